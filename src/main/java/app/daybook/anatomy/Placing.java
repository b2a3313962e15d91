package app.daybook.anatomy;

/**
 * Where a hand lies on a view.
 *
 * @param x where it presses, in units of the view
 * @param y the same
 * @param turn degrees clockwise by which its fingers point away from the head's direction, −180 to 180
 * @param left whether it is the therapist's left hand
 */
public record Placing(View view, double x, double y, double turn, boolean left) {

    /** The same on the other half of the body. */
    public Placing mirrored() {
        return new Placing(view, view.mirror(x), y, turn == 0 ? 0 : -turn, !left);
    }

    /** A place of the hand, in millimetres from where it presses, as a place of the view. */
    public Curve.Place of(Curve.Place place) {
        double right = view.units((left ? -place.x() : place.x()) / 10);
        double down = view.units(place.y() / 10);
        double angle = Math.toRadians(turn);
        return new Curve.Place(
                x + right * Math.cos(angle) - down * Math.sin(angle),
                y + right * Math.sin(angle) + down * Math.cos(angle),
                place.corner());
    }
}
