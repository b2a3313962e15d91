package app.daybook.enrolment;

import java.util.List;
import java.util.Optional;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

import app.daybook.course.Course;
import app.daybook.course.Lesson;
import app.daybook.course.Part;
import app.daybook.publishing.Catalogue;
import app.daybook.web.NotFound;

/** What a course is, before anyone enrols: outcome, days, sample, safety. Public. */
@Path("/courses/{course}")
@PermitAll
@Produces(MediaType.TEXT_HTML)
class CoursePage {

    @CheckedTemplate(basePath = "enrolment", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record CourseLanding(
            Course course,
            List<PartRow> parts,
            Optional<Lesson> sample,
            String instructors,
            boolean open,
            boolean withoutFolder)
            implements TemplateInstance {}

    record PartRow(Part part, List<Lesson> lessons) {}

    private final Catalogue catalogue;

    CoursePage(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @GET
    public TemplateInstance course(@PathParam("course") String courseId) {
        Course course = catalogue.course(courseId).orElseThrow(NotFound::new);
        List<PartRow> parts = course.parts().stream()
                .map(part -> new PartRow(part, course.lessons(part)))
                .toList();
        return new CourseLanding(
                course,
                parts,
                course.sample().flatMap(course::lesson),
                String.join(", ", course.instructors()),
                catalogue.takesLearners(course),
                catalogue.isWithoutFolder(course.id()));
    }

    /** A picture of a lesson. An address that carries its mark means this very file and may be kept for ever. */
    @GET
    @Path("media/{path:.+}")
    public Response media(
            @PathParam("course") String courseId,
            @PathParam("path") String path,
            @QueryParam("v") @DefaultValue("") String mark) {
        Course.Media media = catalogue.media(courseId, path, mark).orElseThrow(NotFound::new);
        return Response.ok(media.bytes(), media.type())
                .header("Cache-Control", mark.isEmpty() ? "no-cache" : "public, max-age=31536000, immutable")
                .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; sandbox")
                .build();
    }
}
