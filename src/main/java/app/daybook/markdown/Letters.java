package app.daybook.markdown;

/** The keys under which the parts of a question are kept: a to z, then aa, ab and so on, in the order of the source. */
public final class Letters {

    private static final int ALPHABET = 26;

    private Letters() {}

    public static String of(int index) {
        String last = String.valueOf((char) ('a' + index % ALPHABET));
        return index < ALPHABET ? last : of(index / ALPHABET - 1) + last;
    }
}
