package app.daybook.authoring;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import app.daybook.anatomy.AskMap;
import app.daybook.anatomy.Atlas;
import app.daybook.anatomy.AtlasInvalid;
import app.daybook.anatomy.BodyMap;
import app.daybook.anatomy.Muscle;
import app.daybook.course.Course;
import app.daybook.course.Reference;
import app.daybook.markdown.BlockInvalid;
import app.daybook.markdown.Drawing;
import app.daybook.markdown.Markdown;

/** What the texts of one course may point at. */
final class CourseLinks implements Markdown.Links {

    private final String course;
    private final Map<String, Integer> days = new HashMap<>();
    private final Map<String, Reference> references;
    private final Map<String, Course.Media> media;
    private final Optional<Atlas> atlas;

    CourseLinks(
            String course,
            List<LessonReader> lessons,
            Map<String, Reference> references,
            Map<String, Course.Media> media,
            Optional<Atlas> atlas) {
        this.course = course;
        this.references = references;
        this.media = media;
        this.atlas = atlas;
        lessons.forEach(lesson -> days.put(lesson.id(), days.size() + 1));
    }

    @Override
    public Optional<String> lesson(String lessonId) {
        return Optional.ofNullable(days.get(lessonId)).map(day -> "/courses/" + course + "/days/" + day);
    }

    /** The address carries a part of the content's digest, so that it may be cached for ever. */
    @Override
    public Optional<Markdown.Picture> picture(String path) {
        Course.Media picture = media.get(path.replaceFirst("^media/", ""));
        if (picture == null || !path.startsWith("media/")) {
            return Optional.empty();
        }
        String address =
                "/courses/" + course + "/" + path + "?v=" + picture.digest().substring(0, 12);
        PictureSize size = PictureSize.of(picture);
        return Optional.of(new Markdown.Picture(address, size.width(), size.height()));
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
        return Map.of("bodymap", this::bodyMap);
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

    private <T> T drawn(Function<Atlas, T> drawing) {
        Atlas drawn = atlas.orElseThrow(() -> new BlockInvalid(
                List.of(new BlockInvalid.Fault(0, "A body map needs atlas.yaml in the course folder; add it."))));
        try {
            return drawing.apply(drawn);
        } catch (AtlasInvalid invalid) {
            throw new BlockInvalid(invalid.findings().stream()
                    .map(finding -> new BlockInvalid.Fault(finding.line(), finding.message()))
                    .toList());
        }
    }
}
