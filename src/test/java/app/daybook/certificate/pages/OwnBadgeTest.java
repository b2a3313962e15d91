package app.daybook.certificate.pages;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import org.junit.jupiter.api.Test;

import app.daybook.Graduates;
import app.daybook.PostgresForTests;
import app.daybook.badge.BakedPng;
import app.daybook.badge.SignedBadge;
import app.daybook.certificate.Diplomas;
import app.daybook.certificate.Enrolments;
import app.daybook.certificate.Erasure;
import app.daybook.certificate.Samples;

import static app.daybook.Requests.COURSE;
import static app.daybook.Requests.session;
import static app.daybook.Requests.stranger;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The file goes to its holder, and to whoever has a link that the holder made and has not ended. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class OwnBadgeTest {

    private static final String PAGE = COURSE + "/certificate";

    @Inject
    DataSource database;

    @Inject
    Erasure erasure;

    @Test
    @TestSecurity(user = "own-badge", roles = "student")
    void theHolderTakesItInAllForms() throws Exception {
        issue("own-badge");
        String json = file("json");
        assertEquals(Optional.of(json), BakedPng.extract(bytes("png"), SignedBadge.LONGEST));
        assertTrue(file("svg").contains("<openbadges:credential><![CDATA[{"));
        session().get(PAGE + "/badge.exe").then().statusCode(404);
        session()
                .get(PAGE)
                .then()
                .body(containsString("href=\"" + PAGE + "/badge.json\""), containsString(PAGE + "/links"));
    }

    /** The old tab of somebody who signed out meanwhile opens no badge of whoever signed in. */
    @Test
    @TestSecurity(user = "own-badge-second", roles = "student")
    void theFormOfAnotherPersonMakesNoLink() throws Exception {
        issue("own-badge-second");
        for (String path : new String[] {"/links", "/ended-links"}) {
            session()
                    .formParam("person", "0000000000000000")
                    .post(PAGE + path)
                    .then()
                    .statusCode(409);
        }
        assertEquals(0, open("own-badge-second"));
    }

    @Test
    @TestSecurity(user = "own-badge-shared", roles = "student")
    void aLinkIsMadeOnceAndEnded() throws Exception {
        String serial = issue("own-badge-shared");
        all(() -> session().post(PAGE + "/links").statusCode());
        assertEquals(1, open("own-badge-shared"));
        session().post(PAGE + "/links").then().statusCode(303);
        assertEquals(1, open("own-badge-shared"));
        String link = Diplomas.badgeAt(serial);
        session().get(PAGE).then().body(containsString(link + "\" readonly"));

        assertEquals(
                file("json"),
                stranger().get(link + ".json").then().statusCode(200).extract().asString());
        stranger()
                .get(link)
                .then()
                .statusCode(200)
                .contentType("text/html")
                .header("X-Robots-Tag", "noindex")
                .header("Cache-Control", "no-store")
                .body(containsString("og:image"), containsString(link + ".png"), not(containsString("Shared Ann")));
        assertEquals(
                file("json"),
                stranger().header("Accept", "application/vc+ld+json").get(link).asString());

        String token = link.substring(link.lastIndexOf('/') + 1);
        session()
                .formParam("link", "0".repeat(26))
                .post(PAGE + "/ended-links")
                .then()
                .statusCode(303);
        session().post(PAGE + "/ended-links").then().statusCode(303);
        stranger().get(link + ".json").then().statusCode(200);
        for (int twice = 0; twice < 2; twice++) {
            session()
                    .formParam("link", token)
                    .post(PAGE + "/ended-links")
                    .then()
                    .statusCode(303);
        }
        for (String form : List.of("", ".json", ".png", ".svg")) {
            stranger().get(link + form).then().statusCode(404);
        }
        assertTrue(!Diplomas.badgeAt(serial).equals(link), "another one may be made");
    }

    @Test
    @TestSecurity(user = "own-badge-other", roles = "student")
    void nobodyElseEndsALink() throws Exception {
        Graduates.of(database, "own-badge-other", "Somebody Else");
        String serial = Diplomas.issue(
                Graduates.of(database, "own-badge-victim", "Ann Victim"), Samples.achievement("Ann Victim"));
        String link = Diplomas.badgeAt(serial);
        session()
                .formParam("link", link.substring(link.lastIndexOf('/') + 1))
                .post(PAGE + "/ended-links")
                .then()
                .statusCode(303);
        stranger().get(link + ".json").then().statusCode(200);
        session().post(PAGE + "/links").then().statusCode(303);
        session().get(PAGE + "/badge.json").then().statusCode(303);
        assertEquals(0, open("own-badge-other"), "without a certificate there is nothing to share");
        erasure.erase("own-badge-victim", "instructor 900001");
        stranger().get(link + ".json").then().statusCode(404);
        stranger().get("/certificates/" + serial).then().body(containsString("status-valid"));
    }

    @Test
    @TestSecurity(user = "own-badge-revoked", roles = "student")
    void whatWasRevokedIsNotHandedOut() throws Exception {
        String serial = issue("own-badge-revoked");
        String link = Diplomas.badgeAt(serial);
        Diplomas.revoke(serial);
        session().get(PAGE + "/badge.json").then().statusCode(303);
        stranger().get(link).then().statusCode(404);
        stranger().get(link + ".png").then().statusCode(404);
    }

    private String issue(String subject) throws Exception {
        return Diplomas.issue(Graduates.of(database, subject, "Ann Shared"), Samples.achievement("Shared Ann"));
    }

    private static String file(String form) {
        return new String(bytes(form), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String form) {
        return session()
                .get(PAGE + "/badge." + form)
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .extract()
                .asByteArray();
    }

    private long open(String subject) throws Exception {
        return Enrolments.count(
                database,
                "select count(*) from badge_link b join enrolment e on e.id = b.enrolment_id join learner l on"
                        + " l.id = e.learner_id where b.kind = 'shared' and b.ended_at is null and l.subject = '"
                        + subject + "'");
    }

    private static void all(Callable<Integer> post) throws Exception {
        var pool = Executors.newFixedThreadPool(20);
        try {
            for (var answer : pool.invokeAll(Collections.nCopies(20, post))) {
                assertEquals(303, answer.get());
            }
        } finally {
            pool.shutdown();
        }
    }
}
