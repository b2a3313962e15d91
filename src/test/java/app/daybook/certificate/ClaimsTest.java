package app.daybook.certificate;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import app.daybook.Graduates;
import app.daybook.PostgresForTests;
import app.daybook.authoring.ThreeDays;
import app.daybook.certificate.statement.Serial;
import app.daybook.course.Course;
import app.daybook.enrolment.Enrolment;
import app.daybook.publishing.Editions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class ClaimsTest {

    private static final String COUNTERSIGNED = "countersigned-days";

    private Course course;

    @Inject
    Claims claims;

    @Inject
    DataSource database;

    @BeforeEach
    void publish() {
        course = Editions.publish(Editions.as(COUNTERSIGNED, ThreeDays.countersigned()));
    }

    @Test
    void manyClaimsAreOneAndManyCountersignaturesIssueOne() throws Exception {
        long id = graduate("claims-many", "Ann Many");
        all(() -> claim(id, "Ann Many"));
        assertEquals(1, count("certificate_claim", id));
        assertEquals(0, count("certificate", id));

        all(() -> run(() -> claims.countersign(course, enrolment(id), last(id), "instructor 7")));
        assertEquals(1, count("certificate", id));
        assertEquals(List.of("claimed", "issued"), kinds(id));
        assertEquals(
                1,
                Enrolments.count(
                        database,
                        "select count(*) from certificate_event e join certificate_claim c on c.serial = e.serial"
                                + " where e.kind = 'issued' and e.actor = 'instructor 7' and c.enrolment_id = " + id));
    }

    @Test
    void aReturnedClaimIsNotCountersignedAndMayBeMadeAgain() throws Exception {
        long id = graduate("claims-returned", "Ann Return");
        claim(id, "Ann");
        run(() -> claims.giveBack(enrolment(id), last(id), "Write your family name.", "instructor 7"));
        run(() -> claims.giveBack(enrolment(id), last(id), "Something else.", "instructor 7"));
        run(() -> claims.countersign(course, enrolment(id), last(id), "instructor 7"));
        assertEquals(0, count("certificate", id));
        assertEquals(List.of("claimed", "returned"), kinds(id));
        QuarkusTransaction.requiringNew()
                .run(() -> assertEquals(
                        "Write your family name.",
                        CertificateClaim.lastReturned(id).orElseThrow()));

        claim(id, "Ann Return");
        run(() -> claims.countersign(course, enrolment(id), last(id), "instructor 7"));
        assertEquals(1, count("certificate", id));
    }

    @Test
    void somethingMissingSinceTheClaimHoldsTheCountersignature() throws Exception {
        long id = graduate("claims-missing", "Ann Missing");
        claim(id, "Ann Missing");
        Enrolments.tamper(database, "delete from evaluation where enrolment_id = " + id);
        assertThrows(
                NotEligible.class,
                () -> run(() -> claims.countersign(course, enrolment(id), last(id), "instructor 7")));
        assertEquals(0, count("certificate", id));
    }

    @Test
    void aPreviewIsMarkedAndKeptNowhere() throws Exception {
        long id = graduate("claims-preview", "Ann Preview");
        claim(id, "Ann Preview");
        byte[] pdf = QuarkusTransaction.requiringNew().call(() -> claims.preview(course, enrolment(id), last(id)));
        String serial = QuarkusTransaction.requiringNew().call(() -> last(id).serial);
        try (var document = Loader.loadPDF(pdf)) {
            String text = new PDFTextStripper().getText(document);
            assertTrue(text.contains("Ann Preview"), text);
            assertTrue(text.contains("not issued"), text);
            assertFalse(text.contains(new Serial(serial).grouped()), text);
        }
        assertFalse(new String(pdf, StandardCharsets.ISO_8859_1).contains(serial));
        assertEquals(0, count("certificate", id));
    }

    private long graduate(String subject, String name) throws SQLException {
        return Graduates.of(database, subject, name, COUNTERSIGNED, "first", "second", "third");
    }

    private Void claim(long enrolment, String name) {
        return run(() -> claims.claim(course, enrolment(enrolment), ClaimForm.of(name)));
    }

    private static Void run(Runnable work) {
        QuarkusTransaction.requiringNew().run(work);
        return null;
    }

    private static void all(Callable<Void> one) throws Exception {
        var pool = Executors.newFixedThreadPool(24);
        try {
            for (Future<Void> outcome : pool.invokeAll(Collections.nCopies(200, one))) {
                outcome.get();
            }
        } finally {
            pool.shutdown();
        }
    }

    private static Enrolment enrolment(long id) {
        return Enrolment.on(COUNTERSIGNED, id).orElseThrow();
    }

    private static CertificateClaim last(long enrolment) {
        return CertificateClaim.<CertificateClaim>find("enrolmentId = ?1 order by id desc", enrolment)
                .firstResult();
    }

    private static List<String> kinds(long enrolment) {
        return QuarkusTransaction.requiringNew()
                .call(() -> CertificateEvent.of(new Serial(last(enrolment).serial)).stream()
                        .map(event -> event.kind)
                        .toList());
    }

    private long count(String table, long enrolment) throws SQLException {
        return Enrolments.count(database, "select count(*) from " + table + " where enrolment_id = " + enrolment);
    }
}
