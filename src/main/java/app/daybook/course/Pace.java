package app.daybook.course;

import java.util.Locale;

/** When a day opens. */
public enum Pace {
    /** One day a day from the learner's start, in the learner's zone. */
    DAILY,
    /** A day opens when the one before it is complete. */
    ON_COMPLETION,
    /** Every day is open from the start. */
    OPEN;

    /**
     * @throws IllegalArgumentException for anything but {@code daily}, {@code on-completion} and {@code open}
     */
    public static Pace parse(String text) {
        return valueOf(text.strip().toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
