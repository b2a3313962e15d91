package app.daybook.assessment;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.function.Function;

import app.daybook.web.Refusal;
import app.daybook.web.When;

/** A new attempt may not be started: it was passed, the attempts are used up, or the wait is not over. */
final class NoAttemptLeft extends Refusal {

    private static final long serialVersionUID = 1L;

    private NoAttemptLeft(Function<AssessmentTexts, String> whatHappened, Function<AssessmentTexts, String> whatToDo) {
        super(409, AssessmentTexts.class, whatHappened, whatToDo);
    }

    /**
     * @param before the attempts so far, all submitted
     * @throws NoAttemptLeft with the reason and what to do
     */
    static void check(QuizRules rules, List<QuizAttempt> before, Instant now, ZoneId zone) {
        if (before.isEmpty()) {
            return;
        }
        if (rules.isFinal() && before.stream().anyMatch(attempt -> attempt.passed)) {
            throw new NoAttemptLeft(AssessmentTexts::finalPassed, AssessmentTexts::finalPassedToDo);
        }
        if (before.size() >= rules.attempts()) {
            throw new NoAttemptLeft(texts -> texts.attemptsUsed(rules.attempts()), AssessmentTexts::attemptsUsedToDo);
        }
        ZonedDateTime again =
                before.get(before.size() - 1).submittedAt.plus(rules.coolDown()).atZone(zone);
        if (again.toInstant().isAfter(now)) {
            throw new NoAttemptLeft(
                    texts -> texts.nextAttempt(When.date(again), When.time(again)), AssessmentTexts::nextAttemptToDo);
        }
    }
}
