package app.daybook.backup;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class BackupFolderTest {

    private static final Instant NOW = Instant.parse("2026-11-26T16:00:00Z");

    @TempDir
    Path folder;

    @Test
    void deletesWhatIsOldButNeverTheNewestNorWhatIsNotOurs() throws IOException {
        BackupFolder backups = new BackupFolder(folder);
        for (int days : List.of(40, 31, 29, 1)) {
            Files.writeString(backups.file(NOW.minus(Duration.ofDays(days)), days == 29), "");
        }
        Files.writeString(folder.resolve("daybook-of-my-own.zip"), "");
        assertEquals(2, backups.prune(Duration.ofDays(30), NOW));
        assertEquals(Optional.of(NOW.minus(Duration.ofDays(1))), backups.newest());
        assertEquals(1, backups.prune(Duration.ofDays(30), NOW.plus(Duration.ofDays(400))));
        assertEquals(List.of("daybook-20261125-160000.zip", "daybook-of-my-own.zip"), names());
    }

    @Test
    void leavesNothingHalf() throws IOException {
        Path file = folder.resolve("new.zip");
        assertThrows(
                IOException.class,
                () -> BackupFolder.write(file, part -> {
                    Files.writeString(part, "half");
                    throw new IOException("no space left");
                }));
        assertEquals(List.of(), names());
        BackupFolder.write(file, part -> Files.writeString(part, "whole"));
        assertEquals(List.of("new.zip"), names());
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    }

    /** A database may give the same rows in another order, and COPY in other pieces. */
    @Test
    void sumsRowsWhateverTheirOrder() {
        Sum one = sum("1\ta\n", "2\tb\n2\tb\n");
        assertEquals(3, one.rows());
        assertEquals(one, sum("2\tb\n1", "\ta", "\n2\tb\n"));
        assertNotEquals(one.digest(), sum("1\ta\n2\tb\n3\tb\n").digest());
        assertNotEquals(one.digest(), sum("1\ta\n2\tb\n").digest());
        assertNotEquals(sum("a\nb\n").digest(), sum("ab\n\n").digest());
    }

    private static Sum sum(String... pieces) {
        RowSums sums = new RowSums();
        for (String piece : pieces) {
            byte[] bytes = ("#" + piece).getBytes(StandardCharsets.UTF_8);
            sums.add(bytes, 1, bytes.length - 1);
        }
        return sums.sum();
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
