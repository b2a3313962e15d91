package app.daybook.enrolment;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;

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
import io.quarkus.security.Authenticated;

import app.daybook.course.Course;
import app.daybook.course.Lesson;
import app.daybook.course.SelfCheck;
import app.daybook.web.NotFound;
import app.daybook.web.See;

/**
 * The self-checks of a lesson, answered. Each form is answered twice: to a script with the self-check alone, and
 * without one with the way back to its place in the lesson, whose address then carries the answer. Nothing is kept, so that
 * a form may come from anybody who may read the lesson, as often as it likes.
 */
@Path("/courses/{course}")
@Authenticated
class CheckPage {

    /** A self-check within its lesson. */
    @CheckedTemplate(basePath = "enrolment", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Check(LessonBody.CheckView check, String lesson, boolean preview) implements TemplateInstance {}

    /** All self-checks of a lesson with what explains them: for paper, and for who would rather read than answer. */
    @CheckedTemplate(basePath = "enrolment", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record ChecksExplained(Course course, Lesson lesson, String address) implements TemplateInstance {}

    private final CurrentEnrolment current;
    private final Clock clock;

    CheckPage(CurrentEnrolment current, Clock clock) {
        this.current = current;
        this.clock = clock;
    }

    @GET
    @Path("days/{day}/checks")
    @Produces(MediaType.TEXT_HTML)
    @Transactional
    public TemplateInstance explained(@PathParam("course") String courseId, @PathParam("day") int day) {
        return new ChecksExplained(
                current.course(courseId), openLesson(courseId, day), LessonPage.address(courseId, day));
    }

    @GET
    @Path("sample/checks")
    @Produces(MediaType.TEXT_HTML)
    @PermitAll
    public TemplateInstance explainedOfSample(@PathParam("course") String courseId) {
        return new ChecksExplained(current.course(courseId), sample(courseId), LessonPage.sampleAddress(courseId));
    }

    @POST
    @Path("days/{day}/checks/{check}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.TEXT_HTML)
    @Transactional
    public Response answer(
            @PathParam("course") String courseId,
            @PathParam("day") int day,
            @PathParam("check") String checkId,
            MultivaluedMap<String, String> fields) {
        return back(openLesson(courseId, day), checkId, fields, LessonPage.address(courseId, day));
    }

    @POST
    @Path("days/{day}/checks/{check}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.APPLICATION_JSON)
    @Transactional
    public Map<String, String> answerInPlace(
            @PathParam("course") String courseId,
            @PathParam("day") int day,
            @PathParam("check") String checkId,
            MultivaluedMap<String, String> fields) {
        return inPlace(openLesson(courseId, day), checkId, fields, LessonPage.address(courseId, day));
    }

    @POST
    @Path("sample/checks/{check}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.TEXT_HTML)
    @PermitAll
    public Response answerOfSample(
            @PathParam("course") String courseId,
            @PathParam("check") String checkId,
            MultivaluedMap<String, String> fields) {
        return back(sample(courseId), checkId, fields, LessonPage.sampleAddress(courseId));
    }

    @POST
    @Path("sample/checks/{check}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.APPLICATION_JSON)
    @PermitAll
    public Map<String, String> answerOfSampleInPlace(
            @PathParam("course") String courseId,
            @PathParam("check") String checkId,
            MultivaluedMap<String, String> fields) {
        return inPlace(sample(courseId), checkId, fields, LessonPage.sampleAddress(courseId));
    }

    private Lesson openLesson(String courseId, int day) {
        Course course = current.course(courseId);
        Lesson lesson = course.day(day).orElseThrow(NotFound::new);
        Enrolment enrolment = current.require(course);
        current.requireOpen(lesson, enrolment.progress(course));
        return lesson;
    }

    private Lesson sample(String courseId) {
        Course course = current.course(courseId);
        return course.sample().flatMap(course::lesson).orElseThrow(NotFound::new);
    }

    /** The answer goes into the address, as much of it as belongs to the self-check. */
    private static Response back(Lesson lesson, String checkId, MultivaluedMap<String, String> fields, String address) {
        SelfCheck check = lesson.check(checkId).orElseThrow(NotFound::new);
        LessonBody.answered(check, fields);
        StringBuilder way = new StringBuilder(address + "?" + LessonBody.ANSWERED + "=" + check.id());
        String name = "q." + check.id();
        fields.forEach((field, values) -> {
            if (field.equals(name) || field.startsWith(name + ".")) {
                values.forEach(value ->
                        way.append('&').append(encoded(field)).append('=').append(encoded(value)));
            }
        });
        return See.other(way + "#check-" + check.id());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static Map<String, String> inPlace(
            Lesson lesson, String checkId, MultivaluedMap<String, String> fields, String address) {
        SelfCheck check = lesson.check(checkId).orElseThrow(NotFound::new);
        return Map.of("html", new Check(LessonBody.answered(check, fields), address, false).render());
    }
}
