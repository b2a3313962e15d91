package app.daybook.authoring;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

import app.daybook.course.Course;
import app.daybook.course.Pace;
import app.daybook.markdown.Findings;

/** The small, good test course of {@code src/test/resources/courses/three-days}, and changed copies of it in memory. */
public final class ThreeDays {

    public static final Path FOLDER = Path.of("src/test/resources/courses/three-days");

    private static final CourseFiles FILES = CourseFiles.read(FOLDER, new Findings());

    private ThreeDays() {}

    public static Course course() {
        return read(FILES).course().orElseThrow();
    }

    public static Course course(Pace pace) {
        return course().withPace(pace);
    }

    /** The course, whose certificates an instructor countersigns. */
    public static CourseFiles countersigned() {
        String title = "title: Certificate of Study Habits";
        return replace("course.yaml", title, title + "\n  issue: countersigned");
    }

    public static CourseFiles files() {
        return FILES;
    }

    public static CourseReader.Reading read(CourseFiles files) {
        return CourseReader.read(files, new Findings());
    }

    /** The course with a text of one file replaced, which must stand there exactly once. */
    public static CourseFiles replace(String name, String old, String replacement) {
        String text = text(name);
        int at = text.indexOf(old);
        if (at < 0 || text.indexOf(old, at + 1) >= 0) {
            throw new IllegalArgumentException(name + " must contain once: " + old);
        }
        return with(name, text.substring(0, at) + replacement + text.substring(at + old.length()));
    }

    public static CourseFiles append(String name, String more) {
        return with(name, text(name) + more);
    }

    public static CourseFiles with(String name, String text) {
        return with(name, text.getBytes(StandardCharsets.UTF_8));
    }

    public static CourseFiles with(String name, byte[] bytes) {
        SortedMap<String, byte[]> files = new TreeMap<>(FILES.files());
        files.put(name, bytes);
        return new CourseFiles(FILES.course(), files);
    }

    static CourseFiles without(String name) {
        SortedMap<String, byte[]> files = new TreeMap<>(FILES.files());
        files.remove(name);
        return new CourseFiles(FILES.course(), files);
    }

    static CourseFiles rename(String name, String to) {
        SortedMap<String, byte[]> files = new TreeMap<>(FILES.files());
        files.put(to, files.remove(name));
        return new CourseFiles(FILES.course(), files);
    }

    public static String text(String name) {
        return new String(FILES.bytes(name).orElseThrow(), StandardCharsets.UTF_8);
    }

    static List<String> names() {
        return List.copyOf(FILES.files().keySet());
    }
}
