package app.daybook.assessment;

import java.time.Instant;
import java.util.List;

import app.daybook.course.FinalExam;
import app.daybook.enrolment.Enrolment;

/**
 * A submitted try at the final, as evidence.
 *
 * @param percent the score, rounded down
 * @param safetyMissed how many safety questions were not answered right
 */
public record FinalAttempt(
        int number, Instant startedAt, Instant submittedAt, int percent, int safetyMissed, boolean passed) {

    /** In order. One query. */
    public static List<FinalAttempt> of(Enrolment enrolment) {
        return QuizAttempt.of(enrolment, FinalExam.ID).stream()
                .filter(QuizAttempt::isSubmitted)
                .map(attempt -> new FinalAttempt(
                        attempt.number,
                        attempt.startedAt,
                        attempt.submittedAt,
                        attempt.percent(),
                        attempt.safetyMissed,
                        attempt.passed))
                .toList();
    }
}
