package app.daybook.certificate;

import java.sql.SQLException;
import java.util.List;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import app.daybook.PostgresForTests;
import app.daybook.badge.OtherKeys;
import app.daybook.certificate.document.Issuer;
import app.daybook.certificate.statement.CanonicalJson;
import app.daybook.certificate.statement.RevocationReason;
import app.daybook.certificate.statement.Serial;
import app.daybook.certificate.statement.Snapshot;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What a badge says, and everything that it points to. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class BadgeFilesTest {

    @Inject
    Amendments amendments;

    @Inject
    Issuer issuer;

    @Inject
    DataSource database;

    @Test
    void saysWhatTheCertificateSays() throws Exception {
        Serial serial = issue("Amélie Thériault");
        String json = given().get("/certificates/" + serial + ".json")
                .then()
                .statusCode(200)
                .contentType("application/vc")
                .header("Access-Control-Allow-Origin", "*")
                .header("Cache-Control", "no-store")
                .header("Content-Disposition", containsString("badge-" + serial + ".json"))
                .extract()
                .asString();
        assertEquals(stored(serial), json, "byte for byte");
        assertFalse(json.contains("@example"), "no e-mail address");
        JsonNode badge = CanonicalJson.MAPPER.readTree(json);
        Snapshot sample = Samples.snapshot("Amélie Thériault");
        assertEquals(issuer.address("/certificates/" + serial + ".json"), text(badge, "/id"));
        assertEquals("did:web:localhost%3A8080", text(badge, "/issuer/id"));
        assertEquals(sample.providerName(), text(badge, "/issuer/name"));
        assertEquals("Amélie Thériault", text(badge, "/credentialSubject/identifier/0/identityHash"));
        assertEquals(sample.course(), text(badge, "/credentialSubject/achievement/name"));
        assertEquals("6.4", text(badge, "/credentialSubject/creditsEarned"));
        assertEquals("92.5", text(badge, "/credentialSubject/result/0/value"));
        assertEquals(
                text(badge, "/credentialSubject/achievement/resultDescription/0/id"),
                text(badge, "/credentialSubject/result/0/resultDescription"));
        assertEquals("75", text(badge, "/credentialSubject/achievement/resultDescription/0/requiredValue"));
        assertTrue(
                text(badge, "/credentialSubject/achievement/criteria/narrative").contains("know when not to touch"));
        assertEquals(
                "Explain the evidence in honest words.",
                text(badge, "/credentialSubject/achievement/alignment/1/targetName"));
        assertTrue(text(badge, "/description").contains(sample.notice()));
        assertTrue(text(badge, "/description").startsWith("Accreditation/approval: none held"));
        assertEquals("Self-reported", text(badge, "/evidence/1/narrative"));
        assertTrue(badge.at("/validUntil").isMissingNode(), "the course limits no validity");
        assertEquals("eddsa-rdfc-2022", text(badge, "/proof/cryptosuite"));
    }

    /** Required members of Open Badges 3.0 (sections B.1 to B.7), which the schema file would check. */
    @Test
    void hasWhatOpenBadgesRequires() throws SQLException {
        JsonNode badge = badge(issue("Ann"));
        assertHas(badge, "", "@context", "id", "type", "issuer", "validFrom", "credentialSubject", "proof");
        assertHas(badge, "/issuer", "id", "type");
        assertHas(badge, "/credentialSubject", "type", "achievement", "identifier");
        assertHas(badge, "/credentialSubject/identifier/0", "type", "hashed", "identityHash", "identityType");
        assertHas(badge, "/credentialSubject/achievement", "id", "type", "criteria", "description", "name");
        assertHas(badge, "/credentialSubject/achievement/image", "id", "type");
        assertHas(badge, "/credentialSubject/achievement/resultDescription/0", "id", "type", "name", "resultType");
        assertHas(badge, "/credentialSubject/achievement/alignment/0", "type", "targetName", "targetUrl");
        assertHas(badge, "/credentialSubject/result/0", "type");
        assertHas(badge, "/evidence/0", "type");
        assertHas(badge, "/credentialSchema/0", "id", "type");
        assertHas(badge, "/credentialStatus", "id", "type", "statusPurpose", "statusListIndex", "statusListCredential");
    }

    @Test
    void everythingThatItPointsToAnswers() throws SQLException {
        JsonNode badge = badge(issue("Ann"));
        String achievement = path(text(badge, "/credentialSubject/achievement/id"));
        published(achievement, "application/ld+json")
                .then()
                .body(containsString("\"name\":\"Trigger Points Massage Therapy\""))
                .body(containsString("\"id\":\"" + issuer.address(achievement) + "\""));
        published(path(text(badge, "/credentialSubject/achievement/image/id")), "image/png");
        published(achievement + ".svg", "image/svg+xml");
        String outcome = path(text(badge, "/credentialSubject/achievement/alignment/0/targetUrl"));
        given().get(outcome.replaceAll("#.*", ""))
                .then()
                .statusCode(200)
                .body(containsString("id=\"" + outcome.replaceAll(".*#", "") + "\""));
        published(path(text(badge, "/credentialStatus/statusListCredential")), "application/vc")
                .then()
                .body(containsString("\"statusPurpose\":\"revocation\""))
                .body(containsString("\"encodedList\":\"uH4sI"));
        published("/issuer", "application/ld+json").then().body(containsString("\"id\":\"" + issuer.did() + "\""));
        published("/.well-known/did.json", "application/did+ld+json")
                .then()
                .body(containsString("\"id\":\"" + issuer.did() + "\""))
                .body(containsString("\"assertionMethod\":[\"" + issuer.did() + "#z6Mk"))
                .body(containsString(
                        "\"publicKeyMultibase\":\"" + OtherKeys.former().multikey() + "\""));
        for (String none : new String[] {"/achievements/00", "/achievements/00.png", "/status/7", "/status/x"}) {
            given().get(none).then().statusCode(404);
        }
    }

    @Test
    void aRevocationIsAnotherList() throws SQLException {
        Serial serial = issue("Ann");
        String list = path(text(badge(serial), "/credentialStatus/statusListCredential"));
        Response before = given().get(list);
        assertEquals(before.asString(), given().get(list).asString(), "signed once");
        amendments.revoke(Samples.kept(serial), RevocationReason.ISSUED_IN_ERROR, "", "instructor 1");
        assertNotEquals(before.asString(), given().get(list).asString());
        assertNotEquals(before.header("ETag"), given().get(list).header("ETag"));
    }

    @Test
    void isOfferedOnThePage() throws SQLException {
        Serial serial = issue("Ann");
        given().get("/certificates/" + serial)
                .then()
                .body(containsString(serial + ".json\""), containsString(serial + ".png\""))
                .body(containsString("signature fits what it says"));
    }

    /** Certificates from before there were badges stay as they were issued. */
    @Test
    void anOlderCertificateHasNone() throws SQLException {
        Serial serial = issue("Ann");
        String badge = stored(serial);
        String sums = QuarkusTransaction.requiringNew()
                .call(() -> Certificate.sums(List.of(serial.text())).get(serial.text()))
                .replaceAll(" badge sha256:.*", "");
        var event = QuarkusTransaction.requiringNew()
                .call(() -> CertificateEvent.of(serial).get(0));
        String detail = event.detail;
        String hash = event.hash;
        event.detail = sums;
        Enrolments.tamper(database, "update certificate set credential = null where serial = '" + serial + "'");
        Enrolments.tamper(
                database,
                "update certificate_event set detail = '%s', hash = '%s' where id = %d"
                        .formatted(sums, event.computedHash(), event.id));
        try {
            given().get("/certificates/" + serial)
                    .then()
                    .body(containsString("status-valid"), containsString("before this provider made badges"))
                    .body(not(containsString(serial + ".json")));
            given().redirects()
                    .follow(false)
                    .get("/certificates/" + serial + ".json")
                    .then()
                    .statusCode(303);
        } finally {
            Enrolments.tamper(
                    database,
                    "update certificate set credential = '%s' where serial = '%s'"
                            .formatted(badge.replace("'", "''"), serial));
            Enrolments.tamper(
                    database,
                    "update certificate_event set detail = '%s', hash = '%s' where id = %d"
                            .formatted(detail, hash, event.id));
        }
    }

    private static Response published(String path, String type) {
        Response answer = given().get(path);
        answer.then().statusCode(200).contentType(type).header("Access-Control-Allow-Origin", "*");
        given().head(path).then().statusCode(200).header("ETag", answer.header("ETag"));
        given().header("If-None-Match", answer.header("ETag"))
                .get(path)
                .then()
                .statusCode(304)
                .header("Access-Control-Allow-Origin", "*");
        return answer;
    }

    private static void assertHas(JsonNode badge, String at, String... members) {
        for (String member : members) {
            assertTrue(badge.at(at).hasNonNull(member), at + "/" + member);
        }
    }

    private static String text(JsonNode badge, String at) {
        return badge.at(at).asText();
    }

    private String path(String address) {
        assertTrue(address.startsWith(issuer.address("/")), address);
        return address.substring(issuer.address("").length());
    }

    private static String stored(Serial serial) {
        return QuarkusTransaction.requiringNew()
                .call(() -> Certificate.of(serial).orElseThrow().credential);
    }

    private static JsonNode badge(Serial serial) {
        try {
            return CanonicalJson.MAPPER.readTree(stored(serial));
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    private Serial issue(String name) throws SQLException {
        var achieved = Samples.achievement(name);
        return new Serial(Diplomas.issue(Enrolments.enrol(database), achieved));
    }
}
