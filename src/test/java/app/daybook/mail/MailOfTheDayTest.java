package app.daybook.mail;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import app.daybook.PostgresForTests;
import app.daybook.TestClock;
import app.daybook.course.Course;
import app.daybook.enrolment.DaysOff;
import app.daybook.enrolment.Schedule;
import app.daybook.publishing.Catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

/** Days, silences and reviews as a course goes by, in years in which no other test lives. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class MailOfTheDayTest {

    private static final Logger LOG = Logger.getLogger(MailOfTheDayTest.class);
    private static final String MONCTON = "America/Moncton";

    @Inject
    DataSource database;

    @Inject
    MailOfTheDay days;

    @Inject
    Outbox outbox;

    @Inject
    Catalogue catalogue;

    @Inject
    Clock clock;

    private Correspondents people;
    private Course course;

    @BeforeEach
    void begin() throws SQLException {
        people = new Correspondents(database);
        course = catalogue.course("three-days").orElseThrow();
        people.rows("delete from outbox_message");
    }

    @AfterEach
    void end() throws SQLException {
        people.rows("delete from outbox_message");
        // Nobody of these is written to by another test
        people.rows("update learner set email_verified = false");
    }

    private List<String> queued(String kind, long enrolment) throws SQLException {
        return people.rows(
                "select about || ' ' || to_char(due_at at time zone 'UTC', 'MM-DD HH24:MI') from outbox_message"
                        + " where kind = ? and enrolment_id = ? order by id",
                kind,
                enrolment);
    }

    @Test
    void eachDayIsToldOnceWhenItOpensAndNotAMinuteBefore() throws SQLException {
        long enrolment = people.enrol("days-ann", "Ann", "three-days", "2033-06-01", MONCTON);
        // Five o'clock there is eight by UTC, and the quiet hours end at eleven
        TestClock.stopAt(Instant.parse("2033-06-01T07:59:59Z"));
        days.queue(course);
        assertEquals(List.of(), queued("DAY_OPENED", enrolment));
        TestClock.stopAt(Instant.parse("2033-06-01T08:00:00Z"));
        days.queue(course);
        days.queue(course);
        assertEquals(List.of("first 06-01 11:00"), queued("DAY_OPENED", enrolment));
        TestClock.move(Duration.ofHours(23));
        days.queue(course);
        assertEquals(List.of("first 06-01 11:00"), queued("DAY_OPENED", enrolment));
        TestClock.move(Duration.ofHours(1));
        days.queue(course);
        assertEquals(List.of("first 06-01 11:00", "second 06-02 11:00"), queued("DAY_OPENED", enrolment));
        // After the last day there is none
        TestClock.stopAt(Instant.parse("2033-06-04T12:00:00Z"));
        days.queue(course);
        assertEquals(2, queued("DAY_OPENED", enrolment).size());
    }

    /** From its first day on, also if that lies ahead; to nobody who came later, and to nobody twice. */
    @Test
    void aNoticeIsToldOnceFromItsFirstDay() throws SQLException {
        long before = people.enrol("days-told", "Told", "three-days", "2033-06-01", MONCTON);
        long later = people.enrol("days-later", "Later", "three-days", "2033-06-10", MONCTON);
        String notice = people.rows(
                        "insert into course_notice (token, course, title, text, shows_from, shows_until, mailed,"
                                + " made_by_id, made_at) select gen_random_uuid(), 'three-days', 'T', 't', d, '2033-12-01', m, l.id,"
                                + " '2033-06-02 12:00Z' from learner l cross join (values (date '2033-06-05', true), ('2033-06-05',"
                                + " false), ('2033-06-04', true)) n (d, m) where l.subject = 'days-told' returning token || ''")
                .get(0);
        people.rows("update course_notice set withdrawn_at = now() where shows_from = '2033-06-04'");
        TestClock.stopAt(Instant.parse("2033-06-05T07:59:59Z"));
        days.queue(course);
        assertEquals(List.of(), queued("NOTICE", before));
        TestClock.stopAt(Instant.parse("2033-06-05T08:00:00Z"));
        days.queue(course);
        days.queue(course);
        assertEquals(List.of(notice + " 06-05 11:00"), queued("NOTICE", before));
        people.rows("delete from outbox_message");
        TestClock.stopAt(Instant.parse("2033-06-14T12:00:00Z"));
        days.queue(course);
        assertEquals(List.of(), queued("NOTICE", before));
        assertEquals(List.of(), queued("NOTICE", later));
        people.rows("delete from course_notice where made_at = '2033-06-02 12:00Z'");
    }

    @Test
    void whatOpenedWhileNobodyLookedIsNotToldExceptForTheNewest() throws SQLException {
        long enrolment = people.enrol("days-bea", "Bea", "three-days", "2033-06-01", MONCTON);
        TestClock.stopAt(Instant.parse("2033-06-03T16:00:00Z"));
        days.queue(course);
        assertEquals(List.of("third 06-03 16:00"), queued("DAY_OPENED", enrolment));
    }

    @Test
    void whoReadAheadOrWantsNoneOrIsGoneOrCannotBeReachedIsNotTold() throws SQLException {
        List<Long> enrolments = new ArrayList<>();
        for (String one : List.of("read", "refuses", "erased", "unverified", "failing")) {
            enrolments.add(people.enrol("days-" + one, one, "three-days", "2033-06-01", MONCTON));
        }
        people.rows(
                "insert into lesson_progress (enrolment_id, lesson_id, opened_at, completed_at)"
                        + " values (?, 'first', now(), now())",
                enrolments.get(0));
        people.rows("insert into mail_choice (learner_id, refused) select id, array['DAY_OPENED'] from learner"
                + " where subject = 'days-refuses'");
        people.rows("update learner set erased_at = now() where subject = 'days-erased'");
        people.rows("update learner set email_verified = false where subject = 'days-unverified'");
        people.rows(
                "insert into failing_address select id, email, '550', now() from learner where subject = 'days-failing'");
        TestClock.stopAt(Instant.parse("2033-06-01T12:00:00Z"));
        days.queue(course);
        for (long enrolment : enrolments) {
            assertEquals(List.of(), queued("DAY_OPENED", enrolment));
        }
    }

    /** What the statement takes for a day is what the lock takes for one: everywhere, and when clocks change. */
    @Test
    void theDayThatIsToldIsTheOneThatOpened() throws SQLException {
        List<String> zones = List.of(
                MONCTON,
                "America/Toronto",
                "Australia/Lord_Howe",
                "Pacific/Kiritimati",
                "Pacific/Pago_Pago",
                "Asia/Kathmandu",
                "Europe/London",
                "Africa/Casablanca",
                "UTC");
        Random random = new Random(380);
        TreeMap<Long, Schedule> schedules = new TreeMap<>();
        for (LocalDate change : List.of(
                LocalDate.of(2034, 3, 12),
                LocalDate.of(2034, 3, 26),
                LocalDate.of(2034, 4, 2),
                LocalDate.of(2034, 11, 5))) {
            for (String zone : zones) {
                LocalDate start = change.minusDays(random.nextInt(3));
                long enrolment = people.enrol("dst-" + change + zone, "D", "three-days", start.toString(), zone);
                people.rows("insert into visit values (?, timestamptz '2035-01-01 00:00Z')", enrolment);
                schedules.put(enrolment, paused(random, enrolment, start, zone));
            }
            for (int i = 0; i < 12; i++) {
                Instant now = change.minusDays(1)
                        .atStartOfDay(ZoneId.of("UTC"))
                        .toInstant()
                        .plusSeconds(random.nextInt(3 * 24 * 3600));
                people.rows("delete from outbox_message");
                TestClock.stopAt(now);
                days.queue(course);
                schedules.forEach((enrolment, schedule) -> {
                    int day = schedule.dayAt(now);
                    List<String> right = schedule.pause(now).isPresent()
                            ? List.of()
                            : course.day(day)
                                    .map(lesson -> List.of(lesson.id()))
                                    .orElse(List.of());
                    assertEquals(right, about(enrolment), schedule + " at " + now);
                });
            }
        }
    }

    /** Every other one has a pause, which is over, is on or goes on without an end. */
    private Schedule paused(Random random, long enrolment, LocalDate start, String zone) throws SQLException {
        List<DaysOff> off = new ArrayList<>();
        if (random.nextBoolean()) {
            LocalDate first = start.plusDays(random.nextInt(3));
            Optional<LocalDate> until =
                    Optional.of(first.plusDays(1L + random.nextInt(2))).filter(end -> random.nextInt(4) > 0);
            people.rows(
                    "insert into pause (enrolment_id, first_day, until, begun_at) values (?, cast(? as date), cast(? as"
                            + " date), now())",
                    enrolment,
                    first.toString(),
                    until.map(LocalDate::toString).orElse(null));
            off.add(new DaysOff(first, until));
        }
        return new Schedule(start, course.opensAt(), ZoneId.of(zone), off, 0);
    }

    @Test
    void whoPausesHearsNothingUntilItGoesOn() throws SQLException {
        long enrolment = people.enrol("days-pam", "Pam", "three-days", "2033-06-01", MONCTON);
        people.rows("insert into visit values (?, timestamptz '2033-06-01 15:00Z')", enrolment);
        people.rows(
                "insert into pause (enrolment_id, first_day, until, begun_at)"
                        + " values (?, '2033-06-02', '2033-06-20', timestamptz '2033-06-01 15:00Z')",
                enrolment);
        people.rows(
                "insert into review_card (enrolment_id, question_id, lesson_id, stability, difficulty, answers, grade,"
                        + " answered_at, due_on) values (?, 'quiet-place', 'first', 1, 5, 1, 1, now(), date '2033-06-03')",
                enrolment);
        for (int hour = 0; hour < 24 * 18; hour++) {
            TestClock.stopAt(Instant.parse("2033-06-02T07:30:00Z").plus(Duration.ofHours(hour)));
            days.queue(course);
        }
        assertEquals(List.of(), people.outbox(enrolment));
        for (int hour = 0; hour < 24 * 6; hour++) {
            TestClock.stopAt(Instant.parse("2033-06-20T08:30:00Z").plus(Duration.ofHours(hour)));
            days.queue(course);
        }
        assertEquals(
                List.of("second 06-20 11:00", "third 06-21 11:00"),
                queued("DAY_OPENED", enrolment),
                "though she was not here for weeks");
        assertEquals(List.of("2033-06-20 pause 06-23 21:30"), queued("REMINDER", enrolment));
    }

    @Test
    void whoHasLeftTheCourseHearsNothing() throws SQLException {
        long enrolment = people.enrol("days-lee", "Lee", "three-days", "2033-06-01", MONCTON);
        people.rows("update enrolment set withdrawn_at = timestamptz '2033-06-01 15:00Z' where id = ?", enrolment);
        for (int hour = 0; hour < 24 * 6; hour++) {
            TestClock.stopAt(Instant.parse("2033-06-02T07:30:00Z").plus(Duration.ofHours(hour)));
            days.queue(course);
        }
        assertEquals(List.of(), people.outbox(enrolment));
    }

    private List<String> about(long enrolment) {
        try {
            return people.rows(
                    "select about from outbox_message where kind = 'DAY_OPENED' and enrolment_id = ?", enrolment);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aSilenceIsRemindedOfOnceAtTheLearnersHourAndEndsTheMailOfDays() throws SQLException {
        long enrolment = people.enrol("days-cam", "Cam", "three-days", "2033-06-01", MONCTON);
        people.rows(
                "insert into mail_choice (learner_id, reminder_hour) select id, 9 from learner where subject = 'days-cam'");
        people.rows("insert into visit values (?, timestamptz '2033-06-01 15:00Z')", enrolment);
        // Nine o'clock there is noon by UTC
        for (int hour = 0; hour < 24 * 12; hour++) {
            TestClock.stopAt(Instant.parse("2033-06-02T00:30:00Z").plus(Duration.ofHours(hour)));
            days.queue(course);
        }
        assertEquals(List.of("2033-06-01 06-05 12:30"), queued("REMINDER", enrolment));
        assertEquals(
                List.of("first 06-02 11:00", "second 06-02 11:00", "third 06-03 11:00"),
                queued("DAY_OPENED", enrolment),
                "while she was there");

        people.rows("update visit set at = timestamptz '2033-06-14 15:00Z' where enrolment_id = ?", enrolment);
        TestClock.stopAt(Instant.parse("2033-06-18T12:30:00Z"));
        days.queue(course);
        assertEquals(2, queued("REMINDER", enrolment).size(), "another silence");
    }

    @Test
    void whoHasGoneSilentLongBeforeIsNotRemindedNow() throws SQLException {
        long enrolment = people.enrol("days-old", "Old", "three-days", "2033-06-01", MONCTON);
        for (int hour = 0; hour < 24; hour++) {
            TestClock.stopAt(Instant.parse("2033-07-20T00:30:00Z").plus(Duration.ofHours(hour)));
            days.queue(course);
        }
        assertEquals(List.of(), queued("REMINDER", enrolment));
    }

    @Test
    void questionsThatAreDueAreToldOfOnceAWeekToWhoWasNotThereToday() throws SQLException {
        long enrolment = people.enrol("days-rae", "Rae", "three-days", "2033-06-01", MONCTON);
        people.rows("insert into visit values (?, timestamptz '2033-06-08 15:00Z')", enrolment);
        people.rows(
                "insert into review_card (enrolment_id, question_id, lesson_id, stability, difficulty, answers, grade,"
                        + " answered_at, due_on) values (?, 'quiet-place', 'first', 1, 5, 1, 1, now(), date '2033-06-08')",
                enrolment);
        // Six in the evening there is nine by UTC
        TestClock.stopAt(Instant.parse("2033-06-08T21:30:00Z"));
        days.queue(course);
        assertEquals(List.of(), queued("REVIEW_DUE", enrolment), "she was there today");
        for (int day = 1; day < 12; day++) {
            TestClock.stopAt(Instant.parse("2033-06-08T21:30:00Z").plus(Duration.ofDays(day)));
            days.queue(course);
        }
        assertEquals(List.of("2033-W23 06-09 21:30", "2033-W24 06-13 21:30"), queued("REVIEW_DUE", enrolment));
    }

    @Test
    void aThousandAreQueuedInOnePass() throws SQLException {
        people.rows("with many as (insert into learner (id, subject, name, email, email_verified, created_at)"
                + " select nextval('learner_seq'), 'pass-' || n, 'Learner ' || n, 'pass' || n || '@example.org', true, now()"
                + " from generate_series(1, 1000) n returning id), zones as (select array['UTC', 'America/Toronto',"
                + " 'Asia/Tokyo', 'Europe/Paris', 'Australia/Sydney', 'America/Moncton', 'Africa/Lagos'] z)"
                + " insert into enrolment (id, learner_id, course, started_on, zone, enrolled_at)"
                + " select nextval('enrolment_seq'), id, 'three-days', date '2035-06-01', z[1 + id % 7],"
                + " timestamptz '2035-05-30 00:00Z' from many, zones");
        try {
            TestClock.stopAt(Instant.parse("2035-06-02T12:00:00Z"));
            long begun = System.nanoTime();
            int queued = days.queue(course);
            LOG.infof("mail: %d messages queued in one pass of %d ms", queued, (System.nanoTime() - begun) / 1_000_000);
            assertEquals(1_000, queued);
            assertEquals(0, days.queue(course), "each once");
            assertFalse(outbox.isAnyDue(Instant.parse("2035-06-01T00:00:00Z")));
        } finally {
            people.rows(
                    "delete from enrolment where learner_id in (select id from learner where subject like 'pass-%')");
            people.rows("delete from learner where subject like 'pass-%'");
        }
    }
}
