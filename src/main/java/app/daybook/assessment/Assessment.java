package app.daybook.assessment;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.persistence.LockModeType;

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
        eraseAttempts(enrolment, "enrolmentId = ?1");
        eraseReviews(enrolment);
        GrantedAttempt.delete("enrolmentId", enrolment.id);
        Evaluation.delete("enrolmentId", enrolment.id);
    }

    /**
     * Drops what no certificate rests on: reviews, agreements, attempts that were never handed in, and what was said in the
     * evaluation. The attempts that were handed in stay with their answers, those that were granted with their reason, and when the evaluation was given.
     */
    public static void eraseAllButEvidence(Enrolment enrolment) {
        eraseAttempts(enrolment, "enrolmentId = ?1 and submittedAt is null");
        eraseReviews(enrolment);
        Evaluation.forget(enrolment);
    }

    /** Whoever saves answers holds the attempt: it is taken before its answers are, or two would wait for one another. */
    private static void eraseAttempts(Enrolment enrolment, String which) {
        List<Long> attempts = QuizAttempt.<QuizAttempt>find(which + " order by id", enrolment.id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .stream()
                .map(attempt -> attempt.id)
                .toList();
        QuizAnswer.delete("key.attemptId in ?1", attempts);
        QuizAttempt.delete("id in ?1", attempts);
    }

    private static void eraseReviews(Enrolment enrolment) {
        Review.delete("key.enrolmentId", enrolment.id);
        ReviewCard.delete("key.enrolmentId", enrolment.id);
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
