package app.daybook.enrolment;

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

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.i18n.MessageBundles;
import io.quarkus.security.Authenticated;

import app.daybook.course.Course;
import app.daybook.course.Pace;
import app.daybook.web.See;

/** Coming back to a course that one has left: where one stopped, by a date and a clock of now. */
@Path("/courses/{course}")
@Authenticated
@Produces(MediaType.TEXT_HTML)
class ReturnPage {

    /**
     * @param done so many days are
     * @param next the day that opens on the date that is chosen; 0 where no further day opens by the calendar
     */
    @CheckedTemplate(basePath = "enrolment", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record ReturnToCourse(
            String pageTitle,
            Course course,
            int done,
            int next,
            String startsOn,
            String zone,
            List<String> zones,
            Map<String, String> errors)
            implements TemplateInstance {}

    private final CurrentEnrolment current;
    private final Clock clock;

    ReturnPage(CurrentEnrolment current, Clock clock) {
        this.current = current;
        this.clock = clock;
    }

    static String address(String course) {
        return "/courses/" + course + "/return";
    }

    @GET
    @Path("return")
    @Transactional
    public Object form(@PathParam("course") String courseId) {
        Course course = current.course(courseId);
        Enrolment enrolment = current.requireEver(course);
        return enrolment.isWithdrawn() ? page(course, enrolment, "", enrolment.zone, Map.of()) : See.other("/today");
    }

    @POST
    @Path("returns")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    public Response comeBack(@PathParam("course") String courseId, MultivaluedMap<String, String> fields) {
        Course course = current.course(courseId);
        if (!current.isMeant(fields)) {
            return current.notYours("/courses/" + course.id() + "/returns", fields);
        }
        Enrolment enrolment = current.requireEver(course);
        if (enrolment.isWithdrawn()) {
            String startsOn = Optional.ofNullable(fields.getFirst("starts-on")).orElse("");
            String zone = fields.getFirst("zone");
            Start start = Start.of(startsOn, zone, clock);
            if (!start.errors().isEmpty()) {
                return Response.status(422)
                        .entity(page(course, enrolment, startsOn, zone, start.errors()))
                        .build();
            }
            enrolment.comeBack(course, start.date(), start.zone(), current.learner(), clock.instant());
        }
        return See.other("/today");
    }

    private ReturnToCourse page(
            Course course, Enrolment enrolment, String startsOn, String zone, Map<String, String> errors) {
        Instant now = clock.instant();
        int opened = enrolment
                .comingBack(course, now.atZone(enrolment.zoneId()).toLocalDate(), enrolment.zoneId(), now)
                .opened();
        PauseTexts texts = MessageBundles.get(PauseTexts.class);
        String title = texts.returnTo(course.title());
        return new ReturnToCourse(
                errors.isEmpty() ? title : texts.errorPrefix() + title,
                course,
                (int) enrolment.progress(course).done(),
                enrolment.promised(course).pace() == Pace.DAILY && opened < course.days() ? opened + 1 : 0,
                startsOn,
                zone,
                Start.zones(),
                errors);
    }
}
