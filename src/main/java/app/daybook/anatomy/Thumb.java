package app.daybook.anatomy;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A small picture of where a muscle's points and core zones are, for lists. It is an ornament beside words that say
 * the same, and hidden from screen readers. The bodies are drawn once a page; each picture only refers to them.
 */
public final class Thumb {

    private static final int PIXELS = 72;
    /** So much of a whole body that one sees which part it is. */
    private static final double LEAST = 62;

    private Thumb() {}

    /** The bodies; once on each page that has thumbs, before the first. */
    public static String bodies() {
        SvgMarkup svg = new SvgMarkup();
        svg.open("svg", "class", "bm-bodies", "width", 0, "height", 0, "aria-hidden", "true", "focusable", "false");
        for (View view : List.of(View.FRONT, View.BACK, View.HEAD)) {
            svg.open("defs")
                    .empty("path", "id", body(view), "d", Figure.of(view).silhouette(1.2, 0.1))
                    .close("defs");
        }
        return svg.close("svg").toString();
    }

    /** The muscle's right side in the view that shows most of it. */
    public static String of(Muscle muscle) {
        View view = view(muscle);
        Box box = window(view, muscle);
        double unit = box.width() / PIXELS;
        SvgMarkup svg = new SvgMarkup();
        svg.open(
                        "svg",
                        "class",
                        "bm-thumb",
                        "viewBox",
                        String.join(
                                " ",
                                Stream.of(box.left(), box.top(), box.width(), box.height())
                                        .map(Pen::number)
                                        .toList()),
                        "width",
                        PIXELS,
                        "height",
                        PIXELS,
                        "aria-hidden",
                        "true",
                        "focusable",
                        "false")
                .empty("use", "class", "bm-thumb-body", "href", "#" + body(view));
        muscle.zones(true)
                .filter(zone -> zone.view() == view)
                .forEach(zone -> svg.empty(
                        "ellipse",
                        "class",
                        "bm-thumb-core",
                        "transform",
                        "translate(" + Pen.number(zone.cx()) + " " + Pen.number(zone.cy()) + ") rotate("
                                + Pen.number(zone.rotation()) + ")",
                        "rx",
                        Math.max(zone.rx(), 1.5 * unit),
                        "ry",
                        Math.max(zone.ry(), 1.5 * unit)));
        muscle.points().stream()
                .filter(point -> point.view() == view)
                .forEach(point -> Panel.cross(svg, point.x(), point.y(), 2.6 * unit));
        return svg.close("svg").toString();
    }

    private static String body(View view) {
        return "body-" + view.word();
    }

    private static View view(Muscle muscle) {
        return Stream.of(View.HEAD, View.BACK, View.FRONT)
                .max(Comparator.comparingLong(view -> boxes(muscle, view).count()))
                .orElseThrow();
    }

    private static Stream<Box> boxes(Muscle muscle, View view) {
        return Stream.concat(
                muscle.zones(true).filter(zone -> zone.view() == view).map(ReferralZone::box),
                muscle.points().stream().filter(point -> point.view() == view).map(TriggerPoint::box));
    }

    /** A square round the marks, wide enough to tell the place and within the view. */
    private static Box window(View view, Muscle muscle) {
        if (view == View.HEAD) {
            return new Box(-9, 0, 75, 84);
        }
        Box marks = boxes(muscle, view).reduce(Box::and).orElseThrow();
        double side = Math.max(LEAST, Math.max(marks.width(), marks.height()) + 12);
        return marks.atLeast(side, side).within(new Box(3, 0, 97, 200));
    }
}
