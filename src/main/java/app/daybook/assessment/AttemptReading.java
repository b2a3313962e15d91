package app.daybook.assessment;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import app.daybook.assessment.question.QuestionView;
import app.daybook.course.Course;
import app.daybook.enrolment.Enrolment;
import app.daybook.publishing.Catalogue;

/**
 * A learner's attempt as those who teach read it.
 *
 * @param quizId of the quiz, and its
 * @param title
 * @param submitted when it was handed in; nothing while it is open
 * @param percent the score, rounded down; 0 while it is open
 * @param setAside whether it counts no more
 * @param questions as they were asked, each with what was answered and explained; empty in a list of attempts
 */
public record AttemptReading(
        String token,
        String quizId,
        String title,
        int number,
        Instant started,
        Optional<Instant> submitted,
        int answered,
        int asked,
        int percent,
        boolean passed,
        boolean setAside,
        List<QuestionView> questions) {

    /** All of a learner on a course, the newest first, without their questions. */
    public static List<AttemptReading> of(Course course, Enrolment enrolment) {
        return QuizAttempt.of(enrolment).stream()
                .map(attempt -> of(course, attempt, QuizAnswer.answered(attempt), List.of()))
                .toList();
    }

    /** One of a learner's attempts; nothing for anybody else's. */
    public static Optional<AttemptReading> of(Catalogue catalogue, Course course, Enrolment enrolment, String token) {
        return QuizAttempt.withToken(enrolment, token)
                .flatMap(attempt -> catalogue
                        .edition(attempt.edition)
                        .flatMap(edition -> QuizRules.form(edition, attempt.quizId, attempt.seed))
                        .map(form -> {
                            Sheet sheet = Sheet.of(form, attempt);
                            return of(course, attempt, sheet.answered(), sheet.explained());
                        }));
    }

    private static AttemptReading of(Course course, QuizAttempt attempt, int answered, List<QuestionView> questions) {
        return new AttemptReading(
                attempt.token.toString(),
                attempt.quizId,
                QuizRules.of(course, attempt.quizId).map(QuizRules::title).orElse(attempt.quizId),
                attempt.number,
                attempt.startedAt,
                Optional.ofNullable(attempt.submittedAt),
                answered,
                attempt.questions,
                attempt.isSubmitted() ? attempt.percent() : 0,
                attempt.isSubmitted() && attempt.passed,
                attempt.setAsideAt != null,
                questions);
    }
}
