package app.daybook.asking;

import app.daybook.web.Refusal;

/** Somebody has asked so much that waits for an answer that it would hold up others. */
final class TooManyQuestions extends Refusal {

    private static final long serialVersionUID = 1L;

    TooManyQuestions() {
        super(409, AskingTexts.class, AskingTexts::tooMany, AskingTexts::tooManyToDo);
    }
}
