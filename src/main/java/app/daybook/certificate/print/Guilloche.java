package app.daybook.certificate.print;

import java.util.Locale;

/** The fine interlaced lines of the border, as SVG path data. */
public final class Guilloche {

    private static final int ROSETTE_POINTS = 180;

    private Guilloche() {}

    /**
     * A wave along the x axis from 0 to {@code length}, made of whole half-waves so that it ends on the axis.
     *
     * @param halfWave wished length of half a wave; the nearest that divides {@code length} is taken
     * @param amplitude negative to begin downwards
     */
    static String wave(double length, double halfWave, double amplitude) {
        int count = Math.max(2, 2 * (int) Math.round(length / halfWave / 2));
        double step = length / count;
        // a parabola peaks at half the height of its control point
        var path =
                new StringBuilder("M0 0Q%s %s %s 0".formatted(number(step / 2), number(2 * amplitude), number(step)));
        for (int i = 2; i <= count; i++) {
            path.append('T').append(number(i * step)).append(" 0");
        }
        return path.toString();
    }

    /** A closed flower about the origin: the radius swings {@code petals} times between inner and outer. */
    public static String rosette(int petals, double inner, double outer, double turn) {
        var path = new StringBuilder();
        for (int i = 0; i < ROSETTE_POINTS; i++) {
            double angle = 2 * Math.PI * i / ROSETTE_POINTS;
            double radius = (inner + outer) / 2 + (outer - inner) / 2 * Math.cos(petals * angle + turn);
            path.append(i == 0 ? 'M' : 'L')
                    .append(number(radius * Math.cos(angle)))
                    .append(' ')
                    .append(number(radius * Math.sin(angle)));
        }
        return path.append('z').toString();
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
