package app.daybook.quiz.exchange;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The formats of other programs. */
public enum Format {
    /** Moodle, “GIFT format”; also its marks for ids, tags and orderings. */
    GIFT("gift", ".gift"),
    /** Moodle, “Aiken format”: choices of one, without feedback. Its files end with .txt, as those of GIFT may. */
    AIKEN("aiken", ".aiken"),
    /** Moodle, “Moodle XML format”. */
    MOODLE_XML("moodle", ".xml"),
    /** 1EdTech Question and Test Interoperability 2.1, a content package; both versions are read from either. */
    QTI_2_1("qti21", ".zip"),
    /** 1EdTech Question and Test Interoperability 3.0, a content package. */
    QTI_3_0("qti3", ".zip");

    private final String word;
    private final String ending;

    Format(String word, String ending) {
        this.word = word;
        this.ending = ending;
    }

    /** How the command line names it. */
    public String word() {
        return word;
    }

    public static Optional<Format> named(String word) {
        return Arrays.stream(values())
                .filter(format -> format.word.equals(word))
                .findFirst();
    }

    /** The first format whose files end like this one; none for {@code .txt}, which may be GIFT or Aiken. */
    public static Optional<Format> ofFile(String name) {
        return Arrays.stream(values())
                .filter(format -> name.toLowerCase(Locale.ROOT).endsWith(format.ending))
                .findFirst();
    }
}
