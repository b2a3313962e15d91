package app.daybook.today;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.Test;

import app.daybook.Acquisitions;
import app.daybook.Fewest;
import app.daybook.PostgresForTests;

import static app.daybook.Requests.COURSE;
import static app.daybook.Requests.enrol;
import static app.daybook.Requests.session;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** What is opened most often asks the database once or twice and leaves the mapper alone; each statement has a connection. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class FewStatementsTest {

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

    private long statements(String page) {
        Runnable look = () -> session().get(page).then().statusCode(200);
        look.run();
        var statistics = sessions.getStatistics();
        statistics.setStatisticsEnabled(true);
        assertEquals(0, Fewest.of(statistics::getPrepareStatementCount, look), "by the mapper");
        statistics.setStatisticsEnabled(false);
        return Fewest.of(acquisitions::taken, look);
    }
}
