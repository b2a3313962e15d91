package app.daybook.publishing;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

import javax.sql.DataSource;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import app.daybook.Administrator;
import app.daybook.PostgresForTests;
import app.daybook.authoring.CourseFiles;

import static app.daybook.publishing.Editions.named;
import static app.daybook.publishing.Editions.replace;
import static app.daybook.publishing.FolderTest.ledger;
import static app.daybook.publishing.FolderTest.waitUntil;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The ledger of publications, and several nodes that read it. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class PublicationTest {

    @Inject
    DataSource database;

    @Inject
    Catalogue running;

    @Inject
    InATransaction inATransaction;

    /** What a page does: it begins a transaction and asks for the edition in it. */
    @Singleton
    static class InATransaction {

        @Transactional
        String title(Catalogue catalogue, String edition, AtomicInteger begun) {
            begun.incrementAndGet();
            return catalogue.edition(edition).orElseThrow().title();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update publication set note = 'something else'",
                "delete from publication",
                "truncate publication",
                "truncate edition cascade"
            })
    void nothingInItIsEverChanged(String sql) throws SQLException {
        Editions.publish(named("recorded"));
        try (Connection connection = Administrator.connect(database);
                Statement statement = connection.createStatement()) {
            SQLException refused = assertThrows(SQLException.class, () -> statement.execute(sql));
            assertTrue(refused.getMessage().contains("is append-only"), refused::getMessage);
        }
    }

    @Test
    void manyNodesThatStartTogetherPublishOnce(@TempDir Path content) throws Exception {
        new Node(content).write(named("together"));
        Callable<String> start = () -> Node.started(content).edition("together");
        var pool = Executors.newFixedThreadPool(8);
        try {
            for (Future<String> served : pool.invokeAll(Collections.nCopies(8, start))) {
                assertEquals(named("together").digest(), served.get());
            }
        } finally {
            pool.shutdown();
        }
        assertEquals(1, ledger("together").size());
    }

    @Test
    void aSecondPressPublishesNothing() {
        Editions.publish(named("pressed-twice"));
        Editions.publish(named("pressed-twice"));
        assertEquals(1, ledger("pressed-twice").size());
    }

    @Test
    void anotherNodeServesWhatOnePublishes(@TempDir Path first, @TempDir Path second) {
        CourseFiles a = named("on-both");
        Node one = new Node(first).write(a).look();
        waitUntil(() -> running.course("on-both").isPresent());
        CourseFiles b = second(a);
        one.write(b).look();
        waitUntil(() -> running.course("on-both").orElseThrow().edition().equals(b.digest()));
        assertEquals(b.digest(), Node.started(second).edition("on-both"), "a node that starts later");
    }

    @Test
    void aNodeHearsAgainAfterItsConnectionWasCut(@TempDir Path content) throws SQLException {
        CourseFiles a = named("after-the-cut");
        Node other = new Node(content).write(a).look();
        waitUntil(() -> running.course("after-the-cut").isPresent());
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid()"
                    + " and query like 'select count(*) from publication%'");
        }
        CourseFiles b = second(a);
        other.write(b).look();
        waitUntil(() -> running.course("after-the-cut").orElseThrow().edition().equals(b.digest()));
    }

    @Test
    void whatIsNumberedFirstAndCommittedLastIsHeardToo() throws SQLException {
        CourseFiles slow = kept("committed-last");
        CourseFiles quick = kept("committed-first");
        try (Connection first = database.getConnection();
                Connection second = database.getConnection()) {
            first.setAutoCommit(false);
            insert(first, slow);
            insert(second, quick);
            waitUntil(() -> isServed(quick));
            first.commit();
            first.setAutoCommit(true);
        }
        waitUntil(() -> isServed(slow));
    }

    private boolean isServed(CourseFiles files) {
        return running.course(files.course()).orElseThrow().edition().equals(files.digest());
    }

    /** A second edition that is in the database and not published. */
    private static CourseFiles kept(String course) {
        CourseFiles a = named(course);
        Editions.publish(a);
        CourseFiles b = second(a);
        byte[] zip = b.zip();
        QuarkusTransaction.requiringNew().run(() -> Edition.keep(b.digest(), course, zip, Instant.now()));
        return b;
    }

    private static void insert(Connection connection, CourseFiles files) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("insert into publication (course, edition, at, by, source) values ('" + files.course()
                    + "', '" + files.digest() + "', now(), 'test', 'STUDIO')");
        }
    }

    @Test
    void whatIsHeardLateDoesNotPutAnOlderEditionBack(@TempDir Path content) {
        CourseFiles a = named("in-order");
        Node node = new Node(content).write(a).look();
        node.write(second(a)).look();
        node.catalogue.catchUp();
        assertEquals(second(a).digest(), node.edition("in-order"));
    }

    @Test
    void anEarlierEditionIsReadOutsideOfTheTransactionThatAsks(@TempDir Path content) {
        CourseFiles a = named("read-outside");
        Editions.publish(a);
        Editions.publish(second(a));
        Catalogue fresh = new Node(content).catalogue;
        AtomicInteger begun = new AtomicInteger();
        for (int time = 0; time < 2; time++) {
            assertEquals("Study Habits for Massage Learners", inATransaction.title(fresh, a.digest(), begun));
        }
        assertEquals(3, begun.get(), "the first began anew, the second found it remembered");

        Catalogue other = new Node(content).catalogue;
        AtomicInteger again = new AtomicInteger();
        Catalogue.inTransaction(() -> {
            again.incrementAndGet();
            other.edition(a.digest()).orElseThrow();
        });
        assertEquals(2, again.get());
    }

    @Test
    void whatIsRememberedHasABound(@TempDir Path content) {
        Catalogue catalogue = new Node(content).catalogue;
        CourseFiles files = named("many-editions");
        for (int number = 0; number < 40; number++) {
            CourseFiles next = replace(files, "course.yaml", "title: Study", "title: " + number + " Study");
            Editions.publish(next);
            assertTrue(catalogue.edition(next.digest()).isPresent());
        }
        assertTrue(catalogue.remembered() <= RememberedEditions.MOST, () -> catalogue.remembered() + " editions");
        assertTrue(catalogue.edition(ledger("many-editions").get(0)).isPresent());
    }

    @Test
    void whatWasNeverPublishedIsNotThere() {
        assertTrue(running.edition("0".repeat(64)).isEmpty());
        assertEquals(
                List.of(),
                QuarkusTransaction.requiringNew()
                        .call(() -> running.edition("no edition").stream().toList()));
    }

    private static CourseFiles second(CourseFiles files) {
        return replace(files, "course.yaml", "title: Study", "title: Better Study");
    }
}
