package app.daybook.enrolment;

import java.net.URI;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

import app.daybook.PostgresForTests;

import static app.daybook.Requests.COURSE;
import static app.daybook.Requests.enrol;
import static app.daybook.Requests.session;
import static app.daybook.Requests.stranger;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Self-checks are answered where they stand, with a script and without one, and leave nothing behind. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class CheckPageTest {

    private static final String SAMPLE = COURSE + "/sample";
    private static final String CORNER = "/checks/quiet-corner";
    private static final String THINGS = "/checks/desk-things";

    @Inject
    EntityManager database;

    @Test
    void standsInItsPlaceAndTellsNothingOfItsKey() {
        Document page = Jsoup.parse(stranger().get(SAMPLE).asString());
        Element check = page.selectFirst("#check-quiet-corner");
        assertEquals("form", check.tagName());
        assertTrue(check.previousElementSibling().is("figure"), "after the passage that it checks");
        assertEquals("The desk comes next.", check.nextElementSibling().text());
        assertFalse(page.text().contains("Nobody speaks while you read."), "no feedback before the answer");
        assertFalse(page.text().contains("choose both"), "no explanation before the answer");
        assertEquals(3, check.select("input[type=radio]").size());
    }

    @Test
    void withoutScriptsItLeadsBackToItsPlaceWithTheExplanation() {
        URI back = URI.create(answer(stranger(), "The kitchen after dinner")
                .post(SAMPLE + CORNER)
                .then()
                .statusCode(303)
                .extract()
                .header("Location"));
        assertEquals("check-quiet-corner", back.getFragment());
        assertEquals(SAMPLE, back.getPath());
        Document page = Jsoup.parse(
                stranger().get(back.getPath() + "?" + back.getRawQuery()).asString());
        Element check = page.selectFirst("section#check-quiet-corner");
        assertTrue(check.text().contains("Check yourself · Right"), check.text());
        assertTrue(check.text().contains("A corner is quiet at an hour, so choose both."), check.text());
        assertEquals("The desk comes next.", check.nextElementSibling().text());
        assertEquals("form", page.selectFirst("#check-desk-things").tagName(), "the other one is still asked");
        assertEquals(
                SAMPLE + "#check-quiet-corner",
                check.selectFirst("[data-again]").attr("href"));
    }

    @Test
    void withAScriptItIsAnsweredAlone() {
        String html = answer(stranger(), "The stairs, between two calls")
                .accept(ContentType.JSON)
                .post(SAMPLE + CORNER)
                .then()
                .statusCode(200)
                .extract()
                .path("html");
        Element check = Jsoup.parse(html).selectFirst("body > section#check-quiet-corner");
        assertTrue(check.text().contains("Not right"), html);
        assertTrue(check.text().contains("The next call ends the page."), html);
        assertTrue(check.text().contains("so choose both."), html);
    }

    @Test
    void asksAgainWhereNothingIsAnsweredAndKeepsWhatWasTyped() {
        stranger()
                .post(SAMPLE + CORNER)
                .then()
                .statusCode(303)
                .header("Location", endsWith(SAMPLE + "?check=quiet-corner#check-quiet-corner"));
        Element asked = Jsoup.parse(stranger()
                        .queryParam("check", "desk-things")
                        .queryParam("q.desk-things", "two & a half")
                        .get(SAMPLE)
                        .asString())
                .selectFirst("form#check-desk-things");
        assertEquals(
                "two & a half", asked.selectFirst("input[name=q.desk-things]").val());
        assertTrue(asked.text().contains("This cannot be read as the number"), asked.text());
        String back = stranger()
                .formParam("q.desk-things", "two {& ½} <b>é")
                .post(SAMPLE + THINGS)
                .then()
                .statusCode(303)
                .extract()
                .header("Location");
        assertTrue(
                back.endsWith("?check=desk-things&q.desk-things=two+%7B%26+%C2%BD%7D+%3Cb%3E%C3%A9#check-desk-things"),
                back);
    }

    @Test
    void takesANumberAndTheWrongOneThatWasForeseen() {
        stranger()
                .formParam("q.desk-things", "3")
                .accept(ContentType.JSON)
                .post(SAMPLE + THINGS)
                .then()
                .body("html", containsString("The telephone is the third"));
    }

    /** An option of another text of the question has another name: it is asked again, and nothing is misread. */
    @Test
    void asksAgainWhereTheQuestionWasAnotherMeanwhile() {
        stranger()
                .formParam("q.quiet-corner", "0123456789ab")
                .accept(ContentType.JSON)
                .post(SAMPLE + CORNER)
                .then()
                .statusCode(200)
                .body("html", containsString("This question has been changed"));
        stranger()
                .queryParam("check", "quiet-corner")
                .queryParam("q.quiet-corner", "0123456789ab")
                .get(SAMPLE)
                .then()
                .statusCode(200)
                .body(containsString("This question has been changed"));
        stranger().queryParam("check", "nothing").get(SAMPLE).then().statusCode(200);
        stranger().post(SAMPLE + "/checks/quiet-place").then().statusCode(404);
    }

    @Test
    @TestSecurity(user = "checks-herself")
    void leavesNothingBehind() {
        enrol();
        String day = COURSE + "/days/1";
        String page = session().get(day).asString();
        long before = rows();
        for (int time = 0; time < 2; time++) {
            answer(session(), "The kitchen after dinner")
                    .post(day + CORNER)
                    .then()
                    .statusCode(303)
                    .header("Location", containsString(day + "?check=quiet-corner&"));
        }
        assertEquals(before, rows());
        assertEquals(page, session().get(day).asString());
    }

    @Test
    @TestSecurity(user = "checks-too-early")
    void isLockedWithItsDay() {
        enrol();
        session().get(COURSE + "/days/3/checks").then().statusCode(403);
        session().post(COURSE + "/days/3/checks/anything").then().statusCode(403);
    }

    @Test
    void isExplainedOnAPageForPaper() {
        Document page = Jsoup.parse(stranger().get(SAMPLE + "/checks").asString());
        assertEquals(2, page.select("section.question").size());
        assertEquals(
                "The kitchen after dinner Right answer",
                page.selectFirst("#check-quiet-corner .is-missed .choice-text").text());
        assertTrue(page.text().contains("Notebook and pen are enough."), page.text());
    }

    private static RequestSpecification answer(RequestSpecification request, String option) {
        Element label = Jsoup.parse(stranger().get(SAMPLE).asString())
                .selectFirst("#check-quiet-corner label:contains(" + option + ")");
        return request.formParam("q.quiet-corner", label.selectFirst("input").val());
    }

    /** Of every table that may hold an answer. */
    private long rows() {
        return QuarkusTransaction.requiringNew()
                .call(() -> ((Number) database.createNativeQuery("select (select count(*) from quiz_attempt)"
                                        + " + (select count(*) from quiz_answer) + (select count(*) from review_card)")
                                .getSingleResult())
                        .longValue());
    }
}
