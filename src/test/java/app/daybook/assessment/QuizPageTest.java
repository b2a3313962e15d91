package app.daybook.assessment;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.zip.GZIPOutputStream;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;

import app.daybook.PostgresForTests;
import app.daybook.Requests;

import static app.daybook.Requests.COURSE;
import static app.daybook.Requests.enrol;
import static app.daybook.Requests.handIn;
import static app.daybook.Requests.session;
import static app.daybook.assessment.Shown.BUS;
import static app.daybook.assessment.Shown.DESK;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
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

    @Inject
    EntityManager database;

    @Test
    @TestSecurity(user = "taker")
    void anAnswerIsSavedWithAReceiptAndIsThereAgain() {
        String attempt = begin();
        answer(attempt, BUS)
                .accept("application/json")
                .post(attempt + "/answers")
                .then()
                .statusCode(200)
                .body("kept", contains("quiet-place"))
                .body("savedAt", notNullValue());
        assertTrue(Shown.at(attempt).isChosen(BUS));
    }

    @Test
    @TestSecurity(user = "peeker")
    void nothingOnTheSheetTellsRightFromWrong() {
        String attempt = begin();
        session()
                .get(attempt)
                .then()
                .body(not(containsString("is-right")))
                .body(not(containsString("is-missed")))
                .body(not(containsString("class=\"feedback\"")));
    }

    @Test
    @TestSecurity(user = "starter")
    void startingAgainGoesOnWithTheOpenAttempt() {
        String attempt = begin();
        session()
                .post(QUIZ + "/attempts")
                .then()
                .statusCode(303)
                .header("Location", endsWith(attempt + "/questions/1"));
        session().get(QUIZ + "/attempts/2").then().statusCode(404);
    }

    @Test
    @TestSecurity(user = "hurried")
    void parallelStartsAndSubmissionsMakeOneAttemptAndOneScore() throws Exception {
        enrol();
        String attempt = inParallel(() -> session().post(QUIZ + "/attempts")).replace("/questions/1", "");
        assertEquals(attempt, inParallel(() -> session().formParam("blanks", 11).post(attempt + "/submission")));
        session().get(QUIZ + "/attempts/2").then().statusCode(404);
        assertEquals(
                List.of(1L),
                database.createNativeQuery(
                                "select count(*) from quiz_attempt a join enrolment e on e.id = a.enrolment_id join learner"
                                        + " l on l.id = e.learner_id where l.subject = 'hurried' and a.points = 0",
                                Long.class)
                        .getResultList());
    }

    /** @return where every one of them leads */
    private static String inParallel(Callable<Response> request) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(32);
        Set<String> places = new HashSet<>();
        try {
            for (Future<Response> answer : pool.invokeAll(Collections.nCopies(200, request))) {
                places.add(answer.get().header("Location").replaceFirst("^https?://[^/]*", ""));
            }
        } finally {
            pool.shutdown();
        }
        assertEquals(1, places.size(), places.toString());
        return places.iterator().next();
    }

    @Test
    @TestSecurity(user = "submitter")
    void aSubmissionCountsOnceAndNothingIsSavedAfterIt() {
        String attempt = begin();
        String option = Shown.at(attempt).option(DESK);
        handIn(attempt);
        session().post(attempt + "/submission").then().statusCode(303).header("Location", endsWith(attempt));
        session()
                .get(attempt)
                .then()
                .body(containsString("Not passed yet"))
                .body(containsString("0\u00a0%"))
                .body(containsString("class=\"feedback\""));
        session()
                .formParam("q.quiet-place", option)
                .accept("application/json")
                .post(attempt + "/answers")
                .then()
                .statusCode(409)
                .body("message", containsString("already submitted"));
    }

    @Test
    @TestSecurity(user = "second-thoughts")
    void whatIsHandedInIsMarkedWhateverWasSavedBefore() {
        String attempt = begin();
        answer(attempt, BUS).post(attempt + "/answers").then().statusCode(303);
        answer(attempt, DESK)
                .formParam("blanks", 10)
                .post(attempt + "/submission")
                .then()
                .statusCode(303);
        session().get(attempt).then().body(not(containsString(">0\u00a0%"))).body(containsString("1 of 11 questions"));
    }

    @Test
    @TestSecurity(user = "hasty")
    void nothingIsHandedInBeforeItsBlanksWereNamed() {
        String attempt = begin();
        for (String told : List.of("", "0", "3", "10", "-1", "99999")) {
            session()
                    .formParam("blanks", told)
                    .post(attempt + "/submission")
                    .then()
                    .statusCode(303)
                    .header("Location", endsWith(attempt + "/summary"));
        }
        Shown word = Shown.at(attempt);
        session()
                .formParam(word.fields("two-words").get("Recall"), word.target("Colouring the page"))
                .formParam("q.evening-minutes", "15 kg")
                .post(attempt + "/answers");
        session()
                .get(attempt + "/summary")
                .then()
                .body(containsString("9 questions have no answer yet"))
                .body(containsString("11 questions are blank or not whole"))
                .body(containsString("Hand in with 11 blanks"))
                .body(containsString("</a>: answered in part"))
                .body(containsString("</a>: not readable as a number"));
        handIn(attempt);
        session().get(attempt).then().body(containsString("Not passed yet"));
    }

    @Test
    @TestSecurity(user = "checker")
    void anAnswerIsExplainedAtOnceAndStandsFromThenOn() {
        String attempt = begin();
        session()
                .formParam("check", "quiet-place")
                .post(attempt + "/checks")
                .then()
                .statusCode(303)
                .header("Location", endsWith("?unanswered=quiet-place#quiet-place"));
        Shown options = Shown.at(attempt);
        session().get(attempt + "?unanswered=quiet-place").then().body(containsString("Answer this question first"));
        for (int time = 0; time < 2; time++) {
            session()
                    .formParam("q.quiet-place", options.option(BUS))
                    .formParam("check", "quiet-place")
                    .post(attempt + "/checks")
                    .then()
                    .statusCode(303)
                    .header("Location", endsWith(attempt + "#quiet-place"));
        }
        String sheet = session().get(attempt).asString();
        assertFalse(sheet.contains("name=\"q.quiet-place\""), "it can be answered again");
        assertEquals(3, sheet.split("class=\"feedback\"", -1).length - 1, "other questions are explained");
        RequestSpecification changed = session().formParam("q.quiet-place", options.option(DESK));
        changed.post(attempt + "/answers").then().statusCode(303);
        changed.accept("application/json")
                .post(attempt + "/answers")
                .then()
                .statusCode(409)
                .body("kept", empty())
                .body("standing", contains("quiet-place"))
                .body("message", containsString("stands as it was"));
        changed.accept("text/html")
                .formParam("blanks", 10)
                .post(attempt + "/submission")
                .then()
                .statusCode(303);
        String given =
                "select response[1] from quiz_answer a join quiz_attempt t on t.id = a.attempt_id join enrolment e"
                        + " on e.id = t.enrolment_id join learner l on l.id = e.learner_id where l.subject = 'checker'"
                        + " and a.question_id = 'quiet-place' and a.revision = 1";
        assertEquals(1, database.createNativeQuery(given).getResultList().size());
        session()
                .formParam("check", "no-such-question")
                .post(attempt + "/checks")
                .then()
                .statusCode(404);
        session()
                .formParam("q.two-steps", options.option("Write three notes from memory"))
                .formParam("check", "two-steps")
                .post(attempt + "/checks")
                .then()
                .statusCode(409);
    }

    @Test
    @TestSecurity(user = "half-done")
    void whatIsNotWholeIsNotLockedByACheck() {
        String attempt = begin();
        Shown sheet = Shown.at(attempt);
        check(attempt, "two-words", sheet.fields("two-words").get("Recall"), sheet.target("Colouring the page"))
                .header("Location", endsWith("?unanswered=two-words#two-words"));
        session().get(attempt + "?unanswered=two-words").then().body(containsString("Only a part of this is answered"));
        check(attempt, "evening-order", sheet.fields("evening-order").get("Clear the desk"), "1")
                .header("Location", endsWith("?unanswered=evening-order#evening-order"));
        check(attempt, "evening-minutes", "q.evening-minutes", "15 kg")
                .header("Location", endsWith("?unanswered=evening-minutes#evening-minutes"));
        session()
                .get(attempt + "?unanswered=evening-minutes")
                .then()
                .body(containsString("cannot be read as the number that is asked for"))
                .body(not(containsString("class=\"feedback\"")));
    }

    private static ValidatableResponse check(String attempt, String question, String field, String value) {
        return session()
                .formParam(field, value)
                .formParam("check", question)
                .post(attempt + "/checks")
                .then()
                .statusCode(303);
    }

    @Test
    @TestSecurity(user = "forger")
    void aFormWithAnythingThatTheAttemptDoesNotOfferIsGivenBackWhole() {
        String attempt = begin();
        String fitting = Shown.at(attempt).option(DESK);
        for (String field :
                List.of("q.no-such-question", "q.quiet-place", "q.two-steps", "q.quiet-place.0", "question")) {
            session()
                    .formParam("q.quiet-place", fitting)
                    .formParam(field, "0")
                    .post(attempt + "/answers")
                    .then()
                    .statusCode(409)
                    .body(containsString("name=\"" + field + "\" value=\"0\""));
            session()
                    .accept("application/json")
                    .formParam("q.quiet-place", fitting)
                    .formParam(field, "0")
                    .post(attempt + "/answers")
                    .then()
                    .statusCode(409)
                    .body("message", containsString("Nothing of it was saved"));
        }
        session().get(attempt).then().statusCode(200).body(not(containsString(" checked")));
    }

    @Test
    @TestSecurity(user = "receipts")
    void aReceiptIsGivenOnlyForWhatIsKept() {
        String attempt = begin();
        session()
                .accept("application/json")
                .post(attempt + "/answers")
                .then()
                .statusCode(422)
                .body("message", containsString("Nothing was saved"));
        byte[] compressed = gzip("q.quiet-place=" + Shown.at(attempt).option(DESK));
        int status = session()
                .config(RestAssured.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .encodeContentTypeAs(ContentType.URLENC.toString(), ContentType.BINARY)))
                .accept("application/json")
                .header("Content-Encoding", "gzip")
                .body(compressed)
                .post(attempt + "/answers")
                .statusCode();
        assertTrue(status >= 400 && status < 500, "a compressed form is answered " + status);
        assertFalse(Shown.at(attempt).isChosen(DESK));
    }

    private static byte[] gzip(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    @Test
    @TestSecurity(user = "outsider")
    void anothersAttemptIsNotFound() {
        enrol();
        for (String attempt : List.of(
                QUIZ + "/attempts/1",
                QUIZ + "/attempts/00000000-0000-4000-8000-000000000000",
                QUIZ + "/attempts/not-a-token",
                QUIZ + "/attempts/99999999999")) {
            for (String page : List.of("", "/questions/1", "/summary", "/time")) {
                session().get(attempt + page).then().statusCode(404);
            }
            for (String deed : List.of("/answers", "/checks", "/submission")) {
                session().post(attempt + deed).then().statusCode(409);
            }
        }
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
        String attempt = session()
                .get(COURSE + "/quizzes/final-exam/attempts/1")
                .then()
                .statusCode(303)
                .extract()
                .header("Location")
                .replaceFirst("^https?://[^/]*", "");
        session()
                .get(attempt)
                .then()
                .statusCode(200)
                .body(containsString("id=\"fin-ill\""))
                .body(not(containsString("safety-mark")));
        handIn(attempt);
        session()
                .get(attempt)
                .then()
                .statusCode(200)
                .body(containsString("id=\"reread\""))
                .body(containsString("1 safety question was not right"))
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

    private static String begin() {
        enrol();
        return Requests.begin(QUIZ);
    }

    private static RequestSpecification answer(String attempt, String option) {
        return session().formParam("q.quiet-place", Shown.at(attempt).option(option));
    }
}
