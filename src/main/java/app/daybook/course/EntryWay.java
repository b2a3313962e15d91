package app.daybook.course;

import java.util.Arrays;
import java.util.Locale;

/** How somebody gets into a course that takes learners. An invitation lets its person into any of them. */
public enum EntryWay {
    /** Whoever wants to. */
    OPEN("open"),
    /** Whoever has a code. */
    CODE("by-code"),
    /** Whoever was invited. */
    INVITATION("by-invitation"),
    /** Whom an instructor lets in. */
    APPROVAL("by-approval");

    /** As {@code course.yaml} says it. */
    private final String word;

    EntryWay(String word) {
        this.word = word;
    }

    /**
     * @throws IllegalArgumentException if it is none
     */
    public static EntryWay parse(String word) {
        return Arrays.stream(values())
                .filter(way -> way.word.equals(word.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(word));
    }
}
