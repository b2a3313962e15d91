package app.daybook.enrolment;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

import app.daybook.PostgresForTests;
import app.daybook.TestClock;

import static app.daybook.Requests.COURSE;
import static app.daybook.Requests.session;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A course as its days go by: each opens at five in the morning where its learner lives, and not a second earlier. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DaysGoByTest {

    /** The night in which Moncton sets its clocks on, from UTC-4 to UTC-3. */
    private static final Instant SATURDAY = Instant.parse("2020-03-07T22:00:00Z");

    private static final Instant SUNDAY_AT_FIVE = Instant.parse("2020-03-08T08:00:00Z");

    @Inject
    Clock clock;

    @Test
    @Order(1)
    @TestSecurity(user = "days-go-by")
    void aDayOpensAtFiveWhereTheLearnerLives() {
        TestClock.stopAt(SATURDAY);
        session()
                .formParam("zone", "America/Moncton")
                .post(COURSE + "/enrolments")
                .then()
                .statusCode(303);
        assertEquals(List.of(200, 403, 403), days());

        TestClock.stopAt(SUNDAY_AT_FIVE.minusSeconds(1));
        assertEquals(List.of(200, 403, 403), days());
        session()
                .get(COURSE + "/days/2")
                .then()
                .body(containsString("Sunday, 8 March"))
                .body(containsString("05:00 (ADT)"));

        TestClock.move(Duration.ofSeconds(1));
        assertEquals(List.of(200, 200, 403), days());

        TestClock.move(Duration.ofDays(1));
        assertEquals(List.of(200, 200, 200), days());
    }

    @Test
    @Order(2)
    void theClockIsRightAgainAfterATestThatMovedIt() {
        Duration wrong = Duration.between(clock.instant(), Instant.now()).abs();
        assertTrue(wrong.compareTo(Duration.ofMinutes(1)) < 0, "wrong by " + wrong);
    }

    private static List<Integer> days() {
        return List.of(1, 2, 3).stream()
                .map(day -> session().get(COURSE + "/days/" + day).statusCode())
                .toList();
    }
}
