package app.daybook.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;

/** A clock that the application reads in place of the machine's (libfaketime), and that can be set. */
final class ShiftedClock {

    private static final Path LIBRARIES = Path.of("/usr/lib");

    /** How long the library takes an offset for current, and some more. */
    private static final Duration UNTIL_SEEN = Duration.ofMillis(1_300);

    private final Path offset;
    private final Path library;

    private ShiftedClock(Path offset, Path library) {
        this.offset = offset;
        this.library = library;
    }

    static ShiftedClock in(Path folder) throws IOException {
        try (Stream<Path> found = Files.find(
                LIBRARIES,
                3,
                (file, attributes) -> file.getFileName().toString().equals("libfaketimeMT.so.1"))) {
            Path library = found.findFirst()
                    .orElseThrow(
                            () -> new Row.CannotRun("it needs libfaketime; on Debian: apt-get install libfaketime"));
            ShiftedClock clock = new ShiftedClock(folder.resolve("clock"), library);
            clock.write(Duration.ZERO);
            return clock;
        }
    }

    /** What a program must be started with. Waiting goes on by the machine's own clock. */
    Map<String, String> environment() {
        return Map.of(
                "LD_PRELOAD",
                library.toString(),
                "FAKETIME_TIMESTAMP_FILE",
                offset.toString(),
                "FAKETIME_CACHE_DURATION",
                "1",
                "FAKETIME_DONT_FAKE_MONOTONIC",
                "1");
    }

    void set(Instant shown) throws IOException, InterruptedException {
        shift(Duration.between(Instant.now(), shown));
    }

    void shift(Duration by) throws IOException, InterruptedException {
        write(by);
        Thread.sleep(UNTIL_SEEN.toMillis());
    }

    /** Moved into place, so that nobody reads half an offset. */
    private void write(Duration by) throws IOException {
        Path next = Files.createTempFile(
                offset.getParent(),
                "clock",
                "",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-r--r--")));
        Files.writeString(next, (by.isNegative() ? "-" : "+") + by.abs().toSeconds());
        Files.move(next, offset, java.nio.file.StandardCopyOption.ATOMIC_MOVE);
    }
}
