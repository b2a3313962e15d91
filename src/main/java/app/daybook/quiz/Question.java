package app.daybook.quiz;

/**
 * One thing that is asked. A true/false question is a {@link Choice} of two; see {@link Choice#trueFalse()}. What
 * earns a part of the point says {@code partial}; all else is right or not.
 */
public sealed interface Question permits Choice, Matching, Numeric, Ordering, Place, ShortAnswer {

    Prompt prompt();

    /**
     * Grades a response of any shape: what does not belong to the question earns nothing.
     *
     * @return 0 to 1, where 1 is right
     */
    double grade(Response response);

    default String id() {
        return prompt().id();
    }

    default String objective() {
        return prompt().objective();
    }

    default boolean safety() {
        return prompt().safety();
    }

    default String stem() {
        return prompt().stem();
    }

    default String vignette() {
        return prompt().vignette();
    }

    default String explanation() {
        return prompt().explanation();
    }
}
