package app.daybook.admission;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import app.daybook.People;
import app.daybook.PostgresForTests;
import app.daybook.authoring.ThreeDays;
import app.daybook.certificate.Erasure;
import app.daybook.course.Course;
import app.daybook.learner.Learner;
import app.daybook.publishing.Editions;

import static app.daybook.Requests.session;
import static app.daybook.Requests.stranger;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Invitations: the file, the link, whose it is, and that they end. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class InvitationsTest {

    @Inject
    DataSource database;

    @Inject
    Invitations invitations;

    @Inject
    Gate gate;

    @Inject
    PastInvitations past;

    @Inject
    Erasure erasure;

    private Applicants people;

    @BeforeEach
    void begin() {
        people = new Applicants(database);
    }

    private static Course course(String id) {
        return Editions.publish(Editions.named(id, ThreeDays.text("course.yaml") + "\nenrolment: by-invitation\n"));
    }

    private static Response invite(String course, String token, String file) {
        People.change("invite-dana", "instructor");
        return session()
                .contentType(ContentType.MULTIPART)
                .multiPart("file", "people.csv", file.getBytes(StandardCharsets.UTF_8), "text/csv")
                .multiPart("cohort", "Class of <i>May")
                .multiPart("until", LocalDate.now().plusDays(20).toString())
                .multiPart("token", token)
                .post("/teaching/" + course + "/invitations");
    }

    private String link(String course, String address) throws SQLException {
        return invitations
                .path(people.one("select nonce from invitation where course = ? and address = ?", course, address))
                .orElseThrow();
    }

    @Test
    @TestSecurity(user = "invite-zoe")
    void aLinkIsWhoseItIsAcceptedBy() throws SQLException {
        course("invite-first");
        String token = UUID.randomUUID().toString();
        String page = "/teaching/invite-first/invitations";
        invite("invite-first", token, "")
                .then()
                .statusCode(422)
                .body(containsString("Choose a file"), containsString("Class of &lt;i&gt;May"));
        for (int time = 0; time < 2; time++) {
            invite(
                            "invite-first",
                            token,
                            "name;mail\nZoé;zoe@example.org\nBad;bad@\nBob;bob@example.org\nBob;bob@example.org")
                    .then()
                    .statusCode(303)
                    .header("Location", endsWith(page + "/" + token));
        }
        session()
                .get(page + "/" + token)
                .then()
                .body(
                        containsString("2 people are invited, 0 accepted"),
                        containsString("2 lines of the file were refused"),
                        containsString("The address cannot be written to."),
                        containsString("<bdi>Zoé</bdi>"),
                        containsString("Class of &lt;i&gt;May"));
        session()
                .get(page + "/" + token + "/refused.csv")
                .then()
                .body(containsString("3,\"The address cannot"), containsString("5,\"The address stands further up"));
        assertEquals(
                "2",
                people.one("select count(*) from outbox_message m join invitation i on i.id = m.invitation_id where"
                        + " i.course = 'invite-first' and m.kind = 'INVITATION'"));

        String link = link("invite-first", "zoe@example.org");
        assertTrue(link.matches("/invitations/[0-9A-Z]{20}"), link);
        String all = String.join(" ", people.rows("select i::text from invitation i"));
        assertTrue(!all.contains(link.substring("/invitations/".length())), "no link is kept");
        stranger()
                .get(link)
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body(containsString("You are invited to Study Habits"), containsString("/sign-up?next=" + link));
        People.change("invite-zoe");
        session().get("/courses/invite-first/enrol").then().body(containsString("for those who were invited"));
        session()
                .formParam("zone", "UTC")
                .post("/courses/invite-first/enrolments")
                .then()
                .header("Location", endsWith("/enrol"));
        session().get(link).then().statusCode(200).body(containsString("action=\"" + link + "/acceptances\""));
        session().formParam("zone", "Mars").post(link + "/acceptances").then().statusCode(422);
        for (int time = 0; time < 2; time++) {
            session()
                    .formParam("zone", "UTC")
                    .post(link + "/acceptances")
                    .then()
                    .statusCode(303);
        }
        session().get(link).then().statusCode(303);
        assertEquals("Class of <i>May", people.one("select cohort from enrolment where course = 'invite-first'"));
        People.change("invite-thief");
        session().get(link).then().statusCode(200).body(containsString("was accepted by an account already"));
        session().formParam("zone", "UTC").post(link + "/acceptances").then().header("Location", endsWith(link));
        session().get("/invitations/00000000000000000000").then().statusCode(404);
        assertEquals("1", people.one("select count(*) from enrolment where course = 'invite-first'"));
        People.change("invite-dana", "instructor");
        session().get(page).then().body(containsString("Class of &lt;i&gt;May"));
        session().get(page + "/" + token).then().body(containsString("Accepted by \u2068invite-zoe\u2069"));
        erasure.erase("invite-zoe", "system");
        assertEquals(
                "bob@example.org",
                people.one("select string_agg(address, ' ') from invitation where course = 'invite-first'"));
    }

    @Test
    @TestSecurity(user = "invite-many")
    void ofManyWithOneLinkOneGetsIn() throws Exception {
        Course course = course("invite-race");
        invite("invite-race", UUID.randomUUID().toString(), "Ann,race@example.org")
                .then()
                .statusCode(303);
        long id = Long.parseLong(people.one("select id from invitation where course = 'invite-race'"));
        List<Callable<Boolean>> deeds = new ArrayList<>();
        for (Learner learner : people.named("invite-race-", 40)) {
            deeds.add(() -> gate.accept(learner, course, new EntryForm("", "UTC", "", Map.of(), Map.of()), id));
        }
        assertEquals(1, Applicants.atOnce(deeds).stream().filter(in -> in).count());
        assertEquals("1", people.one("select count(*) from enrolment where course = 'invite-race'"));
    }

    @Test
    @TestSecurity(user = "invite-stop")
    void whoWantsNoInvitationsGetsNone() throws SQLException {
        course("invite-stop");
        invite("invite-stop", UUID.randomUUID().toString(), "Ann,stop@example.org")
                .then()
                .statusCode(303);
        String stop = "/unsubscribe/" + people.one("select stop from invitation where address = 'stop@example.org'")
                + "/invitation";
        stranger()
                .get(stop)
                .then()
                .statusCode(200)
                .body(containsString("No more of this mail?"), containsString("Invitations to courses"));
        stranger()
                .formParam("List-Unsubscribe", "One-Click")
                .post(stop)
                .then()
                .statusCode(200)
                .body(containsString("You get no more of it"));
        stranger().get(stop).then().body(containsString("You get no more of it"));
        stranger()
                .get("/unsubscribe/00000000-0000-4000-8000-000000000000/invitation")
                .then()
                .statusCode(404);
        stranger()
                .post("/unsubscribe/00000000-0000-4000-8000-000000000000/invitation")
                .then()
                .statusCode(404);
        course("invite-again");
        String token = UUID.randomUUID().toString();
        invite("invite-again", token, "Ann,stop@example.org\nOther,other@example.org")
                .then()
                .statusCode(303);
        session()
                .get("/teaching/invite-again/invitations/" + token)
                .then()
                .body(containsString("wants no invitations"), not(containsString("stop@example.org")));
    }

    @Test
    @TestSecurity(user = "invite-past")
    void whatIsOverLetsNobodyInAndIsForgotten() throws SQLException {
        course("invite-past");
        invite("invite-past", UUID.randomUUID().toString(), "Ann,past@example.org")
                .then()
                .statusCode(303);
        String link = link("invite-past", "past@example.org");
        people.rows("update invitation set expires_at = now() - interval '1 day' where course = 'invite-past'");
        People.change("invite-past");
        session().get(link).then().body(containsString("This invitation is over"));
        session().formParam("zone", "UTC").post(link + "/acceptances").then().header("Location", endsWith(link));
        // One may be invited anew then, by another link
        invite("invite-past", UUID.randomUUID().toString(), "Ann,past@example.org")
                .then()
                .statusCode(303);
        assertTrue(!link.equals(link("invite-past", "past@example.org")));
        session().get(link).then().statusCode(404);
        people.rows("update invitation set expires_at = now() - interval '31 days' where course = 'invite-past'");
        past.forget();
        assertEquals("0", people.one("select count(*) from invitation where course = 'invite-past'"));
    }

    @Test
    @TestSecurity(user = "invite-thousands")
    void tenThousandAreInvitedInOneGo() throws SQLException {
        course("invite-masses");
        StringBuilder file = new StringBuilder("name,mail\n");
        for (int i = 1; i <= InvitationFile.MOST_LINES; i++) {
            file.append("Person ")
                    .append(i)
                    .append(i % 100 == 0 ? ",nobody" : ",masses" + i + "@example.org")
                    .append('\n');
        }
        String token = UUID.randomUUID().toString();
        invite("invite-masses", token, file.toString()).then().statusCode(303);
        assertEquals("9900", people.one("select count(*) from invitation where course = 'invite-masses'"));
        assertEquals(
                "9900",
                people.one("select count(*) from outbox_message m join invitation i on i.id = m.invitation_id where"
                        + " i.course = 'invite-masses'"));
        String again = UUID.randomUUID().toString();
        invite("invite-masses", again, file.toString()).then().statusCode(303);
        session()
                .get("/teaching/invite-masses/invitations/" + again)
                .then()
                .body(containsString("0 people are invited"), containsString("10000 lines of the file were refused"));
        QuarkusTransaction.requiringNew().run(() -> Invitation.delete("course", "invite-masses"));
    }
}
