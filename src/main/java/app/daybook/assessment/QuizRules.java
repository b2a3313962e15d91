package app.daybook.assessment;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import app.daybook.course.Course;
import app.daybook.course.FinalExam;
import app.daybook.course.Lesson;
import app.daybook.quiz.Quiz;

/**
 * How one quiz of a course is taken: the quiz of a day, or the final.
 *
 * @param attempts how many there are; {@link Integer#MAX_VALUE} where they are not counted
 * @param coolDown the wait between a submission and the next start
 * @param timeLimit how long an attempt may take, where it is limited
 * @param opensAt the local time at which a day begins
 */
record QuizRules(
        String quizId,
        String title,
        Optional<Lesson> lesson,
        int passMark,
        int attempts,
        Duration coolDown,
        Optional<Duration> timeLimit,
        int questions,
        LocalTime opensAt) {

    /** Nothing where the course has no such quiz. */
    static Optional<QuizRules> of(Course course, String quizId) {
        if (quizId.equals(FinalExam.ID)) {
            FinalExam exam = course.finalExam();
            return Optional.of(new QuizRules(
                    quizId,
                    exam.title(),
                    Optional.empty(),
                    course.finalPassMark(),
                    exam.attempts(),
                    exam.coolDown(),
                    exam.timeLimit(),
                    exam.bank().formSize(),
                    course.opensAt()));
        }
        return course.lesson(quizId)
                .filter(lesson -> !lesson.quiz().isEmpty())
                .map(lesson -> new QuizRules(
                        quizId,
                        lesson.title(),
                        Optional.of(lesson),
                        course.quizPassMark(),
                        Integer.MAX_VALUE,
                        Duration.ZERO,
                        Optional.empty(),
                        lesson.quiz().questions().size(),
                        course.opensAt()));
    }

    public boolean isFinal() {
        return lesson.isEmpty();
    }

    /** How many of a form's questions are safety questions, in words; empty where forms differ in it. */
    static String safetyItems(Course course) {
        OptionalInt items = course.finalExam().bank().safetyItems();
        return items.isPresent() ? String.valueOf(items.getAsInt()) : "";
    }

    /** The seed of a further attempt at a quiz, after one learner's earlier ones. */
    static long seed(Course course, String quizId, long random, List<QuizAttempt> before) {
        return quizId.equals(FinalExam.ID)
                ? course.finalExam()
                        .bank()
                        .seed(
                                random,
                                before.stream().map(attempt -> attempt.seed).toList())
                : random;
    }

    /** The questions that an attempt with this seed asks, in its order. */
    static Optional<Quiz> form(Course edition, String quizId, long seed) {
        return quizId.equals(FinalExam.ID)
                ? Optional.of(edition.finalExam().bank().draw(seed).arranged(seed))
                : edition.quiz(quizId).map(quiz -> quiz.arranged(seed));
    }
}
