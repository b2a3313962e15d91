package app.daybook.assessment.review;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import io.quarkus.narayana.jta.QuarkusTransaction;
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
import static org.junit.jupiter.api.Assertions.assertTrue;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class ReviewPageTest {

    private static final String REVIEWS = COURSE + "/reviews";

    @Inject
    EntityManager database;

    @Test
    @TestSecurity(user = "review-new")
    void nothingIsDueBeforeAQuizWasSubmittedNorOnTheDayItself() {
        enrol();
        session().get(REVIEWS).then().statusCode(200).body(containsString("Nothing is left to review today"));
        meet();
        session()
                .get(REVIEWS)
                .then()
                .body(containsString("What you remember"))
                .body(containsString("scope=\"rowgroup\""));
        session().get("/today").then().body(not(containsString("Review now")));
    }

    @Test
    @TestSecurity(user = "review-due")
    void aDueQuestionIsAnsweredOnceHoweverOftenTheFormIsSent() {
        meet();
        long all = due("review-due", "current_date");
        session().get("/today").then().body(containsString("Review now")).body(containsString(all + " questions"));
        only("review-due", "quiet-place");
        String sheet = session().get(REVIEWS).asString();
        assertTrue(!sheet.contains("is-right") && !sheet.contains("class=\"feedback\""), "the key shows");
        String number = first("name=\"number\" value=\"(\\d+)\"", sheet);
        for (int time = 0; time < 2; time++) {
            form(sheet)
                    .formParam("q.quiet-place", "0")
                    .post(REVIEWS + "/quiet-place/answers")
                    .then()
                    .statusCode(303)
                    .header("Location", endsWith("/quiet-place/answers/" + number));
        }
        assertEquals(1, count("review-due"));
        session()
                .get(REVIEWS + "/quiet-place/answers/" + number)
                .then()
                .statusCode(200)
                .body(containsString("class=\"feedback\""))
                .body(containsString("comes again on"));
        session().get(REVIEWS).then().body(containsString("You reviewed 1 question today"));
    }

    @Test
    @TestSecurity(user = "review-skip")
    void skippingPutsItOffUntilTomorrow() {
        meet();
        due("review-skip", "current_date");
        only("review-skip", "quiet-place");
        form(session().get(REVIEWS).asString())
                .post(REVIEWS + "/quiet-place/deferrals")
                .then()
                .statusCode(303)
                .header("Location", endsWith(REVIEWS));
        session().get(REVIEWS).then().body(containsString("Nothing is left to review today"));
        assertEquals(0, count("review-skip"));
    }

    @Test
    @TestSecurity(user = "review-empty")
    void anEmptyAnswerIsAskedForAndCountsForNothing() {
        meet();
        due("review-empty", "current_date");
        only("review-empty", "quiet-place");
        form(session().get(REVIEWS).asString())
                .post(REVIEWS + "/quiet-place/answers")
                .then()
                .statusCode(422)
                .body(containsString("Answer the question, or skip it"));
        assertEquals(0, count("review-empty"));
    }

    @Test
    @TestSecurity(user = "review-other")
    void anothersCardsAreNotFound() {
        enrol();
        session().post(REVIEWS + "/quiet-place/answers").then().statusCode(404);
        session().post(REVIEWS + "/quiet-place/deferrals").then().statusCode(404);
        session().get(REVIEWS + "/quiet-place/answers/2").then().statusCode(404);
    }

    @Test
    @TestSecurity(user = "review-ten")
    void tenADayAreEnough() {
        meet();
        due("review-ten", "current_date");
        run("insert into review select e.id, 'quiet-place', 100 + n, (select min(digest) from edition), '{}', 1, now()"
                + " from enrolment e join learner l on l.id = e.learner_id, generate_series(1, 10) n"
                + " where l.subject = 'review-ten'");
        session().get(REVIEWS).then().body(containsString("You reviewed 10 questions today"));
        session().get("/today").then().body(not(containsString("Review now")));
    }

    private static void meet() {
        enrol();
        session().post(COURSE + "/quizzes/first/attempts").then().statusCode(303);
        session().post(COURSE + "/quizzes/first/attempts/1/submission").then().statusCode(303);
    }

    /** Makes every card of a learner due. */
    private long due(String subject, String on) {
        return run("update review_card set due_on = " + on + " where enrolment_id in (" + enrolments(subject) + ")");
    }

    private void only(String subject, String question) {
        run("delete from review_card where question_id <> '" + question + "' and enrolment_id in ("
                + enrolments(subject) + ")");
    }

    private long count(String subject) {
        return ((Number) QuarkusTransaction.requiringNew()
                        .call(() -> database.createNativeQuery("select count(*) from review where enrolment_id in ("
                                        + enrolments(subject) + ")")
                                .getSingleResult()))
                .longValue();
    }

    private static String enrolments(String subject) {
        return "select e.id from enrolment e join learner l on l.id = e.learner_id where l.subject = '" + subject + "'";
    }

    private int run(String sql) {
        return QuarkusTransaction.requiringNew()
                .call(() -> database.createNativeQuery(sql).executeUpdate());
    }

    private static RequestSpecification form(String sheet) {
        return session()
                .formParam("number", first("name=\"number\" value=\"(\\d+)\"", sheet))
                .formParam("edition", first("name=\"edition\" value=\"([^\"]+)\"", sheet));
    }

    private static String first(String pattern, String page) {
        Matcher matcher = Pattern.compile(pattern).matcher(page);
        assertTrue(matcher.find(), pattern);
        return matcher.group(1);
    }
}
