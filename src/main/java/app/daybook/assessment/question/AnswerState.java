package app.daybook.assessment.question;

import java.util.Map;

import app.daybook.quiz.Matching;
import app.daybook.quiz.Numeric;
import app.daybook.quiz.Ordering;
import app.daybook.quiz.Question;
import app.daybook.quiz.Response;

/** How far an answer has come. */
public enum AnswerState {
    NONE,
    /** Some of the things to match or to order have no place of their own yet. */
    PARTLY,
    /** A text that cannot be taken as the number that is asked for. */
    UNREADABLE,
    WHOLE;

    public static AnswerState of(Question question, Response response) {
        if (response.isEmpty()) {
            return NONE;
        }
        if (question instanceof Matching matching) {
            return response.pairs().size() < matching.items().size() ? PARTLY : WHOLE;
        }
        if (question instanceof Ordering ordering) {
            Map<String, Integer> places = ordering.positions(response);
            return places.values().stream().distinct().count()
                            < ordering.items().size()
                    ? PARTLY
                    : WHOLE;
        }
        return question instanceof Numeric numeric && numeric.problem(response).isPresent() ? UNREADABLE : WHOLE;
    }
}
