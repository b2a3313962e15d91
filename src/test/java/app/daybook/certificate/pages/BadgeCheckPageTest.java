package app.daybook.certificate.pages;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicInteger;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import app.daybook.PostgresForTests;
import app.daybook.badge.OtherKeys;
import app.daybook.badge.SignedBadge;
import app.daybook.badge.SigningKey;
import app.daybook.certificate.Amendments;
import app.daybook.certificate.Diplomas;
import app.daybook.certificate.Enrolments;
import app.daybook.certificate.Samples;
import app.daybook.certificate.document.Issuer;
import app.daybook.certificate.statement.FrozenJson;
import app.daybook.certificate.statement.RevocationReason;
import app.daybook.certificate.statement.Serial;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

/** Each kind of file that somebody may bring, and the one answer that says exactly what it is. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class BadgeCheckPageTest {

    @Inject
    Amendments amendments;

    @Inject
    Issuer issuer;

    @Inject
    DataSource database;

    private static final AtomicInteger ASKED = new AtomicInteger();

    Serial serial;
    String badge;

    @BeforeEach
    void issue() throws Exception {
        var achieved = Samples.achievement("Zoë ‹O’Neil›");
        serial = new Serial(Diplomas.issue(Enrolments.enrol(database), achieved));
        badge = new String(download("json"), StandardCharsets.UTF_8);
    }

    @Test
    void isValidInAllThreeForms() {
        for (String form : new String[] {"json", "png", "svg"}) {
            given().multiPart("file", "badge." + form, download(form))
                    .post("/badge-check")
                    .then()
                    .statusCode(200)
                    .body(containsString("status-valid"), containsString("Zoë ‹O’Neil›"))
                    .body(containsString("/certificates/" + serial.grouped()));
        }
        pasted(badge).body(containsString("status-valid"));
        pasted("\n " + badge.replace(",\"", ",\n  \"")).body(containsString("status-valid"));
    }

    @Test
    void isTampered() {
        for (String[] change : new String[][] {
            {"Zoë", "Eve"},
            {"\"92.5\"", "\"99.5\""},
            {"\"proofValue\":\"z", "\"proofValue\":\"z1"},
            {"\"proofValue\":\"z", "\"proofValue\":\"z" + "8".repeat(55_000)},
            {"\"type\":[\"VerifiableCredential\",", "\"note\":\"more\",\"type\":[\"VerifiableCredential\","},
            {"\"type\":[\"AchievementSubject\"]", "\"type\":[\"AchievementSubject\",\"Doctor\"]"},
            {",\"https://purl.imsglobal.org/spec/ob/v3p0/extensions.json\"", ",\"https://elsewhere.example/c.json\""}
        }) {
            String changed = badge.replace(change[0], change[1]);
            assertNotEquals(badge, changed, change[0]);
            assertFinding("tampered", changed);
        }
    }

    @Test
    void isSignedWithAnotherKeyOrByAnother() throws Exception {
        assertFinding("wrong-key", signedAnew(document(), OtherKeys.stranger()));
        ObjectNode foreign = document();
        ((ObjectNode) foreign.get("issuer")).put("id", "did:web:elsewhere.example");
        assertFinding("foreign", signedAnew(foreign, OtherKeys.stranger()));
    }

    @Test
    void isUnknownRevokedOrExpired() throws Exception {
        ObjectNode unknown = document();
        unknown.put("id", issuer.address("/certificates/" + Serial.random() + ".json"));
        assertFinding("unknown", signedAnew(unknown, OtherKeys.former()));

        ObjectNode expired = document();
        expired.put("validUntil", "2026-01-01T00:00:00Z");
        assertFinding("expired", signedAnew(expired, OtherKeys.former()));

        amendments.revoke(Samples.kept(serial), RevocationReason.ISSUED_IN_ERROR, "", "instructor 900001");
        assertFinding("revoked", badge);
        assertFinding("revoked", signedAnew(expired, OtherKeys.former()));
        given().redirects()
                .follow(false)
                .get("/certificates/" + serial + ".json")
                .then()
                .statusCode(303);
    }

    @Test
    void isNotCheckedWhileTheRegisterIsAway() throws Exception {
        Enrolments.tamper(database, "alter table certificate_event rename to certificate_event_away");
        try {
            assertFinding("not-checked", badge);
            assertFinding("tampered", badge.replace("Zoë", "Eve"));
        } finally {
            Enrolments.tamper(database, "alter table certificate_event_away rename to certificate_event");
        }
        pasted(badge).body(containsString("status-valid"));
    }

    @Test
    void anAlteredRecordIsNotConfirmed() throws Exception {
        String change = "update certificate set pdf = pdf || '\\x00'::bytea where serial = '" + serial + "'";
        Enrolments.tamper(database, change);
        try {
            assertFinding("altered", badge);
        } finally {
            Enrolments.tamper(
                    database,
                    "update certificate set pdf = substring(pdf for length(pdf) - 1) where serial = '" + serial + "'");
        }
    }

    @Test
    void findsNoBadgeInOtherFiles() {
        for (String other :
                new String[] {"", "no badge", "[]", "{}", "<svg/>", "<svg", "{", badge + "x", "x" + badge}) {
            assertFinding("unreadable", other);
        }
        for (String none : new String[] {
            "{\"name\":\"another\"}",
            "{\"openapi\":\"3.0.1\",\"paths\":{}}",
            "{\"$schema\":\"https://json-schema.org/draft/2019-09/schema\",\"type\":\"object\"}",
            "{\"type\":[\"VerifiableCredential\"],\"issuer\":\"" + issuer.did() + "\"}",
            given().get("/status/0").asString()
        }) {
            assertFinding("unreadable", none);
        }
    }

    /** None of these may cost more than its length, or end in an error. */
    @Test
    void readsHostileFilesWithinBounds() {
        for (String inside : new String[] {
            "{\"a\":".repeat(1000) + "1" + "}".repeat(1000),
            "[".repeat(20_000) + "]".repeat(20_000),
            "9".repeat(1101),
            "1e99999999999",
            "1e-99999999999",
            "\"\\ud800\""
        }) {
            assertFinding("unreadable", "{\"a\":" + inside + "}");
            assertFinding("unreadable", badge.replaceFirst("\\{", "{\"a\":" + inside.replace("\\", "\\\\") + ","));
            assertFinding(
                    "unreadable",
                    "<svg xmlns:o=\"https://purl.imsglobal.org/ob/v3p0\"><o:credential>{\"a\":" + inside
                            + "}</o:credential></svg>");
            assertFinding("unreadable", token("{\"a\":" + inside + "}"));
        }
    }

    /** Open Badges 3.0, section 8.2: the other form that badges have, here in a file and in a drawing. */
    @Test
    void saysWhatASignedTokenIs() {
        String payload = "{\"type\":[\"VerifiableCredential\",\"OpenBadgeCredential\"],\"issuer\":{\"id\":\"%s\","
                + "\"name\":\"Elsewhere\"}}";
        String foreign = token(payload.formatted("did:web:elsewhere.example"));
        assertFinding("foreign-token", foreign);
        pasted(foreign).body(containsString("VC-JWT"), containsString("Elsewhere"));
        assertFinding("foreign-token", token("{\"vc\":" + payload.formatted("did:web:elsewhere.example") + "}"));
        assertFinding(
                "foreign-token",
                "<svg xmlns:o=\"https://purl.imsglobal.org/ob/v3p0\"><o:credential verify=\"" + foreign + "\"/></svg>");
        assertFinding("wrong-key", token(payload.formatted(issuer.did())));
        assertFinding("unreadable", token("{\"sub\":\"somebody\"}"));
        assertFinding("unreadable", "a.b.c");
    }

    @Test
    void oneClientMayNotCheckWithoutEnd() {
        int status = 200;
        for (int i = 0; i < 1000 && status == 200; i++) {
            status = given().header("X-Forwarded-For", "2001:db8:7:7::1")
                    .multiPart("text", "x")
                    .post("/badge-check")
                    .statusCode();
        }
        assertEquals(429, status);
    }

    private static String token(String payload) {
        var encoder = Base64.getUrlEncoder().withoutPadding();
        return encoder.encodeToString("{\"alg\":\"EdDSA\"}".getBytes(StandardCharsets.UTF_8)) + "."
                + encoder.encodeToString(payload.getBytes(StandardCharsets.UTF_8)) + "."
                + encoder.encodeToString(new byte[64]);
    }

    private ObjectNode document() throws Exception {
        var document = (ObjectNode) FrozenJson.MAPPER.readTree(badge);
        document.remove("proof");
        return document;
    }

    private String signedAnew(ObjectNode document, SigningKey key) {
        String method = issuer.did() + "#" + key.multikey();
        return SignedBadge.sign(document.toString(), key, method, Instant.parse("2026-11-21T10:00:00Z"))
                .text();
    }

    private byte[] download(String form) {
        return given().get(Diplomas.badgeAt(serial.text()) + "." + form)
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
    }

    private static ValidatableResponse pasted(String text) {
        // Each from a place of its own: how often one may ask is another test
        return given().header("X-Forwarded-For", "2001:db8:9:%x::1".formatted(ASKED.incrementAndGet()))
                .multiPart("text", text, "text/plain; charset=UTF-8")
                .post("/badge-check")
                .then()
                .statusCode(200);
    }

    private static void assertFinding(String word, String text) {
        pasted(text).body(containsString("status-" + word + "\""), not(containsString("status-valid")));
    }
}
