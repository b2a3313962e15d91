package app.daybook.desk;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import app.daybook.Graduates;
import app.daybook.PostgresForTests;
import app.daybook.Sql;
import app.daybook.course.Course;
import app.daybook.publishing.Editions;

import static app.daybook.Requests.session;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The list of learners in every order, its parts, its files, and the course in numbers. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@TestSecurity(user = "gradebook-teacher", roles = "instructor")
class GradebookPageTest {

    private static final String COURSE = "course-of-a-gradebook";
    private static final String BOOK = "/teaching/" + COURSE + "/learners";
    private static final int MANY = 120;

    @Inject
    DataSource database;

    /** So many learners, of whom each has read a day less than the one before, in threes; and one who has finished. */
    @BeforeEach
    void learners() throws SQLException {
        if (number("select count(*) from learner where subject like 'gradebook-%'") > 0) {
            // The database outlives a run
            Sql.run(
                    database,
                    "update visit set at = now() - interval '1 hour' where enrolment_id in (select e.id" + OURS + ")");
            return;
        }
        Editions.publish(Editions.named(COURSE));
        Sql.run(
                database,
                "insert into learner (id, subject, name, email, created_at) select nextval('learner_seq'), 'gradebook-' || n,"
                        + " case n when 7 then '=Formula Seven' else 'Learner ' || to_char(n, 'FM000') end,"
                        + " 'learner' || n || '@example.org', now() from generate_series(1, " + MANY + ") n");
        Sql.run(
                database,
                "insert into enrolment (id, learner_id, course, started_on, zone, enrolled_at) select"
                        + " nextval('enrolment_seq'), id, '" + COURSE
                        + "', current_date - 400 + cast(substr(subject, 11) as int),"
                        + " 'UTC', now() - interval '400 days' from learner where subject like 'gradebook-%'");
        Sql.run(
                database,
                "insert into lesson_progress (enrolment_id, lesson_id, opened_at, completed_at) select e.id, d.lesson,"
                        + " now() - interval '1 hour', now() - interval '30 minutes'" + OURS
                        + " join (values ('first', 0), ('second', 1), ('third', 2)) d (lesson, least) on"
                        + " cast(substr(l.subject, 11) as int) % 4 > d.least");
        Sql.run(
                database,
                "insert into visit select e.id, now() - interval '1 hour'" + OURS
                        + " and cast(substr(l.subject, 11) as int) <= 10");
        Graduates.of(database, "gradebook-graduate", "Grace Graduate", COURSE, "first", "second", "third");
    }

    private static final String OURS =
            " from enrolment e join learner l on l.id = e.learner_id and l.subject ~ '^gradebook-[0-9]+$'";

    @Test
    void everyOrderHasEverybodyOnceForwardsAndBackwards() {
        for (GradebookOrder order : GradebookOrder.values()) {
            for (String down : List.of("", "&down=yes")) {
                List<String> forwards = new ArrayList<>();
                String address = BOOK + "?order=" + order.word() + down;
                String last = address;
                while (!address.isEmpty()) {
                    last = address;
                    String page = session()
                            .get(address)
                            .then()
                            .statusCode(200)
                            .extract()
                            .asString();
                    forwards.addAll(numbers(page));
                    address = link(page, "next");
                }
                assertEquals(MANY + 1, forwards.size(), order + down);
                assertEquals(MANY + 1, forwards.stream().distinct().count(), order + down);
                List<String> backwards = new ArrayList<>();
                address = link(session().get(last).asString(), "prev");
                while (!address.isEmpty()) {
                    String page = session().get(address).asString();
                    backwards.addAll(0, numbers(page));
                    address = link(page, "prev");
                }
                assertEquals(forwards.subList(0, backwards.size()), backwards, order + down);
            }
        }
    }

    @Test
    void isSearchedFilteredAndCounted() throws SQLException {
        session().get(BOOK + "?name=LEARNER 029").then().body(containsString("1 learner<"));
        session().get(BOOK + "?name=learner29@EXAMPLE").then().body(containsString("Learner 029"));
        session().get(BOOK + "?name=Learner%029").then().body(containsString("Nobody on this course is like that"));
        session().get(BOOK + "?state=finished").then().body(containsString("31 learners<"));
        session().get(BOOK + "?state=learning").then().body(containsString("8 learners<"));
        session().get(BOOK + "?state=new").then().body(containsString("82 learners<"));
        LocalDate first = day("select min(e.started_on)" + OURS);
        session()
                .get(BOOK + "?from=" + first + "&until=" + first.plusDays(9))
                .then()
                .body(containsString("10 learners<"));
        session()
                .get(BOOK + "?from=tomorrow")
                .then()
                .statusCode(200)
                .body(containsString("A day is written as"))
                .body(containsString("121 learners<"));
        session()
                .get(BOOK + "?order=final&down=yes")
                .then()
                .body(containsString("aria-sort=\"descending\""))
                .body(containsString("90 %"));
        assertEquals(
                "Grace Graduate",
                first(session().get(BOOK + "?order=final&down=yes").asString()));
    }

    @Test
    void itsFilesHaveEverybodyAndNoFormula() {
        String csv = session()
                .get(BOOK + ".csv?order=days&bom=yes")
                .then()
                .statusCode(200)
                .header("Content-Disposition", "attachment; filename=\"learners-" + COURSE + ".csv\"")
                .header("Cache-Control", "no-store")
                .extract()
                .asString();
        assertTrue(csv.startsWith("\uFEFF\"learner\",\"name\""), csv.substring(0, 40));
        assertEquals(MANY + 2, csv.lines().count());
        assertTrue(csv.contains(",\"'=Formula Seven\","), "a formula is a text");
        assertTrue(csv.lines().findFirst().orElseThrow().contains("\"quiz_day_01_percent\""));
        String graduate =
                csv.lines().filter(line -> line.contains("Grace")).findFirst().orElseThrow();
        assertTrue(graduate.contains("\"finished\",\"3\""), graduate);
        assertTrue(graduate.contains("\"90\",\"true\",\"\""), graduate);
        assertTrue(session().get(BOOK + ".csv?state=finished").asString().startsWith("\"learner\""));
        assertEquals(
                32,
                session().get(BOOK + ".csv?state=finished").asString().lines().count());

        JsonObject json = new JsonObject(session()
                .accept("application/json")
                .get(BOOK + ".json?name=grace")
                .then()
                .statusCode(200)
                .extract()
                .asString());
        assertEquals(3, json.getInteger("days"));
        JsonObject grace = json.getJsonArray("learners").getJsonObject(0);
        assertEquals("Grace Graduate", grace.getString("name"));
        assertEquals(90, grace.getInteger("final_percent"));
        assertEquals("finished", grace.getString("state"));
        session().get(BOOK + ".json?name=nobody").then().statusCode(200).body(containsString("\"learners\":["));
    }

    /** The row at which a part ended is gone, or stands elsewhere, before the next is read. */
    @Test
    void aFileGoesOnAfterARowThatIsGone() throws SQLException {
        Course course = Editions.publish(Editions.named(COURSE));
        for (GradebookOrder order : GradebookOrder.values()) {
            Gradebook ordered = new Gradebook(
                    course, "", Optional.empty(), Optional.empty(), Optional.empty(), "", order, true, Instant.now());
            List<GradebookRow> all = part(ordered, Gradebook.Place.FIRST, 1_000);
            GradebookRow last = all.get(59);
            GradebookRow gone = new GradebookRow(
                    Long.MAX_VALUE - 1,
                    last.learner(),
                    last.email(),
                    last.startedOn(),
                    last.zone(),
                    last.state(),
                    last.daysRead(),
                    last.quizzesPassed(),
                    last.lastRead(),
                    last.visited(),
                    last.finalPercent(),
                    last.finalPassed(),
                    last.certified(),
                    last.key());
            List<Long> rest = part(ordered, Gradebook.Place.after(gone), 1_000).stream()
                    .map(GradebookRow::enrolment)
                    .toList();
            assertTrue(
                    rest.containsAll(all.subList(60, all.size()).stream()
                            .map(GradebookRow::enrolment)
                            .toList()),
                    order.word());
            assertEquals(
                    all.subList(60, all.size()).stream()
                            .map(GradebookRow::enrolment)
                            .toList(),
                    part(ordered, Gradebook.Place.after(last), 1_000).stream()
                            .map(GradebookRow::enrolment)
                            .toList(),
                    order.word());
        }
    }

    private static List<GradebookRow> part(Gradebook book, Gradebook.Place place, int size) {
        return QuarkusTransaction.requiringNew().call(() -> book.part(place, size));
    }

    @Test
    void whatWasSetAsideCountsNoMore() throws SQLException {
        String course = "gradebook-set-aside";
        Editions.publish(Editions.named(course));
        long id = Graduates.of(database, "aside-" + System.nanoTime(), "Aside Learner", course, "first");
        // In a second, and one of them at the quiz of day 1
        Sql.run(
                database,
                "update quiz_attempt set quiz_id = 'first', number = 1, submitted_at = started_at + interval '1 second' where"
                        + " number = 2 and enrolment_id = " + id);
        Sql.run(
                database,
                "update quiz_attempt set passed = false, submitted_at = started_at + interval '2 seconds' where enrolment_id ="
                        + " " + id);
        String numbers = "select concat_ws(' ', hasty_quiz is not null, final_percent, failed_tries) from gradebook"
                + " where enrolment_id = " + id;
        assertEquals("t 50 1", Sql.text(database, numbers));
        String file = "/teaching/" + course + "/learners.csv";
        assertTrue(session().get(file).asString().contains("\"90\""));
        Sql.run(database, "update quiz_attempt set set_aside_at = submitted_at where enrolment_id = " + id);
        assertEquals("f 0", Sql.text(database, numbers));
        assertFalse(session().get(file).asString().contains("\"90\""));
    }

    @Test
    void theCourseInNumbers() throws SQLException {
        String overview = "/teaching/" + COURSE + "/overview";
        session()
                .get(overview)
                .then()
                .statusCode(200)
                .body(containsString("121 learners"))
                .body(containsString("<svg viewBox=\"0 0 300 100\""))
                .body(containsString("height=\"75.21\""))
                .body(containsString(">91</td>"))
                .body(containsString(">61</td>"))
                .body(containsString(">31</td>"))
                .body(containsString("1 of 1"))
                .body(containsString("30 min"));
        LocalDate last = day("select max(started_on) from enrolment where course = '" + COURSE + "'");
        session()
                .get(overview + "?from=" + last + "&until=" + last)
                .then()
                .body(containsString(">1 learner<"))
                .body(containsString("state=finished&amp;from=" + last));
        session()
                .get(overview + "?from=" + last.plusDays(1))
                .then()
                .statusCode(200)
                .body(containsString("No learner began"))
                .body(not(containsString("<svg viewBox=\"0 0 300 100\"")));
    }

    private static List<String> numbers(String page) {
        return Pattern.compile("<th scope=\"row\"><a href=\"[^\"]*/learners/(\\d+)\"")
                .matcher(page)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static String first(String page) {
        return Pattern.compile("<th scope=\"row\"><a [^>]*><bdi>([^<]*)")
                .matcher(page)
                .results()
                .findFirst()
                .orElseThrow()
                .group(1);
    }

    /** Whoever teaches one course learns nothing of another by where its people would stand. */
    @Test
    void aPlaceInAnotherCourseIsNone() throws SQLException {
        long foreign = Graduates.of(database, "elsewhere-in-gradebook", "Learner 020a");
        assertEquals(
                List.of(), numbers(session().get(BOOK + "?after=" + foreign).asString()));
        assertEquals(
                List.of(), numbers(session().get(BOOK + "?before=" + foreign).asString()));
        session().get(BOOK + "?from=%2B999999999-01-01").then().statusCode(200);
    }

    private static String link(String page, String rel) {
        return Pattern.compile("rel=\"" + rel + "\" href=\"([^\"]+)\"")
                .matcher(page)
                .results()
                .findFirst()
                .map(found -> BOOK + found.group(1).replace("&amp;", "&"))
                .orElse("");
    }

    private long number(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    private LocalDate day(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getObject(1, LocalDate.class);
        }
    }
}
