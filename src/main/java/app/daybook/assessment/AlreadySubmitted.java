package app.daybook.assessment;

import app.daybook.web.Refusal;

/** An answer came after its attempt was submitted. */
final class AlreadySubmitted extends Refusal {

    private static final long serialVersionUID = 1L;

    AlreadySubmitted() {
        super(409, AssessmentTexts.class, AssessmentTexts::alreadySubmitted, AssessmentTexts::alreadySubmittedToDo);
    }
}
