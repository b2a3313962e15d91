package app.daybook.quiz;

/**
 * One thing that is asked. Its id is stable for ever: answers and statistics refer to it. Texts are safe HTML
 * fragments, rendered when the course was loaded.
 */
public sealed interface Question permits Choice {

    String id();

    /** The key of the objective that it tests: {@code key} in a lesson, {@code lesson.key} in a bank. */
    String objective();

    /** Whether it must be right to pass, whatever the score. */
    boolean safety();

    /** The question itself, inline HTML. */
    String stem();

    /** What is told before the question (a case), block HTML; may be empty. */
    String vignette();

    /** What is explained after the answer, block HTML; may be empty. */
    String explanation();

    /**
     * Grades a response of any shape: what does not belong to the question earns nothing.
     *
     * @return 0 to 1, where 1 is right
     */
    double grade(Response response);
}
