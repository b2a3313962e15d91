package app.daybook.publishing;

import java.nio.charset.StandardCharsets;
import java.util.SortedMap;
import java.util.TreeMap;

import io.quarkus.arc.Arc;

import app.daybook.authoring.CourseFiles;
import app.daybook.authoring.CourseReader;
import app.daybook.authoring.ThreeDays;
import app.daybook.course.Course;

/** Changes what the running application serves, in the middle of a test: each course of its own, so that none is disturbed. */
public final class Editions {

    private Editions() {}

    /** Published, and served when this returns. The course is the one that the files name. */
    public static Course publish(CourseFiles files) {
        Catalogue catalogue = Arc.container().instance(Catalogue.class).get();
        Course course = CourseReader.reread(files).course().orElseThrow();
        catalogue.publish(files, course, Origin.STUDIO, "test", "");
        return catalogue.course(course.id()).orElseThrow();
    }

    /** The same files as a course of another name. */
    public static CourseFiles as(String course, CourseFiles files) {
        return new CourseFiles(course, files.files());
    }

    /** The course of three days under a name of its own, which a folder may have. */
    public static CourseFiles named(String course) {
        return named(course, ThreeDays.text("course.yaml"));
    }

    /** The same with other settings. */
    public static CourseFiles named(String course, String settings) {
        return as(course, ThreeDays.with("course.yaml", "id: " + course + "\n" + settings));
    }

    /** The files with a text of one of them replaced, which must stand there. */
    public static CourseFiles replace(CourseFiles files, String name, String old, String replacement) {
        String text = text(files, name);
        if (!text.contains(old)) {
            throw new IllegalArgumentException(name + " must contain: " + old);
        }
        return with(files, name, text.replace(old, replacement));
    }

    public static CourseFiles with(CourseFiles files, String name, String text) {
        SortedMap<String, byte[]> changed = new TreeMap<>(files.files());
        changed.put(name, text.getBytes(StandardCharsets.UTF_8));
        return new CourseFiles(files.course(), changed);
    }

    public static String text(CourseFiles files, String name) {
        return new String(files.files().get(name), StandardCharsets.UTF_8);
    }
}
