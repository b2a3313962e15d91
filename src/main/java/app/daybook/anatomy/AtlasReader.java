package app.daybook.anatomy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import app.daybook.anatomy.AtlasInvalid.Finding;

/** Reads {@code atlas.yaml}. Collects all findings before it refuses. */
final class AtlasReader {

    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    private final List<Finding> findings = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();
    private final Set<String> signs;

    private AtlasReader(Set<String> signs) {
        this.signs = signs;
    }

    static Atlas read(String yaml, Set<String> signs) {
        AtlasReader reader = new AtlasReader(signs);
        Atlas atlas = reader.atlas(Node.read(yaml));
        if (!reader.findings.isEmpty()) {
            throw new AtlasInvalid(reader.findings);
        }
        return atlas;
    }

    static Optional<Atlas> reread(String yaml) {
        try {
            return Optional.ofNullable(new AtlasReader(Set.of()).atlas(Node.read(yaml)));
        } catch (AtlasInvalid unreadable) {
            return Optional.empty();
        }
    }

    private Atlas atlas(Node root) {
        Fields fields = new Fields(
                root,
                findings,
                "standard-dose",
                "stop-rule",
                "muscles",
                "neighbours",
                "structures",
                "sites",
                "regions");
        if (root.fields() == null) {
            return null;
        }
        String dose = fields.text("standard-dose");
        String stopRule = fields.text("stop-rule");
        HandlingReader hands = new HandlingReader(findings, fields.items("structures"), this::id);
        ids.clear();
        List<Muscle> muscles = fields.items("muscles").stream()
                .map(node -> muscle(node, hands))
                .toList();
        Set<String> taught = Set.copyOf(ids);
        List<Neighbour> neighbours = fields.items("neighbours").stream()
                .map(node -> neighbour(node, taught))
                .toList();
        ids.clear();
        List<Site> sites = fields.items("sites").stream()
                .map(node -> hands.site(node, this::id))
                .toList();
        ids.clear();
        List<BodyRegion> regions =
                fields.items("regions").stream().map(this::region).toList();
        if (muscles.isEmpty()) {
            fields.found(root.line(), "the atlas has no muscle", "list them under “muscles:”");
        }
        return new Atlas(dose, stopRule, muscles, neighbours, sites, regions);
    }

    private Muscle muscle(Node node, HandlingReader hands) {
        Fields f = new Fields(
                node,
                findings,
                "id",
                "name",
                "latin",
                "also-called",
                "region",
                "checked",
                "attachments",
                "action",
                "innervation",
                "points",
                "core",
                "spill",
                "shapes",
                "keep-off",
                "hold",
                "pattern",
                "perpetuating",
                "palpation",
                "position",
                "technique",
                "home-care",
                "cautions",
                "signs",
                "consider");
        List<TriggerPoint> points = f.items("points").stream().map(this::point).toList();
        List<ReferralZone> zones = Stream.concat(
                        f.items("core").stream().map(n -> zone(n, true)),
                        f.items("spill").stream().map(n -> zone(n, false)))
                .toList();
        if (node.fields() != null && points.isEmpty()) {
            f.found(f.line(), "the muscle has no point", "give at least one under “points:”");
        }
        if (node.fields() != null && zones.stream().noneMatch(ReferralZone::core)) {
            f.found(f.line(), "the muscle has no core zone", "give at least one under “core:”");
        }
        return new Muscle(
                id(f),
                f.text("name"),
                f.text("latin"),
                f.texts("also-called"),
                f.text("region"),
                yes(f, "checked"),
                f.text("attachments"),
                f.has("action") ? f.text("action") : "",
                f.has("innervation") ? f.text("innervation") : "",
                points,
                zones,
                hands.handling(f),
                f.text("pattern"),
                f.text("perpetuating"),
                f.text("palpation"),
                f.text("position"),
                f.text("technique"),
                f.text("home-care"),
                f.text("cautions"),
                signs(f),
                f.texts("consider"));
    }

    /**
     * @param taught ids of the muscles, which no neighbour shares
     */
    private Neighbour neighbour(Node node, Set<String> taught) {
        Fields f = new Fields(
                node,
                findings,
                "id",
                "name",
                "latin",
                "also-called",
                "attachments",
                "action",
                "innervation",
                "apart",
                "reason",
                "instead",
                "beside");
        for (Node item : f.items("beside")) {
            if (item.scalar() != null && !taught.isEmpty() && !taught.contains(item.scalar())) {
                f.found(
                        item.line(),
                        "the atlas has no muscle “" + item.scalar() + "”",
                        Fields.nearest(item.scalar(), taught.toArray(String[]::new)));
            }
        }
        List<String> beside = f.texts("beside");
        if (node.fields() != null && beside.isEmpty()) {
            f.found(f.line(), "the neighbour lies beside no muscle", "name at least one under “beside:”");
        }
        return new Neighbour(
                id(f),
                f.text("name"),
                f.text("latin"),
                f.texts("also-called"),
                f.text("attachments"),
                f.text("action"),
                f.text("innervation"),
                f.text("apart"),
                f.text("reason"),
                f.text("instead"),
                beside);
    }

    private TriggerPoint point(Node node) {
        Fields f = new Fields(node, findings, "view", "x", "y", "label");
        View view = view(f);
        return new TriggerPoint(view, f.number("x", 0, view.width()), f.number("y", 0, view.height()), f.text("label"));
    }

    private ReferralZone zone(Node node, boolean core) {
        Fields f = new Fields(node, findings, "view", "cx", "cy", "rx", "ry", "rotation");
        View view = view(f);
        return new ReferralZone(
                view,
                core,
                f.number("cx", 0, view.width()),
                f.number("cy", 0, view.height()),
                f.number("rx", 0.1, view.width()),
                f.number("ry", 0.1, view.height()),
                f.has("rotation") ? f.number("rotation", -180, 180) : 0);
    }

    private List<String> signs(Fields f) {
        for (Node item : f.items("signs")) {
            if (item.scalar() != null && !signs.contains(item.scalar())) {
                f.found(
                        item.line(),
                        "triage.yaml has no sign “" + item.scalar() + "”",
                        Fields.nearest(item.scalar(), signs.toArray(String[]::new)));
            }
        }
        return f.texts("signs");
    }

    private BodyRegion region(Node node) {
        Fields f = new Fields(node, findings, "id", "name", "group", "areas");
        List<BodyRegion.Area> areas = new ArrayList<>();
        for (Node item : f.items("areas")) {
            Fields area = new Fields(item, findings, "view", "outline");
            View view = view(area);
            Places.outline(area, "outline", view).ifPresent(o -> areas.add(new BodyRegion.Area(view, o)));
        }
        return new BodyRegion(id(f), f.text("name"), f.text("group"), areas);
    }

    private View view(Fields f) {
        View view = f.one("view", View.class);
        return view == null ? View.FRONT : view;
    }

    private String id(Fields f) {
        String id = f.text("id");
        if (!id.isEmpty() && !ID.matcher(id).matches()) {
            f.found(
                    f.line(),
                    "the id “" + id + "” cannot stand in an address",
                    "use small letters, digits and single hyphens");
        }
        if (!id.isEmpty() && !ids.add(id)) {
            f.found(f.line(), "the id “" + id + "” is there twice", "give each its own");
        }
        return id;
    }

    private boolean yes(Fields f, String key) {
        String text = f.text(key);
        if (!text.isEmpty() && !text.equals("true") && !text.equals("false")) {
            f.found(f.line(), key + " “" + text + "” is unknown", "use true or false");
        }
        return text.equals("true");
    }
}
