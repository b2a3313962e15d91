package app.daybook.sheets;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import app.daybook.anatomy.Atlas;
import app.daybook.anatomy.Muscle;
import app.daybook.anatomy.View;
import app.daybook.course.Course;
import app.daybook.course.Lesson;
import app.daybook.course.QuestionList;
import app.daybook.course.Sign;
import app.daybook.course.Tier;
import app.daybook.course.Triage;
import app.daybook.course.sheet.Example;
import app.daybook.course.sheet.PracticeSheet;
import app.daybook.course.sheet.SheetSection;

/** Puts together what one sheet shows, out of its sections and of the course. */
final class SheetDrawing {

    private final Course course;
    private final PracticeSheet sheet;
    private final Optional<Example> example;
    private final Writing writing;

    private SheetDrawing(Course course, PracticeSheet sheet, Optional<Example> example, SheetTexts texts) {
        this.course = course;
        this.sheet = sheet;
        this.example = example;
        this.writing = new Writing(example.map(Example::entries), texts);
    }

    /** @param example what is filled in; nothing for a blank sheet */
    static SheetView of(Course course, PracticeSheet sheet, Optional<Example> example, SheetTexts texts) {
        SheetDrawing drawing = new SheetDrawing(course, sheet, example, texts);
        return new SheetView(
                course,
                sheet,
                example.map(Example::title).orElse(""),
                sheet.sections().stream()
                        .map(section ->
                                new SheetView.Part(section.title(), section.help(), drawing.content(section.content())))
                        .toList());
    }

    private SheetView.Content content(SheetSection.Content content) {
        if (content instanceof SheetSection.Blanks blanks) {
            return new SheetView.OfBlanks(
                    blanks.blanks().stream().map(writing::blank).toList());
        }
        if (content instanceof SheetSection.Signs signs) {
            return new SheetView.OfTiers(tiers(signs.signs()));
        }
        if (content instanceof SheetSection.Questions questions) {
            return new SheetView.OfAsked(
                    course.triage().list(questions.list()).map(list -> asked(list, questions.lines())));
        }
        if (content instanceof SheetSection.Grid grid) {
            return new SheetView.OfGrid(Optional.of(grid(grid)));
        }
        if (content instanceof SheetSection.Body) {
            return new SheetView.OfBodies(
                    Stream.of(View.FRONT, View.BACK).map(this::body).toList());
        }
        if (content instanceof SheetSection.Doses) {
            return new SheetView.OfDoses(course.atlas().map(SheetDrawing::doses));
        }
        if (content instanceof SheetSection.HomeCare) {
            return new SheetView.OfHomeCare(sheet.region()
                    .flatMap(region -> course.atlas().map(atlas -> homeCare(atlas, region))));
        }
        if (content instanceof SheetSection.Objectives objectives) {
            return new SheetView.OfAreas(
                    objectives.areas().stream().map(this::area).toList());
        }
        if (content instanceof SheetSection.Signatures signatures) {
            return new SheetView.OfSignatures(signatures.who().entrySet().stream()
                    .map(line -> new SheetView.Signature(line.getValue(), writing.entry(line.getKey())))
                    .toList());
        }
        return new SheetView.OfWords(((SheetSection.Words) content).words());
    }

    private Map<Tier, List<SheetView.Checked>> tiers(List<String> ids) {
        Map<Tier, List<SheetView.Checked>> tiers = new LinkedHashMap<>();
        Triage.byTier(course.triage().named(ids))
                .forEach((tier, signs) -> tiers.put(
                        tier,
                        signs.stream()
                                .map(sign -> new SheetView.Checked(sign, isTicked(sign.id())))
                                .toList()));
        return tiers;
    }

    private boolean isTicked(String id) {
        return example.filter(filled -> filled.ticked().contains(id)).isPresent();
    }

    private SheetView.Asked asked(QuestionList list, int lines) {
        return new SheetView.Asked(
                list.title(),
                list.then(),
                list.after(),
                Writing.rules(lines),
                list.questions().stream()
                        .map(asked -> new SheetView.Question(
                                asked.words(),
                                asked.why(),
                                asked.leadsTo().orElse(""),
                                writing.entry(asked.id()),
                                answer(asked.id())))
                        .toList());
    }

    private String answer(String id) {
        if (example.isEmpty()) {
            return "";
        }
        if (example.get().unsure().contains(id)) {
            return "unclear";
        }
        return isTicked(id) ? "yes" : "no";
    }

    private SheetView.Grid grid(SheetSection.Grid grid) {
        List<SheetView.Row> rows = new ArrayList<>();
        grid.rows().forEach((id, words) -> {
            List<String> written = example.map(filled -> filled.rows().get(id)).orElse(List.of());
            rows.add(new SheetView.Row(
                    words,
                    IntStream.range(0, grid.columns().size())
                            .mapToObj(column -> column < written.size() ? written.get(column) : "")
                            .toList()));
        });
        return new SheetView.Grid(grid.corner(), grid.columns(), rows);
    }

    private SheetView.Body body(View view) {
        List<double[]> crosses = example.map(Example::marks).orElse(List.of()).stream()
                .filter(mark -> mark.view().equals(view.word()))
                .map(mark -> new double[] {mark.x(), mark.y()})
                .toList();
        return new SheetView.Body(
                view.title(),
                BlankBody.width(),
                BlankBody.height(),
                BlankBody.drawing(view, crosses),
                !crosses.isEmpty());
    }

    private static SheetView.Doses doses(Atlas atlas) {
        List<SheetView.Region> regions = new ArrayList<>();
        atlas.musclesByRegion()
                .forEach((name, muscles) -> regions.add(new SheetView.Region(
                        name, muscles.stream().map(SheetDrawing::dose).toList())));
        return new SheetView.Doses(atlas.standardDose(), atlas.stopRule(), regions);
    }

    private static SheetView.Dose dose(Muscle muscle) {
        return muscle.handling()
                .hold()
                .map(hold -> new SheetView.Dose(
                        muscle.name(), String.valueOf(hold.ceiling()), hold.seconds(), muscle.technique()))
                .orElseGet(() -> new SheetView.Dose(muscle.name(), "–", "–", muscle.technique()));
    }

    private SheetView.Area area(SheetSection.Area area) {
        List<SheetView.Objective> objectives = new ArrayList<>();
        for (Lesson lesson : course.lessons()) {
            lesson.objectives().forEach((key, words) -> {
                String id = lesson.id() + "." + key;
                if (area.of().contains(id)) {
                    objectives.add(new SheetView.Objective(words, lesson.day(), isTicked(id)));
                }
            });
        }
        return new SheetView.Area(area.title(), area.note(), objectives);
    }

    private SheetView.HomeCare homeCare(Atlas atlas, String region) {
        List<Muscle> muscles = atlas.musclesByRegion().getOrDefault(region, List.of());
        Set<String> ids = new LinkedHashSet<>();
        muscles.forEach(muscle -> ids.addAll(muscle.signs()));
        Map<Tier, List<Sign>> signs = Triage.byTier(course.triage().named(ids));
        return new SheetView.HomeCare(
                muscles.stream()
                        .map(muscle -> new SheetView.Task(muscle.name(), muscle.homeCare(), isTicked(muscle.id())))
                        .toList(),
                signs.getOrDefault(Tier.EMERGENCY, List.of()).stream()
                        .map(sign -> sign.card().orElse(sign.text()))
                        .toList(),
                signs.getOrDefault(Tier.SAME_DAY, List.of()).stream()
                        .map(Sign::text)
                        .toList());
    }
}
