package app.daybook.assessment.question;

import app.daybook.quiz.Choice;
import app.daybook.quiz.Matching;
import app.daybook.quiz.Numeric;
import app.daybook.quiz.Ordering;
import app.daybook.quiz.Place;
import app.daybook.quiz.Question;
import app.daybook.quiz.Response;
import app.daybook.quiz.ShortAnswer;

/**
 * A question as a page shows it, with the one part that is of its kind; the other parts are null. Before it is revealed
 * it holds nothing that tells right from wrong.
 *
 * @param number from 1
 * @param revealed whether it was submitted or checked
 * @param grade 0 to 1; 0 before it is revealed
 */
public record QuestionView(
        int number,
        String id,
        String objective,
        String stem,
        String vignette,
        boolean safety,
        AnswerState state,
        boolean revealed,
        double grade,
        String explanation,
        ChoiceView choice,
        OrderView order,
        MatchView match,
        TypedView typed,
        PlaceView place) {

    public boolean isAnswered() {
        return state != AnswerState.NONE;
    }

    public boolean right() {
        return grade == 1;
    }

    public boolean partly() {
        return grade > 0 && grade < 1;
    }

    /** Without a word on whether it is a safety question: the final does not tell while it is sat. */
    public QuestionView unmarked() {
        return new QuestionView(
                number,
                id,
                objective,
                stem,
                vignette,
                false,
                state,
                revealed,
                grade,
                explanation,
                choice,
                order,
                match,
                typed,
                place);
    }

    /** @param number the question's place in its form, from 1 */
    public static QuestionView of(Question question, int number, long seed, Response response, boolean revealed) {
        return new QuestionView(
                number,
                question.id(),
                question.objective(),
                question.stem(),
                question.vignette(),
                question.safety(),
                AnswerState.of(question, response),
                revealed,
                revealed ? question.grade(response) : 0,
                revealed ? question.explanation() : "",
                question instanceof Choice choice ? ChoiceView.of(choice, seed, response, revealed) : null,
                question instanceof Ordering ordering ? OrderView.of(ordering, seed, response, revealed) : null,
                question instanceof Matching matching ? MatchView.of(matching, seed, response, revealed) : null,
                typed(question, response, revealed),
                question instanceof Place place ? PlaceView.of(place, response, revealed) : null);
    }

    private static TypedView typed(Question question, Response response, boolean revealed) {
        if (question instanceof Numeric numeric) {
            return TypedView.of(numeric, response, revealed);
        }
        return question instanceof ShortAnswer word ? TypedView.of(word, response, revealed) : null;
    }

    /** The name under which one answer is sent. */
    public String control() {
        return "q." + id;
    }
}
