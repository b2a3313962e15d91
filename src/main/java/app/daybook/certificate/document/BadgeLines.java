package app.daybook.certificate.document;

import java.util.ArrayList;
import java.util.List;

import app.daybook.printing.Typeface;

/**
 * A title broken into lines of the badge, in the largest type that fits.
 *
 * @param size in the units of the drawing
 */
record BadgeLines(List<String> lines, int size) {

    private static final int LARGEST = 46;
    private static final int SMALLEST = 2;

    /** Sum of the lines' sizes: beyond it the title would touch the page above. */
    private static final int HEIGHT = 112;

    static BadgeLines of(String title, double width) {
        int size = LARGEST;
        List<String> lines = broken(title, width / size);
        while (size > SMALLEST && (lines.size() * size > HEIGHT || isTooWide(lines, width / size))) {
            size--;
            lines = broken(title, width / size);
        }
        return new BadgeLines(lines, size);
    }

    private static boolean isTooWide(List<String> lines, double width) {
        return lines.stream().anyMatch(line -> width(line) > width);
    }

    private static List<String> broken(String title, double width) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : title.split(" ")) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && width(longer) > width) {
                lines.add(line);
                line = word;
            } else {
                line = longer;
            }
        }
        lines.add(line);
        return lines;
    }

    private static double width(String text) {
        return Typeface.width(Typeface.SERIF_SEMIBOLD, text);
    }
}
