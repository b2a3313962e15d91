package app.daybook.teaching;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

import app.daybook.assessment.QuizPreview;
import app.daybook.course.Course;
import app.daybook.course.FinalExam;
import app.daybook.course.Lesson;
import app.daybook.course.Pace;
import app.daybook.course.Part;
import app.daybook.enrolment.LessonPreview;
import app.daybook.learner.Needs;
import app.daybook.learner.Power;
import app.daybook.web.NotFound;

/**
 * The course as a student sees it, for those who teach it: every day, quiz and locked page, whatever is open. It only
 * reads: nobody is enrolled, and no visit, attempt or answer is kept that a statistic could count.
 */
@Path("/teaching/{course}/preview")
@RolesAllowed(TaughtCourse.INSTRUCTOR)
@Needs(Power.OPEN_DESK)
@Produces(MediaType.TEXT_HTML)
class PreviewPage {

    @CheckedTemplate(basePath = "teaching", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Previews(Course course, String address, List<PartOf> parts, boolean locks, String finalId)
            implements TemplateInstance {}

    record PartOf(Part part, List<Lesson> lessons) {}

    private final TaughtCourse taught;
    private final Clock clock;

    PreviewPage(TaughtCourse taught, Clock clock) {
        this.taught = taught;
        this.clock = clock;
    }

    @GET
    public TemplateInstance all(@PathParam("course") String courseId) {
        Course course = taught.course(courseId);
        return new Previews(
                course,
                address(course),
                course.parts().stream()
                        .map(part -> new PartOf(part, course.lessons(part)))
                        .toList(),
                course.pace() != Pace.OPEN,
                FinalExam.ID);
    }

    @GET
    @Path("days/{day}")
    public TemplateInstance day(
            @PathParam("course") String courseId, @PathParam("day") int day, @Context UriInfo asked) {
        Course course = taught.course(courseId);
        return LessonPreview.day(
                course, course.day(day).orElseThrow(NotFound::new), address(course), asked.getQueryParameters());
    }

    @GET
    @Path("days/{day}/locked")
    public TemplateInstance locked(@PathParam("course") String courseId, @PathParam("day") int day) {
        Course course = taught.course(courseId);
        return course.day(day)
                .flatMap(lesson ->
                        LessonPreview.locked(course, lesson, address(course), clock.instant(), ZoneOffset.UTC))
                .orElseThrow(NotFound::new);
    }

    @GET
    @Path("quizzes/{quiz}")
    public TemplateInstance quiz(@PathParam("course") String courseId, @PathParam("quiz") String quizId) {
        return preview(courseId, quizId, 1).door();
    }

    /** @param form which form, and in which order, by any whole number */
    @GET
    @Path("quizzes/{quiz}/questions/{place}")
    public TemplateInstance question(
            @PathParam("course") String courseId,
            @PathParam("quiz") String quizId,
            @PathParam("place") int place,
            @QueryParam("form") @DefaultValue("1") long form,
            @Context UriInfo sent) {
        return preview(courseId, quizId, form).question(place, sent.getQueryParameters());
    }

    @GET
    @Path("quizzes/{quiz}/result")
    public TemplateInstance result(
            @PathParam("course") String courseId,
            @PathParam("quiz") String quizId,
            @QueryParam("form") @DefaultValue("1") long form) {
        return preview(courseId, quizId, form).result();
    }

    private QuizPreview preview(String courseId, String quizId, long form) {
        Course course = taught.course(courseId);
        return new QuizPreview(course, quizId, address(course), form);
    }

    private static String address(Course course) {
        return "/teaching/" + course.id() + "/preview";
    }
}
