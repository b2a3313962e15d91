package app.daybook.markdown;

/** Counts lines of a text. */
public final class Lines {

    private Lines() {}

    /** How many lines end between the two offsets. */
    public static int ended(String text, int from, int to) {
        int ended = 0;
        for (int at = text.indexOf('\n', from); at >= 0 && at < to; at = text.indexOf('\n', at + 1)) {
            ended++;
        }
        return ended;
    }

    /** The offset of the end of each line, in order. */
    static int[] ends(String text) {
        int[] ends = new int[ended(text, 0, text.length())];
        int at = -1;
        for (int line = 0; line < ends.length; line++) {
            at = text.indexOf('\n', at + 1);
            ends[line] = at;
        }
        return ends;
    }

    /** The text with everything before the offset made blank, so that line numbers stay those of the file. */
    public static String blankBefore(String text, int offset) {
        return "\n".repeat(ended(text, 0, offset)) + text.substring(offset);
    }
}
