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
import app.daybook.authoring.ThreeDays;
import app.daybook.publishing.Catalogue;
import app.daybook.publishing.Editions;
import app.daybook.studio.draft.Drafts;

import static app.daybook.Requests.session;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
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
        publish("published", page, "Nights say it <better>.").then().statusCode(303);
        publish("published", page, "Nights say it <better>.").then().statusCode(303);
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
                int status = answer.get();
                assertTrue(status == 303 || status == 409, "answered " + status);
            }
        } finally {
            pool.shutdown();
        }
        assertEquals(2, ledger("pressed-often").size());
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
        session().get("/studio/restored/editions").then().body(containsString("\u2068publish-jo\u2069, brought back"));
    }

    @Test
    @TestSecurity(user = "publish-kim", roles = "instructor")
    void anEditionIsBroughtBackOnlyOverWhatThePageHasShown() {
        CourseFiles first = Editions.named("restored-late");
        Editions.publish(first);
        Editions.publish(Editions.with(first, DAY, text().replace(EVENINGS, NIGHTS)));
        String history = session().get("/studio/restored-late/editions").asString();
        CourseFiles third = Editions.with(first, DAY, text().replace(EVENINGS, "Third"));
        Editions.publish(third);
        restore("restored-late", history).then().statusCode(409).body(containsString("Somebody published this course"));
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

    private Response restore(String course, String history) {
        Matcher form = Pattern.compile("name=\"number\" value=\"(\\d+)\"><input type=\"hidden\" name=\"over\""
                        + " value=\"([0-9a-f]+)\"")
                .matcher(history);
        assertTrue(form.find());
        return session()
                .formParam("number", form.group(1))
                .formParam("over", form.group(2))
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
