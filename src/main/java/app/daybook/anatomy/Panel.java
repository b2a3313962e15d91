package app.daybook.anatomy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One view of a map, cut to what it shows. */
record Panel(Canvas canvas, String title, String description, List<Marks> marks) {

    /** A letter stands this far from its own point, in pixels, … */
    private static final double LETTER = 15;
    /** … and this far from all others, where there is room: nobody takes it for another's. */
    private static final double LETTER_CLEAR = 23;

    /** What can be reached together by the keyboard: the points or the zones that share one label, and its names. */
    record Marks(
            Layer layer,
            String label,
            List<String> names,
            String letter,
            List<TriggerPoint> points,
            List<ReferralZone> zones) {

        Stream<Box> boxes() {
            return Stream.concat(
                    points.stream().map(TriggerPoint::box), zones.stream().map(ReferralZone::box));
        }

        Marks between(double top, double bottom) {
            return new Marks(
                    layer,
                    label,
                    names,
                    letter,
                    points.stream().filter(p -> p.y() >= top && p.y() < bottom).toList(),
                    zones.stream().filter(z -> z.cy() >= top && z.cy() < bottom).toList());
        }
    }

    /** Whether a point with this letter is on it. */
    boolean shows(String letter) {
        return marks.stream().anyMatch(group -> group.letter().equals(letter));
    }

    Frame frame() {
        return canvas.frame();
    }

    View view() {
        return canvas.figure().view();
    }

    /** As an element of its own, or nested at a place of a larger drawing. */
    void draw(SvgMarkup svg, Object... place) {
        String id = canvas.id();
        List<Object> attributes = new ArrayList<>(List.of(
                "class",
                "bm-panel" + canvas.cuts(),
                "role",
                "group",
                "aria-labelledby",
                id + "-title " + id + "-desc",
                "viewBox",
                "0 0 " + frame().width() + " " + frame().height(),
                "width",
                frame().width(),
                "height",
                frame().height()));
        attributes.addAll(List.of(place));
        svg.open("svg", attributes.toArray())
                .leaf("title", title, "id", id + "-title")
                .leaf("desc", description, "id", id + "-desc");
        canvas.draw(svg);
        List<double[]> taken = marks.stream()
                .flatMap(m -> m.points().stream())
                .map(p -> new double[] {frame().x(p.x()), frame().y(p.y())})
                .collect(Collectors.toCollection(ArrayList::new));
        for (Marks group : marks) {
            svg.open("g", "class", "bm-mark", "tabindex", 0, "role", "img").leaf("title", group.label());
            if (!group.zones().isEmpty()) {
                svg.open("g", "clip-path", "url(#" + id + "-clip)");
                group.zones().forEach(z -> zone(svg, z));
                svg.close("g");
            }
            group.points().forEach(p -> point(svg, p, group.letter(), taken));
            svg.close("g");
        }
        svg.close("svg");
    }

    private void zone(SvgMarkup svg, ReferralZone zone) {
        String kind = zone.core() ? "core" : "spill";
        double x = frame().x(zone.cx());
        double y = frame().y(zone.cy());
        List<Object> attributes = new ArrayList<>(List.of(
                "class",
                "bm-" + kind,
                "fill",
                "url(#" + canvas.id() + "-" + kind + ")",
                "cx",
                x,
                "cy",
                y,
                "rx",
                zone.rx() * frame().scale(),
                "ry",
                zone.ry() * frame().scale()));
        if (zone.rotation() != 0) {
            attributes.addAll(List.of(
                    "transform",
                    "rotate(" + Pen.number(zone.rotation()) + " " + Pen.number(x) + " " + Pen.number(y) + ")"));
        }
        svg.empty("ellipse", attributes.toArray());
    }

    private void point(SvgMarkup svg, TriggerPoint point, String letter, List<double[]> taken) {
        double x = frame().x(point.x());
        double y = frame().y(point.y());
        cross(svg, x, y, frame().scale() < 4.4 ? 3.5 : 5);
        if (!letter.isEmpty()) {
            double[] place = placeForLabel(x, y, taken);
            taken.add(place);
            svg.leaf("text", letter, "class", "bm-label", "x", place[0], "y", place[1] + 4.5, "text-anchor", "middle");
        }
    }

    /** The cross of a point, on a halo that keeps it clear of hatching. */
    static void cross(SvgMarkup svg, double x, double y, double arm) {
        Pen pen = new Pen();
        pen.move(x - arm, y - arm);
        pen.line(x + arm, y + arm);
        Pen other = new Pen();
        other.move(x + arm, y - arm);
        other.line(x - arm, y + arm);
        String path = pen.path() + other.path();
        svg.empty("path", "class", "bm-halo", "d", path).empty("path", "class", "bm-point", "d", path);
    }

    /** The first place round a point that is clear of all other points and letters, else the clearest, in the frame. */
    private double[] placeForLabel(double x, double y, List<double[]> taken) {
        double[] best = null;
        double most = -1;
        for (int step = 0; step < 8; step++) {
            double angle = Math.PI / 4 * step;
            double[] place = {x + LETTER * Math.cos(angle), y - LETTER * Math.sin(angle)};
            boolean inside =
                    place[0] > 8 && place[0] < frame().width() - 8 && place[1] > 8 && place[1] < frame().height() - 8;
            double nearest = taken.stream()
                    .filter(t -> t[0] != x || t[1] != y)
                    .mapToDouble(t -> Math.hypot(t[0] - place[0], t[1] - place[1]))
                    .reduce(LETTER_CLEAR, Math::min);
            if (inside && nearest > most + 0.01) {
                most = nearest;
                best = place;
            }
        }
        return best == null ? new double[] {x + LETTER, y} : best;
    }
}
