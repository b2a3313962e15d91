package app.daybook.authoring;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import app.daybook.anatomy.AskMap;
import app.daybook.anatomy.Atlas;
import app.daybook.anatomy.AtlasInvalid;
import app.daybook.anatomy.BodyMap;
import app.daybook.anatomy.Muscle;
import app.daybook.anatomy.SiteBlock;
import app.daybook.anatomy.TechniqueBlock;
import app.daybook.anatomy.technique.SiteFigure;
import app.daybook.anatomy.technique.TechniqueFigure;
import app.daybook.course.Course;
import app.daybook.course.Reference;
import app.daybook.course.Term;
import app.daybook.course.Triage;
import app.daybook.markdown.BlockInvalid;
import app.daybook.markdown.Drawing;
import app.daybook.markdown.Markdown;
import app.daybook.quiz.Numerals;

/** What the texts of one course may point at. */
final class CourseLinks implements Markdown.Links {

    private final String course;
    private final Numerals numerals;
    private final Map<String, Integer> days = new HashMap<>();
    private final Map<String, Reference> references;
    private final CourseMedia media;
    private final Optional<Atlas> atlas;
    private final TriageBlock triage;
    private final List<Term> glossary;

    CourseLinks(
            String course,
            String language,
            List<LessonReader> lessons,
            Map<String, Reference> references,
            Map<String, Course.Media> media,
            Optional<Atlas> atlas,
            Triage triage,
            List<Term> glossary) {
        this.course = course;
        this.numerals = Numerals.of(language);
        this.references = references;
        this.media = new CourseMedia(course, language, media);
        this.atlas = atlas;
        this.triage = new TriageBlock(triage);
        this.glossary = glossary;
        lessons.forEach(lesson -> days.put(lesson.id(), days.size() + 1));
    }

    /** How the language of the course writes numbers. */
    Numerals numerals() {
        return numerals;
    }

    @Override
    public Optional<String> lesson(String lessonId) {
        return Optional.ofNullable(days.get(lessonId)).map(day -> "/courses/" + course + "/days/" + day);
    }

    @Override
    public Optional<Markdown.Picture> picture(String path) {
        return media.picture(path);
    }

    @Override
    public Optional<Markdown.Recording> recording(String path) {
        return media.recording(path);
    }

    /** Files below {@code media/} that nothing has shown so far, with what belongs to them. */
    Set<String> mediaUnused() {
        return media.unused();
    }

    @Override
    public Optional<String> work(String key) {
        return Optional.ofNullable(references.get(key)).map(Reference::shortName);
    }

    @Override
    public Set<String> workKeys() {
        return references.keySet();
    }

    @Override
    public Set<String> lessonIds() {
        return days.keySet();
    }

    @Override
    public Set<String> muscleIds() {
        return atlas.map(Atlas::muscles).orElse(List.of()).stream()
                .map(Muscle::id)
                .collect(Collectors.toSet());
    }

    @Override
    public Map<String, Drawing> drawings() {
        return Map.of("bodymap", this::bodyMap, "technique", this::technique, "keep-off", this::site, "triage", triage);
    }

    /** The ids of the signs that days and muscles show so far. */
    Set<String> signsShown() {
        return Stream.concat(
                        triage.shown().stream(),
                        atlas.map(Atlas::muscles).orElse(List.of()).stream().flatMap(muscle -> muscle.signs().stream()))
                .collect(Collectors.toSet());
    }

    /** The lists of questions that days show so far. */
    Set<String> questionsShown() {
        return triage.asked();
    }

    @Override
    public Map<String, String> terms() {
        Map<String, String> forms = new HashMap<>();
        glossary.forEach(term -> term.forms().forEach(form -> forms.put(form, term.id())));
        return forms;
    }

    /** The terms with these ids, in their order. */
    List<Term> terms(Set<String> ids) {
        return ids.stream()
                .flatMap(id -> glossary.stream().filter(term -> term.id().equals(id)))
                .toList();
    }

    /** The works under these keys. */
    List<Reference> references(List<String> keys) {
        return keys.stream().map(references::get).toList();
    }

    /**
     * Reads a body on which a place is to be marked from the YAML of its block.
     *
     * @param id of the question: no two drawings on a page may share an id
     * @throws BlockInvalid with what is wrong and what to do
     */
    PlaceToMark placeToMark(String yaml, String id) {
        return drawn(drawn -> {
            AskMap map = AskMap.parseBlock(yaml, drawn, "ask-" + id + "-");
            return new PlaceToMark(map, map.answer(drawn, "key-" + id + "-"));
        });
    }

    /**
     * A place to mark on the body.
     *
     * @param answer the place as the atlas draws it
     */
    record PlaceToMark(AskMap map, String answer) {}

    private String bodyMap(String yaml, int number) {
        return drawn(drawn -> BodyMap.parseBlock(yaml, drawn).figure("map" + number));
    }

    private String technique(String yaml, int number) {
        return drawn(drawn ->
                TechniqueFigure.of(TechniqueBlock.parse(yaml, drawn), drawn).figure("technique" + number));
    }

    private String site(String yaml, int number) {
        return drawn(drawn -> SiteFigure.of(SiteBlock.parse(yaml, drawn)).figure("site" + number));
    }

    private <T> T drawn(Function<Atlas, T> drawing) {
        Atlas drawn = atlas.orElseThrow(() -> new BlockInvalid(List.of(
                new BlockInvalid.Fault(0, "A drawing of the body needs atlas.yaml in the course folder; add it."))));
        try {
            return drawing.apply(drawn);
        } catch (AtlasInvalid invalid) {
            throw new BlockInvalid(invalid.findings().stream()
                    .map(finding -> new BlockInvalid.Fault(finding.line(), finding.message()))
                    .toList());
        }
    }
}
