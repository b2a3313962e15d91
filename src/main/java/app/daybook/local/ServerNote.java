package app.daybook.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The file {@code postmaster.pid}, by which PostgreSQL notes that it serves a folder, a line each: its number, the folder,
 * when it started in seconds since 1970, and more. One that was killed leaves it behind.
 */
record ServerNote(Path data) {

    private static final int STARTED = 2;

    /** The number of no process: systems give smaller ones. */
    private static final String NOBODY = Integer.toString(Integer.MAX_VALUE);

    boolean isThere() {
        return Files.exists(file());
    }

    /**
     * Where another process has the number by now, which is neither to be stopped nor waited for, the note names nobody
     * afterwards. The rest of it stays: it tells PostgreSQL whose memory to look at before it starts.
     *
     * @return whether it was so
     */
    boolean disownStranger() throws IOException {
        List<String> lines = Files.readAllLines(file());
        if (lines.size() <= STARTED
                || !lines.get(0).matches("\\d{1,18}")
                || !lines.get(STARTED).matches("\\d{1,12}")) {
            return false;
        }
        long pid = Long.parseLong(lines.get(0));
        boolean stranger = ProcessHandle.of(pid).isPresent()
                && Child.running(pid, Long.parseLong(lines.get(STARTED)) * 1000).isEmpty();
        if (stranger) {
            Files.write(
                    file(),
                    Stream.concat(Stream.of(NOBODY), lines.stream().skip(1)).toList());
        }
        return stranger;
    }

    private Path file() {
        return data.resolve("postmaster.pid");
    }
}
