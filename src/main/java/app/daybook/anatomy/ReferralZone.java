package app.daybook.anatomy;

/**
 * An ellipse to which a muscle is classically described as referring, on the right half of the body.
 *
 * @param core whether this is the usual area; else it is spill-over, felt by fewer people
 * @param cx units of the view, to the viewer's right
 * @param cy units of the view, down
 * @param rx half width before rotation, in units
 * @param ry half height before rotation, in units
 * @param rotation degrees clockwise, as in SVG, −180 to 180
 */
public record ReferralZone(View view, boolean core, double cx, double cy, double rx, double ry, double rotation) {

    ReferralZone mirrored() {
        return new ReferralZone(view, core, view.mirror(cx), cy, rx, ry, rotation == 0 ? 0 : -rotation);
    }

    /** Whether a place of the same view lies within. */
    boolean holds(double x, double y) {
        double angle = Math.toRadians(rotation);
        double along = (x - cx) * Math.cos(angle) + (y - cy) * Math.sin(angle);
        double across = (y - cy) * Math.cos(angle) - (x - cx) * Math.sin(angle);
        return along * along / (rx * rx) + across * across / (ry * ry) <= 1;
    }

    Box box() {
        double angle = Math.toRadians(rotation);
        double halfWidth = Math.hypot(rx * Math.cos(angle), ry * Math.sin(angle));
        double halfHeight = Math.hypot(rx * Math.sin(angle), ry * Math.cos(angle));
        return new Box(cx - halfWidth, cy - halfHeight, cx + halfWidth, cy + halfHeight);
    }
}
