package app.daybook.backup;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Where backups are kept, each under the moment at which it was begun. */
final class BackupFolder {

    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("'daybook-'uuuuMMdd-HHmmss").withZone(ZoneOffset.UTC);
    private static final Pattern NAMED = Pattern.compile("(daybook-\\d{8}-\\d{6})\\.zip(\\.age)?");

    private final Path folder;

    BackupFolder(Path folder) {
        this.folder = folder;
    }

    Path file(Instant begun, boolean sealed) {
        return folder.resolve(NAME.format(begun) + ".zip" + (sealed ? ".age" : ""));
    }

    /** When the newest was begun. */
    Optional<Instant> newest() throws IOException {
        return all().stream().map(BackupFolder::begun).max(Instant::compareTo);
    }

    /** Deletes those that were begun longer ago than that, but never the newest; answers how many. */
    int prune(Duration kept, Instant now) throws IOException {
        Optional<Instant> newest = newest();
        int pruned = 0;
        for (Path file : all()) {
            Instant begun = begun(file);
            if (begun.isBefore(now.minus(kept)) && !newest.get().equals(begun)) {
                Files.delete(file);
                pruned++;
            }
        }
        return pruned;
    }

    /** Writes a file that nobody else may read, under a name that tells that it is not whole until it is. */
    static void write(Path file, Writing writing) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.deleteIfExists(part);
        Files.createFile(part, ownerOnly());
        try {
            writing.to(part);
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    interface Writing {
        void to(Path file) throws IOException;
    }

    private List<Path> all() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(
                            file -> NAMED.matcher(file.getFileName().toString()).matches())
                    .sorted()
                    .toList();
        }
    }

    private static Instant begun(Path file) {
        Matcher named = NAMED.matcher(file.getFileName().toString());
        named.matches();
        return NAME.parse(named.group(1), Instant::from);
    }

    private static FileAttribute<?>[] ownerOnly() {
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
