package app.daybook.together;

import java.sql.SQLException;
import java.time.Duration;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import app.daybook.PostgresForTests;
import app.daybook.Sql;
import app.daybook.enrolment.Enrolment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class CountingTest {

    @Inject
    DataSource database;

    @Test
    void aSmallCourseIsCountedAtEachLookAndALargeOneInTheBackground() throws Exception {
        String course = "counted-course";
        Counting<String, Long> counting = new Counting<>(1, Duration.ofMillis(300), Enrolment::countOn, Runnable::run);
        assertTrue(counting.isEachTime(1));
        assertFalse(counting.isEachTime(2));
        enrol(course, 1);
        assertEquals(1, of(counting, course, 2));
        enrol(course, 2);
        assertEquals(2, of(counting, course, 1));
        Thread.sleep(400);
        of(counting, course, 2);
        assertEquals(2, of(counting, course, 2));
    }

    /** What was counted a moment ago is answered, though there is more by now. */
    @Test
    void aLargeCourseIsNotCountedAgainAtOnce() throws Exception {
        String course = "not-counted-again";
        Counting<String, Long> counting = new Counting<>(0, Duration.ofHours(1), Enrolment::countOn, Runnable::run);
        assertEquals(0, of(counting, course, 1));
        enrol(course, 3);
        assertEquals(0, of(counting, course, 1));
    }

    private static long of(Counting<String, Long> counting, String course, long learners) {
        return QuarkusTransaction.requiringNew().call(() -> counting.of(course, learners));
    }

    private void enrol(String course, int number) throws SQLException {
        String subject = course + "-" + number;
        Sql.run(
                database,
                "insert into learner select nextval('learner_seq'), '" + subject + "', 'Counted One', null, now()");
        Sql.run(
                database,
                "insert into enrolment select nextval('enrolment_seq'), id, '" + course
                        + "', current_date, 'UTC', now() from learner where subject = '" + subject + "'");
    }
}
