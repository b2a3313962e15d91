package app.daybook.local;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

/**
 * Work that fills a folder once. The marker is written last, so that a preparation which was killed half-way is
 * begun anew, and it names what was prepared, so that another version is prepared again.
 */
final class Preparation {

    interface Work {
        void fill(Path folder) throws IOException;
    }

    private Preparation() {}

    static boolean isDone(Path folder, String what) {
        try {
            return Files.readString(marker(folder)).equals(what);
        } catch (IOException e) {
            return false;
        }
    }

    /** Two processes, such as a local run and the journeys, may ask at once: the second waits for the first. */
    static synchronized void once(Path folder, String what, Work work) throws IOException {
        Files.createDirectories(folder.getParent());
        Path lock = folder.resolveSibling(folder.getFileName() + ".lock");
        try (FileChannel channel = FileChannel.open(lock, CREATE, WRITE);
                var held = channel.lock()) {
            if (isDone(folder, what) || !held.isValid()) {
                return;
            }
            Folders.delete(folder);
            Files.createDirectories(folder);
            work.fill(folder);
            Files.writeString(marker(folder), what);
        }
    }

    private static Path marker(Path folder) {
        return folder.resolve(".prepared");
    }
}
