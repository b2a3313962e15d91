package app.daybook.audit;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

import app.daybook.course.Course;
import app.daybook.enrolment.Enrolment;
import app.daybook.learner.CurrentLearner;
import app.daybook.learner.Needs;
import app.daybook.learner.Power;
import app.daybook.publishing.Catalogue;
import app.daybook.web.NotFound;
import app.daybook.web.When;

/** Hands out the audit pack of a period or of one learner to those who teach the course. */
@Path("/teaching/{course}")
@RolesAllowed("instructor")
@Needs(Power.AUDIT)
class AuditPage {

    private static final String ZIP = "application/zip";

    @CheckedTemplate(basePath = "audit", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Period(Course course, String from, String until, boolean invalid) implements TemplateInstance {}

    private final Catalogue catalogue;
    private final CurrentLearner instructor;
    private final AuditPack pack;
    private final Clock clock;

    AuditPage(Catalogue catalogue, CurrentLearner instructor, AuditPack pack, Clock clock) {
        this.catalogue = catalogue;
        this.instructor = instructor;
        this.pack = pack;
        this.clock = clock;
    }

    @GET
    @Path("audit-pack")
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance period(@PathParam("course") String courseId) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return new Period(course(courseId), today.withDayOfYear(1).toString(), today.toString(), false);
    }

    @GET
    @Path("audit-pack.zip")
    @Produces({ZIP, MediaType.TEXT_HTML})
    public Response ofPeriod(
            @PathParam("course") String courseId,
            @QueryParam("from") @DefaultValue("") String from,
            @QueryParam("until") @DefaultValue("") String until) {
        Course course = course(courseId);
        Optional<LocalDate> first = When.typed(from);
        Optional<LocalDate> last = When.typed(until);
        if (first.isPresent() && last.isPresent() && !last.get().isBefore(first.get())) {
            return zip(Scope.of(course, first.get(), last.get()), course.id() + "-" + first.get() + "-" + last.get());
        }
        return Response.status(422)
                .entity(new Period(course, from, until, true))
                .type(MediaType.TEXT_HTML_TYPE)
                .build();
    }

    @GET
    @Path("learners/{enrolment}/audit-pack.zip")
    @Produces({ZIP, MediaType.TEXT_HTML})
    public Response ofLearner(@PathParam("course") String courseId, @PathParam("enrolment") long id) {
        Course course = course(courseId);
        Enrolment learner = Scope.reading(() -> Enrolment.on(course.id(), id)).orElseThrow(NotFound::new);
        return zip(Scope.of(course, learner), course.id() + "-person-" + learner.learner.id);
    }

    private Course course(String id) {
        return catalogue
                .course(id)
                .filter(course -> instructor.may(Power.AUDIT, course.id()))
                .orElseThrow(NotFound::new);
    }

    private Response zip(Scope scope, String name) {
        StreamingOutput contents = out -> pack.write(scope, out);
        return Response.ok(contents, ZIP)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"audit-pack-" + name + ".zip\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
