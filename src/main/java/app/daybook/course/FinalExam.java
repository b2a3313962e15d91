package app.daybook.course;

import java.time.Duration;

import app.daybook.quiz.Bank;

/**
 * The exam at the end of a course.
 *
 * @param attempts how many a learner has
 * @param coolDown the wait between the submission of one attempt and the start of the next
 */
public record FinalExam(String title, Bank bank, int attempts, Duration coolDown) {

    /** The quiz id under which attempts at the final are kept; no lesson may use it. */
    public static final String ID = "final-exam";
}
