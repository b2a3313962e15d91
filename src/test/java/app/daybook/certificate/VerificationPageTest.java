package app.daybook.certificate;

import java.sql.SQLException;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.function.Supplier;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import app.daybook.Fewest;
import app.daybook.PostgresForTests;
import app.daybook.certificate.statement.Achievement;
import app.daybook.certificate.statement.RevocationReason;
import app.daybook.certificate.statement.Serial;
import app.daybook.certificate.statement.Snapshot;
import app.daybook.web.Digest;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class VerificationPageTest {

    @Inject
    Amendments amendments;

    @Inject
    SessionFactory sessions;

    @Inject
    DataSource database;

    @Test
    void saysEverythingThatIsPrinted() throws SQLException {
        Serial serial = issue("Zoë <b>O’Neil</b> & Co".replace("<b>", "‹").replace("</b>", "›"));
        Snapshot sample = Samples.snapshot("Ann");
        given().get("/certificates/" + serial.grouped().toLowerCase())
                .then()
                .statusCode(200)
                .header("X-Robots-Tag", "noindex")
                .header("Cache-Control", "no-store")
                .body(allOf(
                        containsString("status-valid"),
                        containsString("Zoë ‹O’Neil› &amp; Co"),
                        containsString(sample.course()),
                        containsString(sample.title()),
                        containsString(sample.providerName()),
                        containsString(sample.providerAddress()),
                        containsString("Marguerite LeBlanc, RMT"),
                        containsString("12 October 2026"),
                        containsString("20 November 2026"),
                        containsString("22.5 hours, estimated"),
                        containsString("6.4 CEs")))
                .body(allOf(
                        containsString(sample.ceBasis()),
                        containsString("92.5\u00a0%"),
                        containsString(sample.assessment()),
                        containsString(sample.practical()),
                        containsString(sample.clinicalReview()),
                        containsString("none held as of"),
                        containsString(sample.notice()),
                        containsString(sample.edition()),
                        containsString(serial.grouped()),
                        not(containsString("@"))));
    }

    @Test
    void takesAPrintedNumberAsPeopleTypeIt() {
        for (String typed : List.of(
                Samples.SERIAL.grouped(),
                " " + Samples.SERIAL.grouped().toLowerCase().replace("-", " – ") + " ",
                "https://daybook.example/certificates/" + Samples.SERIAL + "/?from=qr")) {
            given().redirects()
                    .follow(false)
                    .queryParam("number", typed)
                    .get("/certificates")
                    .then()
                    .statusCode(303)
                    .header("Location", endsWith("/certificates/" + Samples.SERIAL));
        }
        given().get("/certificates").then().statusCode(200).body(not(containsString("error-summary")));
        given().queryParam("number", "12345\"<b>")
                .get("/certificates")
                .then()
                .statusCode(422)
                .body(containsString("<title>Error: Check a certificate"))
                .body(containsString("value=\"12345&quot;&lt;b&gt;\""))
                .body(containsString("<a href=\"#number\">Type all 26 letters and digits"));
    }

    @Test
    void givesThePdf() throws SQLException {
        Serial serial = issue("Ann");
        given().get("/certificates/" + serial + ".pdf")
                .then()
                .statusCode(200)
                .contentType("application/pdf")
                .header("Content-Disposition", equalTo("inline; filename=\"certificate-" + serial + ".pdf\""))
                .header("X-Robots-Tag", "noindex");
    }

    @ParameterizedTest
    @ValueSource(strings = {"3ZK8QW5T7N2XBD9MRVH4C6PEJA", "nonsense", "3ZK8QW5T7N2XBD9MRVH4C6PEJA.pdf", "nonsense.pdf"})
    void saysThatItKnowsNone(String serial) {
        given().get("/certificates/" + serial)
                .then()
                .statusCode(404)
                .header("X-Robots-Tag", "noindex")
                .body(containsString("status-unknown"), containsString("No certificate with this serial number"))
                .body(not(containsString("status-valid")));
    }

    @Test
    void anAlteredRecordNeverReadsAsValid() throws SQLException {
        Serial serial = issue("Ann");
        isShownAsValid(serial);
        Enrolments.tamper(database, holder(serial, "Eve"));
        try {
            given().get("/certificates/" + serial)
                    .then()
                    .statusCode(200)
                    .body(containsString("status-altered"), not(containsString("status-valid")));
            given().redirects()
                    .follow(false)
                    .get("/certificates/" + serial + ".pdf")
                    .then()
                    .statusCode(303);
        } finally {
            Enrolments.tamper(database, holder(serial, "Ann"));
        }
    }

    /** From then on its page is remembered. */
    private static void isShownAsValid(Serial serial) {
        for (int i = 0; i < 2; i++) {
            given().get("/certificates/" + serial)
                    .then()
                    .statusCode(200)
                    .header("Cache-Control", equalTo("no-store"))
                    .header("X-Robots-Tag", "noindex")
                    .body(containsString("status-valid"));
        }
    }

    @Test
    void aRevokedOneSaysSo() throws SQLException {
        Serial serial = issue("Ann");
        isShownAsValid(serial);
        amendments.revoke(Samples.kept(serial), RevocationReason.ISSUED_IN_ERROR, "the wrong Ann", "instructor 900001");
        given().get("/certificates/" + serial)
                .then()
                .statusCode(200)
                .body(containsString("status-revoked"), not(containsString("status-valid")))
                .body(containsString("It was issued in error."), not(containsString("the wrong Ann")));
    }

    @Test
    void aSupersededOneLeadsToTheOneThatHasItsPlace() throws SQLException {
        Serial serial = issue("Ann Smiht");
        isShownAsValid(serial);
        String after = amendments.correct(
                Samples.kept(serial), "Ann Smith", Standing.VALID, ZoneOffset.UTC, "instructor 900001");
        given().get("/certificates/" + serial)
                .then()
                .statusCode(200)
                .body(containsString("status-superseded"), containsString("href=\"/certificates/" + after))
                .body(not(containsString("status-valid")));
        given().get("/certificates/" + after)
                .then()
                .body(containsString("status-valid"), containsString("Ann Smith"), not(containsString("Smiht")));
        given().redirects()
                .follow(false)
                .get("/certificates/" + serial + ".pdf")
                .then()
                .statusCode(303);
    }

    @Test
    void anExpiredOneSaysSinceWhen() throws SQLException {
        Achievement achieved = Samples.achievement("Ann", Period.ofDays(-3));
        String serial = Diplomas.issue(Enrolments.enrol(database), achieved);
        given().get("/certificates/" + serial)
                .then()
                .statusCode(200)
                .body(containsString("status-expired"), containsString("Valid until"))
                .body(not(containsString("status-valid")));
    }

    @Test
    void askingForNoneCostsTheDatabaseWhatAskingForOneDoes() throws SQLException {
        // one that was asked for before is remembered
        Queue<String> known = new ArrayDeque<>();
        for (int i = 0; i < Fewest.TRIES; i++) {
            known.add(issue("Ann").text());
        }
        long hit = statements(known::remove);
        assertEquals(hit, statements(() -> Serial.random().text()), "unknown");
        assertEquals(hit, statements(() -> "nonsense"), "malformed");
        assertTrue(hit > 0);
    }

    private long statements(Supplier<String> serial) {
        var statistics = sessions.getStatistics();
        statistics.setStatisticsEnabled(true);
        long fewest =
                Fewest.of(statistics::getPrepareStatementCount, () -> given().get("/certificates/" + serial.get()));
        statistics.setStatisticsEnabled(false);
        return fewest;
    }

    @Test
    void oneClientMayNotAskWithoutEnd() {
        String client = "2001:db8:1:2:%x::1";
        int answered = 0;
        var answer = given().header("X-Forwarded-For", client.formatted(0)).get("/certificates/nonsense");
        while (answer.statusCode() == 404 && answered++ < 1000) {
            answer = given().header("X-Forwarded-For", client.formatted(answered % 7))
                    .get("/certificates/nonsense");
        }
        answer.then()
                .statusCode(429)
                .header("Retry-After", equalTo("1"))
                .body(containsString("Try again in 1 second."), not(containsString("status-unknown")));
        assertTrue(answered >= 120, "answered " + answered);
        given().header("X-Forwarded-For", "2001:db8:1:3::1")
                .get("/certificates/nonsense")
                .then()
                .statusCode(404);
    }

    /** Somebody who can write to the database makes the whole ledger fit, but has no key. */
    @ParameterizedTest
    @ValueSource(strings = {"score", "holder"})
    void aForgeryThatTheLedgerDoesNotShowIsNotConfirmed(String what) throws SQLException {
        Serial serial = issue("Ann");
        CertificateEvent event = QuarkusTransaction.requiringNew()
                .call(() -> CertificateEvent.of(serial).get(0));
        String badge = QuarkusTransaction.requiringNew()
                .call(() -> Certificate.of(serial).orElseThrow().credential);
        String hash = event.hash;
        String detail = event.detail;
        if (what.equals("holder")) {
            Enrolments.tamper(database, holder(serial, "Eve"));
            event.detail = QuarkusTransaction.requiringNew()
                    .call(() -> Certificate.sums(List.of(serial.text())).get(serial.text()));
            store(serial, badge, event.id, event.detail, event.computedHash());
        } else {
            String forged = badge.replace("92.5", "99.5");
            event.detail = detail.replace(Digest.sha256(badge), Digest.sha256(forged));
            store(serial, forged, event.id, event.detail, event.computedHash());
        }
        try {
            given().get("/certificates/" + serial)
                    .then()
                    .statusCode(200)
                    .body(containsString("status-altered"), not(containsString("status-valid")));
            for (String form : List.of("json", "png", "svg", "pdf")) {
                given().redirects()
                        .follow(false)
                        .get("/certificates/" + serial + "." + form)
                        .then()
                        .statusCode(303);
            }
        } finally {
            Enrolments.tamper(database, holder(serial, "Ann"));
            store(serial, badge, event.id, detail, hash);
        }
    }

    private void store(Serial serial, String badge, long row, String detail, String hash) throws SQLException {
        Enrolments.tamper(
                database,
                "update certificate set credential = '%s' where serial = '%s'"
                        .formatted(badge.replace("'", "''"), serial));
        Enrolments.tamper(
                database,
                "update certificate_event set detail = '%s', hash = '%s' where id = %d".formatted(detail, hash, row));
    }

    private static String holder(Serial serial, String name) {
        return "update certificate set snapshot = jsonb_set(snapshot, '{holder}', '\"%s\"') where serial = '%s'"
                .formatted(name, serial);
    }

    private Serial issue(String name) throws SQLException {
        var achieved = Samples.achievement(name);
        return new Serial(Diplomas.issue(Enrolments.enrol(database), achieved));
    }
}
