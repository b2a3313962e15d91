package app.daybook.desk;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import app.daybook.People;
import app.daybook.PostgresForTests;
import app.daybook.Sql;
import app.daybook.certificate.Enrolments;
import app.daybook.certificate.Erasure;
import app.daybook.certificate.statement.Serial;
import app.daybook.course.Course;
import app.daybook.publishing.Editions;

import static app.daybook.Requests.session;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Who is named as needing a hand, why, and what is done about it. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@TestSecurity(user = "concern-teacher", roles = "instructor")
class ConcernsPageTest {

    private static final String COURSE = "concerns-of-learners";
    private static final String DESK = "/teaching/" + COURSE;
    private static final String LIST = DESK + "/needs-a-hand";

    @Inject
    DataSource database;

    @Inject
    Erasure erasure;

    private String edition;

    @BeforeEach
    void course() throws SQLException {
        Course course = Editions.publish(Editions.named(COURSE));
        edition = course.edition();
        for (long enrolment : numbers("select id from enrolment where course = '" + COURSE + "'")) {
            String subject = Sql.text(
                    database,
                    "select l.subject from learner l join enrolment e on e.learner_id = l.id where e.id = "
                            + enrolment);
            erasure.erase(subject, "instructor 1");
        }
    }

    @Test
    void eachRuleNamesItsLearnersInWordsWithNumbers() throws SQLException {
        here(learner("Away", 9), "100 hours");
        learner("Never", 5);
        here(learner("Present", 9), "1 hour");
        here(learner("Lost", 90), "80 days");
        long failing = here(learner("Failing", 9), "1 hour");
        attempt(failing, "second", 1, 300, 4, false);
        attempt(failing, "second", 2, 300, 4, false);
        attempt(failing, "first", 1, 300, 4, false);
        attempt(failing, "first", 2, 300, 4, true);
        long hasty = here(learner("Hasty", 9), "1 hour");
        attempt(hasty, "first", 1, 11, 4, true);
        long quickAgain = here(learner("Quick at the second try", 9), "1 hour");
        attempt(quickAgain, "first", 1, 60, 4, true);
        attempt(quickAgain, "first", 2, 5, 4, true);
        report(here(learner("Sore", 9), "1 hour"), "kitchen", "2 days");
        report(here(learner("Not sore", 9), "1 hour"), "desk", "2 days");
        report(here(learner("Sore long ago", 9), "1 hour"), "kitchen", "40 days");

        String page = session().get(LIST).then().statusCode(200).extract().asString();
        assertEquals(
                List.of("Sore", "Failing", "Hasty", "Away", "Never"),
                names(page),
                "the most pressing first, then who went last");
        for (String words : List.of(
                "5 learners need a hand.",
                "2 failed tries at day 2, none passed",
                "Answers faster than reading: 4 questions of day 1 in 11 s",
                "4 days without a visit",
                "Never here in 5 days on the course",
                "Reported an adverse response on ")) {
            assertTrue(page.contains(words), words + " in " + page);
        }
        assertEquals(
                List.of("Away", "Never"),
                names(session().get(LIST + "?rule=away").asString()));
        assertEquals(
                List.of("Sore"), names(session().get(LIST + "?rule=adverse").asString()));
        assertEquals(
                5,
                names(session().get(LIST + "?rule=nonsense&page=-3").asString()).size());
    }

    /** Of more than anybody can see to at once as many are counted as are looked at. */
    @Test
    void ofVeryManyItSaysThatThereAreMore() throws Exception {
        String crowd = "concern-crowd-" + System.nanoTime() + "-";
        Sql.run(
                database,
                "insert into learner (id, subject, name, created_at) select nextval('learner_seq'), '" + crowd
                        + "' || n, 'One of many ' || n, now() from generate_series(1, " + (Concerns.MOST + 3) + ") n");
        Sql.run(
                database,
                "insert into enrolment (id, learner_id, course, started_on, zone, enrolled_at) select"
                        + " nextval('enrolment_seq'), id, '" + COURSE + "', current_date - 5, 'UTC',"
                        + " now() - interval '5 days' from learner where subject like '" + crowd + "%'");
        long failing = here(learner("Failing among many", 9), "1 hour");
        attempt(failing, "second", 1, 300, 4, false);
        attempt(failing, "second", 2, 300, 4, false);
        try {
            session()
                    .get(LIST)
                    .then()
                    .body(containsString("At least " + (Concerns.MOST + 1) + " learners need a hand."))
                    .body(containsString("<strong class=\"tile-count\">" + Concerns.MOST + "+</strong>"))
                    .body(containsString("<strong class=\"tile-count\">1</strong>"));
            assertEquals(
                    "Failing among many", names(session().get(LIST).asString()).get(0));
            session()
                    .get(LIST + "?rule=away&page=40")
                    .then()
                    .body(containsString("At least " + Concerns.MOST + " learners need a hand."))
                    .body(not(containsString("rel=\"next\"")));
            session().get(LIST + "?rule=failed").then().body(containsString("One learner needs a hand."));
            session()
                    .get(DESK)
                    .then()
                    .body(containsString("At least " + (Concerns.MOST + 1) + " learners need a hand."));
        } finally {
            Sql.run(
                    database,
                    "delete from enrolment where learner_id in (select id from learner where subject like '" + crowd
                            + "%')");
            Sql.run(database, "delete from learner where subject like '" + crowd + "%'");
        }
    }

    @Test
    void whoIsPutOffComesBackForWhatIsReportedSince() throws Exception {
        long sore = here(learner("Put off", 9), "100 hours");
        String learner = DESK + "/learners/" + sore;
        String list = session().get(LIST).asString();
        String token =
                first("concern-put-offs\"[^>]*>\\s*<input[^>]*>\\s*<input[^>]*name=\"token\" value=\"([^\"]+)", list);
        session()
                .formParams("token", token, "until", "2020-01-01", "why", "is away on holiday")
                .post(learner + "/concern-put-offs")
                .then()
                .statusCode(422)
                .body(containsString("Choose a day from"))
                .body(containsString("value=\"2020-01-01\""))
                .body(containsString("is away on holiday"));
        Callable<Integer> putOff = () -> session()
                .formParams("token", token, "until", tomorrow(), "why", "is away on holiday", "back", "list")
                .post(learner + "/concern-put-offs")
                .statusCode();
        atOnce(putOff);
        assertEquals(1, number("select count(*) from enrolment_event where enrolment_id = " + sore));
        assertEquals(List.of(), names(session().get(LIST).asString()));
        session()
                .get(learner)
                .then()
                .body(containsString("No concern until"))
                .body(containsString("is away on holiday"))
                .body(containsString("concern-teacher"));

        report(sore, "kitchen", "-1 minutes");
        assertEquals(List.of("Put off"), names(session().get(LIST).asString()));
        session()
                .formParams("token", UUID.randomUUID().toString(), "again", "yes")
                .post(learner + "/concern-put-offs")
                .then()
                .statusCode(303)
                .header("Location", endsWith(learner + "#concern"));
        session().get(LIST).then().body(containsString("4 days without a visit"));
    }

    @Test
    void aMessageReachesTheLearnerOnceAndANoteNever() throws Exception {
        long id = here(learner("Written to", 9), "100 hours");
        String subject = Sql.text(
                database, "select l.subject from learner l join enrolment e on e.learner_id = l.id where e.id = " + id);
        String learner = DESK + "/learners/" + id;
        String token = UUID.randomUUID().toString();
        session()
                .formParams("token", token, "text", "  ", "back", "list")
                .post(learner + "/messages")
                .then()
                .statusCode(422)
                .body(containsString("Write a message of at most 4000 characters."));
        atOnce(() -> session()
                .formParams("token", token, "text", "Shall we talk & plan?", "back", "list")
                .post(learner + "/messages")
                .statusCode());
        session()
                .formParams("token", UUID.randomUUID().toString(), "text", "x".repeat(4001))
                .post(learner + "/notes")
                .then()
                .statusCode(422)
                .body(containsString("xxxx"));
        session()
                .formParams("token", UUID.randomUUID().toString(), "text", "Sounded tired.")
                .post(learner + "/notes")
                .then()
                .statusCode(303)
                .header("Location", endsWith("#notes"));
        assertEquals(1, number("select count(*) from instructor_message where enrolment_id = " + id));
        assertEquals(1, number("select count(*) from outbox_message where kind = 'MESSAGE' and enrolment_id = " + id));
        session()
                .get(learner)
                .then()
                .body(containsString("Shall we talk &amp; plan?"))
                .body(containsString("not seen yet"))
                .body(containsString("Sounded tired."));

        People.change(subject);
        session()
                .get("/courses/" + COURSE + "/messages")
                .then()
                .statusCode(200)
                .body(containsString("Shall we talk &amp; plan?"))
                .body(containsString(">new<"))
                .body(not(containsString("Sounded tired.")));
        session().get("/courses/" + COURSE + "/messages").then().body(not(containsString(">new<")));
        People.change("concern-other");
        session().get("/courses/" + COURSE + "/messages").then().statusCode(403);

        People.change("concern-teacher", "instructor");
        session().get(learner).then().body(containsString("seen on "));
        erasure.erase(subject, "instructor 1");
        for (String table : List.of("instructor_message", "instructor_note", "enrolment_event", "gradebook")) {
            assertEquals(0, number("select count(*) from " + table + " where enrolment_id = " + id), table);
        }
    }

    @Test
    void theListToWhichAFormLeadsBackSaysWhatWasDone() throws SQLException {
        String learner = DESK + "/learners/" + here(learner("Told of", 9), "100 hours");
        leadsBack(learner + "/messages", Map.of("text", "Shall we talk?"), "The message is sent.");
        leadsBack(learner + "/notes", Map.of("text", "Sounded tired."), "The note is kept.");
        leadsBack(
                learner + "/concern-put-offs",
                Map.of("until", tomorrow(), "why", "on holiday"),
                "No concern until then.");
    }

    private static void leadsBack(String form, Map<String, String> fields, String told) {
        String back = session()
                .formParams(fields)
                .formParams("token", UUID.randomUUID().toString(), "back", "list")
                .post(form)
                .then()
                .statusCode(303)
                .extract()
                .header("Location");
        session()
                .get(LIST + back.substring(back.indexOf('?')))
                .then()
                .statusCode(200)
                .body(containsString(told));
    }

    /** What a certificate rests on stays with its enrolment; what was written about the person goes. */
    @Test
    void anErasedHolderOfACertificateLeavesNoWords() throws Exception {
        long id = learner("Holder", 9);
        String subject = Sql.text(
                database, "select l.subject from learner l join enrolment e on e.learner_id = l.id where e.id = " + id);
        Sql.run(
                database,
                "insert into certificate (id, serial, enrolment_id, snapshot, pdf, issued_at, keep_until) values"
                        + " (nextval('certificate_seq'), '" + Serial.random().text() + "', " + id
                        + ", '{\"course\": \"A course\"}', '', now(), current_date + 900)");
        String learner = DESK + "/learners/" + id;
        for (Map.Entry<String, String> form :
                Map.of("messages", "text", "notes", "text").entrySet()) {
            session()
                    .formParams("token", UUID.randomUUID().toString(), form.getValue(), "Of Holder.")
                    .post(learner + "/" + form.getKey())
                    .then()
                    .statusCode(303);
        }
        session()
                .formParams("token", UUID.randomUUID().toString(), "until", tomorrow(), "why", "Holder is ill")
                .post(learner + "/concern-put-offs")
                .then()
                .statusCode(303);
        assertTrue(refusedChange("delete from enrolment_event where enrolment_id = " + id));
        assertTrue(refusedChange("update enrolment_event set why = 'another' where enrolment_id = " + id));

        erasure.erase(subject, "instructor 1");
        assertEquals(0, number("select count(*) from instructor_message where enrolment_id = " + id));
        assertEquals(0, number("select count(*) from instructor_note where enrolment_id = " + id));
        assertEquals(0, number("select count(*) from gradebook where enrolment_id = " + id));
        assertEquals(2, number("select count(*) from enrolment_event where why = '' and enrolment_id = " + id));
        assertEquals(0, number("select count(*) from enrolment_event where why <> '' and enrolment_id = " + id));
        // The ledger of the other tests has no row of it
        Enrolments.tamper(database, "delete from certificate where enrolment_id = " + id);
    }

    private boolean refusedChange(String statement) {
        try {
            Sql.run(database, statement);
            return false;
        } catch (SQLException e) {
            return e.getMessage().contains("append-only");
        }
    }

    private static String tomorrow() {
        return LocalDate.now().plusDays(1).toString();
    }

    private static void atOnce(Callable<Integer> post) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(8);
        try {
            for (Future<Integer> status : pool.invokeAll(Collections.nCopies(40, post))) {
                assertEquals(303, status.get());
            }
        } finally {
            pool.shutdown();
        }
    }

    /** @return the number of the enrolment, of which nothing was seen yet */
    private long learner(String name, int days) throws SQLException {
        String subject = "concern-" + name.toLowerCase(Locale.ROOT).replace(' ', '-') + "-" + System.nanoTime();
        Sql.run(
                database,
                "insert into learner (id, subject, name, created_at) values (nextval('learner_seq'), '" + subject
                        + "', '" + name + "', now())");
        return number("insert into enrolment (id, learner_id, course, started_on, zone, enrolled_at) select"
                + " nextval('enrolment_seq'), id, '" + COURSE + "', current_date - " + days
                + ", 'UTC', now() - interval '"
                + days + " days' from learner where subject = '" + subject + "' returning id");
    }

    private long here(long enrolment, String ago) throws SQLException {
        Sql.run(database, "insert into visit values (" + enrolment + ", now() - interval '" + ago + "')");
        return enrolment;
    }

    private void attempt(long enrolment, String quiz, int number, int seconds, int questions, boolean passed)
            throws SQLException {
        Sql.run(
                database,
                "insert into quiz_attempt (id, enrolment_id, quiz_id, number, seed, edition, started_at, submitted_at,"
                        + " questions, answered, points, safety_missed, passed) values (nextval('quiz_attempt_seq'), "
                        + enrolment
                        + ", '" + quiz + "', " + number + ", 1, '" + edition + "', now() - interval '" + seconds
                        + " seconds', now(), " + questions + ", " + questions + ", 1, 0, " + passed + ")");
    }

    private void report(long enrolment, String where, String ago) throws SQLException {
        long record = number("insert into practice_record (id, token, enrolment_id, lesson_id, form_id, edition, state,"
                + " entries, version, rounds, begun_at, saved_at, waiting_since) values (nextval('practice_record_seq'),"
                + " gen_random_uuid(), " + enrolment + ", 'first', 'study-diary', '" + edition
                + "', 'HANDED_IN', '{}', 1, 1, now(), now(), now()) returning id");
        Sql.run(
                database,
                "insert into practice_hand_in (id, record_id, round, entries, handed_in_at) values"
                        + " (nextval('practice_hand_in_seq'), " + record + ", 1, '{\"where\": \"" + where
                        + "\", \"notes\": \"kitchen\"}', now() - interval '" + ago + "')");
    }

    private static List<String> names(String page) {
        Matcher names = Pattern.compile("<h2 class=\"item-stem\"><a [^>]+><bdi>([^<]+)</bdi>")
                .matcher(page);
        return names.results().map(found -> found.group(1)).toList();
    }

    private static String first(String pattern, String page) {
        Matcher matcher = Pattern.compile(pattern).matcher(page);
        assertTrue(matcher.find(), pattern);
        return matcher.group(1);
    }

    private List<Long> numbers(String sql) throws SQLException {
        List<Long> all = new ArrayList<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                all.add(rows.getLong(1));
            }
        }
        return all;
    }

    private long number(String sql) throws SQLException {
        return Long.parseLong(Sql.text(database, sql));
    }
}
