package app.daybook.anatomy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import app.daybook.anatomy.AtlasInvalid.Finding;

/**
 * Where the points of a muscle are classically described and where they refer, drawn on the body. Nothing is told by
 * colour alone: points are crosses, core zones are hatched, spill-over is dotted. Looks come from {@code bodymap.css};
 * the markup has no style of its own.
 */
public final class BodyMap {

    /** Stands below every map (Delphi study, Fernández-de-las-Peñas and Dommerholt 2018). */
    public static final String NOTE =
            "This is where points and referred pain are classically described. In a given person, expect no specific "
                    + "point and no specific place of referral: palpate, and ask what the person recognises (Delphi "
                    + "study, 2018).";

    /** Stands below every map too. */
    public static final String SIDES = "Left and right are the patient’s own.";

    static final String POINT_WORDS = "Trigger point";
    static final String CORE_WORDS = "Core: the usual area of referred pain";
    static final String SPILL_WORDS = "Spill-over: felt by fewer people";

    private static final Pattern PREFIX = Pattern.compile("[A-Za-z][A-Za-z0-9_-]*");

    private final Atlas atlas;
    private final String title;
    private final String pattern;
    private final Side side;
    private final Set<Layer> show;
    private final List<Muscle> muscles;

    private BodyMap(Atlas atlas, String title, String pattern, Side side, Set<Layer> show, List<Muscle> muscles) {
        this.atlas = atlas;
        this.title = title;
        this.pattern = pattern;
        this.side = side;
        this.show = EnumSet.copyOf(show);
        this.muscles = muscles;
    }

    /**
     * The map of one muscle.
     *
     * @param atlas names the places
     * @param side of the patient
     * @param show at least one layer
     */
    public static BodyMap of(Atlas atlas, Muscle muscle, Side side, Collection<Layer> show) {
        return new BodyMap(atlas, muscle.name(), muscle.pattern(), side, EnumSet.copyOf(show), List.of(muscle));
    }

    /** The points of all muscles on the whole body. */
    public static BodyMap ofAll(Atlas atlas, Side side) {
        return new BodyMap(atlas, "All muscles", "", side, EnumSet.of(Layer.POINTS), atlas.muscles());
    }

    /**
     * Reads a lesson's block: {@code muscle}, {@code side} (right if absent) and {@code show} (all if absent).
     *
     * @throws AtlasInvalid with every fault, its line within the block and what to do
     */
    public static BodyMap parseBlock(String yaml, Atlas atlas) {
        List<Finding> findings = new ArrayList<>();
        Fields fields = new Fields(Node.read(yaml), findings, "muscle", "side", "show");
        String id = findings.isEmpty() || fields.has("muscle") ? fields.text("muscle") : "";
        Side side = fields.has("side") ? fields.one("side", Side.class) : Side.RIGHT;
        Set<Layer> show = EnumSet.noneOf(Layer.class);
        for (Node item : fields.items("show")) {
            Layer layer = fields.word(item, "show", Layer.class);
            if (layer != null) {
                show.add(layer);
            }
        }
        Muscle muscle = atlas.muscle(id).orElse(null);
        if (!id.isEmpty() && muscle == null) {
            String[] ids = atlas.muscles().stream().map(Muscle::id).toArray(String[]::new);
            fields.found(fields.map("muscle").line(), "the atlas has no muscle “" + id + "”", Fields.nearest(id, ids));
        }
        if (!findings.isEmpty()) {
            throw new AtlasInvalid(findings);
        }
        return of(atlas, muscle, side, show.isEmpty() ? EnumSet.allOf(Layer.class) : show);
    }

    /** What the map shows, in words: a full alternative to the drawing. */
    public String describe() {
        List<String> sentences = new ArrayList<>();
        sentences.add(title + ", " + side.word() + " side.");
        for (Layer layer : show) {
            String all = Stream.of(View.values())
                    .flatMap(v -> marks(v).stream())
                    .filter(m -> m.layer() == layer)
                    .flatMap(m -> m.names().stream())
                    .distinct()
                    .collect(Collectors.joining(layer == Layer.POINTS ? "; " : ", "));
            if (!all.isEmpty()) {
                sentences.add(heading(layer) + ": " + all + ".");
            }
        }
        if (!pattern.isEmpty()) {
            sentences.add("Described pattern: " + pattern);
        }
        return String.join(" ", sentences);
    }

    /**
     * The map for a page: panels that stand side by side where there is room, a legend in words, and the note.
     *
     * @param prefix starts every id in the markup; unique on the page; a letter, then letters, digits, _ or -
     */
    public String figure(String prefix) {
        return figure(panels(prefix), "bm-figure");
    }

    /** The one panel of it that shows most, with the same legend and note: for the head of a page; prefix likewise. */
    public String portrait(String prefix) {
        Panel richest = panels(prefix).stream()
                .max(Comparator.<Panel>comparingInt(panel -> panel.marks().size())
                        .thenComparing(panel -> !panel.view().wholeBody()))
                .orElseThrow();
        return figure(List.of(richest), "bm-figure bm-portrait");
    }

    private String figure(List<Panel> panels, String looks) {
        SvgMarkup html = new SvgMarkup();
        html.open("figure", "class", looks, "aria-label", title + ", " + side.word() + " side");
        html.open("div", "class", "bm-panels");
        for (Panel panel : panels) {
            html.open("div", "class", "bm-view");
            panel.draw(html);
            html.open("p", "class", "bm-caption");
            if (panel.view().wholeBody() && panel.frame().box().height() < 140) {
                panel.canvas().key(html);
            }
            html.leaf("span", caption(panel.view())).close("p").close("div");
        }
        html.close("div");
        Legend.list(html, panels, this);
        html.open("figcaption", "class", "bm-note").text(NOTE + " " + SIDES).close("figcaption");
        return html.close("figure").toString();
    }

    /** The same as one SVG for places that take no HTML, laid out for 720 pixels; prefix as in {@link #figure}. */
    public String svg(String prefix) {
        return Plate.of(title + ", " + side.word() + " side", describe(), panels(prefix), this)
                .svg(prefix);
    }

    String caption(View view) {
        return view.wholeBody() ? view.title() : view.title() + ", " + side.word();
    }

    boolean shows(Layer layer) {
        return Stream.of(View.values()).flatMap(v -> marks(v).stream()).anyMatch(m -> m.layer() == layer);
    }

    /** The letter of each point of a single muscle with what it says; a point seen in two views has one letter. */
    Map<String, String> letters() {
        Map<String, String> letters = new LinkedHashMap<>();
        if (muscles.size() == 1 && show.contains(Layer.POINTS)) {
            for (TriggerPoint point : muscles.get(0).points()) {
                letters.computeIfAbsent(point.label(), l -> String.valueOf((char) ('a' + letters.size())));
            }
        }
        return letters;
    }

    private List<Panel> panels(String prefix) {
        if (!PREFIX.matcher(prefix).matches()) {
            throw new IllegalArgumentException(
                    "“" + prefix + "” cannot start an id; use a letter, then letters or digits");
        }
        List<Panel> panels = new ArrayList<>();
        for (View view : View.values()) {
            Figure figure =
                    side == Side.RIGHT ? Figure.of(view) : Figure.of(view).mirrored();
            for (List<Panel.Marks> marks : Crop.apart(view, marks(view))) {
                Canvas canvas = new Canvas(prefix + panels.size() + view.word(), figure, Crop.of(view, side, marks));
                String words = marks.stream().map(Panel.Marks::label).collect(Collectors.joining(". "));
                panels.add(new Panel(canvas, title + ": " + caption(view), words + ".", marks));
            }
        }
        return panels;
    }

    private List<Panel.Marks> marks(View view) {
        List<Panel.Marks> marks = new ArrayList<>();
        for (Muscle muscle : muscles) {
            zones(muscle, view, Layer.SPILL, marks);
            zones(muscle, view, Layer.CORE, marks);
        }
        for (Muscle muscle : muscles) {
            points(muscle, view, marks);
        }
        return marks;
    }

    private void zones(Muscle muscle, View view, Layer layer, List<Panel.Marks> marks) {
        List<ReferralZone> zones = muscle.zones(layer == Layer.CORE)
                .filter(z -> z.view() == view && show.contains(layer))
                .toList();
        if (!zones.isEmpty()) {
            Set<String> names = zones.stream()
                    .map(z -> lower(atlas.placeName(view, z.cx(), z.cy())))
                    .collect(Collectors.toCollection(LinkedHashSet::new));
            marks.add(new Panel.Marks(
                    layer,
                    heading(layer) + ": " + String.join(", ", names),
                    List.copyOf(names),
                    "",
                    List.of(),
                    zones.stream()
                            .map(z -> side == Side.LEFT ? z.mirrored() : z)
                            .toList()));
        }
    }

    private void points(Muscle muscle, View view, List<Panel.Marks> marks) {
        List<TriggerPoint> points = muscle.points().stream()
                .filter(p -> p.view() == view && show.contains(Layer.POINTS))
                .map(p -> side == Side.LEFT ? p.mirrored() : p)
                .toList();
        if (muscles.size() > 1 && !points.isEmpty()) {
            marks.add(new Panel.Marks(Layer.POINTS, muscle.name(), List.of(muscle.name()), "", points, List.of()));
            return;
        }
        for (TriggerPoint point : points) {
            String letter = letters().get(point.label());
            marks.add(new Panel.Marks(
                    Layer.POINTS,
                    POINT_WORDS + " " + letter + ": " + point.label(),
                    List.of(letter + " – " + point.label()),
                    letter,
                    List.of(point),
                    List.of()));
        }
    }

    private static String heading(Layer layer) {
        return switch (layer) {
            case POINTS -> "Trigger points";
            case CORE -> "Core referral";
            case SPILL -> "Spill-over";
        };
    }

    private static String lower(String name) {
        return name.substring(0, 1).toLowerCase(java.util.Locale.ROOT) + name.substring(1);
    }
}
