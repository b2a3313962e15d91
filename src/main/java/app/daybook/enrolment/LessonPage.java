package app.daybook.enrolment;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;

import app.daybook.course.Course;
import app.daybook.course.Lesson;
import app.daybook.course.Pace;
import app.daybook.course.Part;
import app.daybook.web.NotFound;
import app.daybook.web.See;
import app.daybook.web.remembered.RememberedPages;

/** One day, read and marked complete. */
@Path("/courses/{course}")
@Produces(MediaType.TEXT_HTML)
class LessonPage {

    /**
     * What the page shows; a visitor of the sample has no standing on the course.
     *
     * @param address of the page, below which its self-checks are answered
     * @param ways where the days are: the course's address, or that of its preview
     * @param preview whether someone who teaches looks at it, for whom there is nothing to send
     * @param text of the lesson, its links leading where its readers may go
     * @param practised whether its practical record is as far as the day asks
     * @param next the day after it, if it is open
     * @param nextOpens when the day after it opens, in words; empty where it is open, or not a matter of time
     */
    @CheckedTemplate(basePath = "enrolment", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Day(
            Course course,
            Lesson lesson,
            Part part,
            String ways,
            boolean preview,
            LessonBody text,
            String address,
            boolean enrolled,
            boolean read,
            boolean passed,
            boolean practised,
            Optional<Lesson> previous,
            Optional<Lesson> next,
            String nextOpens)
            implements TemplateInstance {}

    /**
     * All that the page is made of while no self-check is answered on it.
     *
     * @param enrolled false for a visitor of the sample
     * @param nextOpens when the day after it opens; empty unless this one is done, when the page says so
     */
    private record Shown(
            String edition,
            Pace pace,
            int day,
            boolean enrolled,
            boolean read,
            boolean passed,
            boolean practised,
            boolean nextIsOpen,
            String nextOpens) {}

    private final CurrentEnrolment current;
    private final RememberedPages pages;
    private final Clock clock;

    LessonPage(CurrentEnrolment current, RememberedPages pages, Clock clock) {
        this.current = current;
        this.pages = pages;
        this.clock = clock;
    }

    @GET
    @Path("days/{day}")
    @Authenticated
    public Response day(@PathParam("course") String courseId, @PathParam("day") int day, @Context UriInfo asked) {
        Course course = current.course(courseId);
        Lesson lesson = course.day(day).orElseThrow(NotFound::new);
        OwnProgress.Found own = current.found(course);
        Progress progress = own.progress(course);
        Instant now = clock.instant();
        current.requireOpen(lesson, progress);
        own.opens(lesson, now);
        Optional<Lesson> after = course.day(day + 1);
        boolean nextIsOpen = after.filter(open -> progress.isOpen(open, now)).isPresent();
        Shown shown = new Shown(
                course.edition(),
                own.promised(course).pace(),
                day,
                true,
                progress.isRead(lesson),
                progress.isPassed(lesson),
                progress.isPractised(lesson),
                nextIsOpen,
                nextIsOpen || !progress.isDone(lesson)
                        ? ""
                        : after.flatMap(progress::opensWhen).orElse(""));
        return answer(course, lesson, shown, address(courseId, day), asked);
    }

    /** The lesson that everyone may read before enrolling. */
    @GET
    @Path("sample")
    @PermitAll
    public Response sample(@PathParam("course") String courseId, @Context UriInfo asked) {
        Course course = current.course(courseId);
        Lesson lesson = course.sample().flatMap(course::lesson).orElseThrow(NotFound::new);
        Shown shown = new Shown(course.edition(), course.pace(), lesson.day(), false, false, false, false, false, "");
        return answer(course, lesson, shown, sampleAddress(courseId), asked);
    }

    /** A page on which a self-check is answered is drawn for whoever answered. */
    private Response answer(Course course, Lesson lesson, Shown shown, String address, UriInfo asked) {
        MultivaluedMap<String, String> query = asked.getQueryParameters();
        return query.containsKey(LessonBody.ANSWERED)
                ? Response.ok(page(course, lesson, shown, address, query)).build()
                : pages.answer(shown, () -> page(course, lesson, shown, address, new MultivaluedHashMap<>()));
    }

    private static Day page(
            Course course, Lesson lesson, Shown shown, String address, MultivaluedMap<String, String> query) {
        return new Day(
                course,
                lesson,
                course.part(lesson),
                "/courses/" + course.id(),
                false,
                LessonBody.of(lesson, query),
                address,
                shown.enrolled,
                shown.read,
                shown.passed,
                shown.practised,
                shown.enrolled ? course.day(lesson.day() - 1) : Optional.empty(),
                shown.nextIsOpen ? course.day(lesson.day() + 1) : Optional.empty(),
                shown.nextOpens);
    }

    static String address(String courseId, int day) {
        return "/courses/" + courseId + "/days/" + day;
    }

    static String sampleAddress(String courseId) {
        return "/courses/" + courseId + "/sample";
    }

    /**
     * Marks a lesson complete.
     *
     * @param fields {@code lesson} is the one that was read, in case the days were put in another order since the page
     *     was opened
     */
    @POST
    @Path("days/{day}/completions")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Authenticated
    @Transactional
    public Response complete(
            @PathParam("course") String courseId, @PathParam("day") int day, MultivaluedMap<String, String> fields) {
        Course course = current.course(courseId);
        String lessonId = fields.getFirst("lesson");
        Lesson lesson = (lessonId == null ? course.day(day) : course.lesson(lessonId)).orElseThrow(NotFound::new);
        Enrolment enrolment = current.require(course);
        if (!current.isMeant(fields)) {
            return current.notYours("/courses/" + course.id() + "/days/" + day + "/completions", fields);
        }
        Progress progress = enrolment.progress(course);
        current.requireOpen(lesson, progress);
        enrolment.complete(lesson, clock.instant());
        return See.other(progress.isPassed(lesson) ? "/today" : "/courses/" + course.id() + "/quizzes/" + lesson.id());
    }
}
