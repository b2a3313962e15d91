package app.daybook.printing;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;

/** Shapes as SVG path data. */
public final class Outline {

    private static final char[] COMMANDS = {'M', 'L', 'Q', 'C', 'Z'};
    private static final int[] POINTS = {1, 1, 2, 3, 0};

    private Outline() {}

    /** @param place where it comes to stand */
    public static String of(Shape shape, AffineTransform place) {
        var path = new StringBuilder();
        double[] at = new double[6];
        for (PathIterator step = shape.getPathIterator(place); !step.isDone(); step.next()) {
            int kind = step.currentSegment(at);
            path.append(COMMANDS[kind]);
            for (int i = 0; i < 2 * POINTS[kind]; i++) {
                append(path.append(i == 0 ? "" : " "), at[i]);
            }
        }
        return path.toString();
    }

    /** With one digit behind the point; a formatter would take most of the time that a page of drawn text takes. */
    private static void append(StringBuilder path, double value) {
        long tenths = Math.round(Math.abs(value) * 10);
        path.append(value < 0 ? "-" : "").append(tenths / 10).append('.').append(tenths % 10);
    }
}
