package app.daybook.anatomy;

import java.util.Locale;

/**
 * A side from which the body is drawn, each with its own plane: x to the viewer's right, y down, origin at the top
 * left. On the front and back views one unit is about 0.92 cm of an adult of 177 cm; on the sole and on the side of
 * the head one unit is about 0.5 and 0.4 cm.
 */
public enum View {
    FRONT(100, 200, 0.92, "Front"),
    BACK(100, 200, 0.92, "Back"),
    HEAD(76, 84, 0.4, "Side of the head"),
    SOLE(20, 50, 0.5, "Sole of the foot");

    private final int width;
    private final int height;
    private final double centimetres;
    private final String title;

    View(int width, int height, double centimetres, String title) {
        this.width = width;
        this.height = height;
        this.centimetres = centimetres;
        this.title = title;
    }

    /** Width of the plane, in its units. */
    public int width() {
        return width;
    }

    /** Height of the plane, in its units. */
    public int height() {
        return height;
    }

    /** What a caption calls this view. */
    public String title() {
        return title;
    }

    /** The word for this view in YAML. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** A length on the body as units of this view. */
    public double units(double length) {
        return length / centimetres;
    }

    boolean holds(double x, double y) {
        return x >= 0 && x <= width && y >= 0 && y <= height;
    }

    /** Where a place of the right half of the body lies for the left half; the same function leads back. */
    public double mirror(double x) {
        return width - x;
    }

    /** Whether both halves of the body are in this view. */
    public boolean wholeBody() {
        return this == FRONT || this == BACK;
    }
}
