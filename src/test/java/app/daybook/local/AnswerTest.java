package app.daybook.local;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Whoever waits for a start gives up on what hangs, and not on what is slow. */
class AnswerTest {

    private static final String NOBODY = "http://127.0.0.1:1/";

    @TempDir
    Path folder;

    @Test
    void whatDoesNothingIsGivenUp() throws IOException {
        assertTrue(waited("sleep 60", Duration.ofMillis(300)).compareTo(Duration.ofSeconds(5)) < 0);
    }

    @Test
    void whatHasEndedIsNotWaitedFor() throws IOException {
        assertTrue(waited("exit 1", Duration.ofSeconds(50)).compareTo(Duration.ofSeconds(20)) < 0);
    }

    private Duration waited(String script, Duration patience) throws IOException {
        try (Child child = Child.start(
                List.of("sh", "-c", script), Map.of(), Optional.of(folder.resolve("log")), folder.resolve("note"))) {
            Instant begun = Instant.now();
            assertFalse(Answer.await(NOBODY, child, patience));
            return Duration.between(begun, Instant.now());
        }
    }

    @Test
    void whatWorksIsSaidToWork() throws IOException, InterruptedException {
        try (Child child = Child.start(
                List.of("sh", "-c", "while :; do :; done"),
                Map.of(),
                Optional.of(folder.resolve("log")),
                folder.resolve("note"))) {
            for (int look = 0; look < 600 && child.worked().isZero(); look++) {
                Thread.sleep(50);
            }
            assertFalse(child.worked().isZero());
        }
    }
}
