package app.daybook.today;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.Test;

import app.daybook.Acquisitions;
import app.daybook.PostgresForTests;

import static app.daybook.Requests.COURSE;
import static app.daybook.Requests.enrol;
import static app.daybook.Requests.session;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** What is opened most often asks the database once or twice and leaves the mapper alone; each statement has a connection. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class FewStatementsTest {

    private static final int TRIES = 7;

    @Inject
    Acquisitions acquisitions;

    @Inject
    SessionFactory sessions;

    @Test
    @TestSecurity(user = "few-statements")
    void pagesThatFindNothingNewToKeep() {
        enrol();
        assertEquals(1, statements(COURSE + "/days/1"), "a lesson");
        assertEquals(1, statements("/calendar"), "the calendar");
        assertEquals(2, statements("/today"), "Today");
        session().formParam("lesson", "first").post(COURSE + "/days/1/completions");
        assertEquals(1, statements(COURSE + "/days/1"), "a lesson that was read");
        assertEquals(0, statements(COURSE), "the course before anybody enrols");
    }

    /** The fewest of several: other threads take a connection now and then. */
    private int statements(String page) {
        session().get(page).then().statusCode(200);
        int fewest = Integer.MAX_VALUE;
        for (int i = 0; i < TRIES; i++) {
            sessions.getStatistics().setStatisticsEnabled(true);
            sessions.getStatistics().clear();
            int before = acquisitions.taken();
            session().get(page).then().statusCode(200);
            fewest = Math.min(fewest, acquisitions.taken() - before);
            assertEquals(0, sessions.getStatistics().getPrepareStatementCount(), "by the mapper");
            sessions.getStatistics().setStatisticsEnabled(false);
        }
        return fewest;
    }
}
