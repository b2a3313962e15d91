package app.daybook.anatomy;

import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import app.daybook.anatomy.AtlasInvalid.Finding;

/**
 * A body on which a learner marks a place: where the points of a muscle lie, or where it refers. One half is drawn, in
 * every view that shows a region that may be marked, so that the views themselves tell nothing.
 *
 * @param panels one a view
 * @param regions that may be marked, in the order of the atlas
 */
public record AskMap(Muscle muscle, Side side, Ask ask, List<Panel> panels, List<BodyRegion> regions) {

    /**
     * What a point is hit within, in centimetres: places of an atlas are schematic, about 2 to 3 cm, so that whatever
     * lies within 1.5 cm counts.
     */
    public static final double TOLERANCE = 1.5;

    private static final double MARGIN = 3;
    private static final double LEAST = 24;
    private static final double WIDTH = 300;
    private static final double HEIGHT = 520;
    private static final double PART_HEIGHT = 320;
    private static final double MOST_PIXELS = 9;

    /** What is asked for. */
    public enum Ask {
        POINT,
        REFERRAL
    }

    /**
     * One view, in pixels from its top left corner.
     *
     * @param id begins every id in the drawing; {@code id-clip} is the outline of the body
     * @param drawing the inside of an SVG element
     */
    public record Panel(
            String id, String title, long width, long height, String drawing, List<Area> areas, List<Spot> spots) {}

    /** A region's polygon. */
    public record Area(String region, List<Dot> corners) {

        /** As the {@code d} of an SVG path. */
        public String path() {
            return corners.stream()
                    .map(dot -> number(dot.x()) + " " + number(dot.y()))
                    .collect(Collectors.joining("L", "M", "z"));
        }

        /** The box round it, as numbers of SVG: left, top, width, height. */
        public List<String> box() {
            DoubleSummaryStatistics across =
                    corners.stream().mapToDouble(Dot::x).summaryStatistics();
            DoubleSummaryStatistics down = corners.stream().mapToDouble(Dot::y).summaryStatistics();
            return List.of(
                    number(across.getMin()),
                    number(down.getMin()),
                    number(across.getMax() - across.getMin()),
                    number(down.getMax() - down.getMin()));
        }

        /** Its middle, as an SVG {@code translate} takes it. */
        public String middle() {
            return number(corners.stream().mapToDouble(Dot::x).average().orElseThrow()) + " "
                    + number(corners.stream().mapToDouble(Dot::y).average().orElseThrow());
        }

        private static String number(double pixels) {
            return String.format(Locale.ROOT, "%.1f", pixels);
        }
    }

    public record Dot(double x, double y) {}

    /** An ellipse that is asked for; rotation in degrees clockwise. */
    public record Spot(double cx, double cy, double rx, double ry, double rotation) {}

    /**
     * Reads a question's block: {@code ask}, {@code muscle}, {@code side} (right if absent) and {@code groups}, the
     * headings of the regions that may be marked (all if absent).
     *
     * @param prefix starts every id in the drawings; unique on the page
     * @throws AtlasInvalid with every fault, its line within the block and what to do
     */
    public static AskMap parseBlock(String yaml, Atlas atlas, String prefix) {
        List<Finding> findings = new ArrayList<>();
        Fields fields = new Fields(Node.read(yaml), findings, "ask", "muscle", "side", "groups");
        Ask ask = fields.one("ask", Ask.class);
        Side side = fields.has("side") ? fields.one("side", Side.class) : Side.RIGHT;
        String id = fields.text("muscle");
        Muscle muscle = atlas.muscle(id).orElse(null);
        if (!id.isEmpty() && muscle == null) {
            String[] ids = atlas.muscles().stream().map(Muscle::id).toArray(String[]::new);
            fields.found(fields.map("muscle").line(), "the atlas has no muscle “" + id + "”", Fields.nearest(id, ids));
        }
        Set<String> groups = new LinkedHashSet<>(fields.texts("groups"));
        Set<String> known = new HashSet<>(atlas.regionsByGroup().keySet());
        for (String group : groups) {
            if (!known.contains(group)) {
                fields.found(
                        fields.map("groups").line(),
                        "the atlas has no regions under “" + group + "”",
                        Fields.nearest(group, known.toArray(String[]::new)));
            }
        }
        if (!findings.isEmpty()) {
            throw new AtlasInvalid(findings);
        }
        List<BodyRegion> regions = atlas.regions().stream()
                .filter(region -> groups.isEmpty() || groups.contains(region.group()))
                .toList();
        List<Panel> panels = panels(regions, side, prefix, view -> spots(muscle, ask, view));
        return new AskMap(muscle, side, ask, panels, regions);
    }

    /**
     * The right half of a body on which any of these regions can be marked, in every view that shows one.
     *
     * @param prefix starts every id in the drawings; unique on the page
     */
    public static List<Panel> panels(List<BodyRegion> regions, String prefix) {
        return panels(regions, Side.RIGHT, prefix, view -> List.of());
    }

    private static List<Panel> panels(
            List<BodyRegion> regions, Side side, String prefix, Function<View, List<Spot>> spots) {
        return Stream.of(View.values())
                .filter(view -> regions.stream()
                        .anyMatch(region -> region.areas().stream().anyMatch(area -> area.view() == view)))
                .map(view -> panel(prefix + view.word(), view, side, regions, spots.apply(view)))
                .toList();
    }

    /** The answer as the atlas draws it. */
    public String answer(Atlas atlas, String prefix) {
        List<Layer> show = ask == Ask.POINT ? List.of(Layer.POINTS) : List.of(Layer.values());
        return BodyMap.of(atlas, muscle, side, show).figure(prefix);
    }

    private static Panel panel(String id, View view, Side side, List<BodyRegion> regions, List<Spot> spots) {
        boolean left = side == Side.LEFT;
        List<Area> areas = new ArrayList<>();
        List<Curve> outlines = new ArrayList<>();
        for (BodyRegion region : regions) {
            for (BodyRegion.Area area : region.areas()) {
                if (area.view() == view) {
                    Curve outline = left ? area.outline().mirrored(view.width()) : area.outline();
                    outlines.add(outline);
                    areas.add(new Area(
                            region.id(),
                            outline.places().stream()
                                    .map(place -> new Dot(place.x(), place.y()))
                                    .toList()));
                }
            }
        }
        Box asked = outlines.stream().map(Curve::box).reduce(Box::and).orElseThrow();
        Frame frame = view.wholeBody()
                ? Frame.fitting(
                        asked.grown(MARGIN).atLeast(LEAST, LEAST).within(half(view, asked)), WIDTH, HEIGHT, MOST_PIXELS)
                : Frame.fitting(new Box(0, 0, view.width(), view.height()), WIDTH, PART_HEIGHT, MOST_PIXELS);
        Figure figure = left ? Figure.of(view).mirrored() : Figure.of(view);
        SvgMarkup drawing = new SvgMarkup();
        new Canvas(id, figure, frame).draw(drawing);
        return new Panel(
                id,
                view.wholeBody() ? view.title() : view.title() + ", " + side.word(),
                frame.width(),
                frame.height(),
                drawing.toString(),
                areas.stream().map(area -> framed(area, frame)).toList(),
                spots.stream()
                        .map(spot -> framed(left ? mirrored(spot, view) : spot, frame))
                        .toList());
    }

    /** Half of the body where no region reaches over its middle, so that nothing of the other half is seen. */
    private static Box half(View view, Box asked) {
        double middle = view.width() / 2.0;
        return new Box(
                asked.left() < middle ? 0 : middle, 0, asked.right() > middle ? view.width() : middle, view.height());
    }

    private static List<Spot> spots(Muscle muscle, Ask ask, View view) {
        if (ask == Ask.REFERRAL) {
            return muscle.zones(true)
                    .filter(zone -> zone.view() == view)
                    .map(zone -> new Spot(zone.cx(), zone.cy(), zone.rx(), zone.ry(), zone.rotation()))
                    .toList();
        }
        double reach = view.units(TOLERANCE);
        return muscle.points().stream()
                .filter(point -> point.view() == view)
                .map(point -> new Spot(point.x(), point.y(), reach, reach, 0))
                .toList();
    }

    private static Spot mirrored(Spot spot, View view) {
        return new Spot(view.mirror(spot.cx()), spot.cy(), spot.rx(), spot.ry(), -spot.rotation());
    }

    private static Area framed(Area area, Frame frame) {
        return new Area(
                area.region(),
                area.corners().stream()
                        .map(dot -> new Dot(frame.x(dot.x()), frame.y(dot.y())))
                        .toList());
    }

    private static Spot framed(Spot spot, Frame frame) {
        return new Spot(
                frame.x(spot.cx()),
                frame.y(spot.cy()),
                spot.rx() * frame.scale(),
                spot.ry() * frame.scale(),
                spot.rotation());
    }
}
