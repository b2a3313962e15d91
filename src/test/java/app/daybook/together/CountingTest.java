package app.daybook.together;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import app.daybook.PostgresForTests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class CountingTest {

    private static final String COURSE = "counted-course";

    private final AtomicLong there = new AtomicLong();

    @Test
    void aSmallCourseIsCountedAtEachLookAndALargeOneInTheBackground() throws Exception {
        Counting<String, Long> counting = counting(1, Duration.ofMillis(300));
        assertTrue(counting.isEachTime(1));
        assertFalse(counting.isEachTime(2));
        there.set(1);
        assertEquals(1, of(counting, 2));
        there.set(2);
        assertEquals(2, of(counting, 1));
        Thread.sleep(400);
        of(counting, 2);
        assertEquals(2, of(counting, 2));
    }

    /** What was counted a moment ago is answered, though there is more by now. */
    @Test
    void aLargeCourseIsNotCountedAgainAtOnce() {
        Counting<String, Long> counting = counting(0, Duration.ofHours(1));
        assertEquals(0, of(counting, 1));
        there.set(1);
        assertEquals(0, of(counting, 1));
    }

    private Counting<String, Long> counting(long small, Duration fresh) {
        return new Counting<>(small, fresh, course -> there.get(), Runnable::run);
    }

    private static long of(Counting<String, Long> counting, long learners) {
        return QuarkusTransaction.requiringNew().call(() -> counting.of(COURSE, learners));
    }
}
