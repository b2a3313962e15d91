package app.daybook.desk;

import java.sql.SQLException;
import java.util.Map;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import org.junit.jupiter.api.Test;

import app.daybook.PostgresForTests;
import app.daybook.Sql;
import app.daybook.publishing.Editions;

import static app.daybook.Requests.session;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** Each learner is in one state and is found by it, whatever else would fit as well. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@TestSecurity(user = "states-teacher", roles = "instructor")
class LearnerStateTest {

    private static final String COURSE = "course-of-states";

    /** What the gradebook says of one in each state: what the state is known by, and what later states are known by. */
    private static final Map<LearnerState, String> ROWS = Map.of(
            LearnerState.WITHDRAWN, "withdrawn_at = now(), certified_at = now(), days_read = 3",
            LearnerState.CERTIFIED, "certified_at = now(), days_read = 3",
            LearnerState.FINISHED, "days_read = 3, paused_from = current_date",
            LearnerState.PAUSED, "paused_from = current_date, visited_at = now(), here_at = now()",
            LearnerState.AHEAD, "here_at = now() + interval '3 days'",
            LearnerState.NEW, "here_at = now() - interval '1 hour'",
            LearnerState.LEARNING,
                    "visited_at = now(), here_at = now() - interval '1 hour', paused_from = current_date - 9,"
                            + " paused_until = current_date - 2",
            LearnerState.AWAY, "visited_at = now(), here_at = now() - interval '50 days'");

    @Inject
    DataSource database;

    @Test
    void eachIsFoundByTheirStateAlone() throws SQLException {
        assertEquals(LearnerState.values().length, ROWS.size());
        Editions.publish(Editions.named(COURSE));
        for (LearnerState state : LearnerState.values()) {
            Sql.run(
                    database,
                    "insert into learner (id, subject, name, created_at) select nextval('learner_seq'), 'states-"
                            + state.word() + "', '" + name(state) + "', now() on conflict do nothing");
            Sql.run(
                    database,
                    "insert into enrolment (id, learner_id, course, started_on, zone, enrolled_at) select"
                            + " nextval('enrolment_seq'), id, '" + COURSE + "', current_date - 100, 'UTC',"
                            + " now() - interval '100 days' from learner where subject = 'states-" + state.word()
                            + "' on conflict do nothing");
            Sql.run(
                    database,
                    "update gradebook g set " + ROWS.get(state)
                            + " from enrolment e join learner l on l.id = e.learner_id"
                            + " where e.id = g.enrolment_id and l.subject = 'states-" + state.word() + "'");
        }
        for (LearnerState state : LearnerState.values()) {
            for (String order : new String[] {"name", "days", "here"}) {
                var found = session()
                        .get("/teaching/" + COURSE + "/learners?state=" + state.word() + "&order=" + order)
                        .then()
                        .statusCode(200)
                        .body(containsString("1 learner<"));
                for (LearnerState one : LearnerState.values()) {
                    found.body(one == state ? containsString(name(one)) : not(containsString(name(one))));
                }
            }
        }
    }

    private static String name(LearnerState state) {
        return "State of " + state.word() + ".";
    }
}
