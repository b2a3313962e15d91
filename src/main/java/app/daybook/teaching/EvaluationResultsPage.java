package app.daybook.teaching;

import java.util.List;
import java.util.Locale;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

import app.daybook.assessment.evaluation.EvaluationResults;
import app.daybook.course.Course;
import app.daybook.learner.Needs;
import app.daybook.learner.Power;

/** What learners said of the course, without names. */
@Path("/teaching/{course}/evaluation")
@RolesAllowed(TaughtCourse.INSTRUCTOR)
@Needs(Power.SEE_RESULTS)
@Produces(MediaType.TEXT_HTML)
class EvaluationResultsPage {

    /** Fewer would tell who said what. */
    @CheckedTemplate(basePath = "teaching", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Evaluations(Course course, long given, boolean shown, int fewest, List<ScaleRow> scales, List<TextRow> texts)
            implements TemplateInstance {}

    /**
     * @param counts of the answers 1 to 5
     */
    record ScaleRow(String question, List<Long> counts, String mean) {}

    record TextRow(String question, List<String> texts) {}

    private final TaughtCourse taught;

    EvaluationResultsPage(TaughtCourse taught) {
        this.taught = taught;
    }

    @GET
    @Transactional
    public TemplateInstance results(@PathParam("course") String courseId) {
        Course course = taught.course(courseId);
        EvaluationResults results = EvaluationResults.of(course.id(), course.evaluation());
        return new Evaluations(
                course,
                results.given(),
                results.given() >= EvaluationResults.FEWEST,
                EvaluationResults.FEWEST,
                results.items().stream()
                        .filter(EvaluationResults.Item::isScale)
                        .map(item -> new ScaleRow(
                                item.question(),
                                item.counts(),
                                item.answers() == 0 ? "–" : String.format(Locale.ENGLISH, "%.1f", item.mean())))
                        .toList(),
                results.items().stream()
                        .filter(item -> !item.isScale())
                        .map(item -> new TextRow(item.question(), item.texts()))
                        .toList());
    }
}
