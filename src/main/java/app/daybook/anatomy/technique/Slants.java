package app.daybook.anatomy.technique;

import app.daybook.anatomy.Hold;
import app.daybook.anatomy.SvgMarkup;

/** How the pressure meets the skin, as a small section in the corner of a picture. */
final class Slants {

    private static final double TOP = Scene.HEIGHT - 70.0;

    /** @param left in the lower left corner rather than in the right */
    static void draw(SvgMarkup svg, Hold.Slant slant, boolean left) {
        double x = left ? 20 : Scene.WIDTH - 94.0;
        double surface = TOP + 32;
        double middle = x + 37;
        svg.empty("rect", "class", "tq-gauge", "x", x, "y", TOP, "width", 74, "height", 52, "rx", 8);
        svg.empty("path", "class", "tq-section", "d", "M" + (x + 7) + " " + surface + "q30 -8 60 0v12h-60z");
        switch (slant) {
            case STRAIGHT -> Arrow.draw(svg, "tq-slant", middle, TOP + 6, 180, 30);
            case SLANTED -> Arrow.draw(svg, "tq-slant", middle - 20, TOP + 8, 130, 32);
            case LIFTED -> Arrow.draw(svg, "tq-slant", middle, surface + 4, 0, 30);
        }
    }

    private Slants() {}
}
