package app.daybook.certificate;

import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import app.daybook.Graduates;
import app.daybook.PostgresForTests;
import app.daybook.certificate.statement.Serial;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class ErasureTest {

    @Inject
    Erasure erasure;

    @Inject
    Registrar registrar;

    @Inject
    Ledger ledger;

    @Inject
    DataSource database;

    @Test
    void theAccountGoesAndTheCertificateStays() throws SQLException {
        long enrolment = Graduates.of(database, "erased-ann", "Ann Erased");
        String serial = issue(enrolment, "Ann Erased");
        erasure.erase("erased-ann", "learner 1");
        erasure.erase("erased-ann", "learner 1");

        for (String table : List.of("lesson_progress", "quiz_attempt", "evaluation", "certificate_claim")) {
            assertEquals(0, count(table + " where enrolment_id = " + enrolment), table);
        }
        assertEquals(
                0, count("learner where subject = 'erased-ann' or name = 'Ann Erased' or email like 'erased-ann@%'"));
        given().get("/certificates/" + serial)
                .then()
                .statusCode(200)
                .body(containsString("status-valid"), containsString("Ann Erased"));
        assertEquals(1, count("certificate_event where kind = 'account-erased' and serial = '" + serial + "'"));
        assertEquals(Optional.empty(), ledger.check().fault());
    }

    @Test
    void whoeverHasNoCertificateLeavesNoEnrolment() throws SQLException {
        long enrolment = Graduates.of(database, "erased-bea", "Bea Erased");
        erasure.erase("erased-bea", "learner 1");
        assertEquals(0, count("enrolment where id = " + enrolment));
    }

    @Test
    void theContentsGoWhenTheRetentionPeriodIsOver() throws SQLException {
        String stays = issue(Graduates.of(database, "erased-cid", "Cid Erased"), "Cid Erased");
        String goes = issue(Graduates.of(database, "erased-dan", "Dan Erased"), "Dan Erased");
        String unasked = issue(Graduates.of(database, "erased-eve", "Eve Kept"), "Eve Kept");
        erasure.erase("erased-cid", "learner 1");
        erasure.erase("erased-dan", "learner 1");
        keptUntil(stays, "current_date");
        keptUntil(goes, "current_date - 2");
        keptUntil(unasked, "current_date - 2");

        erasure.eraseWhatNeedNotStay();
        erasure.eraseWhatNeedNotStay();

        assertEquals(0, count("certificate where snapshot::text like '%Dan Erased%'"));
        assertEquals(1, count("certificate_event where kind = 'erased' and serial = '" + goes + "'"));
        given().get("/certificates/" + goes).then().statusCode(404);
        given().get("/certificates/" + stays).then().statusCode(200).body(containsString("Cid Erased"));
        given().get("/certificates/" + unasked).then().statusCode(200).body(containsString("Eve Kept"));
        assertEquals(Optional.empty(), ledger.check().fault());
    }

    @Test
    void itIsDecidedAtIssueHowLongACertificateStays() throws SQLException {
        String serial = issue(Graduates.of(database, "erased-gus", "Gus Erased"), "Gus Erased");
        assertEquals(
                1,
                count("certificate where serial = '" + serial
                        + "' and keep_until = cast(issued_at at time zone 'UTC' + interval '7 years' as date)"));
        erasure.erase("erased-gus", "learner 1");
        erasure.eraseWhatNeedNotStay();
        assertEquals(0, count("certificate_event where kind = 'erased' and serial = '" + serial + "'"));
        // Not even a row of the ledger opens the certificate before that day
        QuarkusTransaction.requiringNew().run(() -> ledger.append(new Serial(serial), "erased", "system", ""));
        assertThrows(
                RuntimeException.class,
                () -> QuarkusTransaction.requiringNew().run(() -> Certificate.empty(new Serial(serial))));
    }

    @Test
    void contentsThatVanishWithoutARowAreFound() throws SQLException {
        String serial = issue(Enrolments.enrol(database), "Fay");
        String empty = "update certificate set snapshot = '{}', pdf = '', credential = null where serial = '";
        assertThrows(
                SQLException.class,
                () -> Enrolments.count(
                        database,
                        "with emptied as (" + empty + serial + "' returning 1) select count(*) from emptied"));
        Enrolments.tamper(database, "create table kept as select * from certificate where serial = '" + serial + "'");
        Enrolments.tamper(database, empty + serial + "'");
        try {
            assertEquals(
                    Optional.of("Certificate " + serial + " lost its contents, and no row says that it was erased."),
                    ledger.check().fault());
        } finally {
            Enrolments.tamper(
                    database,
                    "update certificate c set snapshot = k.snapshot, pdf = k.pdf, credential = k.credential from kept k"
                            + " where k.serial = c.serial");
            Enrolments.tamper(database, "drop table kept");
        }
    }

    private String issue(long enrolment, String name) {
        return QuarkusTransaction.requiringNew()
                .call(() -> registrar.issue(enrolment, Samples.achievement(name), ZoneOffset.UTC, "learner 1").serial);
    }

    private void keptUntil(String serial, String day) throws SQLException {
        Enrolments.tamper(database, "update certificate set keep_until = " + day + " where serial = '" + serial + "'");
    }

    private long count(String rows) throws SQLException {
        return Enrolments.count(database, "select count(*) from " + rows);
    }
}
