package app.daybook.book;

import java.util.ArrayList;
import java.util.List;

/**
 * A line of the title on the cover, which SVG does not break by itself.
 *
 * @param y of its baseline in units of the cover, 1000 wide and 1600 high
 * @param size of its letters in the same units
 */
record CoverLine(String text, int y, int size) {

    private static final int FIRST = 420;
    private static final int SHORT = 16;
    private static final int LONG = 26;
    private static final int MOST_SHORT_LINES = 5;
    private static final int LARGEST = 96;

    /** The room beside the title over the width of a letter, which no serif face exceeds on average. */
    private static final double ROOM = 800 / 0.58;

    /** The title broken into lines, as large as its longest line allows; a word longer than a line is left whole. */
    static List<CoverLine> of(String title) {
        List<String> lines = broken(title, SHORT);
        if (lines.size() > MOST_SHORT_LINES) {
            lines = broken(title, LONG);
        }
        int longest = lines.stream().mapToInt(String::length).max().orElse(1);
        int size = (int) Math.min(LARGEST, ROOM / longest);
        List<CoverLine> set = new ArrayList<>();
        for (String line : lines) {
            set.add(new CoverLine(line, FIRST + set.size() * size * 6 / 5, size));
        }
        return set;
    }

    private static List<String> broken(String title, int longest) {
        List<String> lines = new ArrayList<>();
        for (String word : title.strip().split("\\s+")) {
            String last = lines.isEmpty() ? "" : lines.get(lines.size() - 1);
            if (!last.isEmpty() && last.length() + 1 + word.length() <= longest) {
                lines.set(lines.size() - 1, last + " " + word);
            } else {
                lines.add(word);
            }
        }
        return lines;
    }
}
