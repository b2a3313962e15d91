package app.daybook.assessment;

import app.daybook.web.Refusal;

/** The final opens when every day is done. */
final class FinalLocked extends Refusal {

    private static final long serialVersionUID = 1L;

    FinalLocked(long done, int days) {
        super(
                403,
                "The final is not open yet",
                "It opens when all " + days + " days are read and their quizzes passed; " + done + " are done.");
    }
}
