package app.daybook.certificate.pages;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

import javax.imageio.ImageIO;
import javax.imageio.metadata.IIOMetadataNode;
import javax.sql.DataSource;
import javax.xml.parsers.DocumentBuilderFactory;

import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import app.daybook.Graduates;
import app.daybook.PostgresForTests;
import app.daybook.authoring.ThreeDays;
import app.daybook.badge.OtherKeys;
import app.daybook.badge.SignedBadge;
import app.daybook.badge.SigningKey;
import app.daybook.certificate.Amendments;
import app.daybook.certificate.Diplomas;
import app.daybook.certificate.Enrolments;
import app.daybook.certificate.Samples;
import app.daybook.certificate.document.Issuer;
import app.daybook.certificate.pages.IndependentVerifier.Maker;
import app.daybook.certificate.pages.IndependentVerifier.Verdict;
import app.daybook.certificate.statement.Achievement;
import app.daybook.certificate.statement.FrozenJson;
import app.daybook.certificate.statement.RevocationReason;
import app.daybook.certificate.statement.Serial;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Badges before verifiers that are not our code, which ask our public addresses and nobody else. */
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

    @ParameterizedTest
    @EnumSource
    void acceptsAFreshBadgeOfAnyone(Maker maker) throws Exception {
        Map<String, String> badges = new LinkedHashMap<>();
        for (String name :
                List.of("Amélie Thériault-O’Brien", "Ольга Ковальчук", "Ἀθηνᾶ Παλλάς", "Adébáyọ̀ \"Ẹ́kùn\" \\ ]]>")) {
            badges.put("name-" + badges.size(), badge(Samples.achievement(name)));
        }
        for (String number : List.of("0", "0.1", "6", "1234.5")) {
            badges.put("credits-" + number, badge(Samples.achievement("Ann", new BigDecimal(number))));
        }
        String mail = maker + "-mail";
        badges.put(
                "mail",
                file(Diplomas.claimWithMail(ThreeDays.course(), Graduates.of(database, mail, "Ann Mail"), "Ann Mail")));
        verifier(maker).verify(badges).forEach((name, verdict) -> assertEquals(ACCEPTED, verdict, name));
    }

    /** Taken out by Java's own readers of pictures and of XML, as others find it. */
    @ParameterizedTest
    @EnumSource
    void acceptsABadgeOutOfAPictureAndADrawing(Maker maker) throws Exception {
        String link = Diplomas.badgeAt(issue(Samples.achievement("Zoë ]]> O’Neil")));
        byte[] picture = given().get(link + ".png").asByteArray();
        var reader = ImageIO.getImageReadersByFormatName("png").next();
        reader.setInput(ImageIO.createImageInputStream(new ByteArrayInputStream(picture)));
        var root = (IIOMetadataNode) reader.getImageMetadata(0).getAsTree("javax_imageio_png_1.0");
        var chunk = (IIOMetadataNode) root.getElementsByTagName("iTXtEntry").item(0);
        assertEquals("openbadgecredential", chunk.getAttribute("keyword"));

        byte[] drawing = given().get(link + ".svg").asByteArray();
        var document = DocumentBuilderFactory.newDefaultNSInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(drawing));
        var element = document.getElementsByTagNameNS("https://purl.imsglobal.org/ob/v3p0", "credential");
        assertEquals(1, element.getLength());

        String inPicture = chunk.getAttribute("text");
        String inDrawing = element.item(0).getTextContent();
        var verdicts = verifier(maker)
                .verify(Map.of(
                        "png",
                        inPicture,
                        "svg",
                        inDrawing,
                        "png-changed",
                        inPicture.replace("92.5", "93.5"),
                        "svg-changed",
                        inDrawing.replace("O’Neil", "O’Neal")));
        assertEquals(ACCEPTED, verdicts.get("png"));
        assertEquals(ACCEPTED, verdicts.get("svg"));
        assertFalse(verdicts.get("png-changed").verified());
        assertFalse(verdicts.get("svg-changed").verified());
    }

    @ParameterizedTest
    @EnumSource
    void refusesItOnceAnyByteIsChanged(Maker maker) throws Exception {
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
        Map<String, Verdict> verdicts = verifier(maker).verify(changed);
        assertEquals(ACCEPTED, verdicts.remove("whole"));
        assertEquals(11, verdicts.size());
        verdicts.forEach((name, verdict) -> assertFalse(verdict.verified(), name));
    }

    /** Any byte: positions drawn with a fixed seed, and all of the signature's. */
    @ParameterizedTest
    @EnumSource
    void refusesAnyOtherByte(Maker maker) throws Exception {
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
        Map<String, Verdict> verdicts = verifier(maker).verify(changed);
        assertEquals(ACCEPTED, verdicts.remove("whole"));
        assertTrue(verdicts.size() > 150, "positions: " + verdicts.size());
        verdicts.forEach((name, verdict) -> assertFalse(verdict.verified(), name));
    }

    @ParameterizedTest
    @EnumSource
    void refusesItWhileTheStatusListIsAway(Maker maker) throws Exception {
        String badge = badge(Samples.achievement("Ann"));
        String elsewhere = badge.replace("/status/0\"", "/status/7\"");
        assertNotEquals(badge, elsewhere);
        Verdict verdict = verifier(maker)
                .verify(Map.of("away", signedAnew(elsewhere, OtherKeys.former())))
                .get("away");
        assertFalse(verdict.verified());
        assertTrue(verdict.why().contains("404") || verdict.why().contains("not_found"), verdict.why());
    }

    @ParameterizedTest
    @EnumSource
    void refusesItAfterRevocation(Maker maker) throws Exception {
        String badge = badge(Samples.achievement("Ann"));
        String other = badge(Samples.achievement("Ben"));
        assertEquals(ACCEPTED, verifier(maker).verify(Map.of("fresh", badge)).get("fresh"));
        Serial serial = new BadgeCheck.Result(BadgeFinding.VALID, Optional.of(FrozenJson.MAPPER.readTree(badge)))
                .serial()
                .orElseThrow();
        amendments.revoke(Samples.kept(serial), RevocationReason.ISSUED_IN_ERROR, "", "instructor 900001");
        var verdicts = verifier(maker).verify(Map.of("revoked", badge, "other", other));
        assertEquals(new Verdict(false, "revoked"), verdicts.get("revoked"));
        assertEquals(ACCEPTED, verdicts.get("other"));
    }

    @ParameterizedTest
    @EnumSource
    void acceptsAFormerKeyAndNoStranger(Maker maker) throws Exception {
        String badge = badge(Samples.achievement("Ann"));
        var verdicts = verifier(maker)
                .verify(Map.of(
                        "former", signedAnew(badge, OtherKeys.former()),
                        "stranger", signedAnew(badge, OtherKeys.stranger())));
        assertEquals(ACCEPTED, verdicts.get("former"));
        assertFalse(verdicts.get("stranger").verified());
    }

    private String signedAnew(String badge, SigningKey key) throws Exception {
        var document = (ObjectNode) FrozenJson.MAPPER.readTree(badge);
        document.remove("proof");
        return SignedBadge.sign(
                        document.toString(),
                        key,
                        issuer.did() + "#" + key.multikey(),
                        Instant.parse("2026-11-21T10:00:00Z"))
                .text();
    }

    private IndependentVerifier verifier(Maker maker) throws Exception {
        return new IndependentVerifier(maker, server.replaceAll("/$", ""), issuer.address(""));
    }

    private String issue(Achievement achieved) throws Exception {
        return Diplomas.issue(Enrolments.enrol(database), achieved);
    }

    private String badge(Achievement achieved) throws Exception {
        return file(issue(achieved));
    }

    private static String file(String serial) {
        return given().get(Diplomas.badgeAt(serial) + ".json")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }
}
