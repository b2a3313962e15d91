package app.daybook.clinical;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import app.daybook.Graduates;
import app.daybook.People;
import app.daybook.PostgresForTests;
import app.daybook.Requests;
import app.daybook.Sql;
import app.daybook.course.Course;
import app.daybook.learner.CourseRole;
import app.daybook.learner.Learner;
import app.daybook.learner.Team;
import app.daybook.publishing.Catalogue;
import app.daybook.publishing.ClinicalReview;
import app.daybook.publishing.Editions;

import static app.daybook.Requests.session;
import static app.daybook.Requests.stranger;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** From an author's question to what everybody reads of the review, and back to pending for what changes. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class ContentReviewTest {

    private static final String DAY = "day-01-first.md";

    @Inject
    DataSource database;

    @Inject
    Team team;

    @Inject
    Catalogue catalogue;

    @Test
    @TestSecurity(user = "clinic-owner", roles = "instructor")
    void fromAQuestionToAnApprovalAndBackForWhatChanges() throws SQLException {
        Course first = Editions.publish(Editions.named("clinic-way"));
        people("clinic-way");
        says("clinic-way", "Clinical review: none needed");

        String page = session().get("/teaching/clinic-way/content-reviews").asString();
        assertEquals(422, ask("clinic-way", page, "x".repeat(501)).statusCode());
        assertEquals(303, ask("clinic-way", page, "Mostly day 1.").statusCode());
        assertEquals(303, ask("clinic-way", page, "Mostly day 1.").statusCode());
        assertEquals(
                "1", Sql.text(database, "select count(*) from content_review_request where course = 'clinic-way'"));

        People.change("clinic-reviewer", "instructor");
        session().get("/studio/clinic-way").then().statusCode(403);
        session()
                .get("/teaching/clinic-way/content-reviews")
                .then()
                .statusCode(200)
                .body(
                        containsString("Mostly day 1."),
                        containsString(first.edition()),
                        not(containsString("id=\"ask\"")));
        String edition = "/teaching/clinic-way/content-reviews/editions/" + first.edition();
        session().get(edition).then().statusCode(200).body(containsString(DAY), containsString("never approved"));
        session()
                .get(edition + "/files/" + DAY + "?line=1")
                .then()
                .statusCode(200)
                .body(containsString("Comment on line 1"), containsString("As students see it"));
        String token = UUID.randomUUID().toString();
        assertEquals(422, comment(edition, token, "1", " ").statusCode());
        comment(edition, token, "1", "é".repeat(2001))
                .then()
                .statusCode(422)
                .body(containsString("é".repeat(2001)), containsString("A comment has at most 2,000 characters"));
        assertEquals(404, comment(edition, token, "2", "Inside of a block").statusCode());
        comment(edition, token, "1", "Say <b>when</b> to stop.").then().statusCode(303);
        comment(edition, token, "1", "Say <b>when</b> to stop.").then().statusCode(303);
        assertEquals("1", Sql.text(database, "select count(*) from content_comment where course = 'clinic-way'"));
        session()
                .get(edition + "/files/" + DAY)
                .then()
                .body(containsString("Say &lt;b&gt;when&lt;/b&gt; to stop."), containsString(">Done</button>"));

        approve(edition, "Rae Viewer", "physiotherapist", true)
                .then()
                .statusCode(409)
                .body(containsString("Comments are open"), containsString("value=\"physiotherapist\""));
        People.change("clinic-owner", "instructor");
        approve(edition, "Ow Ner", "owner", true).then().statusCode(403);
        comment(edition, UUID.randomUUID().toString(), "1", "No.").then().statusCode(403);
        for (int press = 0; press < 2; press++) {
            session()
                    .formParam("token", token)
                    .post(edition + "/resolutions")
                    .then()
                    .statusCode(303);
        }
        session().get(edition + "/files/" + DAY).then().body(containsString("seen to by \u2068clinic-owner\u2069"));
        answers(edition, token);

        People.change("clinic-reviewer", "instructor");
        approve(edition, "Rae Viewer", "", true).then().statusCode(422).body(containsString("value=\"Rae Viewer\""));
        approve(edition, "Rae Viewer", "physiotherapist", false).then().statusCode(422);
        approve(edition, "R".repeat(51), "physiotherapist", true).then().statusCode(422);
        says("clinic-way", "Clinical review: none needed");
        for (int press = 0; press < 2; press++) {
            approve(edition, "Rae Viewer", "physiotherapist", true).then().statusCode(303);
        }
        assertEquals("1", Sql.text(database, "select count(*) from content_approval where course = 'clinic-way'"));
        says("clinic-way", "Clinical review: by Rae Viewer, physiotherapist, on ");

        Editions.publish(Editions.replace(Editions.named("clinic-way"), DAY, "title: ", "title: New "));
        says(
                "clinic-way",
                "Clinical review: pending for day 1, changed since the review by Rae Viewer, physiotherapist, on");
        session().get("/teaching/clinic-way/content-reviews").then().body(containsString("<code>" + DAY + "</code>"));
        Editions.publish(Editions.named("clinic-way"));
        says("clinic-way", "Clinical review: by Rae Viewer, physiotherapist, on ");

        session()
                .post("/teaching/clinic-way/content-reviews/withdrawals")
                .then()
                .statusCode(303);
        session()
                .post("/teaching/clinic-way/content-reviews/withdrawals")
                .then()
                .statusCode(303);
        assertEquals("2", Sql.text(database, "select count(*) from content_approval where course = 'clinic-way'"));
        says("clinic-way", "Clinical review: none needed");
    }

    /** What was approved as a draft is approved the moment it is published. */
    @Test
    @TestSecurity(user = "clinic-owner", roles = "instructor")
    void aDraftIsReadAndApprovedBeforeItIsPublished() throws SQLException {
        Editions.publish(Editions.named("clinic-draft"));
        people("clinic-draft");
        var changed = Editions.replace(Editions.named("clinic-draft"), DAY, "title: ", "title: Reviewed ");
        session()
                .formParam("text", Editions.text(changed, DAY))
                .formParam("seen", seen("/studio/clinic-draft/files/" + DAY))
                .post("/studio/clinic-draft/files/" + DAY + "/drafts")
                .then()
                .statusCode(303);
        String page = session().get("/teaching/clinic-draft/content-reviews").asString();
        assertTrue(page.contains("Of the draft as it stands now."), page);
        session()
                .formParam("draft", "0")
                .post("/teaching/clinic-draft/content-reviews")
                .then()
                .statusCode(409);
        ask("clinic-draft", page, "").then().statusCode(303);
        String digest = Sql.text(database, "select edition from content_review_request where course = 'clinic-draft'");
        String edition = "/teaching/clinic-draft/content-reviews/editions/" + digest;
        People.change("clinic-reviewer", "instructor");
        session()
                .get(edition + "/files/" + DAY)
                .then()
                .statusCode(200)
                .body(containsString("Reviewed "), not(containsString(">Comment on line")));
        approve(edition, "Rae Viewer", "physiotherapist", true).then().statusCode(303);
        says("clinic-draft", "Clinical review: pending for day 1, changed since the review by Rae Viewer");
        Editions.publish(changed);
        says("clinic-draft", "Clinical review: by Rae Viewer");
        // An edition of another course, or none
        String other = Sql.text(database, "select edition from publication where course = 'three-days' limit 1");
        session()
                .get("/teaching/clinic-draft/content-reviews/editions/" + other)
                .then()
                .statusCode(404);
        session().get(edition + "/files/../course.yaml").then().statusCode(404);
        session().get(edition + "/files/nothing.md").then().statusCode(404);
        People.change("clinic-nobody", "instructor");
        session().get(edition).then().statusCode(404);
    }

    @Test
    @TestSecurity(user = "clinic-graduate", roles = "student")
    void aCertificateKeepsWhatWasTrueWhenItWasIssued() throws SQLException {
        Course course = catalogue.course("three-days").orElseThrow();
        long enrolment = Graduates.of(database, "clinic-graduate", "Kit Graduate");
        long reviewer = Long.parseLong(Sql.text(database, "select min(id) from learner"));
        catalogue.approve(
                reviewer,
                course.id(),
                course.edition(),
                new ClinicalReview("Rae Viewer", "physiotherapist", LocalDate.of(2026, 3, 2), course.marks()));
        try {
            session()
                    .formParam("name", "Kit Graduate")
                    .post(Requests.COURSE + "/certificates")
                    .then()
                    .statusCode(303);
        } finally {
            catalogue.withdrawApproval(reviewer, course.id());
        }
        String serial = Sql.text(database, "select serial from certificate where enrolment_id = " + enrolment);
        stranger()
                .get("/certificates/" + serial)
                .then()
                .statusCode(200)
                .body(containsString("By Rae Viewer, physiotherapist, on "));
        says("three-days", "Clinical review: none needed");
    }

    @Test
    void anApprovalIsNeverChanged() {
        for (String sql : List.of(
                "update content_approval set name = name",
                "delete from content_approval",
                "truncate content_approval")) {
            assertThrows(SQLException.class, () -> Sql.run(database, sql), sql);
        }
    }

    /** The comment is done with: an answer opens it, is said once, and is never lost. */
    private void answers(String edition, String comment) throws SQLException {
        String file = edition + "/files/" + DAY;
        String id = Sql.text(database, "select id from content_comment where token = '" + comment + "'");
        session()
                .get(file + "?answer=" + comment)
                .then()
                .statusCode(200)
                .body(
                        containsString("Answer \u2068clinic-reviewer\u2069 on line 1"),
                        containsString("an answer opens it again"));
        String token = UUID.randomUUID().toString();
        answer(edition, comment, token, " ").then().statusCode(422).body(containsString("Write your answer."));
        answer(edition, comment, token, "é".repeat(2001))
                .then()
                .statusCode(422)
                .body(containsString("é".repeat(2001)), containsString("An answer has at most 2,000 characters"));
        answer(edition, UUID.randomUUID().toString(), token, "To nothing.")
                .then()
                .statusCode(404);
        for (int press = 0; press < 2; press++) {
            answer(edition, comment, token, "It says so <i>below</i>.").then().statusCode(303);
        }
        assertEquals("1", Sql.text(database, "select count(*) from content_reply where comment_id = " + id));
        session()
                .get(file)
                .then()
                .body(containsString("It says so &lt;i&gt;below&lt;/i&gt;."), not(containsString("seen to by")));
        Sql.run(
                database,
                "insert into content_reply (token, comment_id, text, said_by_id, at) select gen_random_uuid(), comment_id,"
                        + " 'More', said_by_id, at from content_reply, generate_series(2, 50) where comment_id = "
                        + id);
        answer(edition, comment, UUID.randomUUID().toString(), "One too many")
                .then()
                .statusCode(409)
                .body(containsString("One too many"), containsString("as many answers as it may have"));
        session()
                .formParam("token", comment)
                .post(edition + "/resolutions")
                .then()
                .statusCode(303);
    }

    private static Response answer(String edition, String comment, String token, String text) {
        return session()
                .formParam("answered", comment)
                .formParam("token", token)
                .formParam("text", text)
                .post(edition + "/answers");
    }

    private void people(String course) {
        for (String subject : List.of("clinic-reviewer", "clinic-owner")) {
            People.change(subject, "instructor");
            session().get("/teaching").then().statusCode(200);
            Learner learner = QuarkusTransaction.requiringNew()
                    .call(() -> Learner.withSubject(subject).orElseThrow());
            team.grant(
                    course,
                    learner,
                    subject.equals("clinic-owner") ? CourseRole.OWNER : CourseRole.CLINICAL_REVIEWER,
                    learner);
        }
    }

    private static void says(String course, String words) {
        stranger().get("/courses/" + course).then().statusCode(200).body(containsString(words));
    }

    private static Response ask(String course, String page, String note) {
        Matcher draft = Pattern.compile("name=\"draft\" value=\"([0-9a-f]+)\"").matcher(page);
        assertTrue(draft.find(), page);
        return session()
                .formParam("draft", draft.group(1))
                .formParam("note", note)
                .post("/teaching/" + course + "/content-reviews");
    }

    private static Response comment(String edition, String token, String line, String text) {
        return session()
                .formParam("token", token)
                .formParam("path", DAY)
                .formParam("line", line)
                .formParam("text", text)
                .post(edition + "/comments");
    }

    private static Response approve(String edition, String name, String credentials, boolean read) {
        var form = session().formParam("name", name).formParam("credentials", credentials);
        return (read ? form.formParam("read", "yes") : form).post(edition + "/approvals");
    }

    private static String seen(String file) {
        Matcher seen = Pattern.compile("name=\"seen\" value=\"([0-9a-f]*)\"")
                .matcher(session().get(file).asString());
        assertTrue(seen.find());
        return seen.group(1);
    }
}
