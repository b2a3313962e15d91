package app.daybook.enrolment;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.i18n.MessageBundles;
import io.quarkus.security.Authenticated;

import app.daybook.course.Course;
import app.daybook.web.See;
import app.daybook.web.When;

/** Pausing a course and going on, with what either does to the dates said before it is pressed. */
@Path("/courses/{course}")
@Authenticated
@Produces(MediaType.TEXT_HTML)
class PausePage {

    /** What forms send for a pause whose end is to be said later. */
    private static final String OPEN = "open";

    private static final List<Integer> LENGTHS = List.of(3, 7, 14, 30);

    /**
     * @param paused whether it is
     * @param until when it goes on, in words; empty while nobody knows
     * @param reason of who paused it for the learner; empty where nobody did
     * @param now when days open as it is; nothing where none opens by the calendar any more
     * @param resumed the same if the learner goes on now
     * @param other the date that was asked for, as it stands in its field
     * @param begins the first date without a new day, in words
     * @param earliest date that may be chosen
     * @param chosen the value of the choice that is taken
     * @param invalid whether that date is to be mended
     */
    @CheckedTemplate(basePath = "enrolment", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record PauseCourse(
            String pageTitle,
            Course course,
            boolean paused,
            String until,
            String reason,
            Optional<DaysAhead> now,
            Optional<DaysAhead> resumed,
            List<Choice> choices,
            String chosen,
            String other,
            String begins,
            LocalDate earliest,
            LocalDate latest,
            boolean invalid)
            implements TemplateInstance {}

    /**
     * @param value as the form sends it
     * @param days without a new one; 0 for a date that was asked for, and while nobody knows
     * @param until when it goes on, in words; empty while nobody knows
     * @param then when days open if it is taken
     */
    record Choice(String value, int days, String until, Optional<DaysAhead> then) {}

    private final CurrentEnrolment current;
    private final Clock clock;

    PausePage(CurrentEnrolment current, Clock clock) {
        this.current = current;
        this.clock = clock;
    }

    static String address(String course) {
        return "/courses/" + course + "/pause";
    }

    /** @param until a date to show the effect of */
    @GET
    @Path("pause")
    @Transactional
    public TemplateInstance page(
            @PathParam("course") String courseId, @QueryParam("until") @DefaultValue("") String until) {
        Course course = current.course(courseId);
        return page(course, current.require(course), until);
    }

    @POST
    @Path("pauses")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    public Response pause(@PathParam("course") String courseId, MultivaluedMap<String, String> fields) {
        Course course = current.course(courseId);
        if (!current.isMeant(fields)) {
            return current.notYours("/courses/" + course.id() + "/pauses", fields);
        }
        Enrolment enrolment = current.require(course);
        Schedule schedule = enrolment.schedule(course);
        String until = Optional.ofNullable(fields.getFirst("until")).orElse("");
        Optional<LocalDate> date = When.typed(until);
        Instant now = clock.instant();
        if (!until.equals(OPEN)
                && date.filter(one -> Enrolment.isPauseEnd(schedule, one, now)).isEmpty()) {
            return Response.status(422)
                    .entity(page(course, enrolment, until, true))
                    .build();
        }
        enrolment.pause(course, date, current.learner(), "", now);
        return See.other("/today");
    }

    @POST
    @Path("resumptions")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    public Response resume(@PathParam("course") String courseId, MultivaluedMap<String, String> fields) {
        Course course = current.course(courseId);
        if (!current.isMeant(fields)) {
            return current.notYours("/courses/" + course.id() + "/resumptions", fields);
        }
        current.require(course).resume(course, current.learner(), clock.instant());
        return See.other("/today");
    }

    private PauseCourse page(Course course, Enrolment enrolment, String until) {
        boolean invalid = !until.isBlank()
                && When.typed(until)
                        .filter(date -> Enrolment.isPauseEnd(enrolment.schedule(course), date, clock.instant()))
                        .isEmpty();
        return page(course, enrolment, until.strip(), invalid);
    }

    private PauseCourse page(Course served, Enrolment enrolment, String other, boolean invalid) {
        Course course = enrolment.promised(served);
        Schedule schedule = enrolment.schedule(course);
        Instant now = clock.instant();
        LocalDate today = schedule.dateAt(now);
        Optional<DaysOff> pause = schedule.pause(now);
        PauseTexts texts = MessageBundles.get(PauseTexts.class);
        String title = pause.isPresent() ? texts.paused() : texts.title();
        Optional<LocalDate> asked = invalid ? Optional.empty() : When.typed(other);
        return new PauseCourse(
                title,
                course,
                pause.isPresent(),
                pause.flatMap(DaysOff::until).map(When::date).orElse(""),
                pause.map(off -> Pause.reason(enrolment, off)).orElse(""),
                DaysAhead.of(course, schedule, schedule, now),
                DaysAhead.of(course, schedule, schedule.resumed(now), now),
                Stream.of(
                                LENGTHS.stream()
                                        .map(days ->
                                                choice(course, schedule, days, Optional.of(today.plusDays(days + 1L)))),
                                asked.map(date -> choice(course, schedule, 0, asked)).stream(),
                                Stream.of(choice(course, schedule, 0, Optional.empty())))
                        .flatMap(choices -> choices)
                        .toList(),
                asked.map(LocalDate::toString).orElse(""),
                other,
                When.date(schedule.firstOff(now)),
                today.plusDays(2),
                today.plusDays(Enrolment.LONGEST_PAUSE),
                invalid);
    }

    private Choice choice(Course course, Schedule schedule, int days, Optional<LocalDate> until) {
        Instant now = clock.instant();
        return new Choice(
                until.map(LocalDate::toString).orElse(OPEN),
                days,
                until.map(When::date).orElse(""),
                DaysAhead.of(course, schedule, schedule.paused(now, until), now));
    }
}
