package app.daybook.practice;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import app.daybook.People;
import app.daybook.PostgresForTests;
import app.daybook.Requests;
import app.daybook.Sql;
import app.daybook.enrolment.Enrolment;
import app.daybook.enrolment.LessonProgress;
import app.daybook.learner.Learner;

import static app.daybook.Requests.COURSE;
import static app.daybook.Requests.enrol;
import static app.daybook.Requests.hidden;
import static app.daybook.Requests.session;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class RecordPagesTest {

    @Inject
    DataSource database;

    @Test
    @TestSecurity(user = "records-whole", roles = "student")
    void isWrittenHandedInReturnedMendedAndAccepted() {
        enrol();
        session().get(COURSE + "/days/1").then().body(containsString("/days/1/record"));
        session().get("/today").then().body(containsString("/days/1/record"));
        session().get(COURSE + "/days/1/record").then().statusCode(200).body(containsString("Begin: Study diary"));
        String record = begin();
        assertEquals(record, begin(), "a day has one record on each form");

        Map<String, String> first = whole(record);
        first.put("minutes", "a lot");
        first.remove("where");
        post(record + "/hand-ins", first)
                .then()
                .statusCode(422)
                .body(containsString("Write one number, 1–240 min: How long"))
                .body(containsString("Fill this in: Where you sat"))
                .body(containsString("value=\"a lot\""))
                .body(containsString("Error: Study diary"));
        session().get(record).then().body(containsString("value=\"a lot\""));

        post(record + "/hand-ins", whole(record)).then().statusCode(303).header("Location", endsWith(record));
        session()
                .get(record)
                .then()
                .body(containsString("Handed in"))
                .body(containsString("At the kitchen table"))
                .body(containsString("+5"))
                .body(not(containsString("<textarea")));
        assertTrue(reached("records-whole").handedInAt != null, "the enrolment hears of it");

        assertTrue(decide(record, 1, "Write the notes in your own words.", false));
        session()
                .get(record)
                .then()
                .body(containsString("Write the notes in your own words."))
                .body(containsString("It is from memory."))
                .body(containsString("value=\"40\""));
        Map<String, String> mended = whole(record);
        mended.put("notes", "In words of mine.");
        post(record + "/hand-ins", mended).then().statusCode(303);
        assertFalse(decide(record, 1, "Too late.", false), "of the text that was read and is not the newest");
        assertTrue(decide(record, 2, "", true));
        session()
                .get(record)
                .then()
                .body(containsString("This record is accepted"))
                .body(containsString("Handed in again"))
                .body(containsString("In words of mine."));
        session().get(COURSE + "/records").then().statusCode(200).body(containsString("Accepted"));
        assertTrue(reached("records-whole").acceptedAt != null, "the enrolment hears of it");
        assertEquals(
                List.of("Three short notes.", "In words of mine."),
                handIns(record).stream().map(text -> text.entries.get("notes")).toList(),
                "each text stays as it was handed in");
    }

    @Test
    @TestSecurity(user = "records-parallel", roles = "student")
    void isHandedInOnceHoweverOftenItIsSent() throws Exception {
        enrol();
        String record = begin();
        Map<String, String> whole = whole(record);
        ExecutorService many = Executors.newFixedThreadPool(20);
        try {
            List<Callable<Integer>> posts = IntStream.range(0, 200)
                    .mapToObj(i -> (Callable<Integer>)
                            () -> post(record + "/hand-ins", whole).statusCode())
                    .toList();
            Map<Integer, Long> statuses = many.invokeAll(posts).stream()
                    .collect(Collectors.groupingBy(RecordPagesTest::get, Collectors.counting()));
            assertEquals(Map.of(303, 200L), statuses);
        } finally {
            many.shutdown();
        }
        assertEquals(1, handIns(record).size());
    }

    @Test
    @TestSecurity(user = "records-tabs", roles = "student")
    void keepsBothTextsOfTwoPages() {
        enrol();
        String record = begin();
        Map<String, String> here = whole(record);
        Map<String, String> there = whole(record);
        there.put("notes", "Of the other page.");
        post(record + "/drafts", here).then().statusCode(303);
        Response met = post(record + "/drafts", there);
        met.then()
                .statusCode(409)
                .body(containsString("Of the other page."))
                .body(containsString("Three short notes."));
        session()
                .accept("application/json")
                .formParams(there)
                .post(record + "/drafts")
                .then()
                .statusCode(409)
                .body("message", containsString("another page changed this record"));
        Map<String, String> again = hidden(met.asString());
        assertEquals("Of the other page.", again.get("notes"));
        post(record + "/drafts", again).then().statusCode(303);
        session().get(record).then().body(containsString("Of the other page.</textarea>"));

        post(record + "/hand-ins", whole(record)).then().statusCode(303);
        post(record + "/drafts", again)
                .then()
                .statusCode(409)
                .body(containsString("was handed in meanwhile"))
                .body(containsString("Of the other page."));
    }

    @Test
    @TestSecurity(user = "records-owner", roles = "student")
    void isNobodyElses() {
        enrol();
        String record = begin();
        Map<String, String> typed = whole(record);
        People.change("records-other", "student");
        enrol();
        session().get(record).then().statusCode(404);
        post(record + "/hand-ins", typed).then().statusCode(409).body(containsString("Three short notes."));
        session()
                .accept("application/json")
                .formParams(typed)
                .post(record + "/drafts")
                .then()
                .statusCode(409)
                .body("message", containsString("another account"));
        session().get(COURSE + "/records/" + UUID.randomUUID()).then().statusCode(404);
        session().get(COURSE + "/records/1").then().statusCode(404);
    }

    @Test
    @TestSecurity(user = "records-hints", roles = "student")
    void pointsAtWhatMayNameTheClientAndLetsOneGoOn() {
        enrol();
        String record = begin();
        Map<String, String> telling = whole(record);
        telling.put("notes", "I saw Anna Smith, born 3 May 1961, call 613 555 0199 or anna@example.org.");
        Response asked = post(record + "/hand-ins", telling);
        asked.then()
                .statusCode(422)
                .body(containsString("looks like a name"))
                .body(containsString("looks like a date of birth"))
                .body(containsString("looks like a phone number"))
                .body(containsString("looks like an e-mail address"))
                .body(containsString("Hand in as it is"));
        assertEquals(0, handIns(record).size());
        telling.put("looked", hidden(asked.asString()).get("looked"));
        telling.put("page", "Ask Bob");
        post(record + "/hand-ins", telling).then().statusCode(422).body(containsString("“\u2068Bob\u2069”"));
        telling.remove("page");
        post(record + "/hand-ins", telling).then().statusCode(303);
        assertEquals(1, handIns(record).size());
    }

    @Test
    @TestSecurity(user = "records-bad", roles = "student")
    void keepsWhateverIsTyped() {
        enrol();
        String record = begin();
        String odd = "<script>alert(1)</script> =HYPERLINK(\"x\") \u202Eevil שלום 😀\n" + "x".repeat(10_000);
        Map<String, String> typed = whole(record);
        typed.put("page", odd);
        typed.put("where", "elsewhere");
        typed.put("noise", "11");
        typed.put("day", "1.5.2026");
        typed.put("steps", "closed");
        typed.put("recalled.before", "");
        session()
                .accept("application/json")
                .formParams(typed)
                .post(record + "/drafts")
                .then()
                .statusCode(200)
                .body("savedAt", notNullValue());
        Response refused = post(record + "/hand-ins", typed);
        refused.then()
                .statusCode(422)
                .body(containsString("Shorten this to 300 characters"))
                .body(containsString("Write a date as year, month, day"))
                .body(containsString("Choose from what is offered: Where you sat"))
                .body(containsString("Every point belongs to it"))
                .body(containsString("Give both, before and after, or neither"))
                .body(containsString("&lt;script&gt;"))
                .body(not(containsString("<script>alert")));
        Map<String, String> huge = whole(record);
        huge.put("notes", "y".repeat(20_001));
        post(record + "/drafts", huge)
                .then()
                .statusCode(422)
                .body(containsString("more than can be saved"))
                .body(containsString("yyyyyyyyyy"));
        huge.put("notes", "z".repeat(1 << 20));
        post(record + "/drafts", huge).then().statusCode(413);
    }

    @Test
    @TestSecurity(user = "records-empty", roles = "student")
    void losesNothingToAnEmptyForm() {
        enrol();
        String record = begin();
        post(record + "/hand-ins", Map.of()).then().statusCode(422).body(containsString("Fill this in"));
        post(record + "/drafts", whole(record)).then().statusCode(303);
        post(record + "/drafts", Map.of()).then().statusCode(409).body(containsString("Three short notes."));
        post(record + "/hand-ins", Map.of()).then().statusCode(409).body(containsString("Three short notes."));
        post(record + "/drafts", Map.of("version", "x", "round", "-1", "sheet", "<b>", "looked", "zz"))
                .then()
                .statusCode(409);
        session().get(record).then().body(containsString("Three short notes."));
        assertEquals(0, handIns(record).size());
    }

    @Test
    @TestSecurity(user = "records-list", roles = "student")
    void areListedByWhatIsToBeDone() {
        enrol();
        session().get(COURSE + "/records").then().body(containsString("Open, not begun"));
        String record = begin();
        session().get(COURSE + "/records").then().body(containsString("Drafts"), containsString("Go on"));
        post(record + "/hand-ins", whole(record)).then().statusCode(303);
        session().get(COURSE + "/records").then().body(containsString("Handed in"), not(containsString("Drafts")));
    }

    @Test
    @TestSecurity(user = "records-instead", roles = "student")
    void countsWhatIsHandedInInstead() {
        enrol();
        session().get(COURSE + "/days/2/record").then().body(containsString("also asks for a part of the Study diary"));
        String record = Requests.record("short-note");
        Map<String, String> fields = hidden(session().get(record).asString());
        fields.put("why", "Nobody came.");
        post(record + "/hand-ins", fields).then().statusCode(303);
        assertTrue(reached("records-instead").handedInAt != null);
        session()
                .formParam("lesson", "first")
                .formParam("form", "no-form")
                .post(COURSE + "/records")
                .then()
                .statusCode(404);
    }

    @Test
    @TestSecurity(user = "records-frozen", roles = "student")
    void letsNobodyChangeWhatWasHandedIn() throws SQLException {
        enrol();
        String record = begin();
        post(record + "/hand-ins", whole(record)).then().statusCode(303);
        assertTrue(decide(record, 1, "Again, please.", false));
        for (String deed : List.of(
                "update practice_hand_in set entries = '{}'",
                "delete from practice_hand_in",
                "truncate practice_hand_in cascade",
                "update practice_review set reason = ''",
                "delete from practice_review",
                "truncate practice_review")) {
            assertThrows(SQLException.class, () -> Sql.run(database, deed), deed);
        }
        long id = enrolment("records-frozen").id;
        QuarkusTransaction.requiringNew().run(() -> PracticeRecord.eraseAllButEvidence(Enrolment.findById(id)));
        assertEquals(1, handIns(record).size(), "what was handed in is evidence");
        QuarkusTransaction.requiringNew().run(() -> PracticeRecord.erase(Enrolment.findById(id)));
        assertEquals(0L, (long) QuarkusTransaction.requiringNew()
                .call(() -> PracticeHandIn.count(
                        "recordId in (select r.id from" + " PracticeRecord r where r.enrolmentId = ?1)", id)));
    }

    private static String begin() {
        return Requests.record("study-diary");
    }

    private static Response post(String address, Map<String, String> fields) {
        return session().formParams(fields).post(address);
    }

    /** What the page of a record sends when it is filled in. */
    private static Map<String, String> whole(String record) {
        Map<String, String> fields = hidden(session().get(record).asString());
        fields.putAll(Map.of(
                "day", "2026-05-01",
                "where", "kitchen",
                "noise", "3",
                "minutes", "40",
                "notes", "Three short notes.",
                "steps", "closed wrote",
                "recalled.before", "2",
                "recalled.after", "7",
                "consent", "yes"));
        return fields;
    }

    private static boolean decide(String record, int round, String reason, boolean accept) {
        return QuarkusTransaction.requiringNew().call(() -> {
            Learner reviewer = Learner.withSubject("records-reviewer").orElseGet(() -> {
                Learner made = new Learner();
                made.subject = "records-reviewer";
                made.name = "Dana Reviewer";
                made.createdAt = Instant.now();
                made.persist();
                return made;
            });
            Reading reading = new Reading(
                    UUID.randomUUID(), round, reviewer, reason, Map.of("memory", "met"), Map.of("words", "Nearly."));
            PracticeRecord own =
                    PracticeRecord.lockedOn("three-days", token(record)).orElseThrow();
            return accept ? own.accept(reading, Instant.now()) : own.giveBack(reading, Instant.now());
        });
    }

    private static UUID token(String record) {
        return UUID.fromString(record.substring(record.lastIndexOf('/') + 1));
    }

    private static List<PracticeHandIn> handIns(String record) {
        return QuarkusTransaction.requiringNew()
                .call(() -> PracticeHandIn.of(
                        PracticeRecord.lockedOn("three-days", token(record)).orElseThrow()));
    }

    private static Enrolment enrolment(String subject) {
        return QuarkusTransaction.requiringNew()
                .call(() -> Enrolment.of(subject, "three-days").orElseThrow());
    }

    private static LessonProgress reached(String subject) {
        long id = enrolment(subject).id;
        return QuarkusTransaction.requiringNew()
                .call(() -> LessonProgress.of(List.of(id)).stream()
                        .filter(row -> row.key.lessonId().equals("first"))
                        .findFirst()
                        .orElseThrow());
    }

    private static <T> T get(Future<T> answer) {
        try {
            return answer.get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
