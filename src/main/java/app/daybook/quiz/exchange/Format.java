package app.daybook.quiz.exchange;

import java.util.Arrays;
import java.util.Optional;

/** The formats of other programs. */
public enum Format {
    /** Moodle, “GIFT format”; also its marks for ids, tags and orderings. */
    GIFT("gift", "gift"),
    /** Moodle, “Aiken format”: choices of one, without feedback. */
    AIKEN("aiken", "txt"),
    /** Moodle, “Moodle XML format”. */
    MOODLE_XML("moodle", "xml"),
    /** 1EdTech Question and Test Interoperability 2.1, a content package. */
    QTI_2_1("qti21", "zip"),
    /** 1EdTech Question and Test Interoperability 3.0, a content package. */
    QTI_3_0("qti3", "zip");

    private final String word;
    private final String extension;

    Format(String word, String extension) {
        this.word = word;
        this.extension = extension;
    }

    /** How the command line names it. */
    public String word() {
        return word;
    }

    /** How the name of a file of this format ends, without the point. */
    public String extension() {
        return extension;
    }

    public static Optional<Format> named(String word) {
        return Arrays.stream(values())
                .filter(format -> format.word.equals(word))
                .findFirst();
    }
}
