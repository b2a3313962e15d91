package app.daybook.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Whole folders: copied, deleted, checked for room. */
final class Folders {

    private Folders() {}

    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        List<Path> deepestFirst;
        try (Stream<Path> paths = Files.walk(folder)) {
            deepestFirst = paths.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : deepestFirst) {
            Files.deleteIfExists(path);
        }
    }

    static void copy(Path from, Path to) throws IOException {
        List<Path> paths;
        try (Stream<Path> found = Files.walk(from)) {
            paths = found.toList();
        }
        for (Path path : paths) {
            Path target = to.resolve(from.relativize(path).toString());
            if (Files.isDirectory(path)) {
                Files.createDirectories(target);
            } else {
                Files.copy(path, target, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    /** A full disk shows itself in odd ways inside PostgreSQL and Keycloak, so it is asked for beforehand. */
    static void requireSpace(Path folder, long megabytes) {
        try {
            Files.createDirectories(folder);
            long free = Files.getFileStore(folder).getUsableSpace() / 1_000_000;
            if (free < megabytes) {
                throw new CannotStart("The disk that holds " + folder + " has " + free + " MB free and " + megabytes
                        + " MB are needed; free some space and start again.");
            }
        } catch (IOException e) {
            throw new CannotStart("The folder " + folder + " cannot be written; make it writable and start again.", e);
        }
    }
}
