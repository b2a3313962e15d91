package app.daybook.anatomy.technique;

import java.util.ArrayList;
import java.util.List;

import app.daybook.anatomy.Curve;
import app.daybook.anatomy.Frame;
import app.daybook.anatomy.Side;
import app.daybook.anatomy.Structure;
import app.daybook.anatomy.SvgMarkup;
import app.daybook.anatomy.View;

/** What lies beneath, drawn in a frame with numbers, and told in a list with the same numbers. */
record Beneath(List<Structure> structures, View view, Side side, Frame frame) {

    /** A number stands this far from its structure and keeps so far from others, in pixels. */
    private static final double OFF = 16;

    private static final double CLEAR = 23;
    /** So far from the edge, where the picture fades. */
    private static final double EDGE = 16;

    record Spot(double x, double y) {

        double to(Spot other) {
            return Math.hypot(x - other.x, y - other.y);
        }
    }

    /** Lines and areas, without numbers; the areas take their hatching from {@link #patterns}. */
    void draw(SvgMarkup svg, String id) {
        for (Structure structure : structures) {
            for (Curve curve : seen(structure)) {
                String path = curve.path(frame);
                String kind = "tq-" + structure.tissue().word();
                if (curve.closed()) {
                    svg.empty("path", "class", "tq-area " + kind, "fill", "url(#" + id + "-keep)", "d", path);
                } else {
                    svg.empty("path", "class", "tq-halo", "d", path)
                            .empty("path", "class", "tq-cord " + kind, "d", path);
                }
            }
        }
    }

    static void patterns(SvgMarkup svg, String id) {
        svg.open("defs")
                .open(
                        "pattern",
                        "id",
                        id + "-keep",
                        "width",
                        7,
                        "height",
                        7,
                        "patternUnits",
                        "userSpaceOnUse",
                        "patternTransform",
                        "rotate(-45)")
                .empty("rect", "class", "tq-keep-ground", "width", 7, "height", 7)
                .empty("path", "class", "tq-keep-hatch", "d", "M3.5 0v7")
                .close("pattern")
                .close("defs");
    }

    /** The number of each structure that is seen, clear of the others and of what is taken already. */
    void numbers(SvgMarkup svg, List<Spot> taken) {
        List<Spot> all = new ArrayList<>(taken);
        for (int i = 0; i < structures.size(); i++) {
            Spot spot = spot(structures.get(i), all);
            if (spot != null) {
                all.add(spot);
                svg.open("g", "class", "tq-number-mark")
                        .empty("circle", "cx", spot.x(), "cy", spot.y(), "r", 10)
                        .leaf(
                                "text",
                                String.valueOf(i + 1),
                                "x",
                                spot.x(),
                                "y",
                                spot.y() + 5.3,
                                "text-anchor",
                                "middle")
                        .close("g");
            }
        }
    }

    void list(SvgMarkup html) {
        html.open("div", "class", "tq-beneath", "role", "list");
        for (int i = 0; i < structures.size(); i++) {
            Structure structure = structures.get(i);
            html.open("div", "role", "listitem");
            if (seen(structure).stream().allMatch(curve -> along(curve).isEmpty())) {
                html.leaf("span", "–", "class", "tq-number");
            } else {
                html.leaf("span", String.valueOf(i + 1), "class", "tq-number");
            }
            html.open("span")
                    .leaf("b", structure.name())
                    .text(" (" + structure.tissue().word() + "). " + structure.why())
                    .close("span")
                    .close("div");
        }
        html.close("div");
    }

    /** Its curves that come into the frame, on the side that is shown. */
    List<Curve> seen(Structure structure) {
        return structure
                .in(view)
                .map(c -> side == Side.LEFT ? c.mirrored(view.width()) : c)
                .filter(c -> c.box().meets(frame.box().grown(-EDGE / frame.scale())))
                .toList();
    }

    private Spot spot(Structure structure, List<Spot> taken) {
        Spot best = null;
        double most = -1;
        for (Curve curve : seen(structure)) {
            for (Spot on : along(curve)) {
                for (int step = 0; step < 8; step++) {
                    double angle = Math.PI / 4 * step;
                    Spot spot = new Spot(on.x() + OFF * Math.cos(angle), on.y() + OFF * Math.sin(angle));
                    double clear = taken.stream().mapToDouble(spot::to).reduce(CLEAR, Math::min);
                    if (inside(spot) && clear > most + 0.01) {
                        most = clear;
                        best = spot;
                    }
                }
            }
        }
        return best;
    }

    private boolean inside(Spot spot) {
        return spot.x() > EDGE
                && spot.x() < frame.width() - EDGE
                && spot.y() > EDGE
                && spot.y() < frame.height() - EDGE;
    }

    /** Places on a curve from its middle outwards, in pixels. */
    private List<Spot> along(Curve curve) {
        List<Spot> spots = new ArrayList<>();
        List<Curve.Place> places = curve.places();
        for (int i = 0; i + 1 < places.size(); i++) {
            for (int j = 0; j < 3; j++) {
                double x = places.get(i).x()
                        + (places.get(i + 1).x() - places.get(i).x()) * j / 3;
                double y = places.get(i).y()
                        + (places.get(i + 1).y() - places.get(i).y()) * j / 3;
                spots.add(new Spot(frame.x(x), frame.y(y)));
            }
        }
        return spots.stream().filter(this::inside).toList();
    }
}
