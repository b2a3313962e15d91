package app.daybook.publishing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import app.daybook.authoring.CourseFiles;
import app.daybook.markdown.Findings;

/** The folder of courses. Reading it never fails: what is wrong with it is part of what is seen. */
record ContentFolder(Path path) {

    /**
     * @param fault why there is nothing to read; nothing if there is
     */
    record Seen(Optional<String> fault, List<CourseFolder> courses) {}

    /**
     * @param findings what was wrong with the files themselves
     */
    record CourseFolder(Path path, CourseFiles files, Findings findings) {

        static CourseFolder read(Path path) {
            Findings findings = new Findings();
            return new CourseFolder(path, CourseFiles.read(path, findings), findings);
        }

        String id() {
            return files.course();
        }

        String name() {
            return path.getFileName().toString();
        }
    }

    Seen look() {
        try (Stream<Path> folders = Files.list(path)) {
            List<CourseFolder> courses = folders.filter(folder -> Files.isRegularFile(folder.resolve("course.yaml")))
                    .sorted()
                    .map(CourseFolder::read)
                    .toList();
            return courses.isEmpty()
                    ? new Seen(
                            Optional.of("No course in " + where() + ": a course is a folder with a course.yaml."),
                            courses)
                    : new Seen(Optional.empty(), courses);
        } catch (IOException e) {
            return new Seen(Optional.of("The folder " + where() + " cannot be read (" + e + ")."), List.of());
        }
    }

    /** Changes when any file does; cheap. */
    long fingerprint() {
        return CourseFiles.fingerprint(path);
    }

    private Path where() {
        return path.toAbsolutePath();
    }
}
