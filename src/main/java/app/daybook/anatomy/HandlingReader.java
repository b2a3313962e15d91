package app.daybook.anatomy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import app.daybook.anatomy.AtlasInvalid.Finding;

/** Reads what of an atlas concerns the hand: structures, sites, and of each muscle its outline and its hold. */
final class HandlingReader {

    private static final Pattern SECONDS = Pattern.compile("\\d{1,3}–\\d{1,3}");

    private final List<Finding> findings;
    private final Map<String, Structure> structures;

    HandlingReader(List<Finding> findings, List<Node> structures, Function<Fields, String> id) {
        this.findings = findings;
        this.structures = structures.stream()
                .map(node -> structure(node, id))
                .collect(Collectors.toMap(Structure::id, s -> s, (a, b) -> a));
    }

    private Structure structure(Node node, Function<Fields, String> id) {
        Fields f = new Fields(node, findings, "id", "name", "kind", "why", "lines", "areas");
        List<Structure.Traced> courses = new ArrayList<>();
        for (Node item : f.items("lines")) {
            Fields line = new Fields(item, findings, "view", "places");
            View view = view(line);
            Places.line(line, line.text("places"), view).ifPresent(c -> courses.add(new Structure.Traced(view, c)));
        }
        for (Node item : f.items("areas")) {
            Fields area = new Fields(item, findings, "view", "outline");
            View view = view(area);
            Places.outline(area, "outline", view).ifPresent(c -> courses.add(new Structure.Traced(view, c)));
        }
        if (node.fields() != null && courses.isEmpty()) {
            f.found(f.line(), "the structure is drawn nowhere", "give it “lines:” or “areas:”");
        }
        Tissue tissue = f.one("kind", Tissue.class);
        return new Structure(
                id.apply(f), f.text("name"), tissue == null ? Tissue.ORGAN : tissue, f.text("why"), courses);
    }

    Site site(Node node, Function<Fields, String> id) {
        Fields f = new Fields(node, findings, "id", "name", "view", "window", "keep-off", "words");
        View view = view(f);
        Fields w = new Fields(f.map("window"), findings, "left", "top", "right", "bottom");
        Box window = new Box(
                w.number("left", 0, view.width()),
                w.number("top", 0, view.height()),
                w.number("right", 0, view.width()),
                w.number("bottom", 0, view.height()));
        if (window.width() < 4 || window.height() < 4) {
            w.found(w.line(), "the window is too small", "let right and bottom lie at least 4 beyond left and top");
            window = new Box(0, 0, view.width(), view.height());
        }
        List<Structure> keepOff = keepOff(f);
        for (Structure structure : keepOff) {
            Box shown = window;
            if (structure.in(view).noneMatch(c -> c.box().meets(shown))) {
                f.found(
                        f.line(),
                        "“" + structure.id() + "” is not in the window of this site",
                        "move the window, choose another view, or leave it out");
            }
        }
        return new Site(id.apply(f), f.text("name"), view, window, keepOff, f.text("words"));
    }

    /** Of a muscle's keys {@code shapes}, {@code keep-off} and {@code hold}, none of which has to be there. */
    Handling handling(Fields muscle) {
        List<MuscleShape> shapes = new ArrayList<>();
        for (Node item : muscle.items("shapes")) {
            shape(item).ifPresent(shapes::add);
        }
        Optional<Hold> hold = muscle.has("hold") ? hold(muscle.map("hold"), shapes) : Optional.empty();
        return new Handling(shapes, keepOff(muscle), hold);
    }

    private List<Structure> keepOff(Fields fields) {
        List<Structure> keepOff = new ArrayList<>();
        for (String id : fields.texts("keep-off")) {
            Structure structure = structures.get(id);
            if (structure == null) {
                String[] known = structures.keySet().toArray(String[]::new);
                fields.found(fields.line("keep-off"), "no structure is called “" + id + "”", Fields.nearest(id, known));
            } else {
                keepOff.add(structure);
            }
        }
        return keepOff;
    }

    private Optional<MuscleShape> shape(Node node) {
        Fields f = new Fields(node, findings, "view", "outline", "fibres");
        View view = view(f);
        List<Curve> fibres = new ArrayList<>();
        for (String fibre : f.texts("fibres")) {
            Places.line(f, fibre, view).ifPresent(fibres::add);
        }
        return Places.outline(f, "outline", view).map(outline -> new MuscleShape(view, outline, fibres));
    }

    private Optional<Hold> hold(Node node, List<MuscleShape> shapes) {
        int before = findings.size();
        Fields f = new Fields(
                node,
                findings,
                "client",
                "drape",
                "stand",
                "view",
                "landmark",
                "hand",
                "pressing",
                "ceiling",
                "seconds",
                "movement");
        View view = view(f);
        Fields landmark = new Fields(f.map("landmark"), findings, "x", "y", "words");
        Fields hand = new Fields(f.map("hand"), findings, "kind", "x", "y", "turn", "left", "slant", "push");
        Placing placing = new Placing(
                view,
                hand.number("x", 0, view.width()),
                hand.number("y", 0, view.height()),
                hand.number("turn", -180, 180),
                hand.has("left") && hand.text("left").equals("true"));
        String seconds = f.text("seconds");
        span(f, seconds);
        Hold hold = new Hold(
                f.one("client", Hold.Client.class),
                f.one("drape", Hold.Drape.class),
                f.text("stand"),
                new Hold.Landmark(
                        landmark.number("x", 0, view.width()),
                        landmark.number("y", 0, view.height()),
                        landmark.text("words")),
                hand.one("kind", Hand.class),
                placing,
                hand.one("slant", Hold.Slant.class),
                hand.has("push") ? OptionalDouble.of(hand.number("push", -180, 360)) : OptionalDouble.empty(),
                f.text("pressing"),
                (int) f.number("ceiling", 1, 6),
                seconds,
                f.one("movement", Movement.class));
        if (findings.size() > before) {
            return Optional.empty();
        }
        onTheBody(hand, view, placing.x(), placing.y(), "the hand");
        onTheBody(landmark, view, hold.landmark().x(), hold.landmark().y(), "the landmark");
        if (shapes.stream().noneMatch(s -> s.view() == view)) {
            f.found(
                    f.line(),
                    "the muscle has no outline in the view “" + view.word() + "”, where its hold is drawn",
                    "draw it under “shapes:”, or choose another view");
        }
        return Optional.of(hold);
    }

    /** A finding where the seconds of a hold are no span. */
    static void span(Fields f, String seconds) {
        if (!seconds.isEmpty() && !SECONDS.matcher(seconds).matches()) {
            f.found(f.line("seconds"), "seconds “" + seconds + "” is no span", "write it as 30–60");
        }
    }

    private static void onTheBody(Fields fields, View view, double x, double y, String what) {
        if (!Figure.of(view).holds(x, y)) {
            fields.found(
                    fields.line(),
                    what + " at " + Pen.number(x) + "," + Pen.number(y) + " is off the body",
                    "move it onto the skin");
        }
    }

    private static View view(Fields f) {
        View view = f.one("view", View.class);
        return view == null ? View.FRONT : view;
    }
}
