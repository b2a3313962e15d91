package app.daybook.assessment;

import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;

import app.daybook.PostgresForTests;

import static app.daybook.Requests.COURSE;
import static app.daybook.Requests.enrol;
import static app.daybook.Requests.session;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class QuizPageTest {

    private static final String QUIZ = COURSE + "/quizzes/first";
    private static final String ATTEMPT = QUIZ + "/attempts/1";

    @Inject
    EntityManager database;

    @Test
    @TestSecurity(user = "taker")
    void anAnswerIsSavedWithAReceiptAndIsThereAgain() {
        begin();
        String question = questions().get(0);
        answer(question, "1")
                .accept("application/json")
                .post(ATTEMPT + "/answers")
                .then()
                .statusCode(200)
                .body("savedAt", notNullValue());
        session()
                .get(ATTEMPT)
                .then()
                .statusCode(200)
                .body(containsString("name=\"q." + question + "\" value=\"1\" checked"));
    }

    @Test
    @TestSecurity(user = "peeker")
    void nothingOnTheSheetTellsRightFromWrong() {
        begin();
        session()
                .get(ATTEMPT)
                .then()
                .body(not(containsString("is-right")))
                .body(not(containsString("is-missed")))
                .body(not(containsString("class=\"feedback\"")));
    }

    @Test
    @TestSecurity(user = "starter")
    void startingAgainGoesOnWithTheOpenAttempt() {
        begin();
        session()
                .post(QUIZ + "/attempts")
                .then()
                .statusCode(303)
                .header("Location", endsWith("/attempts/1/questions/1"));
        session().get(QUIZ + "/attempts/2").then().statusCode(404);
    }

    @Test
    @TestSecurity(user = "hurried")
    void parallelStartsAndSubmissionsMakeOneAttemptAndOneScore() throws Exception {
        enrol();
        inParallel("/attempts/1/questions/1", () -> session().post(QUIZ + "/attempts"));
        inParallel("/attempts/1", () -> session().post(ATTEMPT + "/submission"));
        session().get(QUIZ + "/attempts/2").then().statusCode(404);
        assertEquals(
                List.of(1L),
                database.createNativeQuery(
                                "select count(*) from quiz_attempt a join enrolment e on e.id = a.enrolment_id join learner"
                                        + " l on l.id = e.learner_id where l.subject = 'hurried' and a.points = 0",
                                Long.class)
                        .getResultList());
    }

    private static void inParallel(String end, Callable<Response> request) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(32);
        try {
            for (Future<Response> answer : pool.invokeAll(Collections.nCopies(200, request))) {
                assertEquals(end, answer.get().header("Location").replaceFirst(".*(?=/attempts)", ""));
            }
        } finally {
            pool.shutdown();
        }
    }

    @Test
    @TestSecurity(user = "submitter")
    void aSubmissionCountsOnceAndNothingIsSavedAfterIt() {
        begin();
        String question = questions().get(0);
        for (int time = 0; time < 2; time++) {
            session().post(ATTEMPT + "/submission").then().statusCode(303).header("Location", endsWith("/attempts/1"));
        }
        session()
                .get(ATTEMPT)
                .then()
                .body(containsString("Not passed yet"))
                .body(containsString("0\u00a0%"))
                .body(containsString("class=\"feedback\""));
        answer(question, "0")
                .accept("application/json")
                .post(ATTEMPT + "/answers")
                .then()
                .statusCode(409)
                .body("message", containsString("already submitted"));
    }

    @Test
    @TestSecurity(user = "second-thoughts")
    void whatIsHandedInIsMarkedWhateverWasSavedBefore() {
        begin();
        String sheet = session().get(ATTEMPT).asString();
        Matcher right = Pattern.compile("name=\"q\\.quiet-place\" value=\"(\\d)\"[^\\n]*At a desk")
                .matcher(sheet);
        assertTrue(right.find());
        String wrong = right.group(1).equals("0") ? "1" : "0";
        answer("quiet-place", wrong).post(ATTEMPT + "/answers").then().statusCode(303);
        answer("quiet-place", right.group(1))
                .post(ATTEMPT + "/submission")
                .then()
                .statusCode(303);
        session().get(ATTEMPT).then().body(not(containsString(">0\u00a0%")));
    }

    @Test
    @TestSecurity(user = "checker")
    void anAnswerIsExplainedAtOnceAndStandsFromThenOn() {
        begin();
        session()
                .formParam("check", "quiet-place")
                .post(ATTEMPT + "/checks")
                .then()
                .statusCode(303)
                .header("Location", endsWith("?unanswered=quiet-place#quiet-place"));
        session().get(ATTEMPT + "?unanswered=quiet-place").then().body(containsString("Answer this question first"));
        for (int time = 0; time < 2; time++) {
            answer("quiet-place", "1")
                    .formParam("check", "quiet-place")
                    .post(ATTEMPT + "/checks")
                    .then()
                    .statusCode(303)
                    .header("Location", endsWith("/attempts/1#quiet-place"));
        }
        String sheet = session().get(ATTEMPT).asString();
        assertFalse(sheet.contains("name=\"q.quiet-place\""), "it can be answered again");
        assertEquals(3, sheet.split("class=\"feedback\"", -1).length - 1, "other questions are explained");
        answer("quiet-place", "0").post(ATTEMPT + "/answers").then().statusCode(303);
        answer("quiet-place", "2").post(ATTEMPT + "/submission").then().statusCode(303);
        String given =
                "select response[1] from quiz_answer a join quiz_attempt t on t.id = a.attempt_id join enrolment e"
                        + " on e.id = t.enrolment_id join learner l on l.id = e.learner_id where l.subject = 'checker'"
                        + " and a.question_id = 'quiet-place' and a.revision = 1";
        assertEquals(1, database.createNativeQuery(given).getResultList().size());
        session()
                .formParam("check", "no-such-question")
                .post(ATTEMPT + "/checks")
                .then()
                .statusCode(404);
        answer("two-steps", "1")
                .formParam("check", "two-steps")
                .post(ATTEMPT + "/checks")
                .then()
                .statusCode(409);
    }

    @Test
    @TestSecurity(user = "forger")
    void whatTheFormDoesNotAskIsLeftOut() {
        begin();
        session()
                .formParam("q.no-such-question", "0")
                .formParam("q." + questions().get(0), "99", "-1", "<script>")
                .post(ATTEMPT + "/answers")
                .then()
                .statusCode(303);
        session().get(ATTEMPT).then().statusCode(200).body(not(containsString("checked")));
    }

    @Test
    @TestSecurity(user = "outsider")
    void anothersAttemptIsNotFound() {
        enrol();
        session().get(ATTEMPT).then().statusCode(404);
        session().get(ATTEMPT + "/questions/1").then().statusCode(404);
        session().get(ATTEMPT + "/summary").then().statusCode(404);
        session().post(ATTEMPT + "/answers").then().statusCode(404);
        session().post(ATTEMPT + "/checks").then().statusCode(404);
        session().post(ATTEMPT + "/submission").then().statusCode(404);
    }

    @Test
    @TestSecurity(user = "finalist")
    void theFinalMarksNoSafetyQuestionAndAnswersWithObjectives() {
        begin();
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery(
                                "insert into quiz_attempt (id, enrolment_id, quiz_id, number, seed,"
                                        + " edition, started_at, questions) select nextval('quiz_attempt_seq'), a.enrolment_id,"
                                        + " 'final-exam', 1, 7, a.edition, a.started_at, 4 from quiz_attempt a join enrolment e"
                                        + " on e.id = a.enrolment_id join learner l on l.id = e.learner_id"
                                        + " where l.subject = 'finalist'")
                        .executeUpdate());
        String attempt = COURSE + "/quizzes/final-exam/attempts/1";
        session()
                .get(attempt)
                .then()
                .statusCode(200)
                .body(containsString("id=\"fin-ill\""))
                .body(not(containsString("safety-mark")));
        session().post(attempt + "/submission").then().statusCode(303);
        session()
                .get(attempt)
                .then()
                .statusCode(200)
                .body(containsString("id=\"reread\""))
                .body(containsString("safety questions were not right"))
                .body(not(containsString("fin-ill")))
                .body(not(containsString("class=\"feedback\"")));
    }

    @Test
    @TestSecurity(user = "early")
    void lockedQuizzesAndTheFinalStayClosed() {
        enrol();
        session().post(COURSE + "/quizzes/third/attempts").then().statusCode(403);
        session()
                .post(COURSE + "/quizzes/final-exam/attempts")
                .then()
                .statusCode(403)
                .body(containsString("The final is not open yet"));
        session()
                .formParam("name", "Early Bird")
                .post(COURSE + "/certificates")
                .then()
                .statusCode(409)
                .body(containsString("not ready yet"));
    }

    private static void begin() {
        enrol();
        session().post(QUIZ + "/attempts").then().statusCode(303).header("Location", containsString("/attempts/1/"));
    }

    /** The ids of the single-choice questions, in the order of the sheet. */
    private static List<String> questions() {
        return Pattern.compile("type=\"radio\" name=\"q\\.([a-z0-9-]+)\" value=\"0\"")
                .matcher(session().get(ATTEMPT).asString())
                .results()
                .map((MatchResult match) -> match.group(1))
                .collect(Collectors.toList());
    }

    private static RequestSpecification answer(String question, String position) {
        return session().formParam("question", question).formParam("q." + question, position);
    }
}
