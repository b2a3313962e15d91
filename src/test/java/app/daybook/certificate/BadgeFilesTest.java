package app.daybook.certificate;

import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.DecoderConfig;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import app.daybook.Graduates;
import app.daybook.PostgresForTests;
import app.daybook.authoring.ThreeDays;
import app.daybook.badge.OtherKeys;
import app.daybook.certificate.document.Issuer;
import app.daybook.certificate.statement.FrozenJson;
import app.daybook.certificate.statement.RevocationReason;
import app.daybook.certificate.statement.Serial;
import app.daybook.certificate.statement.Snapshot;
import app.daybook.web.Digest;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
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
        String json = given().get(Diplomas.badgeAt(serial.text()) + ".json")
                .then()
                .statusCode(200)
                .contentType("application/vc+ld+json")
                .header("Access-Control-Allow-Origin", "*")
                .header("Cache-Control", "no-store")
                .header("Content-Disposition", containsString("badge-" + serial + ".json"))
                .extract()
                .asString();
        assertEquals(stored(serial), json, "byte for byte");
        assertFalse(json.contains("@example"), "no e-mail address of the holder");
        JsonNode badge = FrozenJson.MAPPER.readTree(json);
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
        assertTrue(text(badge, "/description").startsWith("Awarded by Riverside School"), text(badge, "/description"));
        assertTrue(text(badge, "/description").contains("Accreditation/approval: none held"));
        assertEquals("Self-reported", text(badge, "/evidence/1/narrative"));
        assertTrue(badge.at("/validUntil").isMissingNode(), "the course limits no validity");
        assertEquals("eddsa-rdfc-2022", text(badge, "/proof/0/cryptosuite"));
        assertEquals(text(badge, "/validFrom"), text(badge, "/awardedDate"));
        assertEquals("2026-10-12T00:00:00Z", text(badge, "/credentialSubject/activityStartDate"));
        assertEquals("2026-11-20T00:00:00Z", text(badge, "/credentialSubject/activityEndDate"));
        assertEquals(2, badge.at("/evidence").size(), "what the learner did, and no review of the course");
        assertTrue(text(badge, "/credentialSubject/achievement/description").contains(sample.clinicalReview()));
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
        assertHas(badge, "/refreshService", "id", "type");
        assertHas(badge, "/issuer", "name", "url", "description", "email");
        assertHas(badge, "/issuer/image", "id", "type");
        assertHas(badge, "/credentialSubject/achievement/criteria", "id", "narrative");
        assertHas(badge, "/evidence/0", "id", "type");
        assertHas(badge, "/evidence/1", "id", "type");
        assertHas(badge, "/credentialSchema/0", "id", "type");
        assertHas(badge, "/credentialStatus", "id", "type", "statusPurpose", "statusListIndex", "statusListCredential");
    }

    /**
     * Whatever may come several times is an array, also alone (Open Badges 3.0, section 7.1): the members that the
     * data model gives the cardinality *.
     */
    @Test
    void writesWhatMayComeSeveralTimesAsAnArray() throws SQLException {
        Set<String> several = Set.of(
                "@context",
                "proof",
                "evidence",
                "credentialSchema",
                "endorsement",
                "identifier",
                "result",
                "alignment",
                "resultDescription",
                "otherIdentifier",
                "related",
                "tag",
                "termsOfUse",
                "allowedValue");
        Set<String> found = new TreeSet<>();
        for (var queue = new ArrayDeque<>(List.of(badge(issue("Ann")))); !queue.isEmpty(); ) {
            JsonNode object = queue.remove();
            object.forEach(queue::add);
            object.properties().forEach(member -> {
                // A result names its description by an address
                if (several.contains(member.getKey()) && !member.getValue().isTextual()) {
                    assertTrue(member.getValue().isArray(), member.getKey());
                    found.add(member.getKey());
                }
            });
        }
        assertTrue(
                found.containsAll(Set.of("proof", "evidence", "credentialSchema", "identifier", "result")), found + "");
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
        given().config(RestAssured.config()
                        .decoderConfig(DecoderConfig.decoderConfig().noContentDecoders()))
                .header("Accept-Encoding", "gzip")
                .get(achievement + ".svg")
                .then()
                .header("Content-Encoding", "gzip")
                .header("Vary", containsString("Accept-Encoding"))
                .header("ETag", startsWith("W/"));
        String outcome = path(text(badge, "/credentialSubject/achievement/alignment/0/targetUrl"));
        given().get(outcome.replaceAll("#.*", ""))
                .then()
                .statusCode(200)
                .body(containsString("id=\"" + outcome.replaceAll(".*#", "") + "\""));
        published(path(text(badge, "/credentialStatus/statusListCredential")), "application/vc+ld+json")
                .then()
                .body(containsString("\"statusPurpose\":\"revocation\""))
                .body(containsString("\"encodedList\":\"uH4sI"));
        published(path(text(badge, "/issuer/image/id")), "image/png");
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
        amendments.revoke(Samples.kept(serial), RevocationReason.ISSUED_IN_ERROR, "", "instructor 900001");
        assertNotEquals(before.asString(), given().get(list).asString());
        assertNotEquals(before.header("ETag"), given().get(list).header("ETag"));
    }

    /** A serial is no secret: it gives the page, which names the standing first, and not the file. */
    @Test
    void isNotGivenToWhoeverHasTheSerial() throws SQLException {
        Serial serial = issue("Ann");
        given().get("/certificates/" + serial)
                .then()
                .body(not(containsString(serial + ".json")), not(containsString("/badges/")))
                .body(containsString("signature fits what it says"));
        for (String form : List.of("json", "png", "svg")) {
            given().redirects()
                    .follow(false)
                    .get("/certificates/" + serial + "." + form)
                    .then()
                    .statusCode(303)
                    .header("Location", endsWith("/certificates/" + serial));
            given().get("/certificates/" + Serial.random() + "." + form).then().statusCode(404);
        }
        given().get("/certificates/" + serial + ".exe").then().statusCode(404);
    }

    /** Issuer, achievement and certificate: a page for people, JSON for programs, kept apart in caches. */
    @Test
    void answersPeopleAndPrograms() throws SQLException {
        Serial serial = issue("Ann Lee");
        String achievement = path(text(badge(serial), "/credentialSubject/achievement/id"));
        String browser = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";
        for (String path : List.of("/issuer", achievement, "/certificates/" + serial)) {
            given().header("Accept", browser)
                    .get(path)
                    .then()
                    .statusCode(200)
                    .contentType("text/html")
                    .header("Vary", containsString("Accept"))
                    .body(containsString("<meta property=\"og:title\""))
                    .body(containsString("<meta property=\"og:url\" content=\"" + issuer.address(path) + "\""))
                    .body(containsString("<meta property=\"og:image\" content=\"" + issuer.address("/")))
                    .body(not(containsString("og:title\" content=\"Ann")));
            given().header("Accept", "application/json")
                    .get(path)
                    .then()
                    .statusCode(200)
                    .contentType(containsString("json"))
                    .header("Vary", containsString("Accept"));
        }
        // a page draws its badge with few bytes; who shows the page elsewhere may take no drawing
        for (String path : List.of(achievement, "/certificates/" + serial)) {
            given().header("Accept", browser)
                    .get(path)
                    .then()
                    .body(containsString("<img src=\"" + achievement + ".svg\""))
                    .body(containsString("og:image\" content=\"" + issuer.address(achievement + ".png")));
        }
        given().header("Accept", browser).get(achievement).then().body(containsString("id=\"criteria\""));
        JsonPath verified = given().header("Accept", "application/json")
                .get("/certificates/" + serial)
                .then()
                .header("Cache-Control", "no-store")
                .extract()
                .jsonPath();
        assertEquals("valid", verified.getString("status"));
        assertEquals("Ann Lee", verified.getString("holder"));
        given().header("Accept", "application/json")
                .get("/certificates/" + Serial.random())
                .then()
                .statusCode(404)
                .body("status", equalTo("unknown"));
    }

    /** Where a program asks for the badge that took its place (1EdTech Credential Refresh). */
    @Test
    void leadsToTheBadgeThatTookItsPlace() throws SQLException {
        Serial serial = issue("Ann Smiht");
        String refresh = path(text(badge(serial), "/refreshService/id"));
        assertEquals(stored(serial), given().get(refresh).asString());
        String after = amendments.correct(
                Samples.kept(serial), "Ann Smith", Standing.VALID, ZoneOffset.UTC, "instructor 900001");
        assertEquals(stored(new Serial(after)), given().get(refresh).asString());
        assertEquals(refresh, path(text(badge(new Serial(after)), "/refreshService/id")));
    }

    /** Open Badges 3.0, IdentityHash. */
    @Test
    void saysWhoseMailAddressItBelongsToIfTheHolderAsked() throws Exception {
        long asked = Graduates.of(database, "Badge-Mail", "Ann Mail");
        Serial serial = new Serial(Diplomas.claimWithMail(ThreeDays.course(), asked, "Ann Mail"));
        assertMail(badge(serial));
        String after = amendments.correct(
                Samples.kept(serial), "Ann Male", Standing.VALID, ZoneOffset.UTC, "instructor 900001");
        assertMail(badge(new Serial(after)));
        assertNotEquals(
                text(badge(serial), "/credentialSubject/identifier/1/salt"),
                text(badge(new Serial(after)), "/credentialSubject/identifier/1/salt"));

        Enrolments.tamper(database, "update learner set email = 'victim@example.org' where subject = 'Badge-Mail'");
        String changed = amendments.correct(
                Samples.kept(new Serial(after)), "Ann Moved", Standing.VALID, ZoneOffset.UTC, "instructor 900001");
        assertEquals(
                1,
                badge(new Serial(changed)).at("/credentialSubject/identifier").size());

        long silent = Graduates.of(database, "badge-no-mail", "Ben Mail");
        JsonNode without = badge(new Serial(Diplomas.claim(ThreeDays.course(), silent, "Ben Mail")));
        assertEquals(1, without.at("/credentialSubject/identifier").size());
    }

    private static void assertMail(JsonNode badge) {
        assertFalse(badge.toString().toLowerCase(Locale.ROOT).contains("badge-mail@"), "not in clear");
        assertTrue(text(badge, "/credentialSubject/identifier/0/identityHash").startsWith("Ann Ma"));
        JsonNode mail = badge.at("/credentialSubject/identifier/1");
        assertEquals("emailAddress", mail.get("identityType").asText());
        assertTrue(mail.get("hashed").asBoolean());
        assertEquals(
                "sha256$"
                        + Digest.sha256(
                                "badge-mail@example.org" + mail.get("salt").asText()),
                mail.get("identityHash").asText());
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
            return FrozenJson.MAPPER.readTree(stored(serial));
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    private Serial issue(String name) throws SQLException {
        var achieved = Samples.achievement(name);
        return new Serial(Diplomas.issue(Enrolments.enrol(database), achieved));
    }
}
