package app.daybook.assessment;

import app.daybook.web.Refusal;

/** A save that names no question: nothing would be kept, and nothing must be told as saved. */
final class NothingNamed extends Refusal {

    private static final long serialVersionUID = 1L;

    NothingNamed() {
        super(422, AssessmentTexts.class, AssessmentTexts::nothingNamed, AssessmentTexts::nothingNamedToDo);
    }
}
