package app.daybook.authoring;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import app.daybook.anatomy.Atlas;
import app.daybook.course.practice.Criterion;
import app.daybook.course.practice.Demand;
import app.daybook.course.practice.FormSection;
import app.daybook.course.practice.Practice;
import app.daybook.course.practice.RecordForm;
import app.daybook.course.practice.Stage;
import app.daybook.markdown.Findings;

/** Reads {@code practice.yaml}, the forms of practical records, and in {@code course.yaml} for what they count. */
final class PracticeReader {

    static final String FILE = "practice.yaml";
    private static final String RULE = "practice";
    private static final String ABOUT = "course.yaml";
    private static final String SLUG = "[a-z][a-z0-9-]*";

    private final CourseFiles files;
    private final Findings findings;
    private final List<Runnable> later = new ArrayList<>();
    private final FormFieldReader fields;
    private final Map<String, YamlMap> forms = new LinkedHashMap<>();
    private final Map<String, YamlMap> sections = new LinkedHashMap<>();

    PracticeReader(CourseFiles files, Findings findings) {
        this.files = files;
        this.findings = findings;
        this.fields = new FormFieldReader(FILE, findings, later);
    }

    /** @param about {@code course.yaml} */
    Practice read(YamlMap about, Optional<Atlas> atlas) {
        List<RecordForm> read = new ArrayList<>();
        if (files.bytes(FILE).isPresent()) {
            YamlMap yaml = YamlMap.parse(FILE, files.text(FILE, findings).orElse("{}"), 1, findings);
            for (YamlMap form : yaml.maps("forms")) {
                read.add(form(form, atlas));
            }
            yaml.refuseUnknownKeys();
        }
        for (RecordForm form : read) {
            form.instead().filter(other -> !forms.containsKey(other)).ifPresent(other -> {
                unknown(FILE, forms.get(form.id()).lineOf("instead"), "The form \"" + form.id() + "\" names", other);
            });
        }
        return new Practice(read, demands(about));
    }

    private Map<String, Demand> demands(YamlMap about) {
        YamlMap map = about.map("practice");
        Map<String, Demand> demands = new LinkedHashMap<>();
        for (String form : map.keys()) {
            YamlMap yaml = map.map(form);
            demands.put(form, new Demand(stage(yaml, "day"), stage(yaml, "certificate")));
            yaml.refuseUnknownKeys();
            if (!forms.containsKey(form)) {
                unknown(ABOUT, map.lineOf(form), "\"practice\" names", form);
            }
        }
        return demands;
    }

    private static Optional<Stage> stage(YamlMap yaml, String key) {
        return yaml.optionalText(key).flatMap(word -> yaml.value(key, word, Stage.words(), Stage::parse));
    }

    private RecordForm form(YamlMap yaml, Optional<Atlas> atlas) {
        String id = id(yaml, "form", forms.keySet());
        forms.put(id, yaml);
        Set<String> ids = new HashSet<>(Set.of(RecordForm.CONSENT));
        Set<String> sectionIds = new HashSet<>();
        List<FormSection> read = new ArrayList<>();
        for (YamlMap section : yaml.maps("sections")) {
            read.add(section(section, id, sectionIds, ids, atlas));
        }
        if (read.isEmpty()) {
            findings.error(
                    FILE, yaml.line(), "record-form", "The form \"" + id + "\" has no sections; add one with fields.");
        }
        RecordForm form = new RecordForm(
                id,
                yaml.text("title"),
                yaml.text("intro"),
                yaml.optionalText("consent"),
                yaml.optionalText("instead"),
                yaml.number("second-review", 0, 100, 0),
                read,
                rubric(yaml, id));
        yaml.refuseUnknownKeys();
        return form;
    }

    private FormSection section(
            YamlMap yaml, String form, Set<String> sectionIds, Set<String> fieldIds, Optional<Atlas> atlas) {
        String id = id(yaml, "section", sectionIds);
        sectionIds.add(id);
        sections.put(form + "." + id, yaml);
        FormSection section = new FormSection(
                id,
                yaml.text("title"),
                yaml.optionalText("help").orElse(""),
                yaml.optionalText("lesson"),
                yaml.maps("fields").stream()
                        .map(field -> {
                            String name = id(field, "field", fieldIds);
                            fieldIds.add(name);
                            return fields.read(field, name, atlas);
                        })
                        .toList());
        if (section.fields().isEmpty()) {
            findings.error(
                    FILE,
                    yaml.line(),
                    "record-form",
                    "The section \"" + id + "\" asks nothing; add at least one field.");
        }
        yaml.refuseUnknownKeys();
        return section;
    }

    private List<Criterion> rubric(YamlMap yaml, String form) {
        List<Criterion> rubric = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (YamlMap one : yaml.maps("rubric")) {
            String id = id(one, "criterion", ids);
            ids.add(id);
            YamlMap words = one.map("levels");
            List<Criterion.Level> levels = words.keys().stream()
                    .map(level -> new Criterion.Level(level, words.text(level)))
                    .toList();
            if (levels.size() < 2) {
                findings.error(
                        FILE,
                        one.lineOf("levels"),
                        "rubric",
                        "The criterion \"" + id
                                + "\" has fewer than two levels; write each in words, the lowest first.");
            }
            rubric.add(new Criterion(id, one.text("criterion"), levels));
            one.refuseUnknownKeys();
        }
        if (rubric.isEmpty()) {
            findings.error(
                    FILE,
                    yaml.line(),
                    "rubric",
                    "The form \"" + form + "\" has no rubric, so nobody knows by what a record is read; add criteria"
                            + " with levels in words.");
        }
        return rubric;
    }

    private String id(YamlMap yaml, String what, Set<String> taken) {
        String id = yaml.text("id");
        if (!id.isEmpty() && !id.matches(SLUG)) {
            findings.error(
                    FILE, yaml.lineOf("id"), "id", "The id \"" + id + "\" may have small letters, digits and hyphens.");
        }
        if (taken.contains(id)) {
            findings.error(
                    FILE,
                    yaml.lineOf("id"),
                    "duplicate-id",
                    "The " + what + " \"" + id + "\" stands here twice, or the name is ours; choose another.");
        }
        return id;
    }

    /** Days name forms that are there, sections days that are there, and each form is asked for somewhere. */
    void check(Practice practice, List<LessonReader> readers) {
        later.forEach(Runnable::run);
        Set<String> used = practice.forms().stream()
                .flatMap(form -> form.instead().stream())
                .collect(Collectors.toSet());
        for (LessonReader lesson : readers) {
            Optional<String> named = lesson.practice();
            named.ifPresent(used::add);
            boolean known = named.filter(forms::containsKey).isPresent();
            if (named.isPresent() && !known && !forms.isEmpty()) {
                unknown(lesson.file(), lesson.practiceLine(), "The day names", named.get());
            }
            if (!known) {
                lesson.tellOfHandingIn();
            }
        }
        Set<String> lessons = readers.stream().map(LessonReader::id).collect(Collectors.toSet());
        for (RecordForm form : practice.forms()) {
            for (FormSection section : form.sections()) {
                section.lesson().filter(id -> !lessons.contains(id)).ifPresent(id -> {
                    findings.error(
                            FILE,
                            sections.get(form.id() + "." + section.id()).lineOf("lesson"),
                            RULE,
                            "There is no day \"" + id + "\"; " + TriageReader.nearest(id, lessons));
                });
            }
            if (!used.contains(form.id()) && !findings.hasErrors()) {
                findings.warning(
                        FILE,
                        forms.get(form.id()).lineOf("id"),
                        1,
                        "unused-form",
                        "No day asks for the form \"" + form.id()
                                + "\"; name it under \"practice\" of a day, or take it" + " out.");
            }
        }
    }

    private void unknown(String file, int line, String who, String form) {
        findings.error(
                file,
                line,
                RULE,
                who + " \"" + form + "\", which is no form of " + FILE + "; "
                        + TriageReader.nearest(form, forms.keySet()));
    }
}
