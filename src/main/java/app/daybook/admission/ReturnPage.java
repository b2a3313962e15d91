package app.daybook.admission;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;

import app.daybook.course.Course;
import app.daybook.course.Pace;
import app.daybook.enrolment.CurrentEnrolment;
import app.daybook.enrolment.Enrolment;
import app.daybook.enrolment.Start;
import app.daybook.learner.CurrentLearner;
import app.daybook.web.See;

/** Coming back to a course that one has left: where one stopped, by a date and a clock of now, when a seat is free. */
@Path("/courses/{course}")
@Authenticated
@Produces(MediaType.TEXT_HTML)
class ReturnPage {

    /**
     * @param done so many days are
     * @param next the day that opens on the date that is chosen; 0 where no further day opens by the calendar
     */
    @CheckedTemplate(basePath = "admission", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record ReturnToCourse(
            Course course,
            int done,
            int next,
            String startsOn,
            String zone,
            List<String> zones,
            Map<String, String> errors)
            implements TemplateInstance {}

    private final CurrentEnrolment current;
    private final CurrentLearner learner;
    private final Gate gate;
    private final Clock clock;

    ReturnPage(CurrentEnrolment current, CurrentLearner learner, Gate gate, Clock clock) {
        this.current = current;
        this.learner = learner;
        this.gate = gate;
        this.clock = clock;
    }

    /** Whoever waits for a seat sees how far that is. */
    @GET
    @Path("return")
    @Transactional
    public Object form(@PathParam("course") String courseId) {
        Course course = current.course(courseId);
        Enrolment enrolment = current.requireEver(course);
        if (!enrolment.isWithdrawn()) {
            return See.other("/today");
        }
        Optional<Admission> waiting = Admission.waiting(learner.subject(), course.id());
        return waiting.isPresent()
                ? Pending.of(course, waiting.get(), true)
                : page(course, enrolment, "", enrolment.zone, Map.of());
    }

    @POST
    @Path("returns")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response comeBack(@PathParam("course") String courseId, MultivaluedMap<String, String> fields) {
        Course course = current.course(courseId);
        if (!current.isMeant(fields)) {
            return current.notYours("/courses/" + course.id() + "/returns", fields);
        }
        String startsOn = Optional.ofNullable(fields.getFirst("starts-on")).orElse("");
        String zone = fields.getFirst("zone");
        Start start = Start.of(startsOn, zone, clock);
        return QuarkusTransaction.requiringNew()
                .call(() -> answered(course, startsOn, zone, start))
                .orElseGet(() -> See.other(
                        gate.comeBack(learner.remembered(), course, start.date(), start.zone())
                                ? "/today"
                                : "/courses/" + course.id() + "/return"));
    }

    /** What there is to say before anything is done. */
    private Optional<Response> answered(Course course, String startsOn, String zone, Start start) {
        Enrolment enrolment = current.requireEver(course);
        if (!enrolment.isWithdrawn()) {
            return Optional.of(See.other("/today"));
        }
        return start.errors().isEmpty()
                ? Optional.empty()
                : Optional.of(Response.status(422)
                        .entity(page(course, enrolment, startsOn, zone, start.errors()))
                        .build());
    }

    private ReturnToCourse page(
            Course course, Enrolment enrolment, String startsOn, String zone, Map<String, String> errors) {
        Instant now = clock.instant();
        int opened = enrolment
                .comingBack(course, now.atZone(enrolment.zoneId()).toLocalDate(), enrolment.zoneId(), now)
                .opened();
        return new ReturnToCourse(
                course,
                (int) enrolment.progress(course).done(),
                enrolment.promised(course).pace() == Pace.DAILY && opened < course.days() ? opened + 1 : 0,
                startsOn,
                zone,
                Start.zones(),
                errors);
    }
}
