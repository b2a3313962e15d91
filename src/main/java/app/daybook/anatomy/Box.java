package app.daybook.anatomy;

/** A rectangle in the units of one view. */
public record Box(double left, double top, double right, double bottom) {

    public Box and(Box other) {
        return new Box(
                Math.min(left, other.left),
                Math.min(top, other.top),
                Math.max(right, other.right),
                Math.max(bottom, other.bottom));
    }

    public Box grown(double by) {
        return new Box(left - by, top - by, right + by, bottom + by);
    }

    /** This box, made at least so large around its middle. */
    public Box atLeast(double width, double height) {
        double dx = Math.max(0, width - width()) / 2;
        double dy = Math.max(0, height - height()) / 2;
        return new Box(left - dx, top - dy, right + dx, bottom + dy);
    }

    /** This box moved, and where that does not suffice cut, to lie within another. */
    public Box within(Box other) {
        double dx = left < other.left ? other.left - left : Math.min(0, other.right - right);
        double dy = top < other.top ? other.top - top : Math.min(0, other.bottom - bottom);
        return new Box(
                Math.max(other.left, left + dx),
                Math.max(other.top, top + dy),
                Math.min(other.right, right + dx),
                Math.min(other.bottom, bottom + dy));
    }

    public boolean meets(Box other) {
        return left <= other.right && other.left <= right && top <= other.bottom && other.top <= bottom;
    }

    /** Beyond which edges a place lies, one bit each; 0 within. */
    public int beyond(double x, double y) {
        return (x < left ? 1 : 0) | (x > right ? 2 : 0) | (y < top ? 4 : 0) | (y > bottom ? 8 : 0);
    }

    public Box mirrored(double width) {
        return new Box(width - right, top, width - left, bottom);
    }

    public double width() {
        return right - left;
    }

    public double height() {
        return bottom - top;
    }
}
