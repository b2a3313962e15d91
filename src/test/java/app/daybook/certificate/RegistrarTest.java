package app.daybook.certificate;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import app.daybook.PostgresForTests;
import app.daybook.certificate.print.Press;
import app.daybook.certificate.statement.Paper;
import app.daybook.certificate.statement.Serial;
import app.daybook.certificate.statement.Snapshot;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class RegistrarTest {

    private static final ZoneId ZONE = ZoneId.of("America/Moncton");

    @Inject
    Registrar registrar;

    @Inject
    Press press;

    @Inject
    DataSource database;

    @Test
    void issuesOnce() throws Exception {
        long enrolment = Enrolments.enrol(database);
        var first = registrar.issue(enrolment, Samples.achievement("Amélie Thériault"), ZONE, "learner 1");
        var second = registrar.issue(enrolment, Samples.achievement("Somebody Else"), ZONE, "learner 1");

        assertEquals(first.serial, second.serial);
        assertEquals("Amélie Thériault", second.snapshot().holder());
        assertEquals(1, events(first.serial));
    }

    @Test
    void comesBackFromTheDatabaseAsItWas() throws Exception {
        long enrolment = Enrolments.enrol(database);
        var issued = registrar.issue(enrolment, Samples.achievement("Ελένη Παπαδοπούλου"), ZONE, "learner 1");
        byte[] printed = press.print(issued.snapshot(), Paper.LETTER);
        QuarkusTransaction.requiringNew().run(() -> {
            var read = Certificate.of(new Serial(issued.serial)).orElseThrow();
            assertEquals(issued.snapshot(), read.snapshot());
            assertEquals(issued.issuedAt, read.issuedAt);
            assertArrayEquals(issued.pdf, read.pdf);
            assertArrayEquals(printed, read.pdf, "printing again gives the same file");
            var event = CertificateEvent.of(new Serial(issued.serial)).get(0);
            assertEquals(event.hash, event.computedHash());
        });
    }

    @Test
    void twentyAtOnceLeaveOne() throws Exception {
        long enrolment = Enrolments.enrol(database);
        var start = new CountDownLatch(1);
        Callable<String> issue = () -> {
            start.await();
            return registrar.issue(enrolment, Samples.achievement("Amélie Thériault"), ZoneOffset.UTC, "learner 1")
                    .serial;
        };
        var pool = Executors.newFixedThreadPool(20);
        try {
            var running =
                    Collections.nCopies(20, issue).stream().map(pool::submit).toList();
            start.countDown();
            var serials = new HashSet<String>();
            for (var one : running) {
                serials.add(one.get());
            }
            assertEquals(1, serials.size());
            assertEquals(1, events(serials.iterator().next()));
            assertEquals(
                    1,
                    Enrolments.count(database, "select count(*) from certificate where enrolment_id = " + enrolment));
        } finally {
            pool.shutdown();
        }
    }

    @Test
    void needsAnEnrolment() {
        var nobody = Samples.achievement("Amélie Thériault");
        assertThrows(HolderErased.class, () -> registrar.issue(-1, nobody, ZONE, "learner 1"));
    }

    @Test
    void nothingIsPrintedWhileATransactionHoldsAConnection() throws Exception {
        long enrolment = Enrolments.enrol(database);
        Snapshot snapshot = Samples.snapshot("Amélie Thériault");
        for (Runnable slow : List.<Runnable>of(
                () -> press.print(snapshot, Paper.LETTER),
                () -> press.preview(snapshot, Paper.LETTER),
                () -> registrar.issue(enrolment, Samples.achievement("Ann"), ZONE, "learner 1"))) {
            assertThrows(
                    RuntimeException.class,
                    () -> QuarkusTransaction.requiringNew().run(slow));
        }
        assertEquals(
                0, Enrolments.count(database, "select count(*) from certificate where enrolment_id = " + enrolment));
    }

    @Test
    void whatDoesNotFitIsRefusedAndLeavesNothing() throws Exception {
        long enrolment = Enrolments.enrol(database);
        var tooLong = Samples.achievement("a" + "\u0301".repeat(150));
        assertThrows(Unprintable.class, () -> registrar.issue(enrolment, tooLong, ZONE, "learner 1"));
        assertEquals(
                0, Enrolments.count(database, "select count(*) from certificate where enrolment_id = " + enrolment));
    }

    private long events(String serial) throws Exception {
        return Enrolments.count(database, "select count(*) from certificate_event where serial = '" + serial + "'");
    }
}
