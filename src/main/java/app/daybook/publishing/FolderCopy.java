package app.daybook.publishing;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import jakarta.inject.Singleton;

import org.jboss.logging.Logger;

import app.daybook.authoring.CourseFiles;
import app.daybook.playing.Recordings;
import app.daybook.recording.Recording;

/**
 * Writes what was published elsewhere into the folder of courses, where its authors keep it in Git: only files that
 * changed, byte for byte, each at once. A file that somebody changed in the folder meanwhile is left as it is.
 */
@Singleton
public class FolderCopy {

    private static final Logger LOG = Logger.getLogger(FolderCopy.class);

    private final ContentSettings settings;
    private final Recordings recordings;

    FolderCopy(ContentSettings settings, Recordings recordings) {
        this.settings = settings;
        this.recordings = recordings;
    }

    /** Whether there is a folder that can be written, and whoever runs this wants it. */
    public boolean isOn() {
        return settings.writeBack() && Files.isWritable(settings.folder());
    }

    /**
     * Brings the folder of a course from one edition to another. What cannot be written is told in the log, and by
     * {@link #differing}; it is published all the same.
     */
    public void write(CourseFiles before, CourseFiles after) {
        if (!isOn()) {
            return;
        }
        Path folder = folder(after.course()).orElseGet(() -> settings.folder().resolve(after.course()));
        for (String path : before.differing(after)) {
            write(folder, path, before.files().get(path), after.files().get(path));
        }
    }

    /** The files that are not in the folder as they are in this edition; none where nothing is written there. */
    public List<String> differing(CourseFiles served) {
        Optional<Path> folder = isOn() ? folder(served.course()) : Optional.empty();
        if (folder.isEmpty()) {
            return List.of();
        }
        return served.differing(ContentFolder.CourseFolder.read(folder.get()).files());
    }

    private Optional<Path> folder(String course) {
        return new ContentFolder(settings.folder())
                .look().courses().stream()
                        .filter(one -> one.id().equals(course))
                        .map(ContentFolder.CourseFolder::path)
                        .findFirst();
    }

    private void write(Path folder, String path, byte[] old, byte[] fresh) {
        Path file = folder.resolve(path).normalize();
        try {
            if (!file.startsWith(folder) || leadsAway(folder, file)) {
                LOG.warnf("%s was not written: it leads out of the course's folder", file);
                return;
            }
            byte[] there = Files.exists(file) ? CourseFiles.held(path, file) : null;
            if (!Arrays.equals(there, old)) {
                if (!Arrays.equals(there, fresh)) {
                    LOG.warnf("%s was not written: it was changed in the folder too", file);
                }
            } else if (fresh == null) {
                Files.delete(file);
            } else {
                Files.createDirectories(file.getParent());
                Path beside = file.resolveSibling("." + file.getFileName() + ".new");
                fill(beside, fresh);
                Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            LOG.warnf("%s was not written: %s", file, e);
        }
    }

    /** @param held as an edition holds the file */
    private void fill(Path file, byte[] held) throws IOException {
        Optional<Recording> recording = Recording.pointedAt(held);
        if (recording.isEmpty()) {
            Files.write(file, held);
            return;
        }
        try (OutputStream out = Files.newOutputStream(file)) {
            recordings.write(recording.get(), out);
        }
    }

    private static boolean leadsAway(Path folder, Path file) {
        for (Path part = file; part != null && part.startsWith(folder); part = part.getParent()) {
            if (Files.exists(part, LinkOption.NOFOLLOW_LINKS) && Files.isSymbolicLink(part)) {
                return true;
            }
        }
        return false;
    }
}
