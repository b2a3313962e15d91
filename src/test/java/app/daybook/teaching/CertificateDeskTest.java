package app.daybook.teaching;

import java.net.URI;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import org.junit.jupiter.api.Test;

import app.daybook.Graduates;
import app.daybook.PostgresForTests;
import app.daybook.Sql;

import static app.daybook.Requests.COURSE;
import static app.daybook.Requests.session;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class CertificateDeskTest {

    private static final String DESK = "/teaching/three-days";
    private static final String INSTRUCTOR = "certificate-desk-instructor";
    private static final String SIGNER = "desk-signer";

    @Inject
    DataSource database;

    @Test
    @TestSecurity(user = INSTRUCTOR, roles = "instructor")
    void evidenceThenPreviewThenCountersignature() throws SQLException {
        long claim = claim("Ada Claim");
        String page = DESK + "/claims/" + claim;
        session()
                .get(DESK + "/certificates")
                .then()
                .statusCode(200)
                .body(containsString(page.substring(1)), containsString("Ada Claim"));
        session()
                .get(page)
                .then()
                .statusCode(200)
                .body(allOf(
                        containsString("America/Moncton"),
                        containsString("50 %"),
                        containsString("90 %"),
                        containsString("not passed"),
                        containsString("Countersign and issue")));
        session().get(page + "/preview.pdf").then().statusCode(200).contentType("application/pdf");
        for (int time = 0; time < 2; time++) {
            session()
                    .post(page + "/countersignatures")
                    .then()
                    .statusCode(303)
                    .header("Location", endsWith(DESK + "/certificates"));
        }
        String serial = Sql.text(database, "select serial from certificate_claim where id = " + claim);
        session()
                .get(DESK + "/certificates/" + serial)
                .then()
                .statusCode(200)
                .body(containsString("Valid"), containsString("instructor "));
        session()
                .get(page)
                .then()
                .statusCode(200)
                .body(containsString("decided"), not(containsString("<button class=\"button button-primary\">")));
        assertEquals("1", Sql.text(database, "select count(*) from certificate where serial = '" + serial + "'"));
    }

    @Test
    @TestSecurity(user = INSTRUCTOR, roles = "instructor")
    void aClaimIsReturnedWithAReason() throws SQLException {
        String page = DESK + "/claims/" + claim("Bea Claim");
        session().formParam("reason", "  ").post(page + "/returns").then().statusCode(422);
        for (int time = 0; time < 2; time++) {
            session()
                    .formParam("reason", "<b>Family</b> name?")
                    .post(page + "/returns")
                    .then()
                    .statusCode(303);
        }
        session().get(page).then().body(containsString("&lt;b&gt;Family"), not(containsString("/preview.pdf")));
    }

    @Test
    @TestSecurity(user = INSTRUCTOR, roles = "instructor")
    void whatIsTickedIsCountersignedAndOneThatIsRefusedHoldsUpNone() throws SQLException {
        certificate("Abe Claim");
        long first = claim("Cid Claim");
        long missing = claim("Dan Claim");
        Sql.run(
                database,
                "delete from evaluation where enrolment_id = (select enrolment_id from certificate_claim where id = "
                        + missing + ")");
        long unprintable = claim("a" + "\u0301".repeat(150));
        long own = claim("Ike Claim");
        Sql.run(
                database,
                "update enrolment set learner_id = (select id from learner where subject = '" + INSTRUCTOR
                        + "') where id =" + " (select enrolment_id from certificate_claim where id = " + own + ")");
        long second = claim("Eve Claim");
        String result = session()
                .formParam("claim", first, missing, 999_999_999L, unprintable, own, second)
                .post(DESK + "/claims/countersignatures")
                .then()
                .statusCode(303)
                .header(
                        "Location",
                        endsWith("?countersigned=2&refused=" + missing + "-not_ready&refused=999999999-unknown&refused="
                                + unprintable + "-unprintable&refused=" + own + "-own"))
                .extract()
                .header("Location");
        session()
                .get(onThisSite(result))
                .then()
                .statusCode(200)
                .body(
                        containsString("2 claims countersigned. 4 were not:"),
                        containsString(">Dan Claim</bdi></a>: Something that the course asks is missing"),
                        containsString("Claim 999999999: There is no such claim"),
                        containsString("</bdi></a>: It cannot be printed"),
                        containsString(">Ike Claim</bdi></a>: It is your own"))
                .body(not(containsString(" checked aria-label")));
        claim("Zoe Plain", "Zoe Plain");
        session().get(DESK + "/certificates?ticked=true").then().body(containsString(" checked aria-label"));
        session().get(DESK + "/claims/" + missing).then().body(containsString("missing"));
        session()
                .post(DESK + "/claims/" + missing + "/countersignatures")
                .then()
                .statusCode(409);
        session().post(DESK + "/claims/countersignatures").then().statusCode(303);
    }

    @Test
    @TestSecurity(user = INSTRUCTOR, roles = "instructor")
    void revokingAsksForTheSerialAndAReason() throws SQLException {
        String serial = certificate("Fay Revoked");
        String page = DESK + "/certificates/" + serial;
        session().get(page).then().statusCode(200).body(containsString(page + "/revocation"));
        session().get(page + "/revocation").then().statusCode(200).body(containsString("cannot be undone"));
        session()
                .formParam("reason", "issued-in-error")
                .formParam("note", "x".repeat(2001))
                .formParam("serial", "0" + serial.substring(1))
                .post(page + "/revocations")
                .then()
                .statusCode(422)
                .body(containsString("not the number"), containsString("Shorten the note"))
                .body(not(containsString("Choose a reason")));
        session()
                .formParam("serial", serial)
                .post(page + "/revocations")
                .then()
                .statusCode(422)
                .body(containsString("Choose a reason"));
        for (int time = 0; time < 2; time++) {
            session()
                    .formParam("reason", "rules-not-kept")
                    .formParam("note", "two people, one screen")
                    .formParam("serial", " " + serial.toLowerCase())
                    .post(page + "/revocations")
                    .then()
                    .statusCode(303)
                    .header("Location", endsWith(page));
        }
        session()
                .get(page)
                .then()
                .body(containsString("two people, one screen"), not(containsString(page + "/revocation\"")));
        session()
                .get("/certificates/" + serial)
                .then()
                .body(containsString("status-revoked"), containsString("rules of the assessment"))
                .body(not(containsString("two people")));
        assertEquals(
                "1",
                Sql.text(
                        database,
                        "select count(*) from certificate_event where kind = 'revoked' and serial = '" + serial + "'"));
        // Whoever opened the form before the revocation does not undo it
        session()
                .formParam("name", "Fay Corrected")
                .formParam("standing", "valid")
                .post(page + "/corrections")
                .then()
                .statusCode(409)
                .body(containsString("has changed in the meantime"), containsString("value=\"revoked\""));
    }

    /** Two instructors on one browser: what an old tab of the first sends is nothing that the second decided. */
    @Test
    @TestSecurity(user = INSTRUCTOR, roles = "instructor")
    void aFormThatSomebodyElseOpenedDecidesNothingAndIsGivenBack() throws SQLException {
        String serial = certificate("Hugh Kept");
        long claim = claim("Ivy Kept");
        long before = Long.parseLong(Sql.text(database, "select count(*) from certificate_event"));
        for (String path : List.of(
                "/certificates/" + serial + "/corrections",
                "/certificates/" + serial + "/revocations",
                "/claims/" + claim + "/countersignatures",
                "/claims/" + claim + "/returns",
                "/claims/countersignatures",
                "/learners/" + Sql.text(database, "select enrolment_id from certificate_claim where id = " + claim)
                        + "/erasures")) {
            session()
                    .formParam("person", "0000000000000000")
                    .formParam("claim", claim)
                    .formParam("name", "Hugh Kapt")
                    .formParam("serial", serial)
                    .formParam("reason", "rules-broken, as I wrote")
                    .post(DESK + path)
                    .then()
                    .statusCode(409)
                    .body(containsString("rules-broken, as I wrote"));
        }
        assertEquals(before, Long.parseLong(Sql.text(database, "select count(*) from certificate_event")));
    }

    @Test
    @TestSecurity(user = INSTRUCTOR, roles = "instructor")
    void aCorrectionToTheSameNameIsNone() throws SQLException {
        String serial = certificate("Jo Same");
        session()
                .formParam("standing", "valid")
                .formParam("name", "Jo Same")
                .post(DESK + "/certificates/" + serial + "/corrections")
                .then()
                .statusCode(422)
                .body(containsString("This is the name that the certificate has"));
        session().get("/certificates/" + serial).then().body(containsString("status-valid"));
    }

    @Test
    @TestSecurity(user = INSTRUCTOR, roles = "instructor")
    void aNameIsCorrectedOnce() throws SQLException {
        String serial = certificate("Gus Smiht");
        String page = DESK + "/certificates/" + serial;
        session().get(page + "/correction").then().statusCode(200).body(containsString("value=\"Gus Smiht\""));
        session()
                .formParam("name", "Gus".repeat(100))
                .post(page + "/corrections")
                .then()
                .statusCode(422)
                .body(containsString("value=\"GusGus"), containsString("longer than"));
        String after = session()
                .formParam("name", "Gus Smith")
                .formParam("standing", "valid")
                .post(page + "/corrections")
                .then()
                .statusCode(303)
                .extract()
                .header("Location");
        session()
                .formParam("name", "Gus Smith")
                .formParam("standing", "valid")
                .post(page + "/corrections")
                .then()
                .statusCode(303)
                .header("Location", after);
        session()
                .formParam("name", "Gus Smythe")
                .post(page + "/corrections")
                .then()
                .statusCode(409)
                .body(
                        containsString("Another certificate has the place of this one"),
                        containsString("Gus Smith"),
                        containsString("value=\"Gus Smythe\""),
                        containsString("href=\"" + URI.create(after).getPath() + "\""));
        session().get(onThisSite(after)).then().body(containsString("Gus Smith"), containsString(serial));
        session().get(page).then().body(containsString("Superseded by"), not(containsString("/revocation\"")));
    }

    @Test
    @TestSecurity(user = INSTRUCTOR, roles = "instructor")
    void aCorrectionAddsNoTitleAndAnotherNameIsAskedAfter() throws SQLException {
        String page = DESK + "/certificates/" + certificate("Patty Smith");
        session()
                .get(page + "/correction")
                .then()
                .statusCode(200)
                .body(containsString("Account of Patty Smith"), not(containsString("another-name")));
        session()
                .formParam("name", "Dr. Patty Smith, RMT")
                .formParam("standing", "valid")
                .post(page + "/corrections")
                .then()
                .statusCode(422)
                .body(containsString("adds no title: Dr., RMT"), containsString("value=\"Dr. Patty Smith, RMT\""));
        session()
                .formParam("name", "Eve Brown")
                .formParam("standing", "valid")
                .post(page + "/corrections")
                .then()
                .statusCode(422)
                .body(containsString("another name"), containsString("name=\"another-name\""));
        assertEquals(
                "1",
                Sql.text(database, "select count(*) from certificate where snapshot ->> 'holder' = 'Patty Smith'"));
        assertEquals(
                "0", Sql.text(database, "select count(*) from certificate where snapshot ->> 'holder' = 'Eve Brown'"));
        session()
                .formParam("name", "Eve Brown")
                .formParam("standing", "valid")
                .formParam("another-name", "seen")
                .post(page + "/corrections")
                .then()
                .statusCode(303);
    }

    @Test
    @TestSecurity(user = SIGNER, roles = "instructor")
    void whoSignsSeesBothNamesAndAPaceThatCannotBe() throws SQLException {
        certificate("Quin Signed");
        long claim = claim("Ria Hasty, PhD");
        Sql.run(
                database,
                "update lesson_progress set opened_at = completed_at - interval '7 seconds' where enrolment_id ="
                        + " (select enrolment_id from certificate_claim where id = " + claim + ")");
        long own = claim("Sam Own");
        Sql.run(
                database,
                "update enrolment set learner_id = (select id from learner where subject = '" + SIGNER + "') where id ="
                        + " (select enrolment_id from certificate_claim where id = " + own + ")");
        // The three days were read at one moment, one after the other
        String pace = "3 days were opened and completed within 0 min 7 s in all; the texts take about 3 minutes";
        String desk = session()
                .get(DESK + "/certificates?ticked=true")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        String row = rowOf(desk, "Ria Hasty, PhD");
        for (String told : new String[] {"Account of Ria Hasty", "Another name", pace}) {
            assertTrue(row.contains(told), told + " in " + row);
        }
        assertFalse(row.contains(" checked"), row);
        String ownRow = rowOf(desk, "Sam Own");
        assertFalse(ownRow.contains("type=\"checkbox\""), ownRow);
        session()
                .get(DESK + "/claims/" + claim)
                .then()
                .statusCode(200)
                .body(containsString(pace), containsString("Another name"));
        session()
                .get(DESK + "/claims/" + own)
                .then()
                .statusCode(200)
                .body(containsString("This is your own claim"), not(containsString("/countersignatures\"")));
        session().post(DESK + "/claims/" + own + "/countersignatures").then().statusCode(403);
    }

    @Test
    @TestSecurity(user = INSTRUCTOR, roles = "instructor")
    void certificatesAreFoundByPartOfANameOrBySerial() throws SQLException {
        String serial = certificate("Hal O%Search");
        String grouped = serial.substring(0, 5) + "-" + serial.substring(5).toLowerCase();
        for (String search : new String[] {"o%sea", grouped}) {
            session()
                    .queryParam("search", search)
                    .get(DESK + "/certificates")
                    .then()
                    .statusCode(200)
                    .body(containsString("Hal O%Search"), not(containsString("No certificate of this course")));
        }
        session()
                .queryParam("search", "ha_")
                .get(DESK + "/certificates")
                .then()
                .body(containsString("No certificate of this course has “\u2068ha_\u2069”"));
        session().get(DESK + "/ledger").then().statusCode(200).body(containsString("The ledger is whole"));
        session().get("/teaching/none/certificates/" + serial).then().statusCode(404);
        session().get(DESK + "/certificates/nonsense").then().statusCode(404);
        session().get(DESK + "/claims/999999999").then().statusCode(404);
    }

    @Test
    @TestSecurity(user = "learner-ida", roles = "student")
    void theLearnerSeesWhatBecameOfIt() throws SQLException {
        Graduates.of(database, "learner-ida", "Ida Learner");
        String page = COURSE + "/certificate";
        session().get(page).then().statusCode(200).body(containsString("Issue my certificate"));
        for (int time = 0; time < 2; time++) {
            session()
                    .formParam("name", "Ida Learner")
                    .post(COURSE + "/certificates")
                    .then()
                    .statusCode(303);
        }
        String ours = " from certificate c join enrolment e on e.id = c.enrolment_id join learner l on"
                + " l.id = e.learner_id where l.subject = 'learner-ida'";
        assertEquals("1", Sql.text(database, "select count(*)" + ours));
        String serial = Sql.text(database, "select c.serial" + ours);
        session().get(page).then().body(containsString(serial + ".pdf"));
        // The hand of another instructor: only the row that the desk would write
        Sql.run(
                database,
                "insert into certificate_claim values (nextval('certificate_claim_seq'), '" + serial()
                        + "', (select c.enrolment_id" + ours
                        + "), 'Ida', now() - interval '1 day', now(), 'Too early.')");
        session().get(page).then().body(containsString(serial + ".pdf"));
    }

    @Test
    @TestSecurity(user = INSTRUCTOR, roles = "instructor")
    void aLearnerIsErasedWhenTheNameIsTyped() throws SQLException {
        String serial = certificate("Jo Erased");
        String enrolment = Sql.text(database, "select enrolment_id from certificate where serial = '" + serial + "'");
        String page = DESK + "/learners/" + enrolment;
        session().get(page).then().body(containsString(page + "/erasure"));
        session()
                .get(page + "/erasure")
                .then()
                .statusCode(200)
                .body(containsString("Account of Jo Erased"), containsString("Study Habits for Massage Learners"))
                .body(containsString("until "
                        + Sql.text(database, "select keep_until from certificate where serial = '" + serial + "'")));
        session()
                .formParam("name", "Somebody")
                .post(page + "/erasures")
                .then()
                .statusCode(422)
                .body(containsString("not the name"));
        assertEquals(
                "0",
                Sql.text(
                        database,
                        "select count(*) from learner where name = 'Erased learner' and id = (select"
                                + " learner_id from enrolment where id = " + enrolment + ")"));
        for (int time = 0; time < 2; time++) {
            session()
                    .formParam("name", "account of jo erased ")
                    .post(page + "/erasures")
                    .then()
                    .statusCode(303)
                    .header("Location", endsWith(DESK + "/learners"));
        }
        assertEquals("0", Sql.text(database, "select count(*) from learner where name = 'Account of Jo Erased'"));
        session()
                .get(DESK + "/certificates/" + serial)
                .then()
                .statusCode(200)
                .body(containsString("Jo Erased"), containsString("account was erased"));
        session().get("/certificates/" + serial).then().body(containsString("status-valid"));
        session()
                .queryParam("search", "Jo Erased")
                .get(DESK + "/certificates")
                .then()
                .body(containsString("No certificate of this course"));
        session()
                .queryParam("search", serial)
                .get(DESK + "/certificates")
                .then()
                .body(containsString("Jo Erased"));
        session()
                .queryParam("name", "Erased learner")
                .get(DESK + "/learners")
                .then()
                .body(containsString("Nobody"));
        session()
                .get(DESK + "/certificates/" + serial)
                .then()
                .body(not(containsString("/correction")), containsString("/revocation"));
        session()
                .formParam("name", "Joe Erased")
                .formParam("standing", "valid")
                .post(DESK + "/certificates/" + serial + "/corrections")
                .then()
                .statusCode(409)
                .body(containsString("The account of this learner was erased"));
    }

    @Test
    @TestSecurity(
            user = "desk-of-one",
            roles = {"instructor", "instructor:three-days"})
    void whoTeachesOneCourseErasesNobodyOfAnother() throws SQLException {
        session().get("/teaching").then().body(containsString("/three-days\""), not(containsString("/approved-day")));
        for (String path : new String[] {"", "/certificates", "/learners", "/audit-pack"}) {
            session().get("/teaching/approved-day" + path).then().statusCode(404);
        }
        String serial = certificate("Liv Erased");
        String enrolment = Sql.text(database, "select enrolment_id from certificate where serial = '" + serial + "'");
        String page = DESK + "/learners/" + enrolment;
        Sql.run(
                database,
                "insert into enrolment select nextval('enrolment_seq'), learner_id, 'approved-day', started_on, zone,"
                        + " enrolled_at from enrolment where id = " + enrolment);
        session()
                .get(page + "/erasure")
                .then()
                .statusCode(200)
                .body(containsString("also on a course that you do not teach"), not(containsString("/erasures\"")));
        session()
                .formParam("name", "Account of Liv Erased")
                .post(page + "/erasures")
                .then()
                .statusCode(403);
        assertEquals("1", Sql.text(database, "select count(*) from learner where name = 'Account of Liv Erased'"));
    }

    /** Where a redirect leads is written with the address of the site, which a test does not have. */
    private static String onThisSite(String location) {
        return location.substring(location.indexOf("/teaching/"));
    }

    /** From the row's begin to its end. */
    private static String rowOf(String table, String words) {
        int at = table.indexOf(words);
        return table.substring(table.lastIndexOf("<tr>", at), table.indexOf("</tr>", at));
    }

    /** A certificate by way of a claim, as the desk makes it. */
    private String certificate(String name) throws SQLException {
        long claim = claim(name);
        session().post(DESK + "/claims/" + claim + "/countersignatures").then().statusCode(303);
        return Sql.text(database, "select serial from certificate_claim where id = " + claim);
    }

    private long claim(String name) throws SQLException {
        return claim("Account of " + name, name);
    }

    private long claim(String account, String name) throws SQLException {
        long enrolment = Graduates.of(database, "desk-" + UUID.randomUUID(), account);
        return Long.parseLong(Sql.text(
                database,
                "insert into certificate_claim values (nextval('certificate_claim_seq'), '" + serial() + "', "
                        + enrolment + ", '" + name + "', now(), null, null) returning id"));
    }

    private static String serial() {
        return "7"
                + UUID.randomUUID().toString().replace("-", "").substring(0, 25).toUpperCase();
    }
}
