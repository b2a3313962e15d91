package app.daybook.assessment;

import java.math.RoundingMode;
import java.util.List;

import app.daybook.assessment.question.QuestionView;
import app.daybook.web.When;

/**
 * What an attempt came to.
 *
 * @param right how many questions were right as a whole
 * @param points where parts of points were earned, else empty
 * @param closedByTime whether the end of its time submitted it
 */
record ResultView(
        int percent,
        int right,
        String points,
        int questions,
        boolean passed,
        int safetyMissed,
        String submittedAt,
        boolean closedByTime) {

    static ResultView of(LearnerAttempt taken, List<QuestionView> questions) {
        QuizAttempt attempt = taken.attempt();
        return new ResultView(
                attempt.percent(),
                (int) questions.stream().filter(QuestionView::right).count(),
                questions.stream().anyMatch(QuestionView::partly) ? points(attempt) : "",
                attempt.questions,
                attempt.passed,
                attempt.safetyMissed,
                When.momentAndZone(attempt.submittedAt.atZone(taken.enrolment().zoneId())),
                attempt.submittedAt.equals(attempt.dueAt));
    }

    /** Rounded down, as the score is. */
    private static String points(QuizAttempt attempt) {
        return attempt.points
                .setScale(2, RoundingMode.DOWN)
                .stripTrailingZeros()
                .toPlainString();
    }
}
