package app.daybook.assessment;

import app.daybook.course.Course;
import app.daybook.enrolment.Enrolment;
import app.daybook.quiz.Quiz;

/**
 * An attempt with the learner who takes it and the questions that it asks.
 *
 * @param edition the course as it was when the attempt began
 * @param form the questions as they were then, in the attempt's order
 */
record LearnerAttempt(
        AttemptAddress address, CurrentAttempt.Access access, QuizAttempt attempt, Course edition, Quiz form) {

    Course course() {
        return access.course();
    }

    Enrolment enrolment() {
        return access.enrolment();
    }

    QuizRules rules() {
        return access.rules();
    }

    /** The questions with what is saved by now. */
    Sheet sheet() {
        return Sheet.of(form, attempt);
    }
}
