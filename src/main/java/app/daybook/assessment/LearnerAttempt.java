package app.daybook.assessment;

import app.daybook.course.Course;
import app.daybook.course.Lesson;
import app.daybook.enrolment.Enrolment;
import app.daybook.quiz.Quiz;

/**
 * An attempt with the learner who takes it and the questions that it asks.
 *
 * @param course as it is now
 * @param edition the course as it was when the attempt began
 * @param rules as they were then: what was to be reached is not changed afterwards
 * @param form the questions as they were then, in the attempt's order
 */
record LearnerAttempt(
        AttemptAddress address,
        Course course,
        Enrolment enrolment,
        QuizAttempt attempt,
        Course edition,
        QuizRules rules,
        Quiz form) {

    /** The day of the quiz in the course as it is now; 0 for the final and for a day that is gone. */
    int day() {
        return course.lesson(attempt.quizId).map(Lesson::day).orElse(0);
    }

    /** The questions with what is saved by now. */
    Sheet sheet() {
        return Sheet.of(form, attempt);
    }
}
