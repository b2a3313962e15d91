package app.daybook.course;

import java.time.Duration;
import java.util.Optional;

import app.daybook.quiz.Bank;

/**
 * The exam at the end of a course.
 *
 * @param attempts how many a learner has
 * @param coolDown the wait between the submission of one attempt and the start of the next
 * @param timeLimit how long an attempt may take, where it is limited
 */
public record FinalExam(String title, Bank bank, int attempts, Duration coolDown, Optional<Duration> timeLimit) {

    /** The quiz id under which attempts at the final are kept; no lesson may use it. */
    public static final String ID = "final-exam";

    /** How many questions a form has. */
    public int formSize() {
        return bank.formSize();
    }
}
