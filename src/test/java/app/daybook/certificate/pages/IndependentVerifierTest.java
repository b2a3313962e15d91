package app.daybook.certificate.pages;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
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
import app.daybook.certificate.pages.IndependentVerifier.Verdict;
import app.daybook.certificate.statement.Achievement;
import app.daybook.certificate.statement.CanonicalJson;
import app.daybook.certificate.statement.RevocationReason;
import app.daybook.certificate.statement.Serial;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Badges before a verifier that is not our code, which asks our public addresses and nobody else. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class IndependentVerifierTest {

    private static final Verdict ACCEPTED = new Verdict(true, "");

    @Inject
    Amendments amendments;

    @Inject
    Issuer issuer;

    @Inject
    DataSource database;

    @TestHTTPResource("")
    String server;

    @Test
    void acceptsAFreshBadgeOfAnyone() throws Exception {
        Map<String, String> badges = new LinkedHashMap<>();
        for (String name :
                List.of("Amélie Thériault-O’Brien", "Ольга Ковальчук", "Ἀθηνᾶ Παλλάς", "Adébáyọ̀ \"Ẹ́kùn\" \\ ]]>")) {
            badges.put("name-" + badges.size(), badge(Samples.achievement(name)));
        }
        for (String number : List.of("0", "0.1", "6", "1234.5")) {
            badges.put("credits-" + number, badge(Samples.achievement("Ann", new BigDecimal(number))));
        }
        verifier().verify(badges).forEach((name, verdict) -> assertEquals(ACCEPTED, verdict, name));
    }

    @Test
    void refusesItOnceAnyByteIsChanged() throws Exception {
        String badge = badge(Samples.achievement("Ann Lee"));
        Map<String, String> changed = new LinkedHashMap<>();
        changed.put("whole", badge);
        for (String[] change : new String[][] {
            {"Ann Lee", "Ann Les"},
            {"\"92.5\"", "\"93.5\""},
            {"\"creditsEarned\":6.4", "\"creditsEarned\":7.4"},
            {"Self-reported", "Self-reporteD"},
            {"CertificateOfCompletion", "CertificateofCompletion"},
            {"none held as of", "nome held as of"},
            {"\"statusListIndex\":\"", "\"statusListIndex\":\"1"},
            {"\"proofValue\":\"z", "\"proofValue\":\"z2"},
            {"Riverside School", "Riverside Schoal"},
            {"\"requiredValue\":\"75\"", "\"requiredValue\":\"85\""},
            {"\"validFrom\":\"2", "\"validFrom\":\"1"}
        }) {
            String other = badge.replace(change[0], change[1]);
            assertNotEquals(badge, other, change[0]);
            changed.put("change-" + changed.size(), other);
        }
        Map<String, Verdict> verdicts = verifier().verify(changed);
        assertEquals(ACCEPTED, verdicts.remove("whole"));
        assertEquals(11, verdicts.size());
        verdicts.forEach((name, verdict) -> assertFalse(verdict.verified(), name));
    }

    /** Any byte: positions drawn with a fixed seed, and all of the signature's. */
    @Test
    void refusesAnyOtherByte() throws Exception {
        String badge = badge(Samples.achievement("Ann Lee"));
        int signature = badge.indexOf("\"proofValue\":\"z") + "\"proofValue\":\"z".length();
        var random = new Random(2026);
        Map<String, String> changed = new LinkedHashMap<>();
        for (int i = 0; i < 160; i++) {
            int at = i < 80 ? signature + i : random.nextInt(1, badge.length() - 1);
            char other = badge.charAt(at) == '8' ? '9' : '8';
            changed.put("at-" + at, badge.substring(0, at) + other + badge.substring(at + 1));
        }
        changed.put("whole", badge);
        Map<String, Verdict> verdicts = verifier().verify(changed);
        assertEquals(ACCEPTED, verdicts.remove("whole"));
        assertTrue(verdicts.size() > 150, "positions: " + verdicts.size());
        verdicts.forEach((name, verdict) -> assertFalse(verdict.verified(), name));
    }

    @Test
    void refusesItWhileTheStatusListIsAway() throws Exception {
        String badge = badge(Samples.achievement("Ann"));
        String elsewhere = badge.replace("/status/0\"", "/status/7\"");
        assertNotEquals(badge, elsewhere);
        Verdict verdict = verifier()
                .verify(Map.of("away", signedAnew(elsewhere, OtherKeys.former())))
                .get("away");
        assertFalse(verdict.verified());
        assertTrue(verdict.why().contains("answered 404"), verdict.why());
    }

    @Test
    void refusesItAfterRevocation() throws Exception {
        String badge = badge(Samples.achievement("Ann"));
        String other = badge(Samples.achievement("Ben"));
        assertEquals(ACCEPTED, verifier().verify(Map.of("fresh", badge)).get("fresh"));
        Serial serial = new BadgeCheck.Result(BadgeFinding.VALID, Optional.of(CanonicalJson.MAPPER.readTree(badge)))
                .serial()
                .orElseThrow();
        amendments.revoke(Samples.kept(serial), RevocationReason.ISSUED_IN_ERROR, "", "instructor 1");
        var verdicts = verifier().verify(Map.of("revoked", badge, "other", other));
        assertEquals(new Verdict(false, "revoked"), verdicts.get("revoked"));
        assertEquals(ACCEPTED, verdicts.get("other"));
    }

    @Test
    void acceptsAFormerKeyAndNoStranger() throws Exception {
        String badge = badge(Samples.achievement("Ann"));
        var verdicts = verifier()
                .verify(Map.of(
                        "former", signedAnew(badge, OtherKeys.former()),
                        "stranger", signedAnew(badge, OtherKeys.stranger())));
        assertEquals(ACCEPTED, verdicts.get("former"));
        assertFalse(verdicts.get("stranger").verified());
        assertTrue(verdicts.get("stranger").why().contains("not among the issuer's keys"));
    }

    private String signedAnew(String badge, SigningKey key) throws Exception {
        var document = (ObjectNode) CanonicalJson.MAPPER.readTree(badge);
        document.remove("proof");
        return SignedBadge.sign(
                        document.toString(),
                        key,
                        issuer.did() + "#" + key.multikey(),
                        Instant.parse("2026-11-21T10:00:00Z"))
                .text();
    }

    private IndependentVerifier verifier() throws Exception {
        return new IndependentVerifier(server.replaceAll("/$", ""), issuer.address(""));
    }

    private String badge(Achievement achieved) throws Exception {
        String serial = Diplomas.issue(Enrolments.enrol(database), achieved);
        return given().get("/certificates/" + serial + ".json")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }
}
