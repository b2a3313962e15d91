package app.daybook.authoring;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import app.daybook.course.Course;
import app.daybook.markdown.Markdown;
import app.daybook.recording.Recording;

/** The pictures and recordings of a course as its texts show them, and which of them none has shown. */
final class CourseMedia {

    private static final String FOLDER = "media/";
    private static final List<String> POSTERS = List.of(".jpg", ".png", ".webp");
    private static final List<String> COMPANIONS = List.of(".vtt", ".txt", ".jpg", ".png", ".webp");

    private final String course;
    private final String language;
    private final Map<String, Course.Media> files;
    private final Set<String> shown = ConcurrentHashMap.newKeySet();

    CourseMedia(String course, String language, Map<String, Course.Media> files) {
        this.course = course;
        this.language = language;
        this.files = files;
    }

    Optional<Markdown.Picture> picture(String path) {
        Optional<Course.Media> picture = file(path).filter(file -> file.type().startsWith("image/"));
        picture.ifPresent(file -> shown.add(path));
        return picture.map(file -> {
            PictureSize size = PictureSize.of(file);
            return new Markdown.Picture(address(path, file), size.width(), size.height(), narrower(path, size.width()));
        });
    }

    /** The copy beside it that has fewer pixels. */
    private Optional<Markdown.Picture> narrower(String path, int width) {
        String copy = CourseFiles.stem(path)
                + CourseFiles.NARROWER
                + path.substring(CourseFiles.stem(path).length());
        shown.add(copy);
        return file(copy).filter(file -> file.type().startsWith("image/")).flatMap(file -> {
            PictureSize size = PictureSize.of(file);
            return size.width() < width
                    ? Optional.of(new Markdown.Picture(address(copy, file), size.width(), size.height()))
                    : Optional.empty();
        });
    }

    Optional<Markdown.Recording> recording(String path) {
        Optional<Recording> recording = file(path).flatMap(file -> Recording.pointedAt(file.bytes()));
        if (recording.isPresent()) {
            shown.add(path);
            COMPANIONS.forEach(ending -> shown.add(CourseFiles.stem(path) + ending));
        }
        return recording.map(there -> {
            String beside = CourseFiles.stem(path);
            return new Markdown.Recording(
                    address(path, file(path).orElseThrow()),
                    there.type(),
                    there.width(),
                    there.height(),
                    there.millis(),
                    POSTERS.stream()
                            .map(ending -> beside + ending)
                            .flatMap(poster -> file(poster).map(file -> address(poster, file)).stream())
                            .filter(address -> there.isFilm())
                            .findFirst(),
                    file(beside + ".vtt").map(captions -> address(beside + ".vtt", captions)),
                    file(beside + ".txt").map(CourseMedia::paragraphs).orElse(List.of()),
                    beside,
                    language);
        });
    }

    /** Paths below {@code media/} that no text shows, nor belong to what one shows. */
    Set<String> unused() {
        return files.keySet().stream()
                .filter(path -> !shown.contains(FOLDER + path))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The address carries a part of the content's digest, so that it may be cached for ever. */
    private String address(String path, Course.Media file) {
        return "/courses/" + course + "/" + path + "?v=" + file.mark();
    }

    private Optional<Course.Media> file(String path) {
        return Optional.ofNullable(path.startsWith(FOLDER) ? files.get(path.substring(FOLDER.length())) : null);
    }

    private static List<String> paragraphs(Course.Media transcript) {
        return Stream.of(new String(transcript.bytes(), StandardCharsets.UTF_8)
                        .replace("\uFEFF", "")
                        .split("\\R\\s*\\R"))
                .map(paragraph -> paragraph.strip().replaceAll("\\s+", " "))
                .filter(paragraph -> !paragraph.isEmpty())
                .toList();
    }
}
