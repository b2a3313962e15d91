package app.daybook.attack;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
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
    private static final String HOST = "Host: localhost";

    @Inject
    DataSource database;

    @Test
    void whatOnePersonSendsDoesNotSlowTheOthers() throws Exception {
        Requests.enrol();
        ExecutorService flood = Executors.newFixedThreadPool(MANY);
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            connection
                    .createStatement()
                    .execute("select 1 from enrolment where learner_id ="
                            + " (select id from learner where subject = 'many-at-once') for no key update");
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

    /** Only who has begun no quiz waits here: a second beginning needs no lock. */
    private static void hold(Connection connection, String subject) throws SQLException {
        connection
                .createStatement()
                .execute("select 1 from enrolment where learner_id = (select id from learner where subject = '"
                        + subject + "') for no key update");
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
