package app.daybook.assessment;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.LockModeType;

import app.daybook.course.Course;
import app.daybook.enrolment.Enrolment;
import app.daybook.enrolment.Token;
import app.daybook.publishing.Catalogue;

/**
 * Sets an attempt aside that went wrong through no fault of the learner: it stays with its answers, another one is granted
 * in its place, and the learner need not wait for that. One that is open is handed in as it stands.
 */
public final class SetAsideAttempt {

    private SetAsideAttempt() {}

    /** What became of it. */
    public enum Outcome {
        SET_ASIDE,
        /** It was before. */
        ALREADY,
        /** It is passed, also as it stands while it is open: what was passed stays passed. */
        PASSED
    }

    /**
     * @param attempt the token of one of the learner's attempts
     * @param form the token of the form, so that one sent twice grants one attempt
     * @param reason 1 to {@link GrantedAttempt#LONGEST_REASON} characters
     * @param by a role and a number
     * @return nothing if the learner has no such attempt
     */
    public static Optional<Outcome> setAside(
            Catalogue catalogue,
            Enrolment enrolment,
            String attempt,
            UUID form,
            String reason,
            String by,
            Instant now) {
        return Token.parse(attempt)
                .flatMap(token -> QuizAttempt.<QuizAttempt>find("enrolmentId = ?1 and token = ?2", enrolment.id, token)
                        .<QuizAttempt>firstResultOptional())
                .flatMap(found -> {
                    // Whoever waited sees what the other has done, also if the attempt was read before
                    QuizAttempt.getEntityManager().refresh(found, LockModeType.PESSIMISTIC_WRITE);
                    if (!found.isSubmitted() && !handIn(catalogue, enrolment, found, now)) {
                        return Optional.empty();
                    }
                    if (found.passed) {
                        return Optional.of(Outcome.PASSED);
                    }
                    if (found.setAsideAt != null) {
                        return Optional.of(Outcome.ALREADY);
                    }
                    // The clock of this node may be behind that of the one on which it was handed in
                    found.setAsideAt = now.isBefore(found.submittedAt) ? found.submittedAt : now;
                    GrantedAttempt.grant(form, enrolment, found.quizId, reason, by, now);
                    return Optional.of(Outcome.SET_ASIDE);
                });
    }

    /** @return false if its edition has no such quiz, which none that began can be */
    private static boolean handIn(Catalogue catalogue, Enrolment enrolment, QuizAttempt attempt, Instant now) {
        Optional<Course> edition = catalogue.edition(attempt.edition);
        edition.flatMap(course -> QuizRules.form(course, attempt.quizId, attempt.seed)
                        .map(form -> (Runnable) () -> QuizRules.of(course, attempt.quizId)
                                .ifPresent(rules -> attempt.submit(form, rules, enrolment, now))))
                .ifPresent(Runnable::run);
        return attempt.isSubmitted();
    }
}
