package app.daybook.assessment;

import app.daybook.quiz.Response;
import app.daybook.web.Refusal;

/** A typed answer has more characters than are kept; nothing of what was sent is saved. */
final class AnswerTooLong extends Refusal {

    private static final long serialVersionUID = 1L;

    AnswerTooLong() {
        super(
                422,
                "An answer has at most " + Response.LONGEST_VALUE + " characters",
                "Go back, shorten it and save again: a word or a number is asked for.");
    }
}
