package app.daybook.anatomy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * “Where does it hurt?”: the body with its regions as links. {@link Atlas#regionsByGroup()} is the equal list; a page
 * shows both, for small regions are hard to hit.
 */
public record PainMap(Atlas atlas) {

    private static final List<View> VIEWS = List.of(View.FRONT, View.BACK, View.HEAD, View.SOLE);

    /**
     * Draws the body for a page.
     *
     * @param prefix starts every id in the markup; unique on the page
     * @param href what stands before a region's id in its address
     * @param chosen the id of the region that the page is about, if it is about one
     */
    public String figure(String prefix, String href, Optional<String> chosen) {
        SvgMarkup html = new SvgMarkup();
        html.open("figure", "class", "bm-figure bm-pain", "aria-label", "Where does it hurt?")
                .open("div", "class", "bm-panels");
        for (View view : VIEWS) {
            html.open("div", "class", "bm-view");
            panel(html, view, prefix + "-" + view.word(), (region, shape) -> linked(html, region, shape, href, chosen));
            html.open("p", "class", "bm-caption")
                    .leaf("span", view.title())
                    .close("p")
                    .close("div");
        }
        return html.close("div")
                .leaf("figcaption", BodyMap.SIDES + " Both sides lead to the same muscles.", "class", "bm-note")
                .close("figure")
                .toString();
    }

    /**
     * Front and back with the regions as they are drawn, none of which leads anywhere: the picture of a link to the page
     * that has the map.
     *
     * @param prefix starts every id in the markup; unique on the page
     */
    public String picture(String prefix) {
        SvgMarkup html = new SvgMarkup();
        html.open("div", "class", "bm-panels bm-pain", "aria-hidden", "true");
        for (View view : List.of(View.FRONT, View.BACK)) {
            panel(html, view, prefix + "-" + view.word(), (region, shape) -> {
                html.open("g", "class", "bm-region");
                shape.run();
                html.close("g");
            });
        }
        return html.close("div").toString();
    }

    private void linked(SvgMarkup html, BodyRegion region, Runnable shape, String href, Optional<String> chosen) {
        List<Object> link =
                new ArrayList<>(List.of("class", "bm-region", "href", href + region.id(), "aria-label", region.name()));
        if (chosen.filter(region.id()::equals).isPresent()) {
            link.addAll(List.of("aria-current", "true"));
        }
        html.open("a", link.toArray()).leaf("title", region.name());
        shape.run();
        html.close("a");
    }

    /**
     * @param around puts what a region is around its shape
     */
    private void panel(SvgMarkup html, View view, String id, BiConsumer<BodyRegion, Runnable> around) {
        Frame frame = view.wholeBody()
                ? Frame.fitting(new Box(10, 1, 90, 199), 300, 720, 6)
                : view == View.HEAD
                        ? Frame.fitting(new Box(1, 1, 64, 84), 300, 400, 6)
                        : Frame.fitting(new Box(0, 0, 20, 50), 200, 300, 7);
        Canvas canvas = new Canvas(id, Figure.of(view), frame);
        html.open(
                "svg",
                "class",
                "bm-panel" + canvas.cuts(),
                "role",
                "group",
                "aria-labelledby",
                id + "-title",
                "viewBox",
                "0 0 " + frame.width() + " " + frame.height(),
                "width",
                frame.width(),
                "height",
                frame.height());
        html.leaf("title", view.title(), "id", id + "-title");
        canvas.draw(html);
        html.open("g", "clip-path", "url(#" + id + "-clip)");
        for (BodyRegion region : atlas.regions()) {
            String data = path(region, view, frame);
            if (!data.isEmpty()) {
                around.accept(
                        region, () -> shape(html, data, view.wholeBody() ? id + "-" + region.id() : "", view, frame));
            }
        }
        html.close("g").close("svg");
    }

    /** Both halves where both are in the view, of which one is drawn and used again. */
    private static void shape(SvgMarkup html, String data, String half, View view, Frame frame) {
        if (half.isEmpty()) {
            html.empty("path", "d", data);
        } else {
            html.empty("path", "id", half, "d", data).empty("use", "href", "#" + half, "transform", frame.mirror(view));
        }
    }

    /** The right half of a region in a view, or nothing. */
    private static String path(BodyRegion region, View view, Frame frame) {
        StringBuilder data = new StringBuilder();
        for (BodyRegion.Area area : region.areas()) {
            if (area.view() == view) {
                data.append(polygon(area.outline(), frame));
            }
        }
        return data.toString();
    }

    /** The outline with its corners taken off: half a centimetre on the body. */
    private static String polygon(Curve outline, Frame frame) {
        Pen pen = new Pen();
        List<Curve.Place> places = outline.places();
        int n = places.size();
        for (int i = 0; i <= n; i++) {
            Curve.Place corner = places.get(i % n);
            double[] before = towards(corner, places.get((i + n - 1) % n));
            double[] after = towards(corner, places.get((i + 1) % n));
            if (i == 0) {
                pen.move(frame.x(after[0]), frame.y(after[1]));
                continue;
            }
            pen.line(frame.x(before[0]), frame.y(before[1]));
            pen.bend(frame.x(corner.x()), frame.y(corner.y()), frame.x(after[0]), frame.y(after[1]));
        }
        return pen.close();
    }

    private static double[] towards(Curve.Place from, Curve.Place to) {
        double length = Math.hypot(to.x() - from.x(), to.y() - from.y());
        double part = Math.min(0.6, length * 0.35) / length;
        return new double[] {from.x() + (to.x() - from.x()) * part, from.y() + (to.y() - from.y()) * part};
    }
}
