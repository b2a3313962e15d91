package app.daybook.markdown;

import java.util.Arrays;

/** Where the lines of a text begin, so that a thousand offsets are placed without counting lines a thousand times. */
public final class LineIndex {

    private final int[] starts;

    public LineIndex(String text) {
        int[] found = new int[(int) text.chars().filter(c -> c == '\n').count() + 1];
        int line = 1;
        for (int i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) {
            found[line++] = i + 1;
        }
        starts = found;
    }

    public Position at(int offset) {
        int found = Arrays.binarySearch(starts, offset);
        int line = found >= 0 ? found : -found - 2;
        return new Position(line + 1, offset - starts[line] + 1);
    }
}
