package app.daybook.quiz.exchange;

/**
 * How one format says what a question lacks, so that an author is told in the words of the file that is open.
 *
 * @param markRight how one answer becomes right
 * @param markMore how several become right
 */
record Idiom(String markRight, String markMore) {

    static final Idiom GIFT =
            new Idiom("write \"=\" before the right one", "weigh them, as in \"~%50%this ~%50%that ~%-100%not this\"");
    static final Idiom AIKEN = new Idiom("name it, as in \"ANSWER: A\"", "Aiken knows one right answer only");
    static final Idiom MOODLE =
            new Idiom("give the right one the fraction 100", "let \"single\" be false, or keep one fraction of 100");
    static final Idiom QTI = new Idiom(
            "name it in the correctResponse of its declaration",
            "let maxChoices be 0 and the cardinality multiple, or keep one");

    static Idiom of(Format format) {
        return switch (format) {
            case GIFT -> GIFT;
            case AIKEN -> AIKEN;
            case MOODLE_XML -> MOODLE;
            case QTI_2_1, QTI_3_0 -> QTI;
        };
    }

    IllegalArgumentException noneRight(String what) {
        return new IllegalArgumentException("none of its " + what + " is right; " + markRight);
    }

    IllegalArgumentException severalRight(String what) {
        return new IllegalArgumentException(
                "several of its " + what + " are right where one may be chosen; " + markMore);
    }
}
