package app.daybook.attack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javax.sql.DataSource;

import io.quarkus.arc.Arc;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import org.junit.jupiter.api.Test;

import app.daybook.Administrator;
import app.daybook.Management;
import app.daybook.PostgresForTests;
import app.daybook.Requests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A bad night of the database: every wait ends, the page says so calmly, health turns red, and all recovers by itself. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@TestSecurity(user = "bad-night", roles = "student")
class DatabaseFaultsTest {

    private static final String HOST = "Host: localhost";
    private static final int AT_ONCE = 60;

    @Test
    void hung() throws Exception {
        Requests.enrol();
        long backend = backend();
        List<ProcessHandle> all = family(backend);
        try {
            all.forEach(process -> signal("STOP", process));
            List<Wire.Answer> answers = today();
            assertEquals(
                    List.of(),
                    answers.stream().filter(answer -> !isCalm(answer)).toList());
            assertEquals(503, Management.get("/q/health/ready").statusCode());
            assertEquals(200, get("/about").status());
            thisNodeCountsAlone();
        } finally {
            all.forEach(process -> signal("CONT", process));
        }
        recovers();
    }

    @Test
    void poolExhausted() throws Exception {
        Requests.enrol();
        List<Connection> taken = new ArrayList<>();
        try {
            while (true) {
                taken.add(database().getConnection());
            }
        } catch (SQLException none) {
            List<Wire.Answer> answers = today();
            assertEquals(
                    List.of(),
                    answers.stream().filter(answer -> !isCalm(answer)).toList());
            assertEquals(503, Management.get("/q/health/ready").statusCode());
        } finally {
            for (Connection connection : taken) {
                connection.close();
            }
        }
        recovers();
    }

    @Test
    void lockedByOthers() throws Exception {
        Requests.enrol();
        try (Connection connection = database().getConnection()) {
            connection.setAutoCommit(false);
            connection.createStatement().execute("lock table enrolment in access exclusive mode");
            Wire.Answer answer = get("/today");
            assertTrue(isCalm(answer));
            assertTrue(answer.body().contains("href=\"\">Try again</a>"), answer.body());
            connection.rollback();
        }
        recovers();
    }

    /** PostgreSQL says 53100 when it cannot extend a file. */
    @Test
    void diskFull() throws Exception {
        Requests.enrol();
        execute("""
                create function disk_full() returns trigger language plpgsql as
                $$ begin raise exception 'could not extend file' using errcode = '53100'; end $$""");
        execute("create trigger disk_is_full before insert on quiz_attempt for each row execute function disk_full()");
        try {
            Wire.Answer answer = Wire.ask(
                    "POST /courses/three-days/quizzes/first/attempts HTTP/1.1",
                    HOST,
                    "Cookie: q_session=test",
                    "Content-Length: 0");
            assertTrue(isCalm(answer), answer.toString());
            keepsTheForm();
            assertEquals(503, Management.get("/q/health/ready").statusCode());
            assertEquals(200, get("/today").status());
        } finally {
            execute("drop trigger disk_is_full on quiz_attempt");
            execute("drop function disk_full");
        }
    }

    private static void thisNodeCountsAlone() throws IOException {
        int through = 0;
        while (through < 500
                && Wire.ask("GET /courses/three-days/muscles?search=hand HTTP/1.1", HOST, "X-Forwarded-For: 192.0.2.77")
                                .status()
                        == 200) {
            through++;
        }
        assertTrue(through >= 120 && through < 500, "went through: " + through);
    }

    /** Also without scripts, what was typed is sent again by one press. */
    private static void keepsTheForm() throws IOException {
        byte[] typed = "note=%3Ctyped%3E".getBytes(StandardCharsets.US_ASCII);
        Wire.Answer kept = Wire.ask(
                typed,
                "POST /courses/three-days/quizzes/first/attempts HTTP/1.1",
                HOST,
                "Cookie: q_session=test",
                "Content-Type: application/x-www-form-urlencoded",
                "Content-Length: " + typed.length);
        assertTrue(isCalm(kept), kept.toString());
        assertTrue(kept.body().contains("name=\"note\" value=\"&lt;typed&gt;\""), kept.body());
        assertTrue(kept.body().contains("Send again"), kept.body());
    }

    private static boolean isCalm(Wire.Answer answer) {
        return answer.status() == 503
                && !answer.header("Retry-After").isEmpty()
                && answer.body().contains("cannot reach its records");
    }

    private static void recovers() throws Exception {
        for (int i = 0; i < 50 && get("/today").status() != 200; i++) {
            Thread.sleep(200);
        }
        assertEquals(200, get("/today").status());
        assertEquals(
                List.of(),
                today().stream().filter(answer -> answer.status() != 200).toList());
    }

    private static List<Wire.Answer> today() throws Exception {
        ExecutorService many = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Callable<Wire.Answer>> calls = Stream.generate(() -> (Callable<Wire.Answer>) () -> get("/today"))
                    .limit(AT_ONCE)
                    .toList();
            List<Wire.Answer> answers = new ArrayList<>();
            for (Future<Wire.Answer> done : many.invokeAll(calls)) {
                answers.add(done.get());
            }
            return answers;
        } finally {
            many.shutdownNow();
        }
    }

    private static Wire.Answer get(String path) throws IOException {
        return Wire.ask("GET " + path + " HTTP/1.1", HOST, "Cookie: q_session=test");
    }

    private static DataSource database() {
        return Arc.container().instance(DataSource.class).get();
    }

    private static void execute(String sql) throws SQLException {
        try (Connection connection = Administrator.connect(database());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static long backend() throws SQLException {
        try (Connection connection = database().getConnection();
                var row = connection.createStatement().executeQuery("select pg_backend_pid()")) {
            row.next();
            return row.getLong(1);
        }
    }

    /** PostgreSQL itself and all its processes. */
    private static List<ProcessHandle> family(long backend) {
        ProcessHandle postmaster =
                ProcessHandle.of(backend).orElseThrow().parent().orElseThrow();
        return Stream.concat(Stream.of(postmaster), postmaster.children()).collect(Collectors.toList());
    }

    private static void signal(String name, ProcessHandle process) {
        try {
            new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                    .start()
                    .waitFor(5, TimeUnit.SECONDS);
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
