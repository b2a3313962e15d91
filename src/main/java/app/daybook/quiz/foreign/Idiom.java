package app.daybook.quiz.foreign;

/**
 * How one format says what a question lacks, so that an author is told in the words of the file that is open.
 *
 * @param markRight how one answer becomes right
 * @param markMore how several become right
 */
public record Idiom(String markRight, String markMore) {

    public static final Idiom GIFT =
            new Idiom("write \"=\" before the right one", "weigh them, as in \"~%50%this ~%50%that ~%-100%not this\"");
    public static final Idiom AIKEN = new Idiom("name it, as in \"ANSWER: A\"", "Aiken knows one right answer only");
    public static final Idiom MOODLE =
            new Idiom("give the right one the fraction 100", "let \"single\" be false, or keep one fraction of 100");
    public static final Idiom QTI = new Idiom(
            "name it in the correctResponse of its declaration",
            "let maxChoices be 0 and the cardinality multiple, or keep one");

    public IllegalArgumentException noneRight(String what) {
        return new IllegalArgumentException("none of its " + what + " is right; " + markRight);
    }

    public IllegalArgumentException severalRight(String what) {
        return new IllegalArgumentException(
                "several of its " + what + " are right where one may be chosen; " + markMore);
    }
}
