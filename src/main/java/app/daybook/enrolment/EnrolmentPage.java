package app.daybook.enrolment;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.i18n.MessageBundles;
import io.quarkus.security.Authenticated;

import app.daybook.course.Course;
import app.daybook.learner.CurrentLearner;
import app.daybook.metering.Counts;
import app.daybook.metering.Deed;
import app.daybook.web.See;

/** Enrolling: a start date and a time zone. */
@Path("/courses/{course}")
@Authenticated
@Produces(MediaType.TEXT_HTML)
class EnrolmentPage {

    @CheckedTemplate(basePath = "enrolment", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Enrol(
            String pageTitle,
            Course course,
            String name,
            String startsOn,
            String now,
            String zone,
            List<String> zones,
            Map<String, String> errors)
            implements TemplateInstance {}

    @CheckedTemplate(basePath = "enrolment", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Newcomer(Course course) implements TemplateInstance {}

    private final CurrentEnrolment current;
    private final CurrentLearner learner;
    private final Clock clock;

    EnrolmentPage(CurrentEnrolment current, CurrentLearner learner, Clock clock) {
        this.current = current;
        this.learner = learner;
        this.clock = clock;
    }

    /** Who is not signed in is told first what an account takes, and what it is for. */
    @GET
    @Path("enrol")
    @PermitAll
    public Object form(@PathParam("course") String courseId) {
        Course course = current.course(courseId);
        if (!learner.isSignedIn()) {
            current.requireOpenForEnrolment(course);
            return new Newcomer(course);
        }
        Optional<Response> there = there(course);
        if (there.isPresent()) {
            return there.get();
        }
        current.requireOpenForEnrolment(course);
        return page(course, "", "UTC", Map.of());
    }

    @POST
    @Path("enrolments")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    @Counts(Deed.ENROLMENT)
    public Response enrol(@PathParam("course") String courseId, MultivaluedMap<String, String> fields) {
        Course course = current.course(courseId);
        if (!current.isMeant(fields)) {
            return current.notYours("/courses/" + course.id() + "/enrolments", fields);
        }
        Optional<Response> there = there(course);
        if (there.isPresent()) {
            return there.get();
        }
        current.requireOpenForEnrolment(course);
        String startsOn = fields.getFirst("starts-on");
        String zone = fields.getFirst("zone");
        Start start = Start.of(startsOn, zone, clock);
        if (!start.errors().isEmpty()) {
            return Response.status(422)
                    .entity(page(course, startsOn, zone, start.errors()))
                    .build();
        }
        Enrolment.enrol(learner.remembered(), course, start.date(), start.zone(), clock.instant());
        return See.other("/today");
    }

    /** Where those go on who are on the course, or were. */
    private Optional<Response> there(Course course) {
        return current.findEver(course)
                .map(own -> See.other(own.isWithdrawn() ? ReturnPage.address(course.id()) : "/today"));
    }

    private Enrol page(Course course, String startsOn, String zone, Map<String, String> errors) {
        String title = errors.isEmpty() ? texts().enrol() : texts().errorPrefix() + texts().enrol();
        return new Enrol(
                title, course, learner.name(), startsOn, clock.instant().toString(), zone, Start.zones(), errors);
    }

    private static EnrolmentTexts texts() {
        return MessageBundles.get(EnrolmentTexts.class);
    }
}
