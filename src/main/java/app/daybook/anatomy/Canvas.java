package app.daybook.anatomy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** The body drawn in one frame: skin, shade, landmark lines, and what is clipped to the skin. */
public record Canvas(String id, Figure figure, Frame frame) {

    private static final Map<View, Double> SHADE_UNITS =
            Map.of(View.FRONT, 0.85, View.BACK, 0.85, View.HEAD, 2.0, View.SOLE, 0.5);

    /** The definitions and the body itself; the marks come after it. */
    public void draw(SvgMarkup svg) {
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
        // in linear light, which is the default, dark shades get bands
        svg.open("filter", "id", id + "-soft", "color-interpolation-filters", "sRGB")
                .empty("feGaussianBlur", "stdDeviation", frame.scale() * SHADE_UNITS.get(figure.view()))
                .close("filter");
        patterns(svg, id);
        svg.close("defs");
        for (int i = 0; i < skin.size(); i++) {
            svg.empty("use", "class", "bm-skin", "href", "#" + skinId(i));
        }
        shade(svg);
        for (int i = 0; i < skin.size(); i++) {
            svg.empty("use", "class", "bm-outline", "href", "#" + skinId(i));
        }
        strokes(svg, stroke -> !stroke.isTone());
    }

    /** Where the form turns away from a light above and to the left: its edge and its hollows, made soft. */
    private void shade(SvgMarkup svg) {
        double unit = frame.scale() * SHADE_UNITS.get(figure.view());
        svg.open("g", "clip-path", "url(#" + id + "-clip)")
                .open("g", "filter", "url(#" + id + "-soft)")
                .open("g", "transform", "translate(" + Pen.number(-unit / 2) + " " + Pen.number(-unit / 2) + ")");
        for (int i = 0; i < figure.skin().size(); i++) {
            svg.empty("use", "class", "bm-shade", "stroke-width", 2.6 * unit, "href", "#" + skinId(i));
        }
        svg.close("g");
        strokes(svg, Figure.Stroke::isTone);
        svg.close("g").close("g");
    }

    /** One path for all strokes of a kind; those of one half are used again for the other where both are seen alike. */
    private void strokes(SvgMarkup svg, Predicate<Figure.Stroke> which) {
        boolean alike = frame.isSymmetrical(figure.view());
        Map<String, String> halves = new LinkedHashMap<>();
        Map<String, String> others = new LinkedHashMap<>();
        for (Figure.Stroke stroke : figure.strokes()) {
            Box box = stroke.curve().box();
            if (which.test(stroke) && box.meets(frame.box()) && frame.sees(box) && !(alike && stroke.image())) {
                (alike && stroke.twin() ? halves : others)
                        .merge(stroke.kind(), stroke.curve().path(frame), String::concat);
            }
        }
        halves.forEach((kind, path) -> {
            svg.empty("path", "id", id + "-" + kind, "class", "bm-" + kind, "d", path);
            svg.empty("use", "href", "#" + id + "-" + kind, "transform", frame.mirror(figure.view()));
        });
        others.forEach((kind, path) -> svg.empty("path", "class", "bm-" + kind, "d", path));
    }

    /** Hatching for core, sparse dots for spill-over: told apart without colour. */
    static void patterns(SvgMarkup svg, String id) {
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
    void key(SvgMarkup html) {
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
