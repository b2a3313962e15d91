package app.daybook.course;

import app.daybook.quiz.Question;
import app.daybook.quiz.Solution;

/**
 * A question within the text of a lesson, answered in place and explained at once. It is not graded: nothing of it is
 * kept, and no statistic knows it.
 *
 * @param question of no objective, never a safety question, and with an explanation
 * @param seed of the order in which its parts are shown: the same for everybody, and another when its text changes
 */
public record SelfCheck(Question question, long seed) {

    public String id() {
        return question.id();
    }

    /** The question and its key, for reading without answering. */
    public Solution solution() {
        return Solution.of(question, seed);
    }
}
