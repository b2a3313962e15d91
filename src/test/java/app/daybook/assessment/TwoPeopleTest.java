package app.daybook.assessment;

import java.util.List;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import org.junit.jupiter.api.Test;

import app.daybook.People;
import app.daybook.PostgresForTests;
import app.daybook.Requests;

import static app.daybook.Requests.COURSE;
import static app.daybook.Requests.enrol;
import static app.daybook.Requests.session;
import static app.daybook.assessment.Shown.DESK;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Two people on one browser: a page of the first is still open when the second has signed in. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class TwoPeopleTest {

    private static final String QUIZ = COURSE + "/quizzes/first";

    @Inject
    EntityManager database;

    @Test
    @TestSecurity(user = "two-ada")
    void anAnswerOfOneNeverLandsInTheAttemptOfTheOther() {
        enrol();
        String adas = Requests.begin(QUIZ);
        String option = Shown.at(adas).option(DESK);
        People.change("two-bob");
        enrol();
        String bobs = Requests.begin(QUIZ);
        assertNotEquals(adas, bobs);
        assertNotEquals(option, Shown.at(bobs).option(DESK), "what options are called differs");

        for (String deed : List.of("/answers", "/checks", "/submission")) {
            session()
                    .formParam("q.quiet-place", option)
                    .formParam("q.recall-word", "typed by <Ada>")
                    .formParam("check", "quiet-place")
                    .formParam("blanks", "11")
                    .post(adas + deed)
                    .then()
                    .statusCode(409)
                    .body(containsString("You are signed in as \u2068two-bob\u2069"))
                    .body(containsString("action=\"" + adas + deed + "\""))
                    .body(containsString("name=\"q.quiet-place\" value=\"" + option + "\""))
                    .body(containsString("name=\"q.recall-word\" value=\"typed by &lt;Ada&gt;\""));
        }
        session()
                .accept("application/json")
                .formParam("q.quiet-place", option)
                .post(adas + "/answers")
                .then()
                .statusCode(409)
                .body("foreign", equalTo(true))
                .body("message", containsString("signed in as \u2068two-bob\u2069"));
        session()
                .formParam("q.quiet-place", option)
                .post(bobs + "/answers")
                .then()
                .statusCode(409);
        session().get(bobs).then().statusCode(200).body(containsString("0 of 11 answered"));
        for (String page : List.of("", "/summary", "/questions/1", "/time")) {
            session().get(adas + page).then().statusCode(404);
        }

        People.change("two-ada");
        session().get(adas).then().statusCode(200).body(containsString("0 of 11 answered"));
        session()
                .formParam("q.quiet-place", option)
                .post(adas + "/answers")
                .then()
                .statusCode(303);
        assertTrue(Shown.at(adas).isChosen(DESK), "sent again by whom it belongs to");
    }

    @Test
    @TestSecurity(user = "two-cleo")
    void whoIsNotOnTheCourseGetsAnothersFormBackToo() {
        enrol();
        String cleos = Requests.begin(QUIZ);
        People.change("two-stranger");
        session()
                .formParam("q.recall-word", "typed")
                .post(cleos + "/answers")
                .then()
                .statusCode(409)
                .body(containsString("value=\"typed\""));
    }

    @Test
    @TestSecurity(user = "two-dan")
    void everyFormThatNamesNothingElseNamesItsPerson() {
        enrol();
        String day = session().get(COURSE + "/days/1").asString();
        String dan = new Shown(day).hidden("person");
        assertEquals(dan, Shown.at(QUIZ).hidden("person"));
        People.change("two-eve");
        String enrolling = Shown.at(COURSE + "/enrol").hidden("person");
        assertNotEquals(dan, enrolling);
        assertFalse(enrolling.contains("eve"));
        session()
                .formParam("person", dan)
                .formParam("zone", "Europe/Paris")
                .post(COURSE + "/enrolments")
                .then()
                .statusCode(409)
                .body(containsString("name=\"zone\" value=\"Europe/Paris\""));
        session().get(COURSE + "/enrol").then().statusCode(200);
        enrol();
        for (String deed :
                List.of("/days/1/completions", "/quizzes/first/attempts", "/evaluation", "/evaluation/drafts")) {
            session()
                    .formParam("person", dan)
                    .formParam("change", "a long text")
                    .post(COURSE + deed)
                    .then()
                    .statusCode(409)
                    .body(containsString("You are signed in as \u2068two-eve\u2069"))
                    .body(containsString("value=\"a long text\""));
        }
        assertEquals(
                List.of(0L),
                database.createNativeQuery(
                                "select (select count(*) from lesson_progress p where p.enrolment_id = e.id)"
                                        + " + (select count(*) from quiz_attempt t where t.enrolment_id = e.id)"
                                        + " from enrolment e join learner l on l.id = e.learner_id"
                                        + " where l.subject = 'two-eve'",
                                Long.class)
                        .getResultList());
    }

    @Test
    @TestSecurity(user = "two-fay")
    void everyPersonalPageSaysWhoIsSignedInAndNoPublicOneDoes() {
        enrol();
        for (String page : List.of("/today", "/calendar", COURSE + "/days/1", QUIZ, COURSE + "/reviews")) {
            session().get(page).then().body(containsString("Signed in as </span><bdi>two-fay</bdi>"));
        }
        People.change("two-gus");
        session().get("/today").then().body(containsString("Signed in as </span><bdi>two-gus</bdi>"));
        session().get(COURSE).then().statusCode(200).body(not(containsString("two-gus")));
        session().get("/no-such-page").then().body(not(containsString("two-gus")));
    }
}
