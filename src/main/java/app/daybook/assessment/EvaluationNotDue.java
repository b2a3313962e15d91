package app.daybook.assessment;

import java.util.Optional;

import io.quarkus.qute.i18n.MessageBundles;

import app.daybook.assessment.evaluation.EvaluationTexts;
import app.daybook.web.Refusal;

/** A course is evaluated when it was taken: after all days and the final. */
final class EvaluationNotDue extends Refusal {

    private static final long serialVersionUID = 1L;

    EvaluationNotDue() {
        super(403, EvaluationTexts.class, EvaluationTexts::notDue, EvaluationTexts::notDueToDo);
    }

    @Override
    protected Optional<Way> way() {
        return Optional.of(
                new Way("/today", MessageBundles.get(AssessmentTexts.class).toToday()));
    }
}
