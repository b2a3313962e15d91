package app.daybook.anatomy;

/**
 * How a part of a view is laid on the page: the box shown and the pixels that one unit takes. All drawing is done in
 * CSS pixels at natural size, so that lines, hatching and letters have one weight at every zoom.
 */
public record Frame(Box box, double scale) {

    /** Shows the box as large as fits the given pixels, but no unit larger than {@code most} pixels. */
    public static Frame fitting(Box box, double width, double height, double most) {
        return new Frame(box, Math.min(most, Math.min(width / box.width(), height / box.height())));
    }

    public double x(double unit) {
        return (unit - box.left()) * scale;
    }

    public double y(double unit) {
        return (unit - box.top()) * scale;
    }

    /** Whether both halves of the body are shown alike. */
    public boolean isSymmetrical(View view) {
        return view.wholeBody() && Math.abs(box.left() + box.right() - view.width()) < 0.01;
    }

    /** The transformation that draws one half of the body as the other. */
    public String mirror(View view) {
        return "translate(" + Pen.number((view.width() - 2 * box.left()) * scale) + ") scale(-1 1)";
    }

    /** Whether a line of this size is more than a speck. */
    public boolean sees(Box line) {
        return Math.max(line.width(), line.height()) * scale > 6;
    }

    public long width() {
        return Math.round(box.width() * scale);
    }

    public long height() {
        return Math.round(box.height() * scale);
    }
}
