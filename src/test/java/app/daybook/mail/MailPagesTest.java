package app.daybook.mail;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.http.ContentType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import app.daybook.Graduates;
import app.daybook.People;
import app.daybook.PostgresForTests;
import app.daybook.Requests;
import app.daybook.certificate.Diplomas;
import app.daybook.certificate.Erasure;
import app.daybook.enrolment.Enrolled;
import app.daybook.learner.Learner;
import app.daybook.news.News;
import app.daybook.practice.PracticeRecord;
import app.daybook.practice.Reading;
import app.daybook.publishing.Catalogue;

import static app.daybook.Requests.session;
import static app.daybook.Requests.stranger;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

/** What is told of deeds, and the pages on which people see and choose it. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class MailPagesTest {

    @Inject
    DataSource database;

    @Inject
    Outbox outbox;

    @Inject
    LetterWriter writer;

    @Inject
    Erasure erasure;

    @Inject
    Catalogue catalogue;

    private Correspondents people;

    @BeforeEach
    void begin() {
        people = new Correspondents(database);
    }

    private long enrol(String subject) throws SQLException {
        return people.enrol(subject, "Robin " + subject, "three-days", "2026-01-01", "UTC");
    }

    @Test
    @TestSecurity(user = "told-enrolled")
    void whoEnrolsIsWelcomedOnce() throws SQLException {
        Requests.enrol();
        session()
                .formParam("zone", "UTC")
                .post(Requests.COURSE + "/enrolments")
                .then()
                .statusCode(303);
        assertEquals(
                List.of("WELCOME"),
                people.rows("select kind from outbox_message m join learner l on l.id = m.learner_id"
                        + " where l.subject = 'told-enrolled'"));
    }

    @Test
    void aDeedThatIsUnwoundTellsNothing() throws SQLException {
        long enrolment = enrol("told-unwound");
        assertThrows(
                IllegalStateException.class,
                () -> QuarkusTransaction.requiringNew().run(() -> {
                    News.tell(new Enrolled(enrolment, Enrolled.By.ONESELF));
                    throw new IllegalStateException("the deed fails after it was told");
                }));
        assertEquals(List.of(), people.outbox(enrolment));
    }

    @Test
    void certificatesAreToldWhenTheyAreIssuedAndWhenTheyAreRevoked() throws SQLException {
        long enrolment = Graduates.of(database, "told-graduate", "Grace Told");
        String serial = Diplomas.claim(catalogue.course("three-days").orElseThrow(), enrolment, "Grace Told");
        Diplomas.revoke(serial);
        Diplomas.revoke(serial);
        assertEquals(
                List.of("CERTIFICATE_ISSUED " + serial, "CERTIFICATE_REVOKED " + serial),
                people.rows(
                        "select kind || ' ' || about from outbox_message where enrolment_id = ? order by id",
                        enrolment));
    }

    @Test
    void aRecordIsToldEachTimeItIsDecidedAndNothingOfWhatItHolds() throws SQLException {
        long enrolment = enrol("told-record");
        long reviewer = Long.parseLong(
                people.rows("insert into learner (id, subject, name, created_at) values (nextval('learner_seq'),"
                                + " 'told-reviewer', 'Vera', now()) returning id")
                        .get(0));
        String token = people.rows(
                        "with one as (insert into practice_record (id, token, enrolment_id, lesson_id, form_id, edition, state,"
                                + " entries, version, rounds, begun_at, saved_at, waiting_since) select nextval('practice_record_seq'),"
                                + " gen_random_uuid(), ?, 'first', 'short-note', min(digest), 'HANDED_IN',"
                                + " '{\"why\": \"A tender shoulder.\"}', 3, 1, now(), now(), now() from edition returning id, token), handed as"
                                + " (insert into practice_hand_in (id, record_id, round, entries, handed_in_at) select"
                                + " nextval('practice_hand_in_seq'), id, 1, '{}', now() from one) select token from one",
                        enrolment)
                .get(0);
        Reading reading = QuarkusTransaction.requiringNew()
                .call(() -> new Reading(
                        UUID.randomUUID(),
                        1,
                        Learner.findById(reviewer),
                        "Say more of the shoulder.",
                        Map.of(),
                        Map.of()));
        for (int time = 0; time < 2; time++) {
            QuarkusTransaction.requiringNew()
                    .run(() -> PracticeRecord.<PracticeRecord>find("token", UUID.fromString(token))
                            .firstResult()
                            .giveBack(reading, Instant.now()));
        }
        assertEquals(
                List.of("RECORD_RETURNED " + token + " 1"),
                people.rows("select kind || ' ' || about from outbox_message where enrolment_id = ?", enrolment));
        String page = message(enrolment);
        session()
                .get(page)
                .then()
                .body(containsString(Requests.COURSE + "/records/" + token))
                .body(not(containsString("shoulder")));
    }

    /** Its page in the outbox, as an instructor opens it. */
    private String message(long enrolment) throws SQLException {
        People.change("told-instructor", "instructor");
        return "/outbox/"
                + people.rows("select max(id) from outbox_message where enrolment_id = ?", enrolment)
                        .get(0);
    }

    @Test
    void whatWaitsForAnErasedPersonGoesInTheSameTransaction() throws SQLException {
        long enrolment = enrol("told-erased");
        queue(MailKind.WELCOME, enrolment, "");
        people.rows("insert into mail_choice (learner_id) select id from learner where subject = 'told-erased'");
        people.rows(
                "insert into failing_address select id, email, '550', now() from learner where subject = 'told-erased'");
        String learner = people.rows("select id from learner where subject = 'told-erased'")
                .get(0);
        erasure.erase("told-erased", "learner 1");
        for (String table : List.of("outbox_message", "mail_choice", "failing_address")) {
            assertEquals(
                    List.of("0"),
                    people.rows("select count(*) from " + table + " where learner_id = ?", Long.valueOf(learner)),
                    table);
        }
    }

    private void queue(MailKind kind, long enrolment, String about) {
        outbox.queue(kind, enrolment, about, Instant.now());
    }

    @Test
    void aMailProgramEndsAKindWithoutAnybodySigningIn() throws SQLException {
        enrol("told-stop");
        String token = token("told-stop");
        String link = "/unsubscribe/" + token + "/day-opened";
        stranger()
                .get(link)
                .then()
                .statusCode(200)
                .body(
                        containsString("When a day opens"),
                        containsString("One-Click"),
                        not(containsString("told-stop")));
        assertEquals(
                List.of("{}"),
                people.rows("select refused from mail_choice where token = ?::uuid", token),
                "to look is not to ask");
        for (int time = 0; time < 2; time++) {
            stranger()
                    .formParam("List-Unsubscribe", "One-Click")
                    .post(link)
                    .then()
                    .statusCode(200)
                    .body(containsString("You get no more of it"));
        }
        stranger()
                .contentType(ContentType.MULTIPART)
                .multiPart("List-Unsubscribe", "One-Click")
                .post("/unsubscribe/" + token + "/reminder")
                .then()
                .statusCode(200);
        assertEquals(
                List.of("{DAY_OPENED,REMINDER}"),
                people.rows("select refused from mail_choice where token = ?::uuid", token));
        stranger().get(link).then().statusCode(200).body(containsString("You get no more of it"));
        stranger()
                .post("/unsubscribe/" + UUID.randomUUID() + "/day-opened")
                .then()
                .statusCode(404);
        stranger().post("/unsubscribe/" + token + "/everything").then().statusCode(404);
        stranger()
                .post("/unsubscribe/" + token + "/certificate-revoked")
                .then()
                .statusCode(200)
                .body(containsString("must know what happens to it"));
        assertEquals(
                List.of("{DAY_OPENED,REMINDER}"),
                people.rows("select refused from mail_choice where token = ?::uuid", token));
    }

    private String token(String subject) throws SQLException {
        return people.rows(
                        "insert into mail_choice (learner_id) select id from learner where subject = ? returning token",
                        subject)
                .get(0);
    }

    @Test
    @TestSecurity(user = "told-chooser")
    void aLearnerChoosesWhatAndWhen() throws SQLException {
        enrol("told-chooser");
        session()
                .get("/mail")
                .then()
                .statusCode(200)
                .body(containsString("told-chooser@example.org"), containsString("value=\"day-opened\" checked"));
        for (int time = 0; time < 2; time++) {
            session()
                    .formParam("kind", "reminder", "nonsense", "welcome")
                    .formParam("hour", "9")
                    .post("/mail/choices")
                    .then()
                    .statusCode(303)
                    .header("Location", endsWith("/mail?saved=true"));
        }
        session()
                .get("/mail?saved=true")
                .then()
                .body(
                        containsString("Saved"),
                        containsString("value=\"reminder\" checked"),
                        not(containsString("value=\"day-opened\" checked")),
                        containsString("<option value=\"9\" selected>"));
        session()
                .formParam("kind", "day-opened")
                .formParam("hour", "3")
                .post("/mail/choices")
                .then()
                .statusCode(422)
                .body(containsString("Choose an hour"), containsString("value=\"day-opened\" checked"));
        session()
                .formParam("person", "somebody-else")
                .formParam("hour", "10")
                .post("/mail/choices")
                .then()
                .statusCode(409);
        assertEquals(
                List.of("9"),
                people.rows("select reminder_hour from mail_choice c join learner l on l.id = c.learner_id"
                        + " where l.subject = 'told-chooser'"));
    }

    @Test
    @TestSecurity(user = "told-teacher", roles = "instructor")
    void instructorsSeeTheOutboxOfTheirCoursesAndInATrialTheLetters() throws SQLException {
        long enrolment = enrol("told-shown");
        people.rows("update learner set name = 'Eve <b>Shown</b>' where subject = 'told-shown'");
        queue(MailKind.DAY_OPENED, enrolment, "first");
        session().get("/outbox").then().statusCode(200).body(containsString("Would have been sent"));
        session()
                .get("/outbox?state=waiting")
                .then()
                .statusCode(200)
                .body(containsString("Eve &lt;b&gt;Shown"), containsString("Day opened"));
        session().get("/outbox?state=dead").then().statusCode(200).body(not(containsString("Eve &lt;b&gt;")));
        session().get("/outbox?state=nonsense").then().statusCode(404);
        String page = message(enrolment);
        session()
                .get(page)
                .then()
                .statusCode(200)
                .body(
                        containsString("Day 1 is open"),
                        containsString("told-shown@example.org"),
                        not(containsString("<b>Shown")));
        session()
                .get(page + "/html")
                .then()
                .statusCode(200)
                .header("Content-Security-Policy", containsString("style-src 'unsafe-inline'"))
                .body(containsString("Eve &lt;b&gt;Shown"));
        long id = Long.parseLong(page.replaceFirst(".*/", ""));
        Letter letter = outbox.see(id).flatMap(writer::write).orElseThrow();
        try (Carrier.Trip trip = new ShowingCarrier(outbox).open()) {
            trip.carry(letter);
            trip.carry(letter);
        }
        people.rows("update outbox_message set state = 'SENT', ended_at = now() where id = ?", id);
        people.rows("update learner set name = 'Another Name' where subject = 'told-shown'");
        for (String part : List.of("", "/html")) {
            session()
                    .get(page + part)
                    .then()
                    .body(containsString("Eve &lt;b&gt;Shown"), not(containsString("Another Name,")));
        }
        people.rows("update learner set name = 'Eve <b>Shown</b>' where subject = 'told-shown'");
        people.rows("delete from shown_letter where message_id = ?", id);
        session().get(page).then().body(containsString("Nothing is kept of what it said"));
        session().get(page + "/html").then().statusCode(404);
        people.rows("update outbox_message set state = 'WAITING', ended_at = null where id = ?", id);
        People.change("told-teacher-of-others", "instructor", "instructor:approved-day");
        session().get("/outbox?state=waiting").then().statusCode(200).body(not(containsString("Eve &lt;b&gt;")));
        session().get(page).then().statusCode(404);
    }
}
