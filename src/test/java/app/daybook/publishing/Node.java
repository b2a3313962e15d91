package app.daybook.publishing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import javax.sql.DataSource;

import io.quarkus.arc.Arc;
import io.quarkus.runtime.StartupEvent;

import app.daybook.authoring.CourseFiles;
import app.daybook.course.Course;
import app.daybook.playing.Recordings;

/** A node with a folder of its own on the database of the tests; started where it looks at its folder. */
final class Node {

    final Path content;
    private final ContentSettings settings;
    final Troubles troubles = new Troubles();
    final Catalogue catalogue;
    final FolderPublisher publisher;

    Node(Path content) {
        this(content, true);
    }

    /** @param writeBack whether what the studio publishes is written into the folder */
    Node(Path content, boolean writeBack) {
        this.content = content;
        this.settings = new Folder(content, true, writeBack);
        KeptReadings readings = Arc.container().instance(KeptReadings.class).get();
        catalogue = new Catalogue(settings, Clock.systemUTC(), troubles, readings);
        publisher = new FolderPublisher(
                settings,
                catalogue,
                Arc.container().instance(Recordings.class).get(),
                Arc.container().instance(EditionFindings.class).get(),
                readings,
                troubles,
                Arc.container().instance(DataSource.class).get());
    }

    static Node started(Path content) {
        Node node = new Node(content);
        node.publisher.lookAgain();
        return node;
    }

    Optional<Course> course(String id) {
        return catalogue.course(id);
    }

    String edition(String id) {
        return course(id).orElseThrow().edition();
    }

    /** The files in a folder of the course's name, in place of what was there. */
    Node write(CourseFiles files) {
        return write(files.course(), files);
    }

    Node write(String folder, CourseFiles files) {
        remove(folder);
        try {
            for (Map.Entry<String, byte[]> file : files.files().entrySet()) {
                Path path = content.resolve(folder).resolve(file.getKey());
                Files.createDirectories(path.getParent());
                Files.write(path, file.getValue());
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return this;
    }

    Node remove(String folder) {
        Path path = content.resolve(folder);
        if (!Files.exists(path)) {
            return this;
        }
        try (Stream<Path> files = Files.walk(path)) {
            for (Path file : (Iterable<Path>) files.sorted(Comparator.reverseOrder())::iterator) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return this;
    }

    Node look() {
        publisher.lookAgain();
        return this;
    }

    List<String> troubles() {
        return troubles.now().entrySet().stream()
                .map(trouble -> trouble.getKey() + ": " + trouble.getValue())
                .toList();
    }

    FolderCopy copy() {
        return new FolderCopy(
                settings, Arc.container().instance(Recordings.class).get());
    }

    FolderWatch watch() {
        FolderWatch watch = new FolderWatch(settings, publisher);
        watch.start(new StartupEvent());
        return watch;
    }

    private record Folder(Path folder, boolean watch, boolean writeBack) implements ContentSettings {

        @Override
        public Optional<String> pace() {
            return Optional.empty();
        }

        @Override
        public boolean folderLeads() {
            return false;
        }
    }
}
