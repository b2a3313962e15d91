package app.daybook.anatomy.technique;

import app.daybook.anatomy.Pen;
import app.daybook.anatomy.SvgMarkup;

/** Arrows on a halo, in pixels. */
final class Arrow {

    private static final double HEAD = 11;

    /** From a place, {@code length} pixels towards {@code angle} degrees clockwise from up. */
    static void draw(SvgMarkup svg, String name, double x, double y, double angle, double length) {
        double dx = Math.sin(Math.toRadians(angle));
        double dy = -Math.cos(Math.toRadians(angle));
        double tipX = x + dx * length;
        double tipY = y + dy * length;
        Pen pen = new Pen();
        pen.move(x, y);
        pen.line(tipX, tipY);
        pen.move(tipX - HEAD * (dx + 0.6 * dy), tipY - HEAD * (dy - 0.6 * dx));
        pen.line(tipX, tipY);
        pen.line(tipX - HEAD * (dx - 0.6 * dy), tipY - HEAD * (dy + 0.6 * dx));
        svg.open("g", "class", name)
                .empty("path", "class", "tq-halo", "d", pen.path())
                .empty("path", "class", "tq-arrow", "d", pen.path())
                .close("g");
    }

    private Arrow() {}
}
