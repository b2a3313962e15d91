package app.daybook.quiz;

/** Whether a spot lies in an area, by samples of the spot. */
final class Aim {

    /** The part of a spot's area from which on it lies in a region. */
    static final double LEAST_SHARE = 0.2;

    private static final int STEPS = 20;

    private Aim() {}

    static boolean hits(Place.Spot spot, Place.Area area) {
        return area.holds(spot.cx(), spot.cy()) || share(spot, area) >= LEAST_SHARE;
    }

    /** The part of the spot that the area covers, 0 to 1. */
    static double share(Place.Spot spot, Place.Area area) {
        double cos = Math.cos(Math.toRadians(spot.rotation()));
        double sin = Math.sin(Math.toRadians(spot.rotation()));
        int samples = 0;
        int covered = 0;
        for (int i = 0; i < STEPS; i++) {
            for (int j = 0; j < STEPS; j++) {
                double u = (2 * i + 1.0) / STEPS - 1;
                double v = (2 * j + 1.0) / STEPS - 1;
                if (u * u + v * v <= 1) {
                    double along = u * spot.rx();
                    double across = v * spot.ry();
                    samples++;
                    covered +=
                            area.holds(spot.cx() + along * cos - across * sin, spot.cy() + along * sin + across * cos)
                                    ? 1
                                    : 0;
                }
            }
        }
        return (double) covered / samples;
    }
}
