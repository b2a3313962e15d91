package app.daybook.assessment;

import java.time.LocalDate;
import java.time.ZoneOffset;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

import app.daybook.PostgresForTests;
import app.daybook.authoring.CourseFiles;
import app.daybook.authoring.ThreeDays;
import app.daybook.publishing.Catalogue;
import app.daybook.publishing.Editions;

import static app.daybook.Requests.session;
import static app.daybook.publishing.Editions.replace;
import static app.daybook.publishing.Editions.text;
import static app.daybook.publishing.Editions.with;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The course changes while people are on it, most of them in the middle of an attempt. Of review cards: their own room. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class ChangingEditionsTest {

    private static final String SECOND = "day-02-second.md";
    private static final String THIRD = "day-03-third.md";
    private static final String EVENINGS = "Twenty minutes on three evenings";
    private static final String SUNDAY = "One hour on Sunday";
    private static final String BEFORE = "Before the week begins";
    private static final String MORE = """

            ### When do you plan the week? {#plan-week objective=space}

            - [x] Before the week begins
              > A plan comes first.
            - [ ] When it is over
              > Then it is a report.
            - [ ] At midnight
              > You will be tired.
            """;

    @Inject
    Catalogue catalogue;

    @Test
    @TestSecurity(user = "keyed")
    void anAttemptIsMarkedByTheKeyWithWhichItBegan() {
        CourseFiles a = course("changed-key");
        BrowserSheet sheet = BrowserSheet.begin("changed-key", "second").choose(EVENINGS);
        CourseFiles swapped = replace(a, SECOND, "- [x] " + EVENINGS, "- [ ] " + EVENINGS);
        Editions.publish(replace(swapped, SECOND, "- [ ] " + SUNDAY, "- [x] " + SUNDAY));
        handedIn(sheet, "Passed");
        handedIn(BrowserSheet.begin("changed-key", "second").choose(EVENINGS), "Not passed yet");
    }

    @Test
    @TestSecurity(user = "raised")
    void anAttemptIsHeldToThePassMarkWithWhichItBegan() {
        CourseFiles a = replace(append("raised-mark", SECOND, MORE), "course.yaml", "quiz: 80", "quiz: 50");
        course(a);
        BrowserSheet sheet =
                BrowserSheet.begin("raised-mark", "second").choose(EVENINGS).choose("At midnight");
        Editions.publish(replace(a, "course.yaml", "quiz: 50", "quiz: 100"));
        handedIn(sheet, "Passed");
        handedIn(BrowserSheet.begin("raised-mark", "second").choose(EVENINGS).choose("At midnight"), "Not passed yet");
    }

    @Test
    @TestSecurity(user = "added-to")
    void aQuestionThatIsAddedIsAskedInTheNextAttempt() {
        course("added-question");
        BrowserSheet sheet = BrowserSheet.begin("added-question", "second").choose(EVENINGS);
        Editions.publish(append("added-question", SECOND, MORE));
        assertFalse(BrowserSheet.begin("added-question", "second").text().contains(BEFORE), "the same attempt goes on");
        handedIn(sheet, "Passed");
        assertTrue(BrowserSheet.begin("added-question", "second").text().contains(BEFORE));
    }

    @Test
    @TestSecurity(user = "retired-from")
    void aQuestionThatIsRetiredIsStillAskedWhereItWas() {
        course(append("retired-question", SECOND, MORE));
        BrowserSheet sheet = BrowserSheet.begin("retired-question", "second")
                .choose(EVENINGS)
                .choose(BEFORE);
        sheet.save().then().statusCode(303);
        Editions.publish(course("retired-question", false));
        session().get(sheet.path()).then().statusCode(200).body(containsString(BEFORE));
        handedIn(sheet, "Passed");
        session().get("/courses/retired-question/reviews").then().statusCode(200);
        session().get("/today").then().statusCode(200);
    }

    @Test
    @TestSecurity(user = "left-behind")
    void aDayThatIsTakenOutLeavesItsAttempts() {
        CourseFiles a = course("removed-day");
        BrowserSheet sheet = BrowserSheet.begin("removed-day", "third").choose("“Are we finished?”");
        CourseFiles b = replace(replace(a, THIRD, "id: third", "id: solo"), THIRD, "honest-question", "solo-question");
        b = replace(
                replace(b, THIRD, "title: Learning with a partner", "title: Alone"),
                "final-exam.md",
                "third.",
                "solo.");
        Editions.publish(b);
        session().get(sheet.path()).then().statusCode(200);
        handedIn(sheet, "Not passed yet");
        session()
                .get(sheet.path())
                .then()
                .statusCode(200)
                .body(not(containsString("/quizzes/third\"")), not(containsString("/days/3\"")));
        session().get("/courses/removed-day/attempts").then().body(containsString("Learning with a partner"));
        for (String page : new String[] {"/today", "/calendar", "/courses/removed-day/reviews"}) {
            session().get(page).then().statusCode(200);
        }
    }

    @Test
    @TestSecurity(user = "back-again")
    void anEditionThatComesAndGoesLeavesTheAttemptAsItWas() {
        CourseFiles a = course("there-and-back");
        BrowserSheet sheet = BrowserSheet.begin("there-and-back", "second").choose(EVENINGS);
        Editions.publish(append("there-and-back", SECOND, MORE));
        sheet.save().then().statusCode(303);
        Editions.publish(a);
        handedIn(sheet, "Passed");
        assertEquals(
                a.digest(), catalogue.course("there-and-back").orElseThrow().edition());
    }

    @Test
    @TestSecurity(user = "reordered")
    void aDayThatWasReadIsTheOneThatIsMarkedComplete() {
        CourseFiles a = course("reordered-days");
        String two = text(a, SECOND);
        CourseFiles b = with(with(a, SECOND, text(a, THIRD)), THIRD, two);
        Editions.publish(b);
        session()
                .formParam("lesson", "second")
                .post("/courses/reordered-days/days/2/completions")
                .then()
                .statusCode(303)
                .header("Location", containsString("/quizzes/second"));
        session().get("/courses/reordered-days/days/3").then().body(containsString("You marked this day complete."));
        session()
                .get("/courses/reordered-days/days/2")
                .then()
                .body(not(containsString("You marked this day complete.")));
    }

    @Test
    @TestSecurity(user = "onlooker")
    void anAttemptGoesOnShowingItsOwnPictures() {
        String desk = "media/desk.svg";
        CourseFiles a = course("changed-picture");
        String before = picture(a);
        Editions.publish(replace(a, desk, "#8a6d4b", "#000000"));
        String after = picture(a);
        session().get(before).then().statusCode(200).body(containsString("#8a6d4b"));
        session().get(after).then().statusCode(200).body(containsString("#000000"));
        session().get(after.replaceFirst("v=.*", "v=" + "0".repeat(12))).then().statusCode(404);
        session().get(after.replaceFirst("\\?.*", "")).then().statusCode(200).header("Cache-Control", "no-cache");
    }

    private static String picture(CourseFiles files) {
        return Jsoup.parse(
                        session().get("/courses/" + files.course() + "/days/1").asString())
                .selectFirst("img[src*=desk.svg]")
                .attr("src");
    }

    private static void handedIn(BrowserSheet sheet, String result) {
        sheet.handIn();
        session().get(sheet.path()).then().statusCode(200).body(containsString("class=\"score-word\">" + result + "<"));
    }

    private static CourseFiles course(String name) {
        return course(name, true);
    }

    private static CourseFiles course(String name, boolean published) {
        CourseFiles files = replace(Editions.named(name), "course.yaml", "pace: daily", "pace: open");
        return published ? course(files) : files;
    }

    /** Published, and the person who asks is on it. */
    private static CourseFiles course(CourseFiles files) {
        Editions.publish(files);
        session()
                .formParam("starts-on", LocalDate.now(ZoneOffset.UTC).toString())
                .formParam("zone", "UTC")
                .post("/courses/" + files.course() + "/enrolments")
                .then()
                .statusCode(303);
        return files;
    }

    private static CourseFiles append(String name, String file, String more) {
        return with(course(name, false), file, ThreeDays.text(file) + more);
    }
}
