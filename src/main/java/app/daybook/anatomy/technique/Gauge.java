package app.daybook.anatomy.technique;

import app.daybook.anatomy.Pen;
import app.daybook.anatomy.SvgMarkup;

/** A scale of discomfort from 0 to 10 with the ceiling on it, and a mark that the style sheet moves up to it. */
record Gauge(int ceiling, boolean atLeft) {

    private static final double TOP = 36;
    private static final double POINT = 20;
    private static final double WIDTH = 14;
    /** A hold aims below its ceiling: at 4.8 where that is 6, at 3.2 where it is 4. */
    private static final double AIM = 0.8;

    private double left() {
        return atLeft ? 24 : Scene.WIDTH - 46.0;
    }

    void draw(SvgMarkup svg, String id, String movement) {
        svg.empty(
                        "rect",
                        "class",
                        "tq-gauge",
                        "x",
                        left() - 8,
                        "y",
                        TOP - 18,
                        "width",
                        50,
                        "height",
                        10 * POINT + 34,
                        "rx",
                        8)
                .empty(
                        "rect",
                        "class",
                        "tq-gauge-never",
                        "fill",
                        "url(#" + id + "-keep)",
                        "x",
                        left(),
                        "y",
                        TOP,
                        "width",
                        WIDTH,
                        "height",
                        (10 - ceiling) * POINT)
                .empty(
                        "rect",
                        "class",
                        "tq-gauge-fine",
                        "x",
                        left(),
                        "y",
                        y(ceiling),
                        "width",
                        WIDTH,
                        "height",
                        ceiling * POINT);
        number(svg, 10, "tq-gauge-number");
        number(svg, ceiling, "tq-gauge-number tq-gauge-ceiling");
        number(svg, 0, "tq-gauge-number");
        double k = AIM * ceiling * POINT / 100;
        svg.open(
                        "g",
                        "transform",
                        "translate(" + Pen.number(left() + WIDTH / 2) + " " + Pen.number(y(0)) + ") scale(1 "
                                + Math.round(100 * k) / 100.0 + ")")
                .open("g", "class", "tq-level tq-level-" + movement)
                .empty(
                        "circle",
                        "class",
                        "tq-gauge-mark",
                        "r",
                        6.5,
                        "transform",
                        "scale(1 " + Math.round(100 / k) / 100.0 + ")")
                .close("g")
                .close("g");
    }

    private void number(SvgMarkup svg, int value, String name) {
        svg.leaf("text", String.valueOf(value), "class", name, "x", left() + WIDTH + 5, "y", y(value) + 5.3);
    }

    private double y(int value) {
        return TOP + (10 - value) * POINT;
    }
}
