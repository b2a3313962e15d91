package app.daybook.assessment.review;

import java.util.List;
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
import static app.daybook.Requests.begin;
import static app.daybook.Requests.enrol;
import static app.daybook.Requests.handIn;
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
    private static final String NOBODYS = "00000000-0000-4000-8000-000000000000";

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
        long all = due("review-due", "current_date - 1");
        session().get("/today").then().body(containsString("Review now")).body(containsString(all + " questions"));
        only("review-due", "quiet-place");
        String sheet = session().get(REVIEWS).asString();
        assertTrue(!sheet.contains("is-right") && !sheet.contains("class=\"feedback\""), "the key shows");
        String card = card(sheet);
        String option = first("name=\"q.quiet-place\" value=\"([^\"]+)\"", sheet);
        String number = first("name=\"number\" value=\"(\\d+)\"", sheet);
        for (int time = 0; time < 2; time++) {
            form(sheet)
                    .formParam("q.quiet-place", option)
                    .post(card + "/answers")
                    .then()
                    .statusCode(303)
                    .header("Location", endsWith(card + "/answers/" + number));
        }
        assertEquals(1, count("review-due"));
        session()
                .get(card + "/answers/" + number)
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
        due("review-skip", "current_date - 1");
        only("review-skip", "quiet-place");
        String sheet = session().get(REVIEWS).asString();
        String option = first("name=\"q.quiet-place\" value=\"([^\"]+)\"", sheet);
        form(sheet).post(card(sheet) + "/deferrals").then().statusCode(303).header("Location", endsWith(REVIEWS));
        session().get(REVIEWS).then().body(containsString("Nothing is left to review today"));
        form(sheet)
                .formParam("q.quiet-place", option)
                .post(card(sheet) + "/answers")
                .then()
                .statusCode(303)
                .header("Location", endsWith(REVIEWS));
        assertEquals(0, count("review-skip"), "what is not due is not answered");
    }

    @Test
    @TestSecurity(user = "review-empty")
    void anEmptyAnswerIsAskedForAndCountsForNothing() {
        meet();
        due("review-empty", "current_date - 1");
        only("review-empty", "quiet-place");
        String sheet = session().get(REVIEWS).asString();
        form(sheet)
                .post(card(sheet) + "/answers")
                .then()
                .statusCode(422)
                .body(containsString("Answer the question, or skip it"));
        assertEquals(0, count("review-empty"));
    }

    @Test
    @TestSecurity(user = "review-other")
    void anothersCardsAreNotFound() {
        enrol();
        for (String card : List.of(NOBODYS, "quiet-place", "1")) {
            for (String deed : List.of("/answers", "/deferrals")) {
                session()
                        .formParam("q.recall-word", "typed by someone else")
                        .post(REVIEWS + "/" + card + deed)
                        .then()
                        .statusCode(409)
                        .body(containsString("value=\"typed by someone else\""));
            }
        }
        session().get(REVIEWS + "/" + NOBODYS + "/answers/2").then().statusCode(404);
    }

    @Test
    @TestSecurity(user = "review-ten")
    void tenADayAreEnough() {
        meet();
        due("review-ten", "current_date - 1");
        run("insert into review select e.id, 'quiet-place', 100 + n, (select min(digest) from edition), '{}', 1, now()"
                + " from enrolment e join learner l on l.id = e.learner_id, generate_series(1, 10) n"
                + " where l.subject = 'review-ten'");
        session().get(REVIEWS).then().body(containsString("You reviewed 10 questions today"));
        session().get("/today").then().body(not(containsString("Review now")));
    }

    @Test
    @TestSecurity(user = "review-half")
    void aHalfFilledMatchIsAskedForWithWhatIsThere() {
        meet();
        due("review-half", "current_date - 1");
        only("review-half", "two-words");
        String sheet = session().get(REVIEWS).asString();
        form(sheet)
                .formParam(
                        first("name=\"(q\\.two-words\\.[^\"]+)\"", sheet),
                        first("<option value=\"([0-9a-f]{12})\"", sheet))
                .post(card(sheet) + "/answers")
                .then()
                .statusCode(422)
                .body(containsString("Only a part is answered"))
                .body(containsString(" selected>"));
        assertEquals(0, count("review-half"));
    }

    private static String card(String sheet) {
        return first("action=\"([^\"]+)/answers\"", sheet);
    }

    private static void meet() {
        enrol();
        handIn(begin(COURSE + "/quizzes/first"));
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
