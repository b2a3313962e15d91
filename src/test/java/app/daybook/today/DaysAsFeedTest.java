package app.daybook.today;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import biweekly.Biweekly;
import biweekly.component.VEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.Response;
import net.fortuna.ical4j.data.CalendarBuilder;
import org.junit.jupiter.api.Test;

import app.daybook.PostgresForTests;
import app.daybook.Requests;
import app.daybook.Sql;
import app.daybook.certificate.Erasure;
import app.daybook.publishing.Editions;

import static app.daybook.Requests.session;
import static app.daybook.Requests.stranger;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The feed as two other libraries read it; its address, and that it ends. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class DaysAsFeedTest {

    @Inject
    DataSource database;

    @Inject
    Erasure erasure;

    @Test
    @TestSecurity(user = "feed-lea")
    void eachDayIsAtItsInstantAlsoWhereTheClockChanges() throws Exception {
        Editions.publish(Editions.named("feed-days"));
        Requests.enrol("/courses/feed-days");
        String address = make();
        // Day 1 in winter time, day 2 on the morning of the change, day 3 in summer time; then out of it
        for (Map.Entry<String, List<String>> zone : Map.of(
                        "America/Toronto", List.of("2026-03-07", "2026-10-31"),
                        "Europe/Berlin", List.of("2026-03-28", "2026-10-24"),
                        "Australia/Lord_Howe", List.of("2026-04-04", "2026-10-03"))
                .entrySet()) {
            for (String start : zone.getValue()) {
                Sql.run(
                        database,
                        "update enrolment set zone = '" + zone.getKey() + "', started_on = '" + start
                                + "' where course = 'feed-days'");
                Map<String, Instant> right = new TreeMap<>();
                for (int day = 1; day <= 3; day++) {
                    right.put(
                            "Day " + day + " – Study Habits for Massage Learners",
                            LocalDate.parse(start)
                                    .plusDays(day - 1L)
                                    .atTime(5, 0)
                                    .atZone(ZoneId.of(zone.getKey()))
                                    .toInstant());
                }
                assertEquals(right, read(address), zone.getKey() + " " + start);
            }
        }
    }

    @Test
    @TestSecurity(user = "feed-pia")
    void aPauseMovesTheDaysBehindIt() throws Exception {
        Editions.publish(Editions.named("feed-pause"));
        Requests.enrol("/courses/feed-pause");
        String address = make();
        Sql.run(database, "update enrolment set zone = 'UTC', started_on = '2026-05-01' where course = 'feed-pause'");
        Sql.run(
                database,
                "insert into pause select id, date '2026-05-02', date '2026-05-07', '', now() from enrolment where course ="
                        + " 'feed-pause'");
        assertEquals(
                "[2026-05-01T05:00:00Z, 2026-05-07T05:00:00Z, 2026-05-08T05:00:00Z]",
                read(address).values().toString());
        Sql.run(
                database,
                "update pause set until = null where enrolment_id = (select id from enrolment where course = 'feed-pause')");
        assertEquals("[2026-05-01T05:00:00Z]", read(address).values().toString());
    }

    /** By biweekly, and checked by ical4j as the standard has it. */
    private static Map<String, Instant> read(String address) throws Exception {
        String text = stranger()
                .get(address)
                .then()
                .statusCode(200)
                .contentType("text/calendar")
                .extract()
                .asString();
        assertTrue(text.lines().allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75), text);
        assertFalse(
                new CalendarBuilder()
                        .build(new StringReader(text))
                        .validate(true)
                        .hasErrors(),
                text);
        Map<String, Instant> found = new TreeMap<>();
        for (VEvent event : Biweekly.parse(text).first().getEvents()) {
            found.put(
                    event.getSummary().getValue(),
                    event.getDateStart().getValue().toInstant());
        }
        return found;
    }

    @Test
    @TestSecurity(user = "feed-mia")
    void anAddressIsSecretCanBeChangedAndTurnedOff() throws SQLException {
        Editions.publish(Editions.named("feed-ends"));
        Requests.enrol("/courses/feed-ends");
        session().get("/calendar").then().body(containsString("href=\"/calendar/feed\""));
        session().get("/calendar/feed").then().statusCode(200).body(not(containsString(".ics")));
        String first = make();
        assertTrue(first.matches("/calendar-feeds/[0-9A-Z]{20}\\.ics"), first);
        Response answer = stranger().get(first);
        answer.then()
                .statusCode(200)
                .header("Cache-Control", containsString("private"))
                .body(containsString("Day 3"), not(containsString("feed-mia")));
        for (String title : List.of("Reading well", "quiz")) {
            assertFalse(answer.asString().contains(title), title);
        }
        String tag = answer.header("ETag");
        stranger()
                .header("If-None-Match", tag)
                .get(first)
                .then()
                .statusCode(304)
                .header("ETag", tag);
        Sql.run(database, "update enrolment set started_on = started_on + 1 where course = 'feed-ends'");
        stranger().header("If-None-Match", tag).get(first).then().statusCode(200);
        Sql.run(database, "update enrolment set started_on = started_on - 1 where course = 'feed-ends'");
        for (String all : List.of("select f::text from calendar_feed f")) {
            assertFalse(one(all).contains(first.substring(16, 36)), "no address is kept");
        }

        String second = make();
        assertFalse(second.equals(first));
        stranger().get(first).then().statusCode(404);
        stranger().get(second).then().statusCode(200);
        session()
                .formParam("person", "0123456789abcdef")
                .post("/calendar/feed/removals")
                .then()
                .statusCode(409);
        stranger().get(second).then().statusCode(200);
        for (int time = 0; time < 2; time++) {
            session()
                    .post("/calendar/feed/removals")
                    .then()
                    .statusCode(303)
                    .header("Location", endsWith("/calendar/feed"));
        }
        stranger().get(second).then().statusCode(404);
        String third = make();
        erasure.erase("feed-mia", "system");
        stranger().get(third).then().statusCode(404);
        assertEquals(
                "0",
                one(
                        "select count(*) from calendar_feed f join learner l on l.id = f.learner_id where l.erased_at is not null"));
    }

    /** The form comes twice. */
    private static String make() {
        String form = session().get("/calendar/feed").asString();
        String before = form.replaceFirst("(?s).*name=\"before\" value=\"([^\"]*)\".*", "$1");
        session().formParam("before", before).post("/calendar/feed").then().statusCode(303);
        String made = address();
        session().formParam("before", before).post("/calendar/feed").then().statusCode(303);
        assertEquals(made, address());
        return made;
    }

    private static String address() {
        String page = session().get("/calendar/feed").asString();
        return page.replaceFirst("(?s).*value=\"https?://[^/]*(/calendar-feeds/[^\"]*)\".*", "$1");
    }

    private String one(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            return row.next() ? row.getString(1) : "";
        }
    }
}
