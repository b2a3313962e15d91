package app.daybook.assessment;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import org.junit.jupiter.api.Test;

import app.daybook.PostgresForTests;
import app.daybook.authoring.CourseFiles;
import app.daybook.authoring.ThreeDays;
import app.daybook.publishing.Editions;

import static app.daybook.Requests.enrol;
import static app.daybook.Requests.session;
import static app.daybook.publishing.Editions.replace;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

/** The end of a day: one step at the foot of the lesson, and what is said when it is done. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class MilestoneTest {

    private static final String COURSE = "/courses/milestones";
    private static final String TAKEAWAY = "A week that is planned leaves an evening free.";

    @Test
    @TestSecurity(user = "mile-walker")
    void aDayEndsWithWhatWasLearnedAndTheNextStep() {
        CourseFiles files = Editions.named(
                "milestones",
                ThreeDays.text("course.yaml")
                        .replace(
                                "days: 1-2",
                                "days: 1-1\n  - id: week\n    title: The week\n    days: 2-2\n    takeaway: "
                                        + TAKEAWAY));
        Editions.publish(
                replace(files, "day-02-second.md", "id: second\n", "id: second\ntakeaway: Plan it on Sunday.\n"));
        enrol(COURSE);
        session()
                .get(COURSE + "/days/2")
                .then()
                .body(containsString("Mark complete and take the quiz"))
                .body(containsString("action=\"" + COURSE + "/quizzes/second/attempts\""));

        // Begun from elsewhere, a passed quiz does not yet make the day done
        BrowserSheet sheet = BrowserSheet.begin("milestones", "second").choose("Twenty minutes on three evenings");
        sheet.handIn();
        session()
                .get(sheet.path())
                .then()
                .body(not(containsString("Day 2 is done")))
                .body(containsString("Read day 2 and mark it complete"));

        for (int time = 0; time < 2; time++) {
            session()
                    .formParam("read", "second")
                    .post(COURSE + "/quizzes/second/attempts")
                    .then()
                    .statusCode(303);
        }
        session()
                .get(sheet.path())
                .then()
                .body(containsString("Day 2 is done"))
                .body(containsString("Plan it on Sunday."))
                .body(containsString("1 of 1 question"))
                .body(containsString("With it part “The week” is done, days 2 to 2"))
                .body(containsString(TAKEAWAY))
                .body(containsString("Day 3 opens on "));
        session()
                .get(COURSE + "/days/2")
                .then()
                .body(containsString("<h2 id=\"step\" class=\"step-done\">Day 2 is done"));
    }

    @Test
    @TestSecurity(user = "mile-blank")
    void aBlankAnswerIsNotCalledWrong() {
        Editions.publish(Editions.named("milestone-blank"));
        enrol("/courses/milestone-blank");
        BrowserSheet sheet = BrowserSheet.begin("milestone-blank", "second");
        sheet.handIn();
        session().get(sheet.path()).then().body(containsString("· Not answered"), not(containsString("· Not right")));
    }

    @Test
    @TestSecurity(user = "mile-new")
    void todayWithoutACourseShowsTheCourses() {
        session()
                .get("/today")
                .then()
                .body(containsString("Study Habits for Massage Learners"))
                .body(containsString("href=\"/courses/three-days/enrol\""));
    }
}
