package app.daybook.assessment.question;

import app.daybook.web.Refusal;

/** What was posted is nothing that the page of this person and attempt offers; nothing of it is saved. */
public final class NotOffered extends Refusal {

    private static final long serialVersionUID = 1L;

    NotOffered() {
        super(409, QuestionTexts.class, QuestionTexts::notOffered, QuestionTexts::notOfferedToDo);
    }
}
