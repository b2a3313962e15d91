package app.daybook.authoring;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import app.daybook.anatomy.Atlas;
import app.daybook.course.QuestionList;
import app.daybook.course.Sign;
import app.daybook.course.Triage;
import app.daybook.course.practice.FieldKind;
import app.daybook.course.practice.FormField;
import app.daybook.course.practice.Practice;
import app.daybook.course.practice.RecordForm;
import app.daybook.course.sheet.Example;
import app.daybook.course.sheet.PracticeSheet;
import app.daybook.course.sheet.SheetSection;
import app.daybook.course.sheet.Sheets;
import app.daybook.markdown.Findings;

/**
 * Reads {@code sheets.yaml}: what is printed and filled in by hand. Fields come from the forms of records, signs and
 * questions from triage, doses and home care from the atlas; what a sheet words for itself stands nowhere else.
 */
final class SheetReader {

    static final String FILE = "sheets.yaml";
    private static final String ATLAS = "atlas.yaml";
    private static final String RULE = "sheet";
    private static final String SLUG = "[a-z][a-z0-9-]*";
    private static final int MOST_LINES = 20;
    private static final int MOST_COLUMNS = 8;
    /** A long text has a line for so many of the words that its form allows, for few write as many by hand. */
    private static final int WORDS_A_LINE = 30;

    private static final int MOST_LINES_UNASKED = 6;

    private static final List<String> CONTENTS = List.of(
            "fields", "signs", "questions", "grid", "body", "doses", "home-care", "objectives", "words", "signatures");

    private final CourseFiles files;
    private final Findings findings;
    private final List<LessonReader> days;
    private final Practice practice;
    private final Triage triage;
    private final Optional<Atlas> atlas;
    private final List<Runnable> later = new ArrayList<>();
    private final FormFieldReader fields;
    private final Map<String, FormField> shared = new LinkedHashMap<>();
    private final Map<String, Integer> lines = new LinkedHashMap<>();
    private final Set<String> used = new HashSet<>();
    private final Set<String> asked = new HashSet<>();
    private final Set<String> kinds = new HashSet<>();

    SheetReader(
            CourseFiles files,
            Findings findings,
            List<LessonReader> days,
            Practice practice,
            Triage triage,
            Optional<Atlas> atlas) {
        this.files = files;
        this.days = days;
        this.findings = findings;
        this.practice = practice;
        this.triage = triage;
        this.atlas = atlas;
        this.fields = new FormFieldReader(FILE, findings, later);
    }

    /** The ids of the lists of questions that a sheet asks. */
    Set<String> asked() {
        return asked;
    }

    Sheets read() {
        boolean atlasUnread = atlas.isEmpty() && files.bytes(ATLAS).isPresent();
        if (files.bytes(FILE).isEmpty() || atlasUnread) {
            return Sheets.NONE;
        }
        Set<String> lessons = days.stream().map(LessonReader::id).collect(Collectors.toSet());
        YamlMap yaml = YamlMap.parse(FILE, files.text(FILE, findings).orElse("{}"), 1, findings);
        for (YamlMap field : yaml.maps("fields")) {
            String id = id(field);
            shared.put(id, fields.read(field, id, atlas));
            lines.put(id, field.line());
        }
        List<PracticeSheet> sheets = new ArrayList<>();
        yaml.maps("sheets").forEach(sheet -> sheets.addAll(sheets(sheet, lessons)));
        Sheets read = new Sheets(yaml.text("note"), sheets);
        yaml.refuseUnknownKeys();
        later.forEach(Runnable::run);
        lines.keySet().stream().filter(id -> !used.contains(id)).forEach(id -> {
            error(lines.get(id), "No sheet takes the field \"" + id + "\"; take it out, or name it under \"take\".");
        });
        return read;
    }

    /** One sheet, or one a region. */
    private List<PracticeSheet> sheets(YamlMap yaml, Set<String> lessons) {
        String kind = id(yaml);
        if (!kinds.add(kind)) {
            findings.error(
                    FILE,
                    yaml.lineOf("id"),
                    "duplicate-id",
                    "The sheet \"" + kind + "\" stands here twice; choose another id.");
        }
        boolean eachRegion = yaml.optionalText("for-each")
                .flatMap(text -> yaml.value("for-each", text, "region", word -> {
                    if (!word.equals("region")) {
                        throw new IllegalArgumentException(word);
                    }
                    return true;
                }))
                .orElse(false);
        Set<String> regions = regions();
        if (eachRegion && regions.isEmpty()) {
            error(yaml.lineOf("for-each"), "A sheet for each region needs muscles in atlas.yaml; add them.");
        }
        String title = yaml.text("title");
        String lead = yaml.text("lead");
        List<String> days = yaml.texts("lessons");
        days.stream().filter(day -> !lessons.contains(day)).forEach(day -> {
            error(
                    yaml.lineOf("lessons", day),
                    "There is no day \"" + day + "\"; " + TriageReader.nearest(day, lessons));
        });
        List<SheetSection> sections = new ArrayList<>();
        Set<String> names = new HashSet<>();
        yaml.maps("sections").forEach(section -> sections.add(section(section, eachRegion, names)));
        if (sections.isEmpty()) {
            error(yaml.line(), "The sheet \"" + kind + "\" has no sections; add at least one.");
        }
        boolean noRegion = eachRegion && regions.isEmpty();
        SheetExamples examples = new SheetExamples(FILE, findings, sections, triage, atlas);
        Map<String, Example> filled = noRegion && yaml.has("examples")
                ? Map.of()
                : examples.read(yaml, kind, eachRegion ? regions : Set.of());
        if (days.isEmpty() && !eachRegion && !findings.hasErrors()) {
            findings.warning(
                    FILE,
                    yaml.lineOf("id"),
                    1,
                    "unused-sheet",
                    "No day leads to the sheet \"" + kind + "\"; name one under \"lessons\", or take it out.");
        }
        yaml.refuseUnknownKeys();
        if (!eachRegion) {
            return List.of(new PracticeSheet(
                    kind, kind, title, lead, days, Optional.empty(), sections, Optional.ofNullable(filled.get(""))));
        }
        return regions.stream()
                .map(region -> new PracticeSheet(
                        kind + "-" + slug(region),
                        kind,
                        title + ": " + region,
                        lead,
                        days,
                        Optional.of(region),
                        sections,
                        Optional.ofNullable(filled.get(region))))
                .toList();
    }

    private Set<String> regions() {
        return atlas.map(read -> read.musclesByRegion().keySet()).orElse(Set.of());
    }

    private static String slug(String region) {
        return region.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    }

    private SheetSection section(YamlMap yaml, boolean eachRegion, Set<String> names) {
        String title = yaml.text("title");
        String help = yaml.optionalText("help").orElse("");
        List<String> contents = CONTENTS.stream().filter(yaml::has).toList();
        if (contents.size() != 1) {
            error(
                    yaml.line(),
                    "The section \"" + title + "\" has "
                            + (contents.isEmpty() ? "nothing to show" : String.join(" and ", contents))
                            + "; give it one of " + String.join(", ", CONTENTS) + ".");
        }
        SheetSection section = new SheetSection(
                title,
                help,
                contents.isEmpty()
                        ? new SheetSection.Words(List.of())
                        : content(contents.get(0), yaml, eachRegion, names));
        yaml.refuseUnknownKeys();
        return section;
    }

    private SheetSection.Content content(String key, YamlMap yaml, boolean eachRegion, Set<String> names) {
        return switch (key) {
            case "fields" ->
                new SheetSection.Blanks(yaml.maps("fields").stream()
                        .map(field -> blank(field, names))
                        .toList());
            case "signs" -> signs(yaml);
            case "questions" -> questions(yaml, names);
            case "grid" -> grid(yaml.map("grid"), names);
            case "body" -> {
                yaml.text("body");
                needsAtlas(yaml, key);
                yield new SheetSection.Body();
            }
            case "doses" -> {
                yaml.text("doses");
                needsAtlas(yaml, key);
                yield new SheetSection.Doses();
            }
            case "home-care" -> {
                yaml.text("home-care");
                if (!eachRegion) {
                    error(
                            yaml.lineOf(key),
                            "Home care belongs to the muscles of a region; write \"for-each: region\" above the sections.");
                }
                yield new SheetSection.HomeCare();
            }
            case "objectives" -> objectives(yaml);
            case "words" -> new SheetSection.Words(yaml.requiredTexts("words"));
            default -> {
                YamlMap who = yaml.map("signatures");
                Map<String, String> lines = new LinkedHashMap<>();
                who.keys().forEach(id -> {
                    once(id, who.lineOf(id), names);
                    lines.put(id, who.text(id));
                });
                yield new SheetSection.Signatures(lines);
            }
        };
    }

    private void needsAtlas(YamlMap yaml, String key) {
        if (atlas.isEmpty()) {
            error(
                    yaml.lineOf(key),
                    "\"" + key + "\" is drawn from atlas.yaml, which this course does not have; add it.");
        }
    }

    private SheetSection.Blank blank(YamlMap yaml, Set<String> names) {
        FormField field = yaml.has("take") ? taken(yaml) : own(yaml);
        once(field.id(), yaml.lineOf(yaml.has("take") ? "take" : "id"), names);
        field.names().forEach(names::add);
        int lines = yaml.number("lines", 1, MOST_LINES, lines(field));
        boolean half = FormFieldReader.flag(yaml, "half");
        yaml.refuseUnknownKeys();
        return new SheetSection.Blank(field, lines, half);
    }

    private static int lines(FormField field) {
        return field.kind() instanceof FieldKind.LongText text
                ? Math.max(2, Math.min(MOST_LINES_UNASKED, text.words() / WORDS_A_LINE))
                : 1;
    }

    /** A field that only this sheet has. */
    private FormField own(YamlMap yaml) {
        yaml.optionalText("lines");
        yaml.optionalText("half");
        return fields.read(yaml, id(yaml), atlas);
    }

    /** A field of a form, by {@code form.field}, or one of the file's own, by its id. */
    private FormField taken(YamlMap yaml) {
        String named = yaml.text("take");
        used.add(named);
        Map<String, FormField> known = new LinkedHashMap<>(shared);
        for (RecordForm form : practice.forms()) {
            form.fields().forEach(field -> known.put(form.id() + "." + field.id(), field));
        }
        FormField field = known.get(named);
        if (field == null) {
            error(
                    yaml.lineOf("take"),
                    "Neither a form of " + PracticeReader.FILE + " nor \"fields\" of this file has \"" + named + "\"; "
                            + TriageReader.nearest(named, known.keySet()));
            return new FormField(named, named, "", false, false, new FieldKind.ShortText());
        }
        // on a page it says how to fill in a form of that page
        return new FormField(field.id(), field.label(), "", field.required(), field.screening(), field.kind());
    }

    private SheetSection.Signs signs(YamlMap yaml) {
        List<String> named = yaml.requiredTexts("signs");
        Set<String> known = triage.signs().stream().map(Sign::id).collect(Collectors.toSet());
        named.stream().filter(id -> !known.contains(id)).forEach(id -> {
            error(
                    yaml.lineOf("signs", id),
                    TriageReader.FILE + " has no sign \"" + id + "\"; " + TriageReader.nearest(id, known));
        });
        return new SheetSection.Signs(named);
    }

    private SheetSection.Questions questions(YamlMap yaml, Set<String> names) {
        String named = yaml.text("questions");
        Optional<QuestionList> list = triage.list(named);
        if (list.isEmpty()) {
            error(
                    yaml.lineOf("questions"),
                    TriageReader.FILE + " has no questions \"" + named + "\"; "
                            + TriageReader.nearest(
                                    named,
                                    triage.questions().stream()
                                            .map(QuestionList::id)
                                            .collect(Collectors.toSet())));
        }
        asked.add(named);
        list.ifPresent(found -> found.questions().forEach(one -> once(one.id(), yaml.lineOf("questions"), names)));
        return new SheetSection.Questions(named, yaml.number("lines", 0, MOST_LINES, 0));
    }

    private SheetSection.Objectives objectives(YamlMap yaml) {
        Set<String> known = new LinkedHashSet<>();
        days.forEach(day -> day.objectiveKeys().forEach(key -> known.add(day.id() + "." + key)));
        List<YamlMap> areas = yaml.maps("objectives");
        Map<String, YamlMap> areaOf = new LinkedHashMap<>();
        for (YamlMap area : areas) {
            for (String named : area.texts("of")) {
                List<String> meant = known.stream()
                        .filter(one -> one.equals(named) || one.startsWith(named + "."))
                        .toList();
                if (meant.isEmpty()) {
                    error(
                            area.lineOf("of", named),
                            "No day has the objective \"" + named + "\"; " + TriageReader.nearest(named, known));
                }
                for (String one : meant) {
                    if (areaOf.putIfAbsent(one, area) != null) {
                        error(
                                area.lineOf("of", named),
                                "The objective \"" + one + "\" is in an area already; keep one.");
                    }
                }
            }
        }
        List<YamlMap> rest = areas.stream()
                .filter(area -> FormFieldReader.flag(area, "rest"))
                .toList();
        List<String> left =
                known.stream().filter(one -> !areaOf.containsKey(one)).toList();
        if (rest.size() == 1) {
            left.forEach(one -> areaOf.put(one, rest.get(0)));
        } else if (!rest.isEmpty() || !left.isEmpty()) {
            error(
                    yaml.lineOf("objectives"),
                    "A map holds every objective of the course, and "
                            + (rest.isEmpty() ? left.get(0) + " is in no area" : "two areas take the rest")
                            + "; write \"rest: true\" at the one area that takes what no other names.");
        }
        return new SheetSection.Objectives(areas.stream()
                .map(area -> {
                    SheetSection.Area read = new SheetSection.Area(
                            area.text("area"),
                            area.optionalText("note").orElse(""),
                            areaOf.entrySet().stream()
                                    .filter(one -> one.getValue() == area)
                                    .map(Map.Entry::getKey)
                                    .toList());
                    area.refuseUnknownKeys();
                    return read;
                })
                .toList());
    }

    private SheetSection.Grid grid(YamlMap yaml, Set<String> names) {
        Map<String, String> rows = new LinkedHashMap<>();
        for (YamlMap row : yaml.maps("rows")) {
            boolean taken = row.has("take");
            FormField field = taken ? taken(row) : null;
            String id = taken ? field.id() : id(row);
            once(id, row.lineOf(taken ? "take" : "id"), names);
            rows.put(id, taken ? field.label() : row.text("words"));
            row.refuseUnknownKeys();
        }
        List<String> columns = yaml.requiredTexts("columns");
        if (columns.size() > MOST_COLUMNS) {
            error(yaml.lineOf("columns"), "A sheet has room for " + MOST_COLUMNS + " columns; take out some.");
        }
        if (rows.isEmpty()) {
            error(
                    yaml.line(),
                    "The grid has no rows; add some under \"rows\", each with \"id\" and \"words\" or with \"take\".");
        }
        SheetSection.Grid grid = new SheetSection.Grid(yaml.text("corner"), columns, rows);
        yaml.refuseUnknownKeys();
        return grid;
    }

    private void once(String id, int line, Set<String> names) {
        if (!names.add(id)) {
            findings.error(
                    FILE,
                    line,
                    "duplicate-id",
                    "\"" + id + "\" stands on this sheet twice, so that its example could mean either; take one out.");
        }
    }

    private String id(YamlMap yaml) {
        String id = yaml.text("id");
        if (!id.isEmpty() && !id.matches(SLUG)) {
            findings.error(
                    FILE, yaml.lineOf("id"), "id", "The id \"" + id + "\" may have small letters, digits and hyphens.");
        }
        return id;
    }

    private void error(int line, String message) {
        findings.error(FILE, line, RULE, message);
    }
}
