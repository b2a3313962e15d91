package app.daybook.assessment;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

import app.daybook.PostgresForTests;

import static app.daybook.Requests.COURSE;
import static app.daybook.Requests.enrol;
import static app.daybook.Requests.session;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Several loads of one sheet, and the clock. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class SheetTest {

    private static final String QUIZ = COURSE + "/quizzes/first";
    private static final String ATTEMPT = QUIZ + "/attempts/1";

    @Inject
    EntityManager database;

    /** One load of the page, as a tab holds it. */
    private record Tab(String sheet, String seen, String question) {

        static Tab open() {
            String page = session().get(ATTEMPT).asString();
            return new Tab(
                    first("name=\"sheet\" value=\"([^\"]+)\"", page),
                    first("name=\"seen\" value=\"([^\"]+)\"", page),
                    first("type=\"radio\" name=\"q\\.([a-z0-9-]+)\" value=\"0\"", page));
        }

        ValidatableResponse save(String position) {
            return session()
                    .accept("application/json")
                    .formParam("sheet", sheet)
                    .formParam("seen", seen)
                    .formParam("q." + question, position)
                    .post(ATTEMPT + "/answers")
                    .then();
        }

        private static String first(String pattern, String page) {
            Matcher matcher = Pattern.compile(pattern).matcher(page);
            assertTrue(matcher.find(), pattern);
            return matcher.group(1);
        }
    }

    @Test
    @TestSecurity(user = "two-tabs")
    void anotherTabsNewerAnswerIsNotOverwrittenUnseen() {
        begin();
        Tab older = Tab.open();
        Tab newer = Tab.open();
        newer.save("1").statusCode(200);
        older.save("0")
                .statusCode(409)
                .body("overtaken", contains(older.question()))
                .body("revision", equalTo(1));
        assertChosen(older.question(), "1");
        new Tab(older.sheet(), "1", older.question()).save("0").statusCode(200);
        assertChosen(older.question(), "0");
    }

    @Test
    @TestSecurity(user = "one-tab")
    void oneTabMayChangeItsMindWithoutWaitingForReceipts() {
        begin();
        Tab tab = Tab.open();
        tab.save("0").statusCode(200);
        tab.save("1").statusCode(200);
        assertChosen(tab.question(), "1");
    }

    @Test
    @TestSecurity(user = "agreeing-tabs")
    void theSameAnswerTwiceIsOneSaveWithOneReceipt() {
        begin();
        Tab tab = Tab.open();
        Tab other = Tab.open();
        String receipt = tab.save("1").statusCode(200).extract().asString();
        assertEquals(receipt, tab.save("1").statusCode(200).extract().asString());
        assertEquals(receipt, other.save("1").statusCode(200).extract().asString());
    }

    @Test
    @TestSecurity(user = "tabs-without-scripts")
    void withoutScriptsAPageAsksWhichAnswerToKeep() {
        begin();
        Tab older = Tab.open();
        Tab newer = Tab.open();
        newer.save("1").statusCode(200);
        for (String action : new String[] {"/answers", "/submission"}) {
            session()
                    .formParam("sheet", older.sheet())
                    .formParam("seen", older.seen())
                    .formParam("q." + older.question(), "0")
                    .post(ATTEMPT + action)
                    .then()
                    .statusCode(409)
                    .body(containsString("Answers were changed in another tab"))
                    .body(containsString("action=\"" + ATTEMPT + action + "\""))
                    .body(containsString("name=\"seen\" value=\"1\""))
                    .body(containsString("name=\"q." + older.question() + "\" value=\"0\""));
        }
        assertChosen(older.question(), "1");
        session()
                .formParam("sheet", older.sheet())
                .formParam("seen", "1")
                .formParam("q." + older.question(), "0")
                .post(ATTEMPT + "/answers")
                .then()
                .statusCode(303);
        assertChosen(older.question(), "0");
    }

    @Test
    @TestSecurity(user = "out-of-time")
    void afterItsTimeAnAttemptIsMarkedByWhatWasSaved() {
        begin();
        Tab tab = Tab.open();
        tab.save("1").statusCode(200);
        endAttempt("out-of-time", 3600);
        tab.save("0").statusCode(409).body("message", containsString("The time was up"));
        session()
                .formParam("q." + tab.question(), "0")
                .post(ATTEMPT + "/submission")
                .then()
                .statusCode(303);
        session().get(ATTEMPT).then().statusCode(200).body(containsString("what was saved by then was marked"));
        assertEquals(1L, answeredAtTheEnd("out-of-time"));
    }

    @Test
    @TestSecurity(user = "just-in-time")
    void anAnswerOnItsWayAtTheEndStillCounts() {
        begin();
        Tab tab = Tab.open();
        endAttempt("just-in-time", 10);
        tab.save("1").statusCode(200);
        session().get(ATTEMPT).then().body(containsString("This attempt ends on"));
    }

    @Test
    @TestSecurity(user = "without-limit")
    void anAttemptWithoutALimitTellsOfNone() {
        begin();
        session().get(ATTEMPT).then().body(not(containsString("data-due")));
        assertNotEquals(Tab.open().sheet(), Tab.open().sheet());
    }

    private void assertChosen(String question, String position) {
        session()
                .get(ATTEMPT)
                .then()
                .body(containsString("name=\"q." + question + "\" value=\"" + position + "\" checked"));
    }

    private void endAttempt(String subject, int secondsAgo) {
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery("update quiz_attempt set started_at ="
                                + " now() - interval '2 hours', due_at = now() - make_interval(secs => ?2)" + OF)
                        .setParameter(1, subject)
                        .setParameter(2, secondsAgo)
                        .executeUpdate());
    }

    private long answeredAtTheEnd(String subject) {
        return ((Number) QuarkusTransaction.requiringNew()
                        .call(() -> database.createNativeQuery("select count(*) from quiz_attempt" + OF
                                        + " and submitted_at = due_at and answered = 1")
                                .setParameter(1, subject)
                                .getSingleResult()))
                .longValue();
    }

    private static final String OF = " where enrolment_id in (select e.id from enrolment e"
            + " join learner l on l.id = e.learner_id where l.subject = ?1)";

    private static void begin() {
        enrol();
        session().post(QUIZ + "/attempts").then().statusCode(303);
    }
}
