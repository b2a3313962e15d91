package app.daybook.assessment;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import app.daybook.PostgresForTests;
import app.daybook.Sql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class QuizUsesTest {

    @Inject
    DataSource database;

    @Test
    void aSmallCourseIsCountedAtEachLookAndALargeOneInTheBackground() throws Exception {
        String course = "counted-course";
        QuizUses uses = new QuizUses(1, Duration.ofMillis(300), Runnable::run);
        assertTrue(uses.isCountedNow(1));
        assertFalse(uses.isCountedNow(2));
        attempt(course, 1, 2);
        assertEquals(1, of(uses, course, 2).get("first").attempts());
        assertEquals(50, of(uses, course, 2).get("first").percent());
        attempt(course, 2, 4);
        assertEquals(2, of(uses, course, 1).get("first").attempts());
        assertEquals(75, of(uses, course, 1).get("first").percent());
        Thread.sleep(400);
        of(uses, course, 2);
        assertEquals(2, of(uses, course, 2).get("first").attempts());
    }

    /** What was counted a moment ago is answered, though there is more by now. */
    @Test
    void aLargeCourseIsNotCountedAgainAtOnce() throws Exception {
        String course = "not-counted-again";
        QuizUses uses = new QuizUses(0, Duration.ofHours(1), Runnable::run);
        assertEquals(Map.of(), of(uses, course, 1));
        attempt(course, 3, 1);
        assertEquals(Map.of(), of(uses, course, 1));
    }

    private static Map<String, QuizUse> of(QuizUses uses, String course, long learners) {
        return QuarkusTransaction.requiringNew().call(() -> uses.of(course, learners));
    }

    private void attempt(String course, int number, int points) throws SQLException {
        String subject = course + "-" + number;
        Sql.run(
                database,
                "insert into learner select nextval('learner_seq'), '" + subject + "', 'Counted One', null, now()");
        Sql.run(
                database,
                "insert into enrolment select nextval('enrolment_seq'), id, '" + course
                        + "', current_date, 'UTC', now()" + " from learner where subject = '" + subject + "'");
        Sql.run(
                database,
                "insert into quiz_attempt (id, enrolment_id, quiz_id, number, seed, edition, started_at, submitted_at,"
                        + " questions, answered, points, safety_missed, passed) select nextval('quiz_attempt_seq'), e.id, 'first',"
                        + " 1, 1, (select min(digest) from edition), now(), now(), 4, 4, " + points + ", 0, false"
                        + " from enrolment e join learner l on l.id = e.learner_id where l.subject = '" + subject
                        + "'");
    }
}
