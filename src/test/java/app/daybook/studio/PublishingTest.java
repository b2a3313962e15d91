package app.daybook.studio;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import app.daybook.People;
import app.daybook.PostgresForTests;
import app.daybook.Requests;
import app.daybook.authoring.CourseFiles;
import app.daybook.authoring.CourseReader;
import app.daybook.authoring.ThreeDays;
import app.daybook.course.Course;
import app.daybook.publishing.Catalogue;
import app.daybook.publishing.Editions;
import app.daybook.publishing.Origin;
import app.daybook.studio.draft.Draft;
import app.daybook.studio.draft.Drafts;

import static app.daybook.Requests.session;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** From a draft to what learners see, and back: told before, for whom, and never over somebody else's work. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class PublishingTest {

    private static final String DAY = "day-02-second.md";
    private static final String EVENINGS = "Twenty minutes on three evenings";
    private static final String NIGHTS = "Twenty minutes on three nights";

    @Inject
    Catalogue catalogue;

    @Inject
    Drafts drafts;

    @Inject
    DataSource database;

    @Test
    @TestSecurity(user = "publish-ann", roles = "instructor")
    void aDraftIsPublishedOnceWithWhoAndWhy() throws SQLException {
        Editions.publish(Editions.named("published"));
        save("published", text().replace(EVENINGS, NIGHTS));
        String page = session().get("/studio/published/publication").asString();
        publish("published", page, "Nights say it <better>.")
                .then()
                .statusCode(303)
                .header("Location", endsWith("/studio/published/editions?done=published"));
        publish("published", page, "Nights say it <better>.").then().statusCode(303);
        publish("published", page, "Another note.").then().statusCode(409).body(containsString("Another note."));
        session()
                .get("/studio/published/editions?done=published")
                .then()
                .body(containsString("It is published: learners see it from the next page on."));
        assertEquals(
                List.of("STUDIO Nights say it <better>."), ledger("published").subList(1, 2));
        assertEquals(2, ledger("published").size());
        assertTrue(drafts.of("published").changes().isEmpty());
        session()
                .get("/teaching/published/preview/quizzes/second/result")
                .then()
                .body(containsString(NIGHTS));
        session()
                .get("/studio/published/editions")
                .then()
                .body(containsString("Nights say it &lt;better&gt;."))
                .body(containsString("\u2068publish-ann\u2069, in the studio"))
                .body(containsString("Served now"));
        session().get("/studio/published").then().body(containsString("Nothing is changed"));
    }

    @Test
    @TestSecurity(user = "publish-bea", roles = "instructor")
    void thePageBeforeSaysWhatChangesAndForWhom() {
        Editions.publish(Editions.named("for-whom"));
        Requests.enrol("/courses/for-whom");
        Requests.begin("/courses/for-whom/quizzes/second");
        People.change("publish-learner", "student");
        Requests.enrol("/courses/for-whom");
        People.change("publish-bea", "instructor");
        save("for-whom", text().replace(EVENINGS, NIGHTS));
        session()
                .get("/studio/for-whom/publication")
                .then()
                .statusCode(200)
                .body(containsString("2 learners are on this course."))
                .body(containsString("1 learner is in an attempt now."))
                .body(containsString("Nobody passed this quiz."))
                .body(containsString("Changed: "))
                .body(containsString("<del>- [x] " + EVENINGS + "</del>"))
                .body(containsString("<ins>- [x] " + NIGHTS + "</ins>"));
    }

    @Test
    @TestSecurity(user = "publish-cid", roles = "instructor")
    void whoIsInAnAttemptKeepsTheQuestionsThatItBeganWith() {
        Editions.publish(Editions.named("mid-attempt"));
        Requests.enrol("/courses/mid-attempt");
        String attempt = Requests.begin("/courses/mid-attempt/quizzes/second");
        save("mid-attempt", text().replace(EVENINGS, NIGHTS));
        publish("mid-attempt").then().statusCode(303);
        session().get(attempt).then().statusCode(200).body(containsString(EVENINGS), not(containsString(NIGHTS)));
        Requests.handIn(attempt);
        String next = Requests.begin("/courses/mid-attempt/quizzes/second");
        session().get(next).then().body(containsString(NIGHTS));
    }

    @Test
    @TestSecurity(user = "publish-dan", roles = "instructor")
    void ofTwoWhoPublishTheSecondIsTold() {
        CourseFiles first = Editions.named("two-presses");
        Editions.publish(first);
        save("two-presses", text().replace(EVENINGS, NIGHTS));
        String page = session().get("/studio/two-presses/publication").asString();
        CourseFiles theirs = Editions.replace(first, "day-01-first.md", "Any quiet corner", "Every quiet corner");
        Editions.publish(theirs);
        publish("two-presses", page, "My note stays here.")
                .then()
                .statusCode(409)
                .body(containsString("Somebody published this course since you opened this page."))
                .body(containsString("My note stays here."));
        assertEquals(
                theirs.digest(), catalogue.course("two-presses").orElseThrow().edition());
        publish("two-presses").then().statusCode(303);
        session().get("/teaching/two-presses/preview/days/1").then().body(containsString("Every quiet corner"));
    }

    @Test
    @TestSecurity(user = "publish-eve", roles = "instructor")
    void twentyPressesAtOnceAreOnePublication() throws Exception {
        Editions.publish(Editions.named("pressed-often"));
        save("pressed-often", text().replace(EVENINGS, NIGHTS));
        String page = session().get("/studio/pressed-often/publication").asString();
        List<Callable<Integer>> presses = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            presses.add(() -> publish("pressed-often", page, "").statusCode());
        }
        var pool = Executors.newFixedThreadPool(8);
        try {
            for (Future<Integer> answer : pool.invokeAll(presses)) {
                assertEquals(303, answer.get(), "each is the one press");
            }
        } finally {
            pool.shutdown();
        }
        assertEquals(2, ledger("pressed-often").size());
    }

    @Test
    @TestSecurity(user = "publish-mia", roles = "instructor")
    void ofTwentyWhoPublishAtOnceOneDoesAndTheOthersAreTold() throws Exception {
        Editions.publish(Editions.named("twenty-authors"));
        save("twenty-authors", text().replace(EVENINGS, NIGHTS));
        String page = session().get("/studio/twenty-authors/publication").asString();
        List<Callable<Integer>> presses = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            String note = "Note " + i;
            presses.add(() -> publish("twenty-authors", page, note).statusCode());
        }
        List<Integer> answers = new ArrayList<>();
        var pool = Executors.newFixedThreadPool(8);
        try {
            for (Future<Integer> answer : pool.invokeAll(presses)) {
                answers.add(answer.get());
            }
        } finally {
            pool.shutdown();
        }
        assertEquals(1, answers.stream().filter(status -> status == 303).count(), answers::toString);
        assertEquals(19, answers.stream().filter(status -> status == 409).count(), answers::toString);
        assertEquals(2, ledger("twenty-authors").size());
    }

    /** What was saved while somebody pressed "Publish" goes on from what is published. */
    @Test
    @TestSecurity(user = "publish-noa", roles = "instructor")
    void whatIsSavedBetweenLookAndPressIsNotLost() {
        Editions.publish(Editions.named("saved-between"));
        save("saved-between", text().replace(EVENINGS, NIGHTS));
        Draft published = drafts.of("saved-between");
        save("saved-between", text().replace(EVENINGS, "Later"));
        Editions.publish(published.files());
        drafts.settle(published);
        Draft left = drafts.of("saved-between");
        assertEquals(Draft.State.CHANGED, left.state(DAY), "and is not overtaken by its own text");
        assertTrue(Editions.text(left.files(), DAY).contains("Later"));
        publish("saved-between").then().statusCode(303);
        assertTrue(drafts.of("saved-between").changes().isEmpty());
    }

    @Test
    void nothingIsPublishedOverWhatNobodySaw() throws SQLException {
        CourseFiles first = Editions.named("published-over");
        Editions.publish(first);
        CourseFiles second = Editions.with(first, DAY, text().replace(EVENINGS, NIGHTS));
        Course read = CourseReader.reread(second).course().orElseThrow();
        assertFalse(catalogue.publishOver("", second, read, Origin.STUDIO, "test", ""));
        assertFalse(catalogue.publishOver(second.digest(), second, read, Origin.STUDIO, "test", ""));
        assertEquals(1, ledger("published-over").size());
        assertTrue(catalogue.publishOver(first.digest(), second, read, Origin.STUDIO, "test", ""));
        assertEquals(2, ledger("published-over").size());
    }

    @Test
    @TestSecurity(user = "publish-fay", roles = "instructor")
    void aDraftThatChangedSinceIsShownFirst() throws SQLException {
        Editions.publish(Editions.named("changed-since"));
        save("changed-since", text().replace(EVENINGS, NIGHTS));
        String page = session().get("/studio/changed-since/publication").asString();
        save("changed-since", text().replace(EVENINGS, "Another"));
        publish("changed-since", page, "")
                .then()
                .statusCode(409)
                .body(containsString("The draft was changed since you opened this page."));
        assertEquals(1, ledger("changed-since").size());
    }

    @Test
    @TestSecurity(user = "publish-gus", roles = "instructor")
    void errorsBlock() throws SQLException {
        Editions.publish(Editions.named("blocked"));
        save("blocked", text().replace("[x]", "[ ]"));
        session()
                .get("/studio/blocked/publication")
                .then()
                .statusCode(200)
                .body(containsString("Mend these errors first"))
                .body(not(containsString("action=\"/studio/blocked/publications\"")));
        session()
                .formParam("draft", drafts.of("blocked").files().digest())
                .formParam("over", catalogue.course("blocked").orElseThrow().edition())
                .post("/studio/blocked/publications")
                .then()
                .statusCode(422);
        assertEquals(1, ledger("blocked").size());
    }

    @Test
    @TestSecurity(user = "publish-hal", roles = "instructor")
    void whatSomebodyElsePublishedIsNotUndoneUnseen() throws SQLException {
        Editions.publish(Editions.named("over-theirs"));
        save("over-theirs", text().replace(EVENINGS, NIGHTS));
        Editions.publish(Editions.with(Editions.named("over-theirs"), DAY, text().replace(EVENINGS, "Theirs")));
        session()
                .get("/studio/over-theirs/publication")
                .then()
                .body(containsString("Decide about these files first"))
                .body(not(containsString("action=\"/studio/over-theirs/publications\"")));
        session().post("/studio/over-theirs/files/" + DAY + "/stands").then().statusCode(303);
        publish("over-theirs").then().statusCode(303);
        assertEquals(3, ledger("over-theirs").size());
    }

    @Test
    @TestSecurity(user = "publish-ian", roles = "instructor")
    void aNoteThatIsTooLongIsGivenBack() throws SQLException {
        Editions.publish(Editions.named("long-note"));
        save("long-note", text().replace(EVENINGS, NIGHTS));
        String page = session().get("/studio/long-note/publication").asString();
        publish("long-note", page, "n".repeat(501)).then().statusCode(422).body(containsString("n".repeat(501)));
        assertEquals(1, ledger("long-note").size());
    }

    @Test
    @TestSecurity(user = "publish-jo", roles = "instructor")
    void anyEditionComesBackInOnePress() throws SQLException {
        CourseFiles first = Editions.named("restored");
        Editions.publish(first);
        save("restored", text().replace(EVENINGS, NIGHTS));
        publish("restored").then().statusCode(303);
        String history = session().get("/studio/restored/editions").asString();
        restore("restored", history).then().statusCode(303);
        restore("restored", history).then().statusCode(303);
        assertEquals(first.digest(), catalogue.course("restored").orElseThrow().edition());
        assertEquals(3, ledger("restored").size());
        assertTrue(ledger("restored").get(2).startsWith("RESTORE"));
        session().get("/courses/restored").then().body(containsString("/enrol\""));
        String list = session().get("/studio/restored/editions?done=restored").asString();
        assertTrue(list.contains("\u2068publish-jo\u2069, brought back"), list);
        assertTrue(list.contains("It is served again, from this moment on."), list);
        assertEquals(2, list.split("Served now", -1).length, "one line is served now");
        assertTrue(list.contains("Same as served"), list);
    }

    @Test
    @TestSecurity(user = "publish-kim", roles = "instructor")
    void anEditionIsBroughtBackOnlyOverWhatThePageHasShown() {
        CourseFiles first = Editions.named("restored-late");
        Editions.publish(first);
        Editions.publish(Editions.with(first, DAY, text().replace(EVENINGS, NIGHTS)));
        String seen = drafts.of("restored-late").edition().orElseThrow();
        String history = session().get("/studio/restored-late/editions").asString();
        CourseFiles third = Editions.with(first, DAY, text().replace(EVENINGS, "Third"));
        Editions.publish(third);
        Matcher number = Pattern.compile("editions/(\\d+)/restoration").matcher(history);
        assertTrue(number.find());
        session()
                .formParam("what", number.group(1))
                .formParam("over", seen)
                .post("/studio/restored-late/restorations")
                .then()
                .statusCode(409)
                .body(containsString("Somebody published this course"));
        assertEquals(
                third.digest(), catalogue.course("restored-late").orElseThrow().edition());
    }

    @Test
    @TestSecurity(user = "publish-lee", roles = "instructor")
    void anEditionShowsWhatItChangedAndIsGivenAsItIs() {
        CourseFiles first = Editions.named("shown");
        Editions.publish(first);
        Editions.publish(Editions.with(first, DAY, text().replace(EVENINGS, NIGHTS)));
        Matcher newest = Pattern.compile("/studio/shown/editions/(\\d+)\"")
                .matcher(session().get("/studio/shown/editions").asString());
        assertTrue(newest.find());
        String edition = "/studio/shown/editions/" + newest.group(1);
        session().get(edition).then().statusCode(200).body(containsString("<ins>- [x] " + NIGHTS + "</ins>"));
        byte[] zip = session().get(edition + "/files.zip").asByteArray();
        assertEquals(text().replace(EVENINGS, NIGHTS), Editions.text(CourseFiles.unzip("shown", zip), DAY));
        session().get("/studio/shown/editions/999999999").then().statusCode(404);
        String other = edition.replace("/shown/", "/three-days/");
        session().get(other).then().statusCode(404);
    }

    /** As the list leads to the page that says whom it touches, and that page does it. */
    private Response restore(String course, String history) {
        Matcher way = Pattern.compile("href=\"(/studio/[^\"]*/restoration)\"").matcher(history);
        assertTrue(way.find(), history);
        String page = session().get(way.group(1)).asString();
        assertTrue(page.contains("Whom it touches") || page.contains("This is what is served already."), page);
        Matcher form = Pattern.compile("name=\"what\" value=\"(\\d+)\">\\s*<input type=\"hidden\" name=\"over\""
                        + " value=\"([0-9a-f]+)\"")
                .matcher(page);
        Matcher number = Pattern.compile("editions/(\\d+)/restoration").matcher(way.group(1));
        assertTrue(number.find());
        boolean isOffered = form.find();
        return session()
                .formParam("what", isOffered ? form.group(1) : number.group(1))
                .formParam("over", isOffered ? form.group(2) : "")
                .post("/studio/" + course + "/restorations");
    }

    private static Response publish(String course) {
        return publish(
                course, session().get("/studio/" + course + "/publication").asString(), "");
    }

    private static Response publish(String course, String page, String note) {
        Matcher form = Pattern.compile(
                        "name=\"draft\" value=\"([0-9a-f]+)\">\\s*<input type=\"hidden\" name=\"over\" value=\"([0-9a-f]*)\"")
                .matcher(page);
        assertTrue(form.find(), page);
        return session()
                .formParam("draft", form.group(1))
                .formParam("over", form.group(2))
                .formParam("note", note)
                .post("/studio/" + course + "/publications");
    }

    private void save(String course, String text) {
        session()
                .formParam("text", text)
                .formParam("seen", drafts.of(course).mark(DAY))
                .post("/studio/" + course + "/files/" + DAY + "/drafts")
                .then()
                .statusCode(303);
    }

    private static String text() {
        return ThreeDays.text(DAY);
    }

    private List<String> ledger(String course) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(
                        "select source || ' ' || note from publication where course = '" + course + "' order by id")) {
            while (found.next()) {
                rows.add(found.getString(1));
            }
        }
        return rows;
    }
}
