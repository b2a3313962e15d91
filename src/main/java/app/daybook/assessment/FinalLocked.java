package app.daybook.assessment;

import app.daybook.web.Refusal;

/** The final opens when every day is done. */
final class FinalLocked extends Refusal {

    private static final long serialVersionUID = 1L;

    FinalLocked(long done, int days) {
        super(403, AssessmentTexts.class, AssessmentTexts::finalLocked, texts -> texts.finalLockedToDo(days, done));
    }
}
