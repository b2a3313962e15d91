package app.daybook.teaching;

import app.daybook.web.Refusal;

/** Nobody reviews a record of their own. */
final class OwnRecord extends Refusal {

    private static final long serialVersionUID = 1L;

    OwnRecord() {
        super(403, RecordReviewTexts.class, RecordReviewTexts::ownRecord, RecordReviewTexts::ownRecordToDo);
    }
}
