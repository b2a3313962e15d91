package app.daybook.teaching;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.Response;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import app.daybook.Fewest;
import app.daybook.People;
import app.daybook.PostgresForTests;
import app.daybook.Requests;
import app.daybook.Sql;
import app.daybook.TestClock;
import app.daybook.practice.review.RecordHold;

import static app.daybook.Requests.enrol;
import static app.daybook.Requests.hidden;
import static app.daybook.Requests.session;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** How reviewers share the practical records that learners handed in, and decide about them. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class RecordReviewTest {

    private static final String DESK = "/teaching/three-days";

    @Inject
    DataSource database;

    @Inject
    SessionFactory sessions;

    /** Records of other tests would be the older ones. */
    @BeforeEach
    void decideAboutOthers() throws SQLException {
        Sql.run(
                database,
                "update practice_record set state = 'ACCEPTED', waiting_since = null where state = 'HANDED_IN'");
        Sql.run(database, "delete from practice_sample");
        Sql.run(database, "delete from practice_tally");
    }

    @Test
    @TestSecurity(user = "review-learner", roles = "student")
    void isReturnedMendedAndAccepted() {
        String record = handedIn("review-learner", "Of my own words.");
        instructor("review-dana");
        session().get(DESK).then().body(containsString("1 practical record waits for a reviewer"));
        session().get(DESK + "/records").then().statusCode(200).body(containsString("Study diary, Day 1"));
        take(DESK + "/record-holds", record);
        String page = session().get(record).asString();
        assertTrue(page.indexOf("How loud it was") < page.indexOf("Where you sat"), "screening comes first");
        assertTrue(page.contains("The learner states: My partner agreed to be written about."));

        Map<String, String> review = review(page);
        review.put("decision", "returned");
        review.put("comment.words", "Nearly.");
        post(record, review)
                .then()
                .statusCode(422)
                .body(containsString("who gets a record back is told why"))
                .body(containsString(">Nearly.</textarea>"));
        review.put("reason", "Write the notes again.");
        post(record, review).then().statusCode(303);
        post(record, review).then().statusCode(303);
        session()
                .get(record)
                .then()
                .body(containsString("It is decided."))
                .body(containsString("Write the notes again."));

        People.change("review-learner", "student");
        String own = learners(record);
        session().get(own).then().body(containsString("Write the notes again.")).body(containsString("Nearly."));
        handIn(own, "Better words.");

        instructor("review-dana");
        take(record + "/holds", record);
        Map<String, String> second = review(session().get(record).asString());
        second.put("decision", "accepted");
        post(record, second).then().statusCode(422).body(containsString("Choose a level: From memory"));
        second.put("level.memory", "met");
        second.put("level.words", "met");
        post(record, second).then().statusCode(303);
        session().get(record).then().body(containsString("Better words.")).body(containsString("Read the next one"));
        session().get(DESK).then().body(containsString("came within 1 minute of handing in"));

        People.change("review-learner", "student");
        session().get(own).then().body(containsString("This record is accepted"));
    }

    @Test
    @TestSecurity(user = "review-many", roles = "student")
    void isDecidedOnceHoweverOftenItIsSent() throws Exception {
        String record = handedIn("review-many", "Once.");
        instructor("review-dana");
        take(record + "/holds", record);
        Map<String, String> same = accepting(record);
        Map<String, String> other = accepting(record);
        ExecutorService many = Executors.newFixedThreadPool(20);
        try {
            List<Callable<Integer>> posts = IntStream.range(0, 200)
                    .mapToObj(i -> (Callable<Integer>)
                            () -> post(record, i % 10 == 0 ? other : same).statusCode())
                    .toList();
            Map<Integer, Long> statuses = many.invokeAll(posts).stream()
                    .collect(Collectors.groupingBy(RecordReviewTest::get, Collectors.counting()));
            assertTrue(
                    List.of(Map.of(303, 180L, 409, 20L), Map.of(303, 20L, 409, 180L))
                            .contains(statuses),
                    () -> "" + statuses);
        } finally {
            many.shutdown();
        }
        assertEquals(
                1,
                number("select count(*) from practice_review v join practice_record r on r.id = v.record_id"
                        + " where r.token = '" + token(record) + "'"));
    }

    @Test
    @TestSecurity(user = "review-again", roles = "student")
    void theSameFormWithAnotherDecisionIsToldThatItIsNotKept() {
        String record = handedIn("review-again", "Once.");
        instructor("review-dana");
        take(record + "/holds", record);
        Map<String, String> form = accepting(record);
        post(record, form).then().statusCode(303);
        form.put("decision", "returned");
        form.put("reason", "On second thoughts.");
        post(record, form)
                .then()
                .statusCode(409)
                .body(containsString("Something was decided meanwhile"))
                .body(containsString("On second thoughts."));
    }

    @Test
    @TestSecurity(user = "review-two", roles = "student")
    void twoReviewersDoNotCollide() {
        String first = handedIn("review-two", "One.");
        String second = handedIn("review-three", "Two.");
        instructor("review-dana");
        take(DESK + "/record-holds", first);
        take(DESK + "/record-holds", first);
        Map<String, String> dana = accepting(first);

        instructor("review-amal");
        take(DESK + "/record-holds", second);
        session().post(first + "/holds").then().statusCode(303);
        session()
                .get(first)
                .then()
                .body(containsString("\u2068review-dana\u2069 is reading this record until"))
                .body(not(containsString("name=\"decision\"")));
        session().get(DESK + "/records").then().body(containsString("<bdi>review-dana</bdi>"));

        TestClock.move(RecordHold.LENGTH.plus(Duration.ofSeconds(1)));
        session().post(first + "/holds").then().statusCode(303);
        Map<String, String> amal = accepting(first);
        instructor("review-dana");
        dana.put("comment.words", "Of Dana alone.");
        post(first, dana)
                .then()
                .statusCode(409)
                .body(containsString("\u2068review-amal\u2069 has taken this record meanwhile"))
                .body(containsString(">Of Dana alone.</textarea>"));
        instructor("review-amal");
        post(first, amal).then().statusCode(303);
        instructor("review-dana");
        post(first, dana)
                .then()
                .statusCode(409)
                .body(containsString("Something was decided meanwhile"))
                .body(containsString("Of Dana alone."));

        instructor("review-amal");
        session().post(second + "/holds").then().statusCode(303);
        session().post(second + "/releases").then().statusCode(303);
        instructor("review-dana");
        take(DESK + "/record-holds", second);
    }

    @Test
    @TestSecurity(user = "review-changed", roles = "student")
    void showsBothTextsOfARecordThatChanged() {
        String record = handedIn("review-changed", "The text of old.");
        instructor("review-dana");
        take(record + "/holds", record);
        Map<String, String> old = accepting(record);
        old.put("reason", "Well done.");
        Map<String, String> back = review(session().get(record).asString());
        back.put("decision", "returned");
        back.put("reason", "Again.");
        post(record, back).then().statusCode(303);
        People.change("review-changed", "student");
        handIn(learners(record), "The text of now.");
        instructor("review-dana");
        Response met = post(record, old);
        met.then()
                .statusCode(409)
                .body(containsString("handed in a newer text meanwhile"))
                .body(containsString("The text of old."))
                .body(containsString("The text of now."))
                .body(containsString(">Well done.</textarea>"));
        Map<String, String> again = review(met.asString());
        again.putAll(Map.of("level.memory", "met", "level.words", "met", "decision", "accepted"));
        post(record, again).then().statusCode(303);
        session().get(record).then().body(containsString("It is decided."));
    }

    @Test
    @TestSecurity(
            user = "review-own",
            roles = {"student", "instructor"})
    void nobodyReviewsTheirOwn() {
        String record = handedIn("review-own", "Mine.", "student", "instructor");
        session().get(record).then().body(containsString("This is your own record"));
        session().post(record + "/holds").then().statusCode(303);
        session().post(DESK + "/record-holds").then().statusCode(303).header("Location", not(endsWith(record)));
        session()
                .formParams(Map.of("round", "1", "decision", "accepted", "level.memory", "met", "level.words", "met"))
                .post(record + "/reviews")
                .then()
                .statusCode(403)
                .body(containsString("Nobody reviews a record of their own"));
        session().get(DESK + "/records").then().body(containsString("another reviewer decides"));
    }

    @Test
    @TestSecurity(user = "review-sampled", roles = "student")
    void everySecondAcceptedRecordIsReadTwice() {
        String first = handedIn("review-sampled", "One.");
        String second = handedIn("review-sampled-2", "Two.");
        instructor("review-dana");
        for (String record : List.of(first, second)) {
            take(record + "/holds", record);
            Map<String, String> review = accepting(record);
            review.put("comment.words", "Seen by Dana.");
            post(record, review).then().statusCode(303);
        }
        session().get(second).then().body(containsString("Another reviewer reads it a second time"));
        session()
                .formParam("shown", "second")
                .post(DESK + "/record-holds")
                .then()
                .header("Location", not(containsString(token(second))));
        instructor("review-amal");
        session().get(first).then().body(not(containsString("Second reading")));
        take(second + "/holds", second);
        session().get(second).then().body(containsString("Second reading")).body(not(containsString("Seen by Dana.")));
        Map<String, String> read = accepting(second);
        read.put("decision", "returned");
        read.put("reason", "Not yet, I think.");
        post(second, read).then().statusCode(303);
        session()
                .get(second)
                .then()
                .body(containsString("Seen by Dana."))
                .body(containsString("would have returned it"));
        session().get(DESK + "/records").then().body(containsString("0 of 1 (0 %)"));
        People.change("review-sampled-2", "student");
        session()
                .get(learners(second))
                .then()
                .body(containsString("This record is accepted"))
                .body(not(containsString("Not yet, I think")));
    }

    @Test
    @TestSecurity(user = "review-odd", roles = "student")
    void showsWhateverIsTyped() {
        String odd = "<script>alert(1)</script> =HYPERLINK(\"x\") \u202Eevil שלום 😀";
        String record = handedIn("review-odd", odd);
        instructor("review-dana");
        take(record + "/holds", record);
        session()
                .get(record)
                .then()
                .body(containsString("&lt;script&gt;alert(1)"))
                .body(not(containsString("<script>alert")));
        Map<String, String> review = accepting(record);
        review.put("comment.words", odd + "x".repeat(10_000));
        post(record, review)
                .then()
                .statusCode(422)
                .body(containsString("Shorten this to 4000 characters: Own words"))
                .body(containsString("xxxxxxxxxx"));
        review.put("comment.words", odd);
        review.put("level.words", "no-level");
        post(record, review).then().statusCode(422).body(containsString("Choose a level: Own words"));
        review.put("level.words", "met");
        post(record, review).then().statusCode(303);
        session().get(record).then().body(not(containsString("<script>alert")));
        session()
                .get(DESK + "/records?shown=nothing&form=no-form&name=%25%5F!&after=x")
                .then()
                .statusCode(200)
                .body(containsString("No record is like that"));
        session()
                .get(DESK + "/records?shown=accepted&name=REVIEW-ODD")
                .then()
                .body(
                        containsString("Study diary"),
                        containsString("?shown=accepted&amp;form=all&amp;name=REVIEW-ODD\""));
    }

    @Test
    @TestSecurity(user = "review-reading", roles = "student")
    void readingWaitsForNobody() throws Exception {
        String record = handedIn("review-reading", "One.");
        instructor("review-dana");
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("select id from practice_record for update");
            assertEquals(
                    200,
                    CompletableFuture.supplyAsync(() -> session().get(record).statusCode())
                            .get(30, TimeUnit.SECONDS),
                    "a page is read while somebody decides");
            connection.rollback();
        }
        session()
                .get(record + "/record.pdf")
                .then()
                .statusCode(200)
                .header("Content-Disposition", containsString("record-day-1-"));
    }

    @Test
    @TestSecurity(user = "review-draft", roles = "student")
    void draftsAreNobodyElses() {
        enrol();
        String draft = DESK + "/records/" + token(Requests.record("study-diary"));
        instructor("review-dana");
        session().get(draft).then().statusCode(404);
        session().post(draft + "/holds").then().statusCode(404);
        session().get(DESK + "/records/1").then().statusCode(404);
        People.change("review-elsewhere", "instructor", "instructor:other-course");
        session().get(DESK + "/records").then().statusCode(404);
    }

    @Test
    @TestSecurity(user = "review-count", roles = "student")
    void asksTheDatabaseFourTimesHoweverManyWait() throws SQLException {
        handedIn("review-count", "One.");
        instructor("review-dana");
        long one = queriesOfTheQueue();
        Sql.run(
                database,
                "insert into learner select nextval('learner_seq'), 'review-count-' || n, 'Learner ' || n, null, now()"
                        + " from generate_series(1, 60) n");
        Sql.run(
                database,
                "insert into enrolment select nextval('enrolment_seq'), id, 'three-days', current_date, 'UTC', now()"
                        + " from learner where subject like 'review-count-%'");
        Sql.run(
                database,
                "insert into practice_record (id, token, enrolment_id, lesson_id, form_id, edition, state, rounds, begun_at,"
                        + " saved_at, waiting_since) select nextval('practice_record_seq'), gen_random_uuid(), e.id, 'first',"
                        + " 'study-diary', '', 'HANDED_IN', 1, now(), now(), now() from enrolment e join learner l"
                        + " on l.id = e.learner_id where l.subject like 'review-count-%'");
        assertEquals(one, queriesOfTheQueue());
        assertTrue(one <= 4, () -> one + " queries");
        String page = session().get(DESK + "/records").asString();
        int seen = 0;
        for (String part = page; ; ) {
            Matcher row = Pattern.compile("class=\"row-link\"").matcher(part);
            while (row.find()) {
                seen++;
            }
            Matcher more = Pattern.compile("rel=\"next\" href=\"([^\"]*)\"").matcher(part);
            if (!more.find()) {
                break;
            }
            part = session().get(more.group(1).replace("&amp;", "&")).asString();
        }
        assertEquals(61, seen, "every record once, over all pages");
    }

    private long queriesOfTheQueue() {
        sessions.getStatistics().setStatisticsEnabled(true);
        return Fewest.of(
                sessions.getStatistics()::getPrepareStatementCount,
                () -> session().get(DESK + "/records").then().statusCode(200));
    }

    private static String handedIn(String learner, String notes) {
        return handedIn(learner, notes, "student");
    }

    /** @return the address on the desk */
    private static String handedIn(String learner, String notes, String... roles) {
        People.change(learner, roles);
        enrol();
        String record = Requests.record("study-diary");
        handIn(record, notes);
        return DESK + "/records/" + token(record);
    }

    private static void handIn(String record, String notes) {
        Map<String, String> fields = hidden(session().get(record).asString());
        fields.putAll(Map.of(
                "day", "2026-05-01",
                "where", "kitchen",
                "noise", "3",
                "notes", notes,
                "steps", "closed wrote",
                "consent", "yes"));
        Response asked = session().formParams(fields).post(record + "/hand-ins");
        if (asked.statusCode() == 422) {
            fields.put("looked", hidden(asked.asString()).get("looked"));
            asked = session().formParams(fields).post(record + "/hand-ins");
        }
        asked.then().statusCode(303);
    }

    private static String learners(String record) {
        return Requests.COURSE + "/records/" + token(record);
    }

    private static void instructor(String name) {
        People.change(name, "instructor");
    }

    private static void take(String way, String record) {
        session().post(way).then().statusCode(303).header("Location", containsString(record));
    }

    private static Map<String, String> review(String page) {
        Map<String, String> fields = hidden(page.substring(page.indexOf("review-form")));
        assertTrue(fields.containsKey("token"), "the form of a review");
        return fields;
    }

    private static Map<String, String> accepting(String record) {
        Map<String, String> review = review(session().get(record).asString());
        review.putAll(Map.of("level.memory", "met", "level.words", "met", "decision", "accepted"));
        return review;
    }

    private static Response post(String record, Map<String, String> fields) {
        return session().formParams(fields).post(record + "/reviews");
    }

    private static String token(String record) {
        return record.substring(record.lastIndexOf('/') + 1);
    }

    private long number(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                var found = statement.executeQuery(sql)) {
            found.next();
            return found.getLong(1);
        }
    }

    private static <T> T get(Future<T> answer) {
        try {
            return answer.get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
