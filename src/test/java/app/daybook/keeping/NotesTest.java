package app.daybook.keeping;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
import app.daybook.Sql;
import app.daybook.authoring.CourseFiles;
import app.daybook.certificate.Erasure;
import app.daybook.printing.PrinterTest;
import app.daybook.publishing.Editions;

import static app.daybook.Requests.COURSE;
import static app.daybook.Requests.session;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.stringContainsInOrder;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class NotesTest {

    private static final String DAY = COURSE + "/days/1/notes";
    private static final String OWN = COURSE + "/days/1/own";

    @Inject
    DataSource database;

    @Inject
    Erasure erasure;

    @Test
    @TestSecurity(user = "notes-ann")
    void aNoteStandsAtItsParagraphOnceHoweverOftenItIsSent() throws SQLException {
        Requests.enrol();
        String anchor = anchor(DAY, "Any quiet corner will do.");
        for (int i = 0; i < 2; i++) {
            note(DAY, anchor, "Mine: the <b>kitchen</b>", "")
                    .then()
                    .statusCode(303)
                    .header("Location", endsWith(DAY + "#at-" + anchor));
        }
        assertEquals(1, notes("notes-ann"));
        session()
                .get(DAY)
                .then()
                .body(stringContainsInOrder(
                        ">Choose a place</h2>", "Any quiet corner will do.", "Mine: the &lt;b&gt;kitchen&lt;/b&gt;"));
        session()
                .get(COURSE + "/notes")
                .then()
                .body(stringContainsInOrder("Day 1: A place and a page", "Any quiet corner", "Mine: the &lt;b&gt;"))
                .body(containsString("href=\"" + COURSE + "/days/1#" + anchor + "\""));
        session()
                .get(OWN)
                .then()
                .body("notes[0].at", equalTo(anchor))
                .body("notes[0].text", equalTo("Mine: the <b>kitchen</b>"));
        session()
                .get(COURSE + "/days/1")
                .then()
                .body(containsString("<p id=\"" + anchor + "\">"))
                .body(containsString("href=\"" + DAY + "\""))
                .body(not(containsString("Mine: the")));
    }

    @Test
    @TestSecurity(user = "notes-bea")
    void nobodyElseReadsOrRemovesIt() throws SQLException {
        Requests.enrol();
        note(DAY, anchor(DAY, "The desk comes next."), "A secret of Bea", "");
        String person = hidden(DAY).get("person");
        String token = session().get(OWN).path("notes[0].token");
        People.change("notes-carl", "student");
        Requests.enrol();
        for (String page : List.of(DAY, COURSE + "/notes", OWN)) {
            session().get(page).then().statusCode(200).body(not(containsString("A secret of Bea")));
        }
        session().post(COURSE + "/notes/" + token + "/removals").then().statusCode(303);
        assertEquals(1, notes("notes-bea"));
        session()
                .formParams("person", person, "at", "p_00000000", "text", "Whose?")
                .post(DAY)
                .then()
                .statusCode(409)
                .body(containsString("Whose?"));
        assertEquals(0, notes("notes-carl"));
        People.change("notes-bea", "student");
        for (int i = 0; i < 2; i++) {
            session().post(COURSE + "/notes/" + token + "/removals").then().statusCode(303);
        }
        assertEquals(0, notes("notes-bea"));
        session().post(COURSE + "/notes/no-token/removals").then().statusCode(303);
    }

    @Test
    @TestSecurity(user = "notes-dora")
    void twoWindowsLoseNothing() throws SQLException {
        Requests.enrol();
        String anchor = anchor(DAY, "The desk comes next.");
        note(DAY, anchor, "First words", "");
        String seen = session().get(OWN).path("notes[0].seen");
        note(DAY, anchor, "Second words", seen).then().statusCode(303);
        note(DAY, anchor, "Third words", seen)
                .then()
                .statusCode(409)
                .body(stringContainsInOrder("As it is kept now", "Second words", "As you wrote it", "Third words"));
        Matcher now = Pattern.compile("name=\"seen\" value=\"([0-9a-f]{16})\"")
                .matcher(note(DAY, anchor, "Third words", seen).asString());
        assertTrue(now.find());
        note(DAY, anchor, "Third words", now.group(1)).then().statusCode(303);
        assertEquals("Third words", session().get(OWN).path("notes[0].text"));
        session().formParams("at", anchor, "bookmark", "1").post(DAY).then().statusCode(303);
        assertEquals("Third words", session().get(OWN).path("notes[0].text"));
    }

    @Test
    @TestSecurity(user = "notes-eve")
    void aNewEditionLeavesANoteWithItsDayAndItsWords() throws SQLException {
        CourseFiles files = Editions.named("notes-editions");
        Editions.publish(files);
        String course = "/courses/notes-editions";
        Requests.enrol(course);
        String day = course + "/days/1/notes";
        note(day, anchor(day, "Any quiet corner will do."), "At the corner", "");
        note(day, anchor(day, "The desk comes next."), "At the desk", "");
        String changed = Editions.text(files, "day-01-first.md")
                .replace("Any quiet corner will do.", "Only a quiet corner will do.")
                .replace("## Choose a place\n", "A new beginning.\n\n## Choose a place\n");
        Editions.publish(Editions.with(files, "day-01-first.md", changed));
        session()
                .get(day)
                .then()
                .body(stringContainsInOrder(
                        "The desk comes next.",
                        "At the desk",
                        "At paragraphs that are worded otherwise by now",
                        "Any quiet corner will do.",
                        "At the corner"));
        session()
                .get(course + "/notes")
                .then()
                .body(stringContainsInOrder(
                        "At the desk", "worded otherwise by now", "Any quiet corner", "At the corner"));
    }

    @Test
    @TestSecurity(user = "notes-finn")
    void badInputIsSaidAndLosesNothing() throws SQLException {
        Requests.enrol();
        String anchor = anchor(DAY, "The desk comes next.");
        note(DAY, anchor, "x".repeat(4_001), "")
                .then()
                .statusCode(422)
                .body(containsString("The note is too long, by one character."))
                .body(containsString("x".repeat(4_001)));
        note(DAY, anchor, "x".repeat(4_000), "").then().statusCode(303);
        for (String at : new String[] {"", "s_choose", "p_xyz", "p_12345678'", null}) {
            var request = session().formParam("text", "lost?");
            (at == null ? request : request.formParam("at", at))
                    .post(DAY)
                    .then()
                    .statusCode(404);
        }
        note(COURSE + "/days/3/notes", anchor, "too early", "").then().statusCode(403);
        session().get(COURSE + "/days/3/notes").then().statusCode(403);
        session().get(COURSE + "/days/9/notes").then().statusCode(404);
        note(DAY, "p_00000000", "a\u0000b\u202Ec", "").then().statusCode(303);
        session().get(DAY).then().body(containsString(">abc</p>"));
        assertEquals(2, notes("notes-finn"));
        Sql.run(
                database,
                "insert into kept_note (learner_id, course, lesson_id, anchor, section, quote, text, changed_at) select l.id,"
                        + " 'three-days', 'first', 'p_' || n, '', '', '', now() from learner l, generate_series(1, 998) n where"
                        + " l.subject = 'notes-finn'");
        note(DAY, "p_11111111", "one too many", "").then().statusCode(409).body(containsString("You keep 1000 notes"));
        note(DAY, anchor, "y", KeptNote.mark("x".repeat(4_000))).then().statusCode(303);
    }

    @Test
    @TestSecurity(user = "notes-gus")
    void aBookmarkTakesWordsLater() {
        Requests.enrol();
        String anchor = anchor(DAY, "The desk comes next.");
        session()
                .formParams("at", anchor, "bookmark", "1", "back", "lesson")
                .post(DAY)
                .then()
                .statusCode(303)
                .header("Location", endsWith(COURSE + "/days/1#" + anchor));
        session().get(DAY).then().body(containsString("Bookmarked"));
        note(DAY, anchor, "Read this again", "").then().statusCode(303);
        session().get(DAY).then().body(containsString("Read this again"));
    }

    @Test
    @TestSecurity(user = "notes-hal")
    void manyAtOnceAreOneNoteAndGoWithTheAccount() throws Exception {
        Requests.enrol();
        var threads = Executors.newFixedThreadPool(8);
        try {
            List<Future<Integer>> sent = new ArrayList<>();
            for (int i = 0; i < 24; i++) {
                sent.add(threads.submit(
                        () -> note(DAY, "p_22222222", "At once", "").statusCode()));
            }
            for (Future<Integer> one : sent) {
                assertEquals(303, one.get());
            }
        } finally {
            threads.shutdown();
        }
        assertEquals(1, notes("notes-hal"));
        erasure.erase("notes-hal", "learner 1");
        assertEquals(0, number("select count(*) from kept_note where anchor = 'p_22222222'"));
    }

    @Test
    @TestSecurity(user = "notes-jo")
    void readingGoesOnWhereItStopped() throws SQLException {
        Requests.enrol();
        String anchor = anchor(DAY, "The desk comes next.");
        for (int i = 0; i < 2; i++) {
            stop("first", anchor);
            assertEquals(anchor, session().get(OWN).path("place"));
        }
        stop("first", "s_choose-a-place");
        for (String nowhere : new String[] {"p_00000000", "<b>", "x".repeat(500)}) {
            stop("first", nowhere);
            stop(nowhere, anchor);
        }
        assertEquals("s_choose-a-place", session().get(OWN).path("place"));
        assertEquals("", session().get(COURSE + "/days/2/own").path("place"));
        People.change("notes-kim", "student");
        Requests.enrol();
        assertEquals("", session().get(OWN).path("place"));
        stop("first", anchor);
        People.change("notes-jo", "student");
        stop("first", "");
        assertEquals("", session().get(OWN).path("place"));
        erasure.erase("notes-kim", "learner 1");
        assertEquals(0, number("select count(*) from reading_place where anchor = '" + anchor + "'"));
    }

    private static void stop(String lesson, String at) {
        session()
                .formParams("lesson", lesson, "at", at)
                .post(OWN + "/places")
                .then()
                .statusCode(204);
    }

    @Test
    @TestSecurity(user = "notes-ida")
    void printedTheyAreAFileToKeep() throws Exception {
        Requests.enrol();
        note(DAY, anchor(DAY, "The desk comes next."), "A line\n\nand another, שלום", "");
        byte[] file = session()
                .get(COURSE + "/notes/notes.pdf")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        PrinterTest.assertKeepable(file);
    }

    private static Response note(String day, String anchor, String text, String seen) {
        return session()
                .formParams(Map.of("at", anchor, "text", text, "seen", seen, "quote", "at once"))
                .post(day);
    }

    private static Map<String, String> hidden(String page) {
        return Requests.hidden(session().get(page).asString());
    }

    /** Of the paragraph that begins so. */
    private static String anchor(String day, String beginning) {
        Matcher place = Pattern.compile("id=\"at-(p_[0-9a-f-]+)\">\\s*<blockquote[^>]*>" + Pattern.quote(beginning))
                .matcher(session().get(day).asString());
        assertTrue(place.find(), beginning);
        return place.group(1);
    }

    private long notes(String subject) throws SQLException {
        return number("select count(*) from kept_note n join learner l on l.id = n.learner_id where l.subject = '"
                + subject + "'");
    }

    private long number(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var found = statement.executeQuery(sql)) {
            found.next();
            return found.getLong(1);
        }
    }
}
