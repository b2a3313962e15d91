package app.daybook.assessment;

import java.util.List;

import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;

import app.daybook.course.Course;
import app.daybook.enrolment.CurrentEnrolment;
import app.daybook.enrolment.Enrolment;
import app.daybook.publishing.Catalogue;
import app.daybook.web.When;

/** Every attempt that the learner made on a course, with the way to look at it again. */
@Path("/courses/{course}/attempts")
@Authenticated
@Produces(MediaType.TEXT_HTML)
class AttemptsPage {

    @CheckedTemplate(basePath = "assessment", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Attempts(Course course, List<Row> rows) implements TemplateInstance {}

    /** {@code percent} is -1 while the attempt is open. */
    record Row(String address, String title, int number, String startedAt, int percent, boolean passed) {}

    private final CurrentEnrolment current;
    private final Catalogue catalogue;

    AttemptsPage(CurrentEnrolment current, Catalogue catalogue) {
        this.current = current;
        this.catalogue = catalogue;
    }

    @GET
    @Transactional
    public TemplateInstance attempts(@PathParam("course") String courseId) {
        Course course = current.course(courseId);
        Enrolment enrolment = current.require(course);
        return new Attempts(
                course,
                QuizAttempt.of(enrolment).stream()
                        .map(attempt -> new Row(
                                AttemptAddress.of(course.id(), attempt).path(),
                                title(course, attempt),
                                attempt.number,
                                When.moment(attempt.startedAt.atZone(enrolment.zoneId())),
                                attempt.isSubmitted() ? attempt.percent() : -1,
                                attempt.isSubmitted() && attempt.passed))
                        .toList());
    }

    /** As it is called now; of a quiz that is gone, as it was called then. */
    private String title(Course course, QuizAttempt attempt) {
        return QuizRules.of(course, attempt.quizId)
                .or(() -> catalogue.edition(attempt.edition).flatMap(then -> QuizRules.of(then, attempt.quizId)))
                .map(QuizRules::title)
                .orElse(attempt.quizId);
    }
}
