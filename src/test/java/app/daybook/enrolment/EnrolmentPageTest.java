package app.daybook.enrolment;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import org.junit.jupiter.api.Test;

import app.daybook.PostgresForTests;

import static app.daybook.Requests.COURSE;
import static app.daybook.Requests.enrol;
import static app.daybook.Requests.session;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class EnrolmentPageTest {

    @Test
    void theCoursePageClaimsNoCreditsAndSaysTwiceWhoReviewedIt() {
        session()
                .get(COURSE)
                .then()
                .statusCode(200)
                .body(matchesPattern("(?s).*Expect about \\d+ study hours, reading and practice together\\. .*"
                        + "They are study hours and no credits: no body has approved this course\\. .*"))
                .body(not(containsString("CE hours")))
                .body(matchesPattern(
                        "(?s).*Clinical review: none needed.*id=\"syllabus\".*Clinical review: none needed.*"));
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
        session().get(COURSE + "/days/1").then().statusCode(403).body(containsString("You are not enrolled"));
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
                .body(matchesPattern("(?s).*It opens on [A-Z][a-z]+day, [A-Z][a-z]+ \\d+, at 05:00 \\(UTC\\)\\..*"));
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
}
