package app.daybook.certificate;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
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
    Registrar registrar;

    @Inject
    Amendments amendments;

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

        all(() -> countersign(id, "instructor 900007"));
        assertEquals(1, count("certificate", id));
        assertEquals(List.of("claimed", "issued"), kinds(id));
        assertEquals(
                1,
                Enrolments.count(
                        database,
                        "select count(*) from certificate_event e join certificate_claim c on c.serial = e.serial"
                                + " where e.kind = 'issued' and e.actor = 'instructor 900007' and c.enrolment_id = "
                                + id));
    }

    @Test
    void aReturnedClaimIsNotCountersignedAndMayBeMadeAgain() throws Exception {
        long id = graduate("claims-returned", "Ann Return");
        claim(id, "Ann");
        run(() -> claims.giveBack(enrolment(id), last(id), "Write your family name.", "instructor 900007"));
        run(() -> claims.giveBack(enrolment(id), last(id), "Something else.", "instructor 900007"));
        countersign(id, "instructor 900007");
        assertEquals(0, count("certificate", id));
        assertEquals(List.of("claimed", "returned"), kinds(id));
        QuarkusTransaction.requiringNew()
                .run(() -> assertEquals(
                        "Write your family name.",
                        CertificateClaim.lastReturned(id).orElseThrow()));

        claim(id, "Ann Return");
        countersign(id, "instructor 900007");
        assertEquals(1, count("certificate", id));
    }

    /** Clicks of the learner that come while an instructor signs: no claim is left beside the certificate. */
    @RepeatedTest(5)
    void noClaimStaysOpenBesideItsCertificate() throws Exception {
        long id = graduate("claims-beside-" + UUID.randomUUID(), "Ann Beside");
        claim(id, "Ann Beside");
        var turn = new AtomicInteger();
        all(() -> turn.incrementAndGet() % 2 == 0 ? claim(id, "Ann Beside") : countersign(id, "instructor 900007"));
        assertEquals(1, count("certificate", id));
        assertEquals(1, count("certificate_claim", id));
        assertEquals(0, open(id));
    }

    /** Whichever way it is issued. */
    @Test
    void aClaimIsClosedByTheCertificateThatIsIssuedWithoutIt() throws Exception {
        long id = graduate("claims-automatic", "Ann Automatic");
        claim(id, "Ann Automatic");
        all(() -> {
            registrar.issue(id, Samples.achievement("Ann Automatic"), ZoneOffset.UTC, "learner 1");
            return null;
        });
        assertEquals(1, count("certificate", id));
        assertEquals(0, open(id));
    }

    @Test
    void nobodySignsForThemselves() throws Exception {
        long id = graduate("claims-own", "Ann Own");
        claim(id, "Ann Own");
        String oneself = "instructor " + in(() -> enrolment(id).learner.id);
        assertThrows(OwnCertificate.class, () -> countersign(id, oneself));
        assertThrows(
                OwnCertificate.class,
                () -> run(() -> claims.giveBack(enrolment(id), last(id), "Not good enough.", oneself)));
        assertEquals(0, count("certificate", id));
        countersign(id, "instructor 900007");
        Certificate issued = Samples.kept(new Serial(in(() -> last(id).serial)));
        assertThrows(
                OwnCertificate.class,
                () -> amendments.correct(issued, "Dr. Ann Own", Standing.VALID, ZoneOffset.UTC, oneself));
    }

    @Test
    void aNameThatCannotBePrintedIsRefusedToWhoCanMendIt() throws Exception {
        long id = graduate("claims-long", "Ann Long");
        assertThrows(Unprintable.class, () -> claim(id, "a" + "\u0301".repeat(150)));
        assertEquals(0, count("certificate_claim", id));
    }

    @Test
    void somethingMissingSinceTheClaimHoldsTheCountersignature() throws Exception {
        long id = graduate("claims-missing", "Ann Missing");
        claim(id, "Ann Missing");
        Enrolments.tamper(database, "delete from evaluation where enrolment_id = " + id);
        assertThrows(NotEligible.class, () -> countersign(id, "instructor 900007"));
        assertEquals(0, count("certificate", id));
    }

    @Test
    void aPreviewIsMarkedAndKeptNowhere() throws Exception {
        long id = graduate("claims-preview", "Ann Preview");
        claim(id, "Ann Preview");
        byte[] pdf = claims.preview(course, in(() -> enrolment(id)), in(() -> last(id)));
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
        claims.claim(course, in(() -> enrolment(enrolment)), ClaimForm.of(name));
        return null;
    }

    private Void countersign(long id, String actor) {
        claims.countersign(course, in(() -> enrolment(id)), in(() -> last(id)), actor);
        return null;
    }

    private static <T> T in(Supplier<T> question) {
        return QuarkusTransaction.requiringNew().call(question::get);
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

    private long open(long enrolment) throws SQLException {
        return Enrolments.count(
                database,
                "select count(*) from certificate_claim where decided_at is null and enrolment_id = " + enrolment);
    }

    private long count(String table, long enrolment) throws SQLException {
        return Enrolments.count(database, "select count(*) from " + table + " where enrolment_id = " + enrolment);
    }
}
