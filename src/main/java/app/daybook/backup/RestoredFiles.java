package app.daybook.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The folders of keys and of courses. What is there already stays as it is, and is told of if it differs. */
final class RestoredFiles {

    private final Path keys;
    private final Path content;
    private final List<Path> others = new ArrayList<>();

    RestoredFiles(Path keys, Path content) {
        this.keys = keys;
        this.content = content;
    }

    Path keys() {
        return keys;
    }

    /** Files that were there, and are others than in the backup. */
    List<Path> others() {
        return others;
    }

    /**
     * Another private key would sign from now on, and badges of before would be nobody's.
     *
     * @throws NotRestored if there is a key that is not the one of the backup
     */
    void put(String entry, InputStream from) throws IOException {
        boolean isKey = entry.startsWith(BackupFile.KEYS);
        Path folder = isKey ? keys : content;
        Path file = folder.resolve(entry.substring(entry.indexOf('/') + 1)).normalize();
        if (!file.startsWith(folder.normalize())) {
            throw new NotRestored("The backup's entry " + entry + " points out of its folder: it is not one of ours.");
        }
        byte[] bytes = from.readAllBytes();
        if (!Files.exists(file)) {
            try {
                Files.createDirectories(file.getParent());
                Files.write(file, bytes);
            } catch (IOException e) {
                throw new NotRestored("The file " + file + " cannot be written; make its folder writable for this"
                        + " command, and run it again.");
            }
            if (isKey) {
                close(file);
            }
        } else if (!Arrays.equals(Files.readAllBytes(file), bytes)) {
            if (isKey) {
                throw new NotRestored("There is another key at " + file + "; take it away and run this again.");
            }
            others.add(file);
        }
    }

    private static void close(Path file) throws IOException {
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        }
    }
}
