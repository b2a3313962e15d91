package app.daybook.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What a killed run leaves behind stops nothing of the next one, at its first start. */
class LeftBehindTest {

    private static final Duration SHORT = Duration.ofMillis(300);

    private final List<Process> started = new ArrayList<>();

    @TempDir
    Path folder;

    @AfterEach
    void stop() {
        started.forEach(Process::destroyForcibly);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "4711", "4711 ", "x y", "1 99999999999999999999"})
    void aNoteThatIsHalfWrittenNamesNobody(String half) throws IOException {
        Path note = Files.writeString(folder.resolve("application.pid"), half);
        assertFalse(Child.stopLeftOver(note, SHORT));
        assertFalse(Files.exists(note));
    }

    /** Its port would still be in use. */
    @Test
    void whatDoesNotListenIsGoneWhenTheNextOneStarts() throws Exception {
        Path note = folder.resolve("keycloak.pid");
        Path ready = folder.resolve("ready");
        Child child = Child.start(
                List.of("sh", "-c", "trap '' TERM; touch " + ready + "; while :; do sleep 0.1; done"),
                Map.of(),
                Optional.of(folder.resolve("log")),
                note);
        await(ready);
        assertTrue(Child.stopLeftOver(note, SHORT));
        assertFalse(child.isAlive());
        assertFalse(Files.exists(note));
    }

    @Test
    void aStrangersProcessIsLeftAloneAndOursIsFoundThoughTheClockWasSetRight() throws Exception {
        Process stranger = sleeping();
        long start = stranger.info().startInstant().orElseThrow().toEpochMilli();
        Path note = folder.resolve("application.pid");
        Files.writeString(note, stranger.pid() + " " + (start - 60_000));
        assertFalse(Child.stopLeftOver(note, SHORT));
        assertTrue(stranger.isAlive());
        Files.writeString(note, stranger.pid() + " " + (start + 1_000));
        assertTrue(Child.stopLeftOver(note, SHORT));
        assertFalse(stranger.isAlive());
    }

    @Test
    void halfASecretIsMadeAnew() throws IOException {
        Path secret = Files.createFile(folder.resolve("cookie-secret"));
        String made = Secret.keptIn(secret);
        assertTrue(made.length() >= 40, made);
        assertEquals(made, Secret.keptIn(secret));
        Files.writeString(folder.resolve("badge.pem.writing"), "-----BEGIN");
        BadgeKeys.keptIn(folder);
        assertTrue(Files.readString(folder.resolve("badge.pem")).endsWith("-----END PRIVATE KEY-----\n"));
        assertFalse(Files.exists(folder.resolve("badge.pem.writing")));
    }

    @Test
    void aHalfDonePreparationIsBegunAnew() throws IOException {
        Path programs = folder.resolve("keycloak-1");
        Files.createDirectories(programs.resolve("lib"));
        Files.writeString(programs.resolve("lib/half"), "");
        Files.createFile(programs.resolve(".prepared"));
        Preparation.once(programs, "whole", target -> Files.writeString(target.resolve("program"), "x"));
        assertTrue(Preparation.isDone(programs, "whole"));
        assertFalse(Files.exists(programs.resolve("lib")));
        Preparation.once(programs, "whole", target -> {
            throw new AssertionError("it is done");
        });
    }

    /** A worker of a killed server goes on with what it does for somebody, and keeps the memory of both. */
    @Test
    void postgresStartsAtOnceThoughItsWorkersOutliveIt() throws Exception {
        Postgres killed = Postgres.start(folder, programs());
        String address = killed.database("daybook");
        try (Connection busy = DriverManager.getConnection(address, "postgres", "postgres")) {
            CompletableFuture<Void> work = CompletableFuture.runAsync(() -> count(busy));
            TimeUnit.MILLISECONDS.sleep(300);
            ProcessHandle server = ProcessHandle.of(noted()).orElseThrow();
            server.destroyForcibly();
            server.onExit().get(10, TimeUnit.SECONDS);
            try (Postgres next = Postgres.start(folder, programs())) {
                assertAnswers(next);
            }
            work.exceptionally(ended -> null).get(10, TimeUnit.SECONDS);
        }
        Process stranger = sleeping();
        Path note = folder.resolve("postgres/postmaster.pid");
        Files.write(
                note,
                List.of(
                        Long.toString(stranger.pid()),
                        folder.resolve("postgres").toString(),
                        Long.toString(Instant.now().minusSeconds(3_600).getEpochSecond()),
                        "5432",
                        "",
                        "127.0.0.1",
                        "        0         0",
                        "ready"));
        try (Postgres next = Postgres.start(folder, programs())) {
            assertAnswers(next);
        }
        assertTrue(stranger.isAlive(), "whoever has the number by now is left alone");
    }

    private static void assertAnswers(Postgres server) throws SQLException {
        try (Connection connection = DriverManager.getConnection(server.database("daybook"), "postgres", "postgres")) {
            assertTrue(connection.isValid(5));
        }
    }

    private static void count(Connection connection) {
        try (var statement = connection.createStatement()) {
            statement.execute("select count(*) from generate_series(1, 12000000)");
        } catch (SQLException ended) {
            // as it should be: nobody is there to answer
        }
    }

    private long noted() throws IOException {
        return Long.parseLong(
                Files.readAllLines(folder.resolve("postgres/postmaster.pid")).get(0));
    }

    /** As all tests share them. */
    private static Path programs() {
        return Path.of("target", "test-postgres", "programs");
    }

    private Process sleeping() throws IOException {
        Process process = new ProcessBuilder("sleep", "60").start();
        started.add(process);
        return process;
    }

    private static void await(Path file) throws InterruptedException {
        while (!Files.exists(file)) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }
}
