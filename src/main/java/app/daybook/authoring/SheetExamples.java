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

import app.daybook.anatomy.Atlas;
import app.daybook.anatomy.Figure;
import app.daybook.anatomy.Muscle;
import app.daybook.anatomy.View;
import app.daybook.course.QuestionList;
import app.daybook.course.Triage;
import app.daybook.course.practice.Entries;
import app.daybook.course.practice.Fault;
import app.daybook.course.sheet.Example;
import app.daybook.course.sheet.SheetSection;
import app.daybook.markdown.Findings;

/** Reads the filled examples of one sheet: each must fit it, for whoever copies an example copies its faults. */
record SheetExamples(
        String file, Findings findings, List<SheetSection> sections, Triage triage, Optional<Atlas> atlas) {

    private static final String RULE = "sheet-example";

    /**
     * By region; under an empty text where the sheet is not for one.
     *
     * @param regions for which there is a sheet each; empty for a single sheet
     */
    Map<String, Example> read(YamlMap sheet, String id, Set<String> regions) {
        Map<String, Example> read = new LinkedHashMap<>();
        for (YamlMap yaml : sheet.maps("examples")) {
            String region = regions.isEmpty() ? "" : yaml.text("region");
            if (!regions.isEmpty() && !regions.contains(region)) {
                error(
                        yaml.lineOf("region"),
                        "The atlas has no muscles under \"" + region + "\"; " + TriageReader.nearest(region, regions));
            }
            if (read.put(region, example(yaml, region)) != null) {
                error(
                        yaml.line(),
                        "The sheet has its example already; keep one" + (region.isEmpty() ? "." : " a region."));
            }
            yaml.refuseUnknownKeys();
        }
        if (read.isEmpty()) {
            error(
                    sheet.line(),
                    "The sheet \"" + id + "\" has no example, so nobody sees how it is filled in; add one under"
                            + " \"examples\".");
        }
        return read;
    }

    private Example example(YamlMap yaml, String region) {
        Names names = names(region);
        Map<String, String> entries = new LinkedHashMap<>();
        YamlMap written = yaml.map("entries");
        for (String name : written.keys()) {
            entries.put(name, written.text(name));
            refuseUnknown(name, names.written(), written.lineOf(name), "to write in");
        }
        Map<String, List<String>> rows = new LinkedHashMap<>();
        YamlMap cells = yaml.map("rows");
        for (String row : cells.keys()) {
            rows.put(row, cells.texts(row));
            if (refuseUnknown(row, names.rows().keySet(), cells.lineOf(row), "as a row")
                    && rows.get(row).size() > names.rows().get(row)) {
                error(
                        cells.lineOf(row),
                        "The row \"" + row + "\" has " + rows.get(row).size() + " values for "
                                + names.rows().get(row) + " columns; take out what is too much.");
            }
        }
        List<String> ticked = yaml.texts("ticked");
        ticked.forEach(one -> refuseUnknown(one, names.boxes(), yaml.lineOf("ticked", one), "with a box"));
        List<String> unsure = yaml.texts("unsure");
        unsure.forEach(one -> refuseUnknown(one, names.boxes(), yaml.lineOf("unsure", one), "with a box"));
        Example example = new Example(
                yaml.text("title"),
                new Entries(entries),
                rows,
                new HashSet<>(ticked),
                new HashSet<>(unsure),
                marks(yaml));
        tellFaults(example, yaml, written);
        return example;
    }

    /** What an example may name: controls, rows with the number of their columns, and boxes. */
    private record Names(Set<String> written, Map<String, Integer> rows, Set<String> boxes) {}

    private Names names(String region) {
        Set<String> written = new LinkedHashSet<>();
        Map<String, Integer> rows = new LinkedHashMap<>();
        Set<String> boxes = new LinkedHashSet<>();
        for (SheetSection section : sections) {
            if (section.content() instanceof SheetSection.Blanks blanks) {
                blanks.blanks().forEach(blank -> written.addAll(blank.field().names()));
            } else if (section.content() instanceof SheetSection.Signatures signatures) {
                written.addAll(signatures.who().keySet());
            } else if (section.content() instanceof SheetSection.Grid grid) {
                grid.rows().keySet().forEach(row -> rows.put(row, grid.columns().size()));
            } else if (section.content() instanceof SheetSection.Signs signs) {
                boxes.addAll(signs.signs());
            } else if (section.content() instanceof SheetSection.Questions questions) {
                (questions.lines() > 0 ? written : boxes)
                        .addAll(triage.list(questions.list()).map(QuestionList::questions).orElse(List.of()).stream()
                                .map(QuestionList.Asked::id)
                                .toList());
            } else if (section.content() instanceof SheetSection.Objectives objectives) {
                objectives.areas().forEach(area -> boxes.addAll(area.of()));
            } else if (section.content() instanceof SheetSection.HomeCare) {
                boxes.addAll(
                        atlas
                                .map(read -> read.musclesByRegion().getOrDefault(region, List.of()))
                                .orElse(List.of())
                                .stream()
                                .map(Muscle::id)
                                .toList());
            }
        }
        return new Names(written, rows, boxes);
    }

    private boolean refuseUnknown(String name, Set<String> known, int line, String how) {
        if (!known.contains(name)) {
            error(line, "The sheet has nothing \"" + name + "\" " + how + "; " + TriageReader.nearest(name, known));
            return false;
        }
        return true;
    }

    private List<Example.Mark> marks(YamlMap yaml) {
        List<Example.Mark> marks = new ArrayList<>();
        for (YamlMap mark : yaml.maps("marks")) {
            Optional<View> view = mark.value("view", mark.text("view"), "front or back", word -> {
                View named = View.valueOf(word.toUpperCase(Locale.ROOT));
                if (!named.wholeBody()) {
                    throw new IllegalArgumentException(word);
                }
                return named;
            });
            double x = place(mark, "x");
            double y = place(mark, "y");
            mark.refuseUnknownKeys();
            if (view.isPresent() && !Figure.of(view.get()).holds(x, y)) {
                error(mark.line(), "The mark lies beside the body; take a place from atlas.yaml.");
            }
            view.ifPresent(named -> marks.add(new Example.Mark(named.word(), x, y)));
        }
        return marks;
    }

    private static double place(YamlMap mark, String key) {
        return mark.value(key, mark.text(key), "a number in the units of atlas.yaml", Double::parseDouble)
                .orElse(0.0);
    }

    /** What would be refused in a record must not stand in an example, and no section stays empty. */
    private void tellFaults(Example example, YamlMap yaml, YamlMap written) {
        for (SheetSection section : sections) {
            if (section.content() instanceof SheetSection.Blanks blanks) {
                for (SheetSection.Blank blank : blanks.blanks()) {
                    blank.field()
                            .fault(example.entries())
                            .ifPresent(fault -> error(
                                    written.lineOf(fault.name()),
                                    "The example’s \"" + fault.name() + "\" does not fit its field: " + words(fault)));
                }
            }
            if (isEmpty(section, example)) {
                error(
                        yaml.line(),
                        "The example leaves the section \"" + section.title() + "\" empty; fill in a part of it.");
            }
        }
    }

    private static boolean isEmpty(SheetSection section, Example example) {
        if (section.content() instanceof SheetSection.Blanks blanks) {
            return blanks.blanks().stream()
                    .flatMap(blank -> blank.field().names().stream())
                    .allMatch(name -> example.entries().of(name).isEmpty());
        }
        if (section.content() instanceof SheetSection.Grid grid) {
            return grid.rows().keySet().stream().noneMatch(example.rows()::containsKey);
        }
        if (section.content() instanceof SheetSection.Signatures signatures) {
            return signatures.who().keySet().stream()
                    .allMatch(id -> example.entries().of(id).isEmpty());
        }
        return section.content() instanceof SheetSection.Body && example.marks().isEmpty();
    }

    private static String words(Fault fault) {
        return switch (fault.what()) {
            case MISSING -> "it is required; write it in.";
            case NO_DATE -> "write a date as 2026-03-10.";
            case NOT_OFFERED -> "write an id that the field offers.";
            case NO_NUMBER, OUT_OF_RANGE -> "write a number within " + fault.limit() + ".";
            case TOO_LONG -> "shorten it to " + fault.limit() + " characters.";
            case TOO_MANY_WORDS -> "shorten it to " + fault.limit() + " words.";
            case NOT_ALL -> "tick every item.";
            case HALF_A_PAIR, NO_CONSENT -> "write the other half too.";
        };
    }

    private void error(int line, String message) {
        findings.error(file, line, RULE, message);
    }
}
