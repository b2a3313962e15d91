package app.daybook.enrolment;

import java.sql.SQLException;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import app.daybook.PostgresForTests;
import app.daybook.Sql;

import static org.junit.jupiter.api.Assertions.assertEquals;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class HeadcountTest {

    private static final String COURSE = "counted-up-to";

    @Inject
    DataSource database;

    @Inject
    Headcount headcount;

    /** Who has left or is erased is not counted, nor is anybody beyond as many as are asked for. */
    @Test
    void asManyAreCountedAsAreAskedFor() throws Exception {
        for (int number = 1; number <= 5; number++) {
            enrol(number);
        }
        Sql.run(
                database,
                "update enrolment set withdrawn_at = now() where id = (select min(id) from enrolment where course = '"
                        + COURSE + "')");
        Sql.run(
                database,
                "update learner set erased_at = now(), name = '', subject = 'erased-' || id where id ="
                        + " (select max(learner_id) from enrolment where course = '" + COURSE + "')");
        assertEquals(3, QuarkusTransaction.requiringNew().call(() -> headcount.on(COURSE)));
        assertEquals(3, QuarkusTransaction.requiringNew().call(() -> Enrolment.countOn(COURSE)));
        assertEquals(2, QuarkusTransaction.requiringNew().call(() -> Enrolment.countOn(COURSE, 2)));
    }

    private void enrol(int number) throws SQLException {
        String subject = COURSE + "-" + number;
        Sql.run(
                database,
                "insert into learner select nextval('learner_seq'), '" + subject + "', 'Counted One', null, now()");
        Sql.run(
                database,
                "insert into enrolment select nextval('enrolment_seq'), id, '" + COURSE
                        + "', current_date, 'UTC', now() from learner where subject = '" + subject + "'");
    }
}
