package app.daybook.quiz;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** A pool of questions from which forms of an exam are made. */
public sealed interface Bank permits DrawnForms, ParallelForms {

    /** The questions by part or by day. */
    Map<String, List<Question>> pools();

    /** How many questions a form has. */
    int formSize();

    /** A form; the same seed on the same bank makes the same form. */
    Quiz draw(long seed);

    /** How many questions of every form must be right to pass, where that is the same for all forms. */
    OptionalInt safetyItems();

    /**
     * The seed of a further attempt.
     *
     * @param random what it would be without earlier attempts
     * @param before the seeds of one learner's earlier attempts, in their order
     */
    default long seed(long random, List<Long> before) {
        return random;
    }

    default int size() {
        return pools().values().stream().mapToInt(List::size).sum();
    }
}
