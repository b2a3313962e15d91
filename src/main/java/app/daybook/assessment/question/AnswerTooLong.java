package app.daybook.assessment.question;

import app.daybook.quiz.Response;
import app.daybook.web.Refusal;

/** A typed answer has more characters than are kept; nothing of what was sent is saved. */
final class AnswerTooLong extends Refusal {

    private static final long serialVersionUID = 1L;

    AnswerTooLong() {
        super(
                422,
                QuestionTexts.class,
                texts -> texts.answerTooLong(Response.LONGEST_VALUE),
                QuestionTexts::answerTooLongToDo);
    }
}
