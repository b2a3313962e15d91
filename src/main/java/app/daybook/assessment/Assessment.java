package app.daybook.assessment;

import java.time.Instant;
import java.util.Optional;

import app.daybook.assessment.evaluation.Evaluation;
import app.daybook.assessment.evaluation.EvaluationDraft;
import app.daybook.assessment.review.Review;
import app.daybook.assessment.review.ReviewCard;
import app.daybook.course.Course;
import app.daybook.course.FinalExam;
import app.daybook.enrolment.Enrolment;

/** What was reached beyond the days: the final, and the evaluation given. */
public record Assessment(Optional<PassedFinal> finalExam, boolean evaluated) {

    /**
     * @param percent the score, rounded down
     * @param edition under which it was taken: what was taught and asked for then is what was reached
     */
    public record PassedFinal(int percent, int questions, Instant at, String edition) {}

    /** Drops all answers, attempts, reviews, agreements and the evaluation of an enrolment, for good. */
    public static void erase(Enrolment enrolment) {
        Review.delete("key.enrolmentId", enrolment.id);
        ReviewCard.delete("key.enrolmentId", enrolment.id);
        QuizAnswer.delete("key.attemptId in (select a.id from QuizAttempt a where a.enrolmentId = ?1)", enrolment.id);
        QuizAttempt.delete("enrolmentId", enrolment.id);
        GrantedAttempt.delete("enrolmentId", enrolment.id);
        Evaluation.delete("enrolmentId", enrolment.id);
        EvaluationDraft.delete("enrolmentId", enrolment.id);
        Accommodation.delete("enrolmentId", enrolment.id);
    }

    /** Why the final cannot be started now, and what to do; nothing where it can, or is begun. */
    public static Optional<String> whyNoFinal(Course course, Enrolment enrolment, Instant now) {
        return QuizRules.of(course, FinalExam.ID)
                .flatMap(rules -> NoAttemptLeft.reason(enrolment, rules, QuizAttempt.of(enrolment, FinalExam.ID), now))
                .map(NoAttemptLeft::message);
    }

    /** Two queries. */
    public static Assessment of(Enrolment enrolment) {
        return new Assessment(
                QuizAttempt.passed(enrolment, FinalExam.ID)
                        .map(attempt -> new PassedFinal(
                                attempt.percent(), attempt.questions, attempt.submittedAt, attempt.edition)),
                Evaluation.isGiven(enrolment));
    }
}
