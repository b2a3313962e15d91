package app.daybook.attack;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import org.junit.jupiter.api.Test;

import app.daybook.PostgresForTests;
import app.daybook.Requests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** One person sends three hundred claims, each of which waits for a lock; the others notice nothing. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@TestSecurity(user = "many-at-once", roles = "student")
class ManyAtOnceTest {

    private static final int MANY = 300;

    /** Four in work, and those in line, as the settings of the tests have it. */
    private static final int PLACES = 4 + 60;

    private static final int TOO_MANY = 40;

    /** Some of the others find the place of one that has waited for the lock too long. */
    private static final int TOLD = 16;

    private static final String HOST = "Host: localhost";

    @Inject
    DataSource database;

    @Test
    void whatOnePersonSendsDoesNotSlowTheOthers() throws Exception {
        Requests.enrol();
        ExecutorService flood = Executors.newFixedThreadPool(MANY);
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            hold(connection);
            List<Future<Wire.Answer>> claims = new ArrayList<>();
            for (int i = 0; i < MANY; i++) {
                claims.add(flood.submit(() -> post("flood")));
            }
            Thread.sleep(1000);
            long slowest = 0;
            for (int i = 0; i < 8; i++) {
                long begun = System.nanoTime();
                assertEquals(
                        200,
                        Wire.ask("GET /today HTTP/1.1", HOST, "Cookie: q_session=somebody-else")
                                .status());
                assertEquals(303, signOut().status());
                slowest = Math.max(slowest, System.nanoTime() - begun);
            }
            assertTrue(
                    slowest < Duration.ofSeconds(3).toNanos(), "the slowest of the others took " + slowest / 1_000_000);
            connection.rollback();
            for (Future<Wire.Answer> claim : claims) {
                int status = claim.get(1, TimeUnit.MINUTES).status();
                assertTrue(status < 500 || status == 503, "answered " + status);
            }
        } finally {
            flood.shutdownNow();
        }
        assertEquals(303, post("flood").status(), "and the person goes on");
    }

    /**
     * Who sends more than anybody waits for is told, and not queued without end. Which of them is read last is up to the
     * event loops; how many find no place is not.
     */
    @Test
    @TestSecurity(user = "line-has-an-end", roles = "student")
    void aLineHasAnEnd() throws Exception {
        Requests.enrol();
        ExecutorService flood = Executors.newFixedThreadPool(PLACES + TOO_MANY);
        var answers = new ExecutorCompletionService<Wire.Answer>(flood);
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            hold(connection);
            for (int i = 0; i < PLACES + TOO_MANY; i++) {
                answers.submit(() -> post("line"));
            }
            int refused = 0;
            for (int i = 0; i < PLACES + TOO_MANY; i++) {
                Wire.Answer answer = answers.take().get();
                if (answer.status() == 429) {
                    refused++;
                    assertEquals("10", answer.header("Retry-After"));
                    assertTrue(answer.body().contains("Too much of yours is waiting already"), answer.body());
                } else {
                    assertTrue(answer.status() == 303 || answer.status() == 503, "answered " + answer.status());
                }
                if (refused == TOLD) {
                    connection.rollback();
                }
            }
            assertTrue(refused >= TOLD && refused <= TOO_MANY, refused + " were refused");
        } finally {
            flood.shutdownNow();
        }
        assertEquals(303, post("line").status(), "and the person goes on");
    }

    /** Who begins their first attempt waits for this; who goes on with one does not, nor who only reads. */
    private static void hold(Connection connection) throws SQLException {
        connection.createStatement().execute("lock table quiz_attempt in share mode");
    }

    private static Wire.Answer post(String session) throws IOException {
        try (Wire wire = new Wire()) {
            wire.send(head(session));
            return wire.answer();
        }
    }

    private static Wire.Answer signOut() throws IOException {
        return Wire.ask("POST /sign-out HTTP/1.1", HOST, "Cookie: q_session=third", "Content-Length: 0");
    }

    private static String head(String session) {
        return "POST /courses/three-days/quizzes/first/attempts HTTP/1.1\r\n" + HOST + "\r\nCookie: q_session="
                + session + "\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
    }
}
