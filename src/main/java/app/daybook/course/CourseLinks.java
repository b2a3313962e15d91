package app.daybook.course;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import app.daybook.anatomy.AskMap;
import app.daybook.anatomy.Atlas;
import app.daybook.anatomy.BodyMap;
import app.daybook.anatomy.Muscle;
import app.daybook.quiz.Numerals;

/** What the texts of one course may point at. */
final class CourseLinks implements Markdown.Links {

    private static final Pattern VIEW_BOX =
            Pattern.compile("viewBox=[\"']\\s*[-\\d.]+[\\s,]+[-\\d.]+[\\s,]+(\\d{1,5})[\\d.]*[\\s,]+(\\d{1,5})");

    private final String course;
    private final Numerals numerals;
    private final Map<String, Integer> days = new HashMap<>();
    private final Map<String, Reference> references;
    private final Map<String, Course.Media> media;
    private final Optional<Atlas> atlas;

    CourseLinks(
            String course,
            String language,
            List<LessonReader> lessons,
            Map<String, Reference> references,
            Map<String, Course.Media> media,
            Optional<Atlas> atlas) {
        this.course = course;
        this.numerals = Numerals.of(language);
        this.references = references;
        this.media = media;
        this.atlas = atlas;
        lessons.forEach(lesson -> days.put(lesson.id(), days.size() + 1));
    }

    @Override
    public Numerals numerals() {
        return numerals;
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
        int width = 640;
        int height = 360;
        if (picture.type().equals("image/svg+xml")) {
            Matcher box = VIEW_BOX.matcher(new String(picture.bytes(), java.nio.charset.StandardCharsets.UTF_8));
            if (box.find()) {
                width = Integer.parseInt(box.group(1));
                height = Integer.parseInt(box.group(2));
            }
        }
        return Optional.of(new Markdown.Picture(address, width, height));
    }

    @Override
    public Optional<Reference> reference(String key) {
        return Optional.ofNullable(references.get(key));
    }

    @Override
    public Set<String> referenceKeys() {
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
    public String bodyMap(String yaml, int number) {
        Atlas drawn = requireAtlas();
        return BodyMap.parseBlock(yaml, drawn).figure("map" + number);
    }

    @Override
    public Markdown.Marking marking(String yaml, String id) {
        Atlas drawn = requireAtlas();
        AskMap map = AskMap.parseBlock(yaml, drawn, "ask-" + id + "-");
        return new Markdown.Marking(map, map.answer(drawn, "key-" + id + "-"));
    }

    private Atlas requireAtlas() {
        return atlas.orElseThrow(
                () -> new IllegalArgumentException("A body map needs atlas.yaml in the course folder; add it."));
    }
}
