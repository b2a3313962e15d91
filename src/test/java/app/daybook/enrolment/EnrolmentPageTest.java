package app.daybook.enrolment;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import app.daybook.PostgresForTests;
import app.daybook.web.When;

import static app.daybook.Requests.COURSE;
import static app.daybook.Requests.enrol;
import static app.daybook.Requests.session;
import static app.daybook.Requests.stranger;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class EnrolmentPageTest {

    @Inject
    EntityManager database;

    @Test
    void theCoursePageClaimsNoCreditsAndSaysWhoReviewedIt() {
        session()
                .get(COURSE)
                .then()
                .statusCode(200)
                .body(
                        matchesPattern(
                                "(?s).*id=\"plain\".*Clinical review: none needed, this course has no clinical content\\."
                                        + ".*Accreditation or approval: none held\\..*Expect about \\d+ study hours?, reading and practice"
                                        + " together\\. .*They are study hours and no credits: no body has approved this course\\. .*"))
                .body(not(containsString("CE hours")));
    }

    /** A course gets its page from its own files: what the program adds speaks of no subject. */
    @Test
    void theCoursePageOfAnotherSubjectSpeaksOfThatAlone() {
        String page = stranger()
                .get("/courses/approved-day")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        String main = page.substring(page.indexOf("<main"), page.indexOf("</main>"));
        Matcher word = Pattern.compile("(?i)massage|muscle|client|trigger|pain|touch|hands-on|palpat|referral")
                .matcher(main);
        assertFalse(word.find(), () -> main.substring(Math.max(0, word.start() - 60), word.end() + 60));
        assertTrue(main.contains("One day with words enough"), "the summary where nothing is promised");
        assertTrue(main.contains("Read") && main.contains("1 certificate"), main);
    }

    /** From the head down: the promise, a map, the way in; what one gets; at the end, plainly, what it is not. */
    @Test
    void theCoursePageShowsWhatIsThereToSee() {
        String page = stranger().get(COURSE).then().extract().asString();
        String edition = first("certificate-specimen\\.jpg\\?v=([0-9a-f]{13,20})\"", page);
        assertTrue(page.matches("(?s).*<p class=\"lead\">A craft that you can learn at a desk\\.</p>.*bm-portrait.*"
                + "<dl class=\"facts\">.*class=\"outcomes\".*class=\"map-link\".*Look into a day.*"
                + "<a class=\"day-title\" href=\"" + COURSE
                + "/sample\">.*"
                + ".*class=\"specimen\".*For whom it is.*Is there homework\\?.*What it is not.*"));
        assertFalse(page.contains(COURSE + "/days/"), "only the sample is open to everyone");
        session().get(COURSE).then().body(containsString("<a class=\"day-title\" href=\"" + COURSE + "/days/2\">"));
        byte[] picture = stranger()
                .get(COURSE + "/certificate-specimen.jpg?v=" + edition)
                .then()
                .statusCode(200)
                .contentType("image/jpeg")
                .header("Cache-Control", "public, max-age=31536000, immutable")
                .extract()
                .asByteArray();
        assertTrue(picture.length < 200_000, picture.length + " bytes");
        stranger()
                .get(COURSE + "/certificate-specimen.jpg?v=000000000000")
                .then()
                .header("Cache-Control", "no-cache");
        stranger().get("/courses/none/certificate-specimen.jpg").then().statusCode(404);
    }

    @Test
    void aNewcomerIsToldWhatAnAccountTakes() {
        stranger()
                .get(COURSE + "/enrol")
                .then()
                .statusCode(200)
                .body(containsString("Enrol in Study Habits for Massage Learners"))
                .body(containsString("12 characters or more"))
                .body(containsString("href=\"/sign-up?next=" + COURSE + "/enrol\""))
                .body(containsString("href=\"/sign-in?next=" + COURSE + "/enrol\""))
                .body(containsString("href=\"" + COURSE + "\""));
    }

    private static String first(String pattern, String text) {
        Matcher found = Pattern.compile(pattern).matcher(text);
        assertTrue(found.find(), pattern);
        return found.group(1);
    }

    @Test
    @TestSecurity(user = "mistyped")
    void aWrongDateIsExplainedAndNothingTypedIsLost() {
        session()
                .formParam("starts-on", "31.02.2026")
                .formParam("zone", "Europe/Paris")
                .post(COURSE + "/enrolments")
                .then()
                .statusCode(422)
                .body(containsString("Enter the start date as year-month-day"))
                .body(containsString("value=\"31.02.2026\""))
                .body(containsString("<option value=\"Europe/Paris\" selected>"));
    }

    @Test
    @TestSecurity(user = "nowhere")
    void anUnknownZoneIsRefused() {
        session()
                .formParam("starts-on", "2026-01-01")
                .formParam("zone", "Mars/Olympus")
                .post(COURSE + "/enrolments")
                .then()
                .statusCode(422)
                .body(containsString("Choose your time zone from the list."));
    }

    /** Where it is tomorrow already, where it is still yesterday, and where it is neither. */
    @ParameterizedTest
    @ValueSource(strings = {"Pacific/Kiritimati", "Pacific/Pago_Pago", "Asia/Tokyo", "America/Toronto"})
    @TestSecurity(user = "anywhere")
    void aStartIsWhatIsTodayWhereTheLearnerIs(String zone) {
        LocalDate today = LocalDate.now(ZoneId.of(zone));
        enrolIn(zone, today.minusDays(1).toString())
                .statusCode(422)
                .body(containsString("from today, which is " + When.day(today) + " in your time zone"))
                .body(containsString("value=\"" + today.minusDays(1) + "\""));
        enrolIn(zone, today.plusDays(366).toString()).statusCode(422);
        enrolIn(zone, "").statusCode(303);
        assertEquals(today, startedOn("anywhere"));
        run("delete from enrolment where learner_id in (select id from learner where subject = 'anywhere')");
        enrolIn(zone, today.toString()).statusCode(303);
        assertEquals(today, startedOn("anywhere"));
        run("delete from enrolment where learner_id in (select id from learner where subject = 'anywhere')");
    }

    @Test
    @TestSecurity(user = "proposed")
    void theFormProposesNoDateOfTheServersOwn() {
        session()
                .get(COURSE + "/enrol")
                .then()
                .body(containsString("name=\"starts-on\" value=\"\" data-now=\""))
                .body(containsString("Leave it empty to start today."));
    }

    @Test
    @TestSecurity(user = "clock-behind")
    void aClockThatIsBehindTheOneThatOpenedTheDayIsNoFault() {
        enrol();
        session().get(COURSE + "/days/1").then().statusCode(200);
        run(
                "update lesson_progress set opened_at = now() + interval '10 minutes' where enrolment_id in (select e.id from"
                        + " enrolment e join learner l on l.id = e.learner_id where l.subject = 'clock-behind')");
        session().post(COURSE + "/days/1/completions").then().statusCode(303);
        session().get(COURSE + "/days/1").then().body(containsString("You marked this day complete."));
    }

    private static ValidatableResponse enrolIn(String zone, String startsOn) {
        return session()
                .formParam("zone", zone)
                .formParam("starts-on", startsOn)
                .post(COURSE + "/enrolments")
                .then();
    }

    private LocalDate startedOn(String subject) {
        return (LocalDate) QuarkusTransaction.requiringNew()
                .call(() -> database.createNativeQuery(
                                "select e.started_on from enrolment e join learner l on l.id = e.learner_id"
                                        + " where l.subject = ?1",
                                LocalDate.class)
                        .setParameter(1, subject)
                        .getSingleResult());
    }

    private void run(String sql) {
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery(sql).executeUpdate());
    }

    @Test
    @TestSecurity(user = "twice")
    void enrollingTwiceKeepsTheFirst() {
        enrol();
        enrol();
        session().get(COURSE + "/enrol").then().statusCode(303).header("Location", endsWith("/today"));
    }

    @Test
    @TestSecurity(user = "not-enrolled")
    void aLessonNeedsAnEnrolment() {
        session()
                .get(COURSE + "/days/1")
                .then()
                .statusCode(403)
                .body(containsString("You are not enrolled"))
                .body(containsString("href=\"" + COURSE + "/enrol\">Enrol</a>"));
    }

    @Test
    @TestSecurity(user = "teacher-of-it", roles = "instructor")
    void whoTeachesIsShownThePreview() {
        String preview = COURSE.replace("/courses/", "/teaching/") + "/preview";
        session()
                .get(COURSE + "/days/1")
                .then()
                .statusCode(403)
                .body(containsString("href=\"" + preview + "\">Open the preview</a>"));
        session().get(preview).then().statusCode(200);
    }

    @Test
    @TestSecurity(user = "reader")
    void anOpenDayIsReadAndALockedOneSaysWhenItOpens() {
        enrol();
        session().get(COURSE + "/days/1").then().statusCode(200).body(containsString("Mark complete"));
        session()
                .get(COURSE + "/days/3")
                .then()
                .statusCode(403)
                .body(containsString("Day 3 is not open yet"))
                .body(matchesPattern("(?s).*It opens on [A-Z][a-z]+day, \\d+ [A-Z][a-z]+, at 05:00 \\(UTC\\)\\..*"));
        session().post(COURSE + "/days/3/completions").then().statusCode(403);
        session().get(COURSE + "/days/4").then().statusCode(404);
        session().get(COURSE + "/days/0").then().statusCode(404);
    }

    @Test
    @TestSecurity(user = "completer")
    void markingCompleteTwiceIsOnce() {
        enrol();
        for (int time = 0; time < 2; time++) {
            session()
                    .post(COURSE + "/days/1/completions")
                    .then()
                    .statusCode(303)
                    .header("Location", endsWith("/quizzes/first"));
        }
        session()
                .get(COURSE + "/days/1")
                .then()
                .body(containsString("You marked this day complete."))
                .body(not(containsString("completions")));
    }

    @Test
    @TestSecurity(user = "at-home")
    void theEnrolledBeginAndRecoverAtToday() {
        session().get("/").then().statusCode(200);
        session().get("/nothing").then().statusCode(404).body(containsString("href=\"/today\">Go to Today</a>"));
        stranger().get("/nothing").then().statusCode(404).body(containsString("href=\"/\">Go to the start page</a>"));
        enrol();
        session().get("/").then().statusCode(303).header("Location", endsWith("/today"));
        stranger().get("/").then().statusCode(200);
    }

    /** Public pages are the same for everyone: whose browser it is comes in an answer of its own. */
    @Test
    @TestSecurity(user = "by-name", roles = "instructor")
    void aPublicPageAsksForTheNameApart() {
        session().get(COURSE).then().body(containsString("/js/account.js")).body(not(containsString("by-name")));
        session()
                .accept("application/json")
                .get("/account-name")
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("name", equalTo("by-name"))
                .body("teaches", equalTo(true));
        stranger().accept("application/json").get("/account-name").then().statusCode(204);
        session()
                .get("/teaching")
                .then()
                .body(containsString("by-name"))
                .body(containsString("<li id=\"teaching-link\"><a href=\"/teaching\">"))
                .body(not(containsString("/js/account.js")));
    }

    @Test
    @TestSecurity(user = "around")
    void theAtlasIsInTheNavigationEverywhere() {
        enrol();
        for (String page : List.of(
                COURSE,
                COURSE + "/days/1",
                COURSE + "/days/2",
                COURSE + "/quizzes/first",
                COURSE + "/certificate",
                COURSE + "/attempts",
                COURSE + "/nothing")) {
            session().get(page).then().body(containsString("<li><a href=\"" + COURSE + "/muscles\">"));
            stranger().get(COURSE).then().body(containsString("<li><a href=\"" + COURSE + "/muscles\">"));
        }
    }
}
