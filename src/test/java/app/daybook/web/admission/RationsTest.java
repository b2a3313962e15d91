package app.daybook.web.admission;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.logging.Logger;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import app.daybook.PostgresForTests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Two nodes on one database, one with another secret, and a database that is away or hangs. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class RationsTest {

    private static final int PER_MINUTE = 10;

    @Inject
    DataSource database;

    private final String client = UUID.randomUUID().toString();

    @Test
    void twoNodesCountTogether() throws SQLException {
        var one = new SharedTurnstile(database, "secret");
        var other = new SharedTurnstile(database, "secret");
        int through = 0;
        for (int i = 0; i < PER_MINUTE; i++) {
            through += one.enter(client, PER_MINUTE).isZero() ? 1 : 0;
            through += other.enter(client, PER_MINUTE).isZero() ? 1 : 0;
        }
        // One more goes through every six seconds
        assertTrue(through >= PER_MINUTE && through <= PER_MINUTE + 2, "went through: " + through);
        Duration wait = one.enter(client, PER_MINUTE);
        assertTrue(wait.compareTo(Duration.ofSeconds(6)) <= 0, "waits " + wait);
        assertTrue(
                new SharedTurnstile(database, "other secret")
                        .enter(client, PER_MINUTE)
                        .isZero(),
                "another slot");
    }

    @Test
    void manyAtOnceOnTwoNodesAreCountedOneByOne() throws Exception {
        var nodes = List.of(new SharedTurnstile(database, "secret"), new SharedTurnstile(database, "secret"));
        ExecutorService many = Executors.newFixedThreadPool(12);
        try {
            List<Callable<Boolean>> calls = new ArrayList<>();
            for (int i = 0; i < 60; i++) {
                SharedTurnstile node = nodes.get(i % 2);
                calls.add(() -> node.enter(client, PER_MINUTE).isZero());
            }
            int through = 0;
            for (Future<Boolean> call : many.invokeAll(calls)) {
                through += call.get() ? 1 : 0;
            }
            assertTrue(through >= PER_MINUTE && through <= PER_MINUTE + 2, "went through: " + through);
        } finally {
            many.shutdownNow();
        }
    }

    @Test
    void whileTheDatabaseIsAwayEachNodeCountsForItself() {
        var rations = new Rations(Clock.systemUTC(), new Broken(0), "secret");
        int through = 0;
        for (int i = 0; i < 3 * PER_MINUTE; i++) {
            through += rations.enter("pages", PER_MINUTE, client).isZero() ? 1 : 0;
        }
        assertTrue(through >= PER_MINUTE && through <= PER_MINUTE + 2, "went through: " + through);
    }

    @Test
    void aDatabaseThatHangsKeepsNobodyWaiting() {
        var rations = new Rations(Clock.systemUTC(), new Broken(20_000), "secret");
        long begun = System.nanoTime();
        for (int i = 0; i < PER_MINUTE; i++) {
            assertEquals(Duration.ZERO, rations.enter("pages", PER_MINUTE, client));
        }
        Duration took = Duration.ofNanos(System.nanoTime() - begun);
        assertTrue(took.compareTo(Duration.ofSeconds(3)) < 0, "took " + took);
        rations.close();
    }

    /** Gives no connection, after some milliseconds. */
    private record Broken(int afterMillis) implements DataSource {

        @Override
        public Connection getConnection() throws SQLException {
            try {
                Thread.sleep(afterMillis);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            throw new SQLException("none");
        }

        @Override
        public Connection getConnection(String user, String password) throws SQLException {
            return getConnection();
        }

        @Override
        public PrintWriter getLogWriter() {
            return null;
        }

        @Override
        public void setLogWriter(PrintWriter out) {}

        @Override
        public void setLoginTimeout(int seconds) {}

        @Override
        public int getLoginTimeout() {
            return 0;
        }

        @Override
        public Logger getParentLogger() {
            return Logger.getGlobal();
        }

        @Override
        public <T> T unwrap(Class<T> type) throws SQLException {
            throw new SQLException("nothing in it");
        }

        @Override
        public boolean isWrapperFor(Class<?> type) {
            return false;
        }
    }
}
