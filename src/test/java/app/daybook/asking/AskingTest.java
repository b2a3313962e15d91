package app.daybook.asking;

import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import org.junit.jupiter.api.Test;

import app.daybook.People;
import app.daybook.PostgresForTests;
import app.daybook.Requests;
import app.daybook.Sql;
import app.daybook.certificate.Erasure;
import app.daybook.publishing.Editions;

import static app.daybook.Requests.session;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** Questions to those who teach: from a day or a quiz, answered once, seen by who asked and by nobody else. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class AskingTest {

    @Inject
    DataSource database;

    @Inject
    Erasure erasure;

    @Test
    @TestSecurity(user = "asks-lea")
    void aQuestionIsAskedOnceAndAnsweredOnce() throws SQLException {
        Editions.publish(Editions.named("asks-first"));
        String course = "/courses/asks-first";
        Requests.enrol(course);
        session().get(course + "/days/1").then().body(containsString(course + "/questions/new?day=1"));
        session().get(course + "/questions/new?day=1").then().statusCode(200).body(containsString("day 1, "));
        session()
                .get(course + "/questions/new?question=quiet-place")
                .then()
                .statusCode(200)
                .body(containsString("<blockquote"), containsString("name=\"question\" value=\"quiet-place\""));
        // A day that is not open says nothing of itself
        session().get(course + "/questions/new?day=3").then().statusCode(403);
        for (String text : new String[] {"", "x".repeat(4001)}) {
            session()
                    .formParams(Map.of("text", text, "day", "1"))
                    .post(course + "/questions")
                    .then()
                    .statusCode(422)
                    .body(
                            containsString("<title>Error: "),
                            containsString("in at most 4000 characters"),
                            containsString(text + "</textarea>"));
        }
        String token = UUID.randomUUID().toString();
        for (int time = 0; time < 2; time++) {
            session()
                    .formParams(Map.of("text", "Why <b>quiet</b>?", "question", "quiet-place", "token", token))
                    .post(course + "/questions")
                    .then()
                    .statusCode(303)
                    .header("Location", endsWith("/questions#q-" + token));
        }
        session()
                .get(course + "/questions")
                .then()
                .body(containsString("Why &lt;b&gt;quiet"), containsString("Waits for an answer"));
        assertEquals("1", one("select count(*) from learner_question where course = 'asks-first'"));

        People.change("asks-max");
        Requests.enrol(course);
        session().get(course + "/questions").then().statusCode(200).body(not(containsString("Why &lt;b&gt;")));

        People.change("asks-dana", "instructor");
        String desk = "/teaching/asks-first/questions";
        session()
                .get(desk)
                .then()
                .statusCode(200)
                .body(containsString("Why &lt;b&gt;quiet"), containsString("asks-lea"));
        session()
                .get("/teaching/asks-first")
                .then()
                .body(containsString("href=\"" + desk + "\">1 question of a learner waits for an answer<"));
        session().get(desk + "?shown=answered").then().body(containsString("None was answered yet."));
        session().get("/teaching/three-days/questions/" + token).then().statusCode(404);
        session().get(desk + "/" + token).then().statusCode(200).body(containsString("<blockquote"));
        session()
                .formParam("text", " ")
                .post(desk + "/" + token + "/answers")
                .then()
                .statusCode(422);
        for (int time = 0; time < 2; time++) {
            session()
                    .formParam("text", "So that you hear.")
                    .post(desk + "/" + token + "/answers")
                    .then()
                    .statusCode(303);
        }
        session().get("/teaching/asks-first").then().body(not(containsString("waits for an answer")));
        People.change("asks-eve", "instructor");
        session()
                .formParam("text", "Because of noise.")
                .post(desk + "/" + token + "/answers")
                .then()
                .statusCode(409)
                .body(
                        containsString("Somebody else has answered"),
                        containsString("Because of noise."),
                        containsString("So that you hear."));
        session().get(desk + "?shown=answered").then().body(containsString("Why &lt;b&gt;quiet"));
        assertEquals(
                "QUESTION_ANSWERED " + token,
                one(
                        "select m.kind || ' ' || m.about from outbox_message m join enrolment e on e.id = m.enrolment_id where"
                                + " e.course = 'asks-first' and m.kind <> 'WELCOME'"));

        People.change("asks-lea");
        Sql.run(
                database,
                "insert into instructor_message (token, enrolment_id, author_id, text, sent_at) select gen_random_uuid(),"
                        + " e.id, e.learner_id, 'Well done', now() from enrolment e join generate_series(1, 2) on true join"
                        + " learner l on l.id = e.learner_id where e.course = 'asks-first' and l.subject = 'asks-lea'");
        session()
                .get("/today")
                .then()
                .body(containsString("1 question of yours is answered"), containsString("2 new messages from those"));
        session()
                .get(course + "/questions")
                .then()
                .body(
                        containsString("So that you hear."),
                        containsString(">New</span>"),
                        not(containsString("Because of noise")));
        session().get(course + "/questions").then().body(not(containsString(">New</span>")));
        session().get("/today").then().body(not(containsString("is answered")), containsString("2 new messages"));
        session().get(course + "/messages").then().statusCode(200);
        session().get("/today").then().body(not(containsString("new messages")));
        erasure.erase("asks-lea", "system");
        assertEquals("0", one("select count(*) from learner_question where course = 'asks-first'"));
    }

    @Test
    @TestSecurity(user = "asks-much")
    void nobodyFloodsThoseWhoAnswer() throws SQLException {
        Editions.publish(Editions.named("asks-much"));
        String course = "/courses/asks-much";
        Requests.enrol(course);
        Sql.run(
                database,
                "insert into learner_question (token, enrolment_id, course, text, asked_at) select gen_random_uuid(), id, course,"
                        + " 'Again?', now() from enrolment cross join generate_series(1, 20) where course = 'asks-much'");
        session()
                .formParam("text", "One more")
                .post(course + "/questions")
                .then()
                .statusCode(409)
                .body(containsString("Many questions of yours wait"));
        int tries = 1;
        int status = 422;
        while (status == 422 && tries < 60) {
            tries++;
            status = session().formParam("text", "").post(course + "/questions").statusCode();
        }
        assertEquals(429, status, "after " + tries);
    }

    private String one(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            return row.next() ? row.getString(1) : "";
        }
    }
}
