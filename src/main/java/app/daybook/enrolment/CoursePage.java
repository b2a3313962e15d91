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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

import app.daybook.course.Course;
import app.daybook.course.Lesson;
import app.daybook.course.Pace;
import app.daybook.course.Part;
import app.daybook.course.practice.Stage;
import app.daybook.playing.Playing;
import app.daybook.publishing.Catalogue;
import app.daybook.web.NotFound;
import app.daybook.web.When;
import app.daybook.web.remembered.RememberedPages;

/** What a course is, before anyone enrols: what it promises, shows, asks and is not. Public. */
@Path("/courses/{course}")
@PermitAll
@Produces(MediaType.TEXT_HTML)
class CoursePage {

    /**
     * @param pictures of the atlas, where there is one
     * @param mark of the edition, for the address of a picture that changes with it
     * @param handedIn how many practical records the certificate asks for
     * @param accepted how many of them must be accepted
     */
    @CheckedTemplate(basePath = "enrolment", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record CourseLanding(
            Course course,
            List<PartRow> parts,
            Optional<Lesson> sample,
            DayInNumbers day,
            String opensAt,
            Optional<LandingPictures.Drawn> pictures,
            String mark,
            String instructors,
            int handedIn,
            int accepted,
            boolean open,
            boolean withoutFolder)
            implements TemplateInstance {}

    record PartRow(Part part, List<Lesson> lessons) {}

    private record Shown(String look, Pace pace, boolean open, boolean withoutFolder) {}

    private final Catalogue catalogue;
    private final LandingPictures pictures;
    private final RememberedPages pages;

    CoursePage(Catalogue catalogue, LandingPictures pictures, RememberedPages pages) {
        this.catalogue = catalogue;
        this.pictures = pictures;
        this.pages = pages;
    }

    @GET
    public Response course(@PathParam("course") String courseId) {
        Course course = catalogue.course(courseId).orElseThrow(NotFound::new);
        Shown shown = new Shown(
                course.look(), course.pace(), catalogue.takesLearners(course), catalogue.isWithoutFolder(course.id()));
        return pages.answer(shown, () -> page(course, shown));
    }

    private CourseLanding page(Course course, Shown shown) {
        List<PartRow> parts = course.parts().stream()
                .map(part -> new PartRow(part, course.lessons(part)))
                .toList();
        return new CourseLanding(
                course,
                parts,
                course.sample().flatMap(course::lesson),
                DayInNumbers.of(course),
                When.time(course.opensAt()),
                pictures.of(course),
                course.mark(),
                String.join(", ", course.instructors()),
                course.recordsAsked(Stage.HANDED_IN) + course.recordsAsked(Stage.ACCEPTED),
                course.recordsAsked(Stage.ACCEPTED),
                shown.open,
                shown.withoutFolder);
    }

    /**
     * A picture of a lesson, or sound or film in the stretch that is asked for. An address that carries its mark means this
     * very file and may be kept for ever.
     */
    @GET
    @Path("media/{path:.+}")
    public Response media(
            @PathParam("course") String courseId,
            @PathParam("path") String path,
            @QueryParam("v") @DefaultValue("") String mark,
            @Context HttpHeaders headers) {
        Course.Media media = catalogue.media(courseId, path, mark).orElseThrow(NotFound::new);
        return Playing.answer(media.type(), media.bytes(), headers)
                .header("Cache-Control", mark.isEmpty() ? "no-cache" : "public, max-age=31536000, immutable")
                .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; sandbox")
                .build();
    }
}
