package app.daybook.studio;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import app.daybook.People;
import app.daybook.PostgresForTests;
import app.daybook.authoring.ThreeDays;
import app.daybook.publishing.Editions;
import app.daybook.studio.draft.Drafts;

import static app.daybook.Requests.session;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What an author writes: kept apart from what learners see, never lost, and told what is wrong. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class StudioPagesTest {

    private static final String DAY = "day-02-second.md";
    private static final Pattern SEEN = Pattern.compile("name=\"seen\" value=\"([0-9a-f]*)\"");

    @Inject
    Drafts drafts;

    @Test
    @TestSecurity(user = "studio-ann", roles = "instructor")
    void aDraftIsKeptAndLearnersSeeNothingOfIt() {
        Editions.publish(Editions.named("drafted"));
        String text = text().concat("\nA line that nobody has read.\n");
        save("drafted", text, seen("drafted")).then().statusCode(303);
        session()
                .get("/studio/drafted/files/" + DAY)
                .then()
                .statusCode(200)
                .body(containsString("A line that nobody has read."))
                .body(containsString("Draft saved"));
        session().get("/studio/drafted").then().statusCode(200).body(containsString("The draft is not published yet."));
        session().get("/teaching/drafted/preview/days/2").then().body(not(containsString("nobody has read")));
        session().get("/studio").then().statusCode(200).body(containsString("/studio/drafted"));
    }

    @Test
    @TestSecurity(user = "studio-bea", roles = "instructor")
    void ofTwoTextsNeitherIsLost() {
        Editions.publish(Editions.named("two-authors"));
        String seen = seen("two-authors");
        save("two-authors", text() + "\nThe first author's line.\n", seen)
                .then()
                .statusCode(303);
        String first = drafts.of("two-authors").mark(DAY);
        save("two-authors", text() + "\nThe second author's <line>.\n", seen)
                .then()
                .statusCode(409)
                .body(containsString("You saved this file in another window since you opened it here"))
                .body(containsString("The first author&#39;s line."))
                .body(containsString("The second author&#39;s &lt;line&gt;."))
                .body(containsString("name=\"seen\" value=\"" + first + "\""));
        assertEquals(first, drafts.of("two-authors").mark(DAY));
        assertTrue(told("two-authors", seen).contains("you saved this file in another window"));
        People.change("studio-bob", "instructor");
        assertTrue(told("two-authors", seen).contains("somebody else saved"));
        save("two-authors", text() + "\nHis.\n", seen)
                .then()
                .statusCode(409)
                .body(containsString("Somebody else saved this file since you opened it"))
                .body(containsString("What \u2068studio-bea\u2069 saved"));
        save("two-authors", text() + "\nBoth.\n", first).then().statusCode(303);
    }

    private static String told(String course, String seen) {
        return session()
                .accept(ContentType.JSON)
                .formParam("text", text() + "\nLate.\n")
                .formParam("seen", seen)
                .post("/studio/" + course + "/files/" + DAY + "/drafts")
                .then()
                .statusCode(409)
                .extract()
                .path("message");
    }

    @Test
    @TestSecurity(user = "studio-cid", roles = "instructor")
    void oneFormSentTwentyTimesAtOnceIsOneDraft() throws Exception {
        Editions.publish(Editions.named("at-once"));
        String seen = seen("at-once");
        List<Callable<Integer>> presses = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            presses.add(() -> save("at-once", text() + "\nOnce.\n", seen).statusCode());
        }
        var pool = Executors.newFixedThreadPool(8);
        try {
            for (Future<Integer> answer : pool.invokeAll(presses)) {
                assertEquals(303, answer.get());
            }
        } finally {
            pool.shutdown();
        }
        assertEquals(1, drafts.of("at-once").changes().size());
    }

    @Test
    @TestSecurity(user = "studio-dan", roles = "instructor")
    void ofManyAuthorsAtOnceOneIsKeptAndAllOthersAreTold() throws Exception {
        Editions.publish(Editions.named("many-authors"));
        String seen = seen("many-authors");
        List<Callable<Integer>> presses = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            String text = text() + "\nAuthor " + i + ".\n";
            presses.add(() -> save("many-authors", text, seen).statusCode());
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
        assertEquals(11, answers.stream().filter(status -> status == 409).count(), answers::toString);
    }

    @Test
    @TestSecurity(user = "studio-eve", roles = "instructor")
    void previewIsWhatStudentsSeeAndKeepsNothing() {
        Editions.publish(Editions.named("previewed"));
        String lesson = session().get("/teaching/previewed/preview/days/2").asString();
        String seen = session().get("/studio/previewed/files/" + DAY + "/seen").asString();
        for (String piece : List.of("<h1>.*?</h1>", "<p id=[^>]*>Short sessions.*?</sup>", "<li>Write down.*?</ol>")) {
            Matcher found = Pattern.compile(piece, Pattern.DOTALL).matcher(lesson);
            assertTrue(found.find(), piece);
            assertTrue(seen.contains(found.group()), found.group());
        }
        session()
                .formParam("text", text().replace("objectives:", "objctives:"))
                .post("/studio/previewed/files/" + DAY + "/seen")
                .then()
                .statusCode(200)
                .header("Content-Security-Policy", containsString("frame-ancestors 'self'"))
                .body(containsString("objctives"))
                .body(containsString("data-line=\"5\""));
        assertTrue(drafts.of("previewed").changes().isEmpty());
        session()
                .get("/studio/previewed/files/final-exam.md/seen")
                .then()
                .statusCode(200)
                .body(containsString("with its answers"));
        session()
                .get("/studio/previewed/files/course.yaml/seen")
                .then()
                .statusCode(200)
                .body(containsString("no page of its own"));
    }

    @Test
    @TestSecurity(user = "studio-fay", roles = "instructor")
    void whatIsWrongIsToldWithItsLineAndCountedInTheTree() {
        Editions.publish(Editions.named("faulty"));
        save("faulty", text().replace("[x]", "[ ]"), seen("faulty")).then().statusCode(303);
        session()
                .get("/studio/faulty/files/" + DAY)
                .then()
                .body(containsString("data-line="))
                .body(containsString("no option is marked right"));
        session().get("/studio/faulty").then().body(containsString("The draft has errors."));
    }

    @Test
    @TestSecurity(user = "studio-gus", roles = "instructor")
    void aTextThatIsAsPublishedAgainIsNoDraft() {
        Editions.publish(Editions.named("and-back"));
        String seen = seen("and-back");
        save("and-back", text() + "\nMore.\n", seen).then().statusCode(303);
        save("and-back", text().replace("\n", "\r\n"), seen("and-back")).then().statusCode(303);
        assertTrue(drafts.of("and-back").changes().isEmpty());
        save("and-back", text() + "\nMore.\n", seen).then().statusCode(303);
        session()
                .formParam("seen", seen("and-back"))
                .post("/studio/and-back/files/" + DAY + "/returns")
                .then()
                .statusCode(303);
        assertTrue(drafts.of("and-back").changes().isEmpty());
    }

    @Test
    @TestSecurity(user = "studio-hal", roles = "instructor")
    void whatWasPublishedMeanwhileIsNotUndoneUnseen() {
        Editions.publish(Editions.named("meanwhile"));
        save("meanwhile", text() + "\nMine.\n", seen("meanwhile")).then().statusCode(303);
        Editions.publish(Editions.with(Editions.named("meanwhile"), DAY, text() + "\nTheirs.\n"));
        session()
                .get("/studio/meanwhile/files/" + DAY)
                .then()
                .body(containsString("was published since this draft was begun"))
                .body(containsString("Mine."))
                .body(containsString("Theirs."));
        session().get("/studio/meanwhile").then().body(containsString("Published text changed"));
        session().post("/studio/meanwhile/files/" + DAY + "/stands").then().statusCode(303);
        session().get("/studio/meanwhile").then().body(not(containsString("Published text changed")));
    }

    @Test
    @TestSecurity(user = "studio-ian", roles = "instructor")
    void aTextThatIsTooLongIsRefusedWithItsSize() {
        Editions.publish(Editions.named("too-long"));
        save("too-long", "a".repeat(300_001), seen("too-long"))
                .then()
                .statusCode(422)
                .body(containsString("This text has 300 kB"));
        save("too-long", text() + "é".repeat(120_000), seen("too-long")).then().statusCode(303);
        session()
                .formParam("seen", seen("too-long"))
                .post("/studio/too-long/files/" + DAY + "/drafts")
                .then()
                .statusCode(422)
                .body(containsString("No text came with this form"));
    }

    @Test
    @TestSecurity(
            user = "studio-jo",
            roles = {"instructor", "instructor:another"})
    void whoTeachesAnotherCourseFindsNothing() {
        for (String page : List.of("", "/files/" + DAY, "/files/" + DAY + "/seen", "/media/x.svg")) {
            session().get("/studio/three-days" + page).then().statusCode(404);
        }
        save("three-days", "x", "").then().statusCode(404);
    }

    @Test
    @TestSecurity(user = "studio-kim", roles = "instructor")
    void whatIsNoFileIsNotFound() {
        for (String file : List.of("none.md", "%2e%2e%2fcourse.yaml", "media", "day-01-first.md%00")) {
            int status = session().get("/studio/three-days/files/" + file).statusCode();
            assertTrue(status == 404 || status == 400, file + " answered " + status);
        }
    }

    @Test
    @TestSecurity(user = "studio-lee", roles = "instructor")
    void aFormOfSomebodyElseIsGivenBack() {
        Editions.publish(Editions.named("not-mine"));
        String page = session().get("/studio/not-mine/files/" + DAY).asString();
        Matcher person = Pattern.compile("name=\"person\" value=\"([^\"]+)\"").matcher(page);
        assertTrue(person.find());
        People.change("studio-mia", "instructor");
        session()
                .formParam("person", person.group(1))
                .formParam("text", "What Lee typed.")
                .formParam("seen", "")
                .post("/studio/not-mine/files/" + DAY + "/drafts")
                .then()
                .statusCode(409)
                .body(containsString("What Lee typed."));
        assertTrue(drafts.of("not-mine").changes().isEmpty());
    }

    @Test
    @TestSecurity(user = "studio-ned", roles = "instructor")
    void theScriptIsToldWhatItHasToSendNext() {
        Editions.publish(Editions.named("by-script"));
        Response answer = session()
                .accept(ContentType.JSON)
                .formParam("text", text() + "\nTyped.\n")
                .formParam("seen", seen("by-script"))
                .post("/studio/by-script/files/" + DAY + "/drafts");
        answer.then().statusCode(200).body("savedAt", startsWith("2")).body("seen", equalTo(seen("by-script")));
    }

    private static String text() {
        return ThreeDays.text(DAY);
    }

    private static String seen(String course) {
        Matcher seen = SEEN.matcher(
                session().get("/studio/" + course + "/files/" + DAY).asString());
        assertTrue(seen.find());
        return seen.group(1);
    }

    private static Response save(String course, String text, String seen) {
        return session()
                .formParam("text", text)
                .formParam("seen", seen)
                .post("/studio/" + course + "/files/" + DAY + "/drafts");
    }
}
