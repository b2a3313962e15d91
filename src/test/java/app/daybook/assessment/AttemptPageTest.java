package app.daybook.assessment;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;

import app.daybook.PostgresForTests;

import static app.daybook.Requests.COURSE;
import static app.daybook.Requests.enrol;
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
    private static final String ATTEMPT = QUIZ + "/attempts/1";
    private static final Pattern ASKED = Pattern.compile("<fieldset class=\"question\" id=\"([a-z0-9-]+)\"");

    @Test
    @TestSecurity(user = "one-by-one")
    void aPageAsksOneQuestionAndGoesOnWhereItIsTold() {
        begin();
        List<String> all = asked(ATTEMPT);
        for (int number = 1; number <= all.size(); number++) {
            assertEquals(List.of(all.get(number - 1)), asked(ATTEMPT + "/questions/" + number));
        }
        goingOn("2", "/questions/2");
        goingOn("summary", "/summary");
        goingOn("all", "/attempts/1");
        goingOn("0", "/attempts/1");
        goingOn(String.valueOf(all.size() + 1), "/attempts/1");
        goingOn("9999999999", "/attempts/1");
    }

    @Test
    @TestSecurity(user = "no-such-number")
    void aQuestionThatTheAttemptDoesNotAskIsNotFound() {
        begin();
        for (String number : List.of("0", "-1", "99", "first", "99999999999")) {
            session().get(ATTEMPT + "/questions/" + number).then().statusCode(404);
        }
    }

    @Test
    @TestSecurity(user = "comes-back")
    void goingOnSavesAndAResumedAttemptOpensAtTheFirstOpenQuestion() {
        begin();
        List<String> all = asked(ATTEMPT);
        session()
                .formParam("q." + all.get(0), "palm", "0") // a region or a text, or else an option
                .formParam("q." + all.get(0) + ".0", "1") // a place in an order, or a match
                .formParam("go", "summary")
                .post(ATTEMPT + "/answers")
                .then()
                .header("Location", endsWith("/summary"));
        session().post(QUIZ + "/attempts").then().header("Location", endsWith("/questions/2"));
        session()
                .get(ATTEMPT + "/summary")
                .then()
                .statusCode(200)
                .body(containsString((all.size() - 1) + " questions have no answer yet"))
                .body(containsString("step-state is-answered\">answered"));
    }

    @Test
    @TestSecurity(user = "checks-here")
    void aCheckComesBackToThePageThatItWasAskedOn() {
        begin();
        int number = asked(ATTEMPT).indexOf("quiet-place") + 1;
        session()
                .formParam("view", number)
                .formParam("check", "quiet-place")
                .post(ATTEMPT + "/checks")
                .then()
                .header("Location", endsWith("/questions/" + number + "?unanswered=quiet-place#quiet-place"));
        session()
                .get(ATTEMPT + "/questions/" + number + "?unanswered=quiet-place")
                .then()
                .body(containsString("Answer this question first"));
        answer(1)
                .formParam("view", number)
                .formParam("check", "quiet-place")
                .post(ATTEMPT + "/checks")
                .then()
                .header("Location", endsWith("/questions/" + number + "#quiet-place"));
        session()
                .get(ATTEMPT + "/questions/" + number)
                .then()
                .body(containsString("class=\"feedback\""))
                .body(not(containsString("name=\"q.quiet-place\"")));
        session().get(ATTEMPT + "/summary").then().body(containsString("step-state is-answered\">checked"));
    }

    @Test
    @TestSecurity(user = "another-tab-here")
    void keepingWhatAnotherTabSavedLeadsBackToTheQuestion() {
        begin();
        answer(1).formParam("sheet", "one").formParam("seen", "0").post(ATTEMPT + "/answers");
        answer(0)
                .formParam("sheet", "other")
                .formParam("seen", "0")
                .formParam("view", "2")
                .formParam("go", "3")
                .post(ATTEMPT + "/answers")
                .then()
                .statusCode(409)
                .body(containsString("href=\"" + ATTEMPT + "/questions/3\""))
                .body(containsString("name=\"go\" value=\"3\""));
    }

    @Test
    @TestSecurity(user = "done-here")
    void afterTheSubmissionEveryPageLeadsToTheResult() {
        begin();
        session().post(ATTEMPT + "/submission").then().statusCode(303);
        for (String page : List.of("/questions/1", "/summary")) {
            session().get(ATTEMPT + page).then().statusCode(303).header("Location", endsWith("/attempts/1"));
        }
        answer(1).formParam("go", "2").post(ATTEMPT + "/answers").then().statusCode(409);
    }

    private static void begin() {
        enrol();
        session().post(QUIZ + "/attempts").then().header("Location", endsWith("/questions/1"));
    }

    private static void goingOn(String where, String end) {
        session()
                .formParam("go", where)
                .post(ATTEMPT + "/answers")
                .then()
                .statusCode(303)
                .header("Location", endsWith(end));
    }

    private static RequestSpecification answer(int position) {
        return session().formParam("q.quiet-place", String.valueOf(position));
    }

    private static List<String> asked(String page) {
        return ASKED.matcher(session().get(page).asString())
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
    }
}
