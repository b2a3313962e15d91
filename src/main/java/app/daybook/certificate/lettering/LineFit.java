package app.daybook.certificate.lettering;

import java.util.List;

import app.daybook.printing.Typeface;

/**
 * The largest type in which a text stands within a width without looking crowded: first on one line, then on two,
 * then on three.
 *
 * @param size in points
 */
public record LineFit(int size, int lines) {

    /** For {@code lines} lines, sizes from {@code largest} down to {@code smallest}, in points. */
    record Step(int lines, int largest, int smallest) {}

    private static final List<Step> TITLE = List.of(new Step(1, 34, 16));
    private static final List<Step> NAME = List.of(new Step(1, 42, 30), new Step(2, 29, 20), new Step(3, 19, 9));
    /** For {@link Lettering}, whose letters may be wider than high and stand on one another. */
    static final List<Step> NAME_LETTERED =
            List.of(new Step(1, 42, 28), new Step(2, 28, 18), new Step(3, 19, 8), new Step(4, 9, 5));

    private static final List<Step> COURSE = List.of(new Step(1, 23, 17), new Step(2, 16, 12), new Step(3, 11, 8));
    private static final List<Step> SIGNATURE = List.of(new Step(1, 11, 9), new Step(2, 9, 8), new Step(3, 8, 6));

    /** The renderer rounds each run of characters up to its own grid. */
    private static final double SAFETY = 0.96;

    public static LineFit title(String text, double width) {
        return of(text, width, TITLE);
    }

    public static LineFit name(String text, double width) {
        return of(text, width, NAME);
    }

    public static LineFit course(String text, double width) {
        return of(text, width, COURSE);
    }

    public static LineFit signature(String text, double width) {
        return of(text, width, SIGNATURE);
    }

    private static LineFit of(String text, double fullWidth, List<Step> steps) {
        double width = fullWidth * SAFETY;
        for (Step step : steps) {
            for (int size = step.largest(); size >= step.smallest(); size--) {
                if (lines(text, width / size) <= step.lines()) {
                    return new LineFit(size, step.lines());
                }
            }
        }
        throw new IllegalArgumentException("Too long for a certificate: " + text);
    }

    /** Breaks as the renderer does: at spaces, and inside a word only if it is longer than a line. */
    private static int lines(String text, double width) {
        double space = Typeface.width(" ");
        int lines = 1;
        double used = 0;
        for (String word : text.split(" ")) {
            double length = Typeface.width(word);
            double end = used == 0 ? length : used + space + length;
            if (end <= width) {
                used = end;
                continue;
            }
            lines += used == 0 ? 0 : 1;
            int full = (int) (length / width);
            lines += full;
            used = length - full * width;
        }
        return lines;
    }
}
