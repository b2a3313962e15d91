package app.daybook.anatomy;

import java.util.List;
import java.util.Map;

/** The body drawn in one frame: skin, shade, landmark lines, and what is clipped to the skin. */
record Canvas(String id, Figure figure, Frame frame) {

    private static final int SHADES = 4;
    private static final Map<View, Double> SHADE_UNITS =
            Map.of(View.FRONT, 1.0, View.BACK, 1.0, View.HEAD, 2.4, View.SOLE, 0.5);

    /** The definitions and the body itself; the marks come after it. */
    void draw(Markup svg) {
        List<Curve> skin = figure.skin();
        svg.open("defs");
        for (int i = 0; i < skin.size(); i++) {
            svg.empty("path", "id", skinId(i), "d", skin.get(i).path(frame));
        }
        svg.open("clipPath", "id", id + "-clip");
        for (int i = 0; i < skin.size(); i++) {
            svg.empty("use", "href", "#" + skinId(i));
        }
        svg.close("clipPath");
        patterns(svg, id);
        svg.close("defs");
        for (int i = 0; i < skin.size(); i++) {
            svg.empty("use", "class", "bm-skin", "href", "#" + skinId(i));
        }
        svg.open("g", "class", "bm-shades", "clip-path", "url(#" + id + "-clip)");
        for (int shade = 1; shade <= SHADES; shade++) {
            // an edge as wide as the form turns away; four of them make a soft one
            double width = frame.scale() * SHADE_UNITS.get(figure.view()) * (SHADES + 1 - shade);
            for (int i = 0; i < skin.size(); i++) {
                svg.empty("use", "class", "bm-shade", "stroke-width", width, "href", "#" + skinId(i));
            }
        }
        svg.close("g");
        for (int i = 0; i < skin.size(); i++) {
            svg.empty("use", "class", "bm-outline", "href", "#" + skinId(i));
        }
        for (Figure.Stroke stroke : figure.strokes()) {
            if (stroke.curve().box().meets(frame.box())
                    && frame.sees(stroke.curve().box())) {
                svg.empty(
                        "path",
                        "class",
                        "bm-" + stroke.kind(),
                        "d",
                        stroke.curve().path(frame));
            }
        }
    }

    /** Hatching for core, sparse dots for spill-over: told apart without colour. */
    static void patterns(Markup svg, String id) {
        svg.open(
                        "pattern",
                        "id",
                        id + "-core",
                        "width",
                        5,
                        "height",
                        5,
                        "patternUnits",
                        "userSpaceOnUse",
                        "patternTransform",
                        "rotate(45)")
                .empty("rect", "class", "bm-core-ground", "width", 5, "height", 5)
                .empty("path", "class", "bm-core-hatch", "d", "M2.5 0v5")
                .close("pattern");
        svg.open("pattern", "id", id + "-spill", "width", 8, "height", 8, "patternUnits", "userSpaceOnUse")
                .empty("rect", "class", "bm-spill-ground", "width", 8, "height", 8)
                .empty("circle", "class", "bm-spill-dot", "cx", 2, "cy", 2, "r", 1.1)
                .empty("circle", "class", "bm-spill-dot", "cx", 6, "cy", 6, "r", 1.1)
                .close("pattern");
    }

    /** A class for each edge at which the body goes on beyond the frame: there it fades instead of being cut. */
    String cuts() {
        Box box = frame.box();
        StringBuilder classes = new StringBuilder();
        for (int i = 1; i < 40 && figure.view() != View.SOLE; i++) {
            double x = box.left() + box.width() * i / 40;
            double y = box.top() + box.height() * i / 40;
            cut(classes, " bm-cut-top", x, box.top());
            cut(classes, " bm-cut-bottom", x, box.bottom() - 0.1);
            cut(classes, " bm-cut-left", box.left(), y);
            cut(classes, " bm-cut-right", box.right(), y);
        }
        return classes.toString();
    }

    private void cut(StringBuilder classes, String name, double x, double y) {
        if (classes.indexOf(name) < 0 && figure.holds(x, y)) {
            classes.append(name);
        }
    }

    private String skinId(int i) {
        return id + "-skin" + i;
    }

    /** A small figure of the whole body with the frame upon it. */
    void key(Markup html) {
        html.open("svg", "class", "bm-key", "viewBox", "0 0 100 200", "width", 24, "height", 48, "aria-hidden", "true");
        // one pixel here is four units: what is smaller is not seen
        html.empty("path", "class", "bm-key-body", "d", figure.silhouette(3.5, 1));
        Box box = frame.box();
        html.empty(
                        "rect",
                        "class",
                        "bm-key-frame",
                        "x",
                        box.left(),
                        "y",
                        box.top(),
                        "width",
                        box.width(),
                        "height",
                        box.height())
                .close("svg");
    }
}
