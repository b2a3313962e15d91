package app.daybook.course.practice;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** How far a record must be to count. */
public enum Stage {
    /** Handed in; nobody need have read it: what it says is the learner's own report. */
    HANDED_IN,
    /** Accepted by a reviewer. */
    ACCEPTED;

    /** As course files write it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** All words, for a message. */
    public static String words() {
        return Arrays.stream(values()).map(Stage::word).collect(Collectors.joining(" or "));
    }

    /**
     * @throws IllegalArgumentException for another word
     */
    public static Stage parse(String word) {
        return Arrays.stream(values())
                .filter(stage -> stage.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(word));
    }
}
