package app.daybook.printing;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;

/**
 * Shapes as SVG path data, in tenths of the drawing's unit. Only the first point says where it is; the others say how
 * far they are from the point before, which is half as much to write, and the same for the same letter anywhere, so
 * that a text with its letters again and again compresses well.
 */
public final class Outline {

    private static final char[] COMMANDS = {'m', 'l', 'q', 'c', 'z'};
    private static final int[] POINTS = {1, 1, 2, 3, 0};

    private final StringBuilder path = new StringBuilder();

    /** Where the pen stands, and where its line began, in tenths. */
    private long x;

    private long y;
    private long startX;
    private long startY;
    private char written;

    private Outline() {}

    /** @param place where it comes to stand */
    public static String of(Shape shape, AffineTransform place) {
        var outline = new Outline();
        double[] at = new double[6];
        for (PathIterator step = shape.getPathIterator(place); !step.isDone(); step.next()) {
            int kind = step.currentSegment(at);
            outline.add(COMMANDS[kind], at, 2 * POINTS[kind]);
        }
        return outline.path.toString();
    }

    private void add(char command, double[] at, int numbers) {
        // a command that is said again need not be written; after a move that would be a line
        if (path.isEmpty()) {
            path.append('M');
        } else if (command != written || command == 'm') {
            path.append(command);
        }
        written = command;
        long fromX = x;
        long fromY = y;
        for (int i = 0; i < numbers; i += 2) {
            x = Math.round(at[i] * 10);
            y = Math.round(at[i + 1] * 10);
            append(x - fromX);
            append(y - fromY);
        }
        if (command == 'm') {
            startX = x;
            startY = y;
        } else if (command == 'z') {
            x = startX;
            y = startY;
        }
    }

    /** A formatter would take most of the time that a page of drawn text takes. */
    private void append(long tenths) {
        if (tenths >= 0 && Character.isDigit(path.charAt(path.length() - 1))) {
            path.append(' ');
        } else if (tenths < 0) {
            path.append('-');
        }
        long size = Math.abs(tenths);
        path.append(size / 10);
        if (size % 10 > 0) {
            path.append('.').append(size % 10);
        }
    }
}
