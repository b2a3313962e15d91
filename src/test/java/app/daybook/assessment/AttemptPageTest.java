package app.daybook.assessment;

import java.util.List;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;

import app.daybook.PostgresForTests;
import app.daybook.Requests;

import static app.daybook.Requests.COURSE;
import static app.daybook.Requests.enrol;
import static app.daybook.Requests.handIn;
import static app.daybook.Requests.session;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** One question at a time, and the list of all before the end. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class AttemptPageTest {

    private static final String QUIZ = COURSE + "/quizzes/first";

    @Test
    @TestSecurity(user = "one-by-one")
    void aPageAsksOneQuestionAndGoesOnWhereItIsTold() {
        String attempt = begin();
        List<String> all = asked(attempt);
        for (int number = 1; number <= all.size(); number++) {
            assertEquals(List.of(all.get(number - 1)), asked(attempt + "/questions/" + number));
        }
        goingOn(attempt, "2", "/questions/2");
        goingOn(attempt, "summary", "/summary");
        goingOn(attempt, "all", attempt);
        goingOn(attempt, "0", attempt);
        goingOn(attempt, String.valueOf(all.size() + 1), attempt);
        goingOn(attempt, "9999999999", attempt);
    }

    @Test
    @TestSecurity(user = "no-such-number")
    void aQuestionThatTheAttemptDoesNotAskIsNotFound() {
        String attempt = begin();
        for (String number : List.of("0", "-1", "99", "first", "99999999999")) {
            session().get(attempt + "/questions/" + number).then().statusCode(404);
        }
    }

    @Test
    @TestSecurity(user = "comes-back")
    void goingOnSavesAndAResumedAttemptOpensAtTheFirstOpenQuestion() {
        String attempt = begin();
        List<String> all = asked(attempt);
        answer(attempt, Shown.BUS)
                .formParam("go", "summary")
                .post(attempt + "/answers")
                .then()
                .header("Location", endsWith("/summary"));
        String open = all.get(0).equals("quiet-place") ? "/questions/2" : "/questions/1";
        session().post(QUIZ + "/attempts").then().header("Location", endsWith(open));
        session()
                .get(attempt + "/summary")
                .then()
                .statusCode(200)
                .body(containsString((all.size() - 1) + " questions have no answer yet"))
                .body(containsString("step-state is-answered\">answered"));
    }

    @Test
    @TestSecurity(user = "checks-here")
    void aCheckComesBackToThePageThatItWasAskedOn() {
        String attempt = begin();
        int number = asked(attempt).indexOf("quiet-place") + 1;
        session()
                .formParam("view", number)
                .formParam("check", "quiet-place")
                .post(attempt + "/checks")
                .then()
                .header("Location", endsWith("/questions/" + number + "?unanswered=quiet-place#quiet-place"));
        session()
                .get(attempt + "/questions/" + number + "?unanswered=quiet-place")
                .then()
                .body(containsString("Answer this question first"));
        answer(attempt, Shown.BUS)
                .formParam("view", number)
                .formParam("check", "quiet-place")
                .post(attempt + "/checks")
                .then()
                .header("Location", endsWith("/questions/" + number + "#quiet-place"));
        session()
                .get(attempt + "/questions/" + number)
                .then()
                .body(containsString("class=\"feedback\""))
                .body(not(containsString("name=\"q.quiet-place\"")));
        session().get(attempt + "/summary").then().body(containsString("step-state is-answered\">checked"));
    }

    @Test
    @TestSecurity(user = "another-tab-here")
    void keepingWhatAnotherTabSavedLeadsBackToTheQuestion() {
        String attempt = begin();
        answer(attempt, Shown.BUS)
                .formParam("sheet", "one")
                .formParam("seen", "0")
                .post(attempt + "/answers");
        answer(attempt, Shown.DESK)
                .formParam("sheet", "other")
                .formParam("seen", "0")
                .formParam("view", "2")
                .formParam("go", "3")
                .post(attempt + "/answers")
                .then()
                .statusCode(409)
                .body(containsString("href=\"" + attempt + "/questions/3\""))
                .body(containsString("name=\"go\" value=\"3\""));
    }

    @Test
    @TestSecurity(user = "done-here")
    void afterTheSubmissionEveryPageLeadsToTheResult() {
        String attempt = begin();
        String answer = Shown.at(attempt).option(Shown.BUS);
        handIn(attempt);
        for (String page : List.of("/questions/1", "/summary")) {
            session().get(attempt + page).then().statusCode(303).header("Location", endsWith(attempt));
        }
        session()
                .formParam("q.quiet-place", answer)
                .formParam("go", "2")
                .post(attempt + "/answers")
                .then()
                .statusCode(409);
    }

    @Test
    @TestSecurity(user = "old-address")
    void anAddressWithANumberLeadsToOnesOwnAttemptOfThatNumber() {
        String attempt = begin();
        session().get(QUIZ + "/attempts/1").then().statusCode(303).header("Location", endsWith(attempt));
        session().get(QUIZ + "/attempts/2").then().statusCode(404);
    }

    @Test
    @TestSecurity(user = "scriptless")
    void withoutScriptsAllQuestionsComeAtOnceAndAreHandedInFromThere() {
        enrol();
        session()
                .formParam("view", "all")
                .post(QUIZ + "/attempts")
                .then()
                .statusCode(303)
                .header("Location", not(containsString("/questions/")));
        String attempt = Requests.begin(QUIZ);
        session()
                .get(attempt)
                .then()
                .body(containsString("name=\"blanks\" value=\"0\""))
                .body(containsString("formaction=\"" + attempt + "/submission\""));
        answer(attempt, Shown.BUS)
                .formParam("blanks", "0")
                .post(attempt + "/submission")
                .then()
                .statusCode(303)
                .header("Location", endsWith(attempt + "/summary"));
    }

    private static String begin() {
        enrol();
        session().post(QUIZ + "/attempts").then().header("Location", endsWith("/questions/1"));
        return Requests.begin(QUIZ);
    }

    private static void goingOn(String attempt, String where, String end) {
        session()
                .formParam("go", where)
                .post(attempt + "/answers")
                .then()
                .statusCode(303)
                .header("Location", endsWith(end));
    }

    /** An answer to a question of any kind. */
    private static RequestSpecification answer(String attempt, String option) {
        return session().formParam("q.quiet-place", Shown.at(attempt).option(option));
    }

    private static List<String> asked(String page) {
        return Shown.at(page).asked();
    }
}
