package app.daybook.anatomy;

/**
 * Where a trigger point of a muscle is classically described, on the right half of the body.
 *
 * @param x units of the view, to the viewer's right
 * @param y units of the view, down
 * @param label where in the muscle, in words; point numbers differ between textbooks and are not used
 */
public record TriggerPoint(View view, double x, double y, String label) {

    TriggerPoint mirrored() {
        return new TriggerPoint(view, view.mirror(x), y, label);
    }

    Box box() {
        return new Box(x, y, x, y);
    }
}
