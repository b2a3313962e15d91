package app.daybook.authoring;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import app.daybook.anatomy.AskMap;
import app.daybook.anatomy.Atlas;
import app.daybook.anatomy.BodyRegion;
import app.daybook.course.practice.FieldKind;
import app.daybook.course.practice.FormField;
import app.daybook.markdown.Findings;

/**
 * Reads one field of a form, by its kind.
 *
 * @param later what is to be told of places, once it is known that the atlas could be read
 */
record FormFieldReader(String file, Findings findings, List<Runnable> later) {

    private static final String RULE = "record-form";
    private static final int DEFAULT_WORDS = 300;

    private static final Set<String> KINDS =
            Set.of("date", "choice", "scale", "number", "text", "long-text", "checklist", "place", "before-after");

    FormField read(YamlMap yaml, String id, Optional<Atlas> atlas) {
        String kind = yaml.text("kind");
        FormField field = new FormField(
                id,
                yaml.text("label"),
                yaml.optionalText("help").orElse(""),
                flag(yaml, "required"),
                flag(yaml, "screening"),
                kind(kind, yaml, id, atlas));
        if (KINDS.contains(kind)) {
            yaml.refuseUnknownKeys();
        }
        return field;
    }

    private FieldKind kind(String kind, YamlMap yaml, String id, Optional<Atlas> atlas) {
        return switch (kind) {
            case "date" -> new FieldKind.Day();
            case "choice" -> new FieldKind.Choice(options(yaml, "options", 2));
            case "scale" -> scale(yaml);
            case "number" -> number(yaml);
            case "text" -> new FieldKind.ShortText();
            case "long-text" -> new FieldKind.LongText(yaml.number("words", 1, 2000, DEFAULT_WORDS));
            case "checklist" -> new FieldKind.Checklist(options(yaml, "items", 1), flag(yaml, "all"));
            case "place" -> place(yaml, id, atlas);
            case "before-after" -> new FieldKind.BeforeAfter(yaml.has("least") ? number(yaml) : scale(yaml));
            default -> {
                if (!kind.isEmpty()) {
                    findings.error(
                            file,
                            yaml.lineOf("kind"),
                            RULE,
                            "There is no kind \"" + kind + "\"; "
                                    + (TriageReader.nearest(kind, KINDS).startsWith("did")
                                            ? TriageReader.nearest(kind, KINDS)
                                            : "use one of "
                                                    + KINDS.stream().sorted().collect(Collectors.joining(", ")) + "."));
                }
                yield new FieldKind.ShortText();
            }
        };
    }

    /** False where the key is not there. */
    static boolean flag(YamlMap yaml, String key) {
        return yaml.optionalText(key)
                .flatMap(text -> yaml.value(
                        key,
                        text,
                        "true or false",
                        word -> Map.of("true", true, "false", false).get(word).booleanValue()))
                .orElse(false);
    }

    private static FieldKind scale(YamlMap yaml) {
        return new FieldKind.Scale(yaml.text("zero"), yaml.text("ten"));
    }

    private FieldKind number(YamlMap yaml) {
        BigDecimal least = bound(yaml, "least");
        BigDecimal most = bound(yaml, "most");
        if (least.compareTo(most) > 0) {
            findings.error(
                    file, yaml.lineOf("least"), RULE, "\"least\" is above \"most\"; write the smaller number first.");
        }
        return new FieldKind.Number(yaml.optionalText("unit").orElse(""), least, most);
    }

    private static BigDecimal bound(YamlMap yaml, String key) {
        return yaml.value(key, yaml.text(key), "a number such as 0 or 2.5", text -> {
                    return FieldKind.Number.read(text).orElseThrow();
                })
                .orElse(BigDecimal.ZERO);
    }

    /** Ids with their words, in the author's order. */
    private Map<String, String> options(YamlMap yaml, String key, int fewest) {
        YamlMap map = yaml.map(key);
        Map<String, String> options = new LinkedHashMap<>();
        map.keys().forEach(id -> {
            options.put(id, map.text(id));
            if (!id.matches("[a-z0-9][a-z0-9-]*")) {
                findings.error(
                        file,
                        map.lineOf(id),
                        "id",
                        "The id \"" + id + "\" may have small letters, digits and hyphens.");
            }
        });
        if (options.size() < fewest) {
            findings.error(
                    file,
                    yaml.lineOf(key),
                    RULE,
                    "\"" + key + "\" lists what can be chosen, " + (fewest == 1 ? "one or more" : "two or more")
                            + " lines of the form \"an-id: Its words\".");
        }
        return options;
    }

    private FieldKind place(YamlMap yaml, String id, Optional<Atlas> atlas) {
        List<String> groups = yaml.texts("groups");
        List<BodyRegion> regions = atlas.map(Atlas::regions).orElse(List.of()).stream()
                .filter(region -> groups.isEmpty() || groups.contains(region.group()))
                .toList();
        Set<String> known = atlas.map(Atlas::regionsByGroup).map(Map::keySet).orElse(Set.of());
        later.add(() -> {
            groups.stream().filter(group -> !known.contains(group)).forEach(group -> {
                findings.error(
                        file,
                        yaml.lineOf("groups", group),
                        RULE,
                        "atlas.yaml has no group \"" + group + "\"; " + TriageReader.nearest(group, known));
            });
            if (regions.isEmpty() && groups.isEmpty()) {
                findings.error(
                        file,
                        yaml.lineOf("kind"),
                        RULE,
                        "A place needs the regions of atlas.yaml; add them there, or ask in words with \"kind: text\".");
            }
        });
        return new FieldKind.BodyPlace(
                regions.stream()
                        .map(region -> new FieldKind.BodyPlace.Region(region.id(), region.name(), region.group()))
                        .toList(),
                AskMap.panels(regions, id + "-").stream()
                        .map(FormFieldReader::panel)
                        .toList());
    }

    private static FieldKind.BodyPlace.Panel panel(AskMap.Panel panel) {
        return new FieldKind.BodyPlace.Panel(
                panel.id(),
                panel.title(),
                panel.width(),
                panel.height(),
                panel.drawing(),
                panel.areas().stream()
                        .map(area ->
                                new FieldKind.BodyPlace.Area(area.region(), area.path(), area.box(), area.middle()))
                        .toList());
    }
}
