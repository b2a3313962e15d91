package app.daybook;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;

import io.quarkus.test.junit.callback.QuarkusTestAfterEachCallback;
import io.quarkus.test.junit.callback.QuarkusTestMethodContext;

/**
 * The clock of the running application, in place of {@code web.ClockSource}: it goes like any other until a test moves
 * it, and goes right again after each test. The database's own {@code now()} and libraries do not follow.
 */
@Alternative
@Priority(1)
@Singleton
public class TestClock extends Clock {

    private static final Clock RIGHT = Clock.tick(Clock.systemUTC(), Duration.of(1, ChronoUnit.MICROS));

    private static volatile Clock shown = RIGHT;

    /** Stops it at an instant. */
    public static void stopAt(Instant instant) {
        shown = Clock.fixed(instant, ZoneOffset.UTC);
    }

    /** Moves it on from where it is, or back; it stands still or goes as before. */
    public static void move(Duration by) {
        shown = Clock.offset(shown, by);
    }

    public static void setRight() {
        shown = RIGHT;
    }

    @Override
    public Instant instant() {
        return shown.instant();
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return shown.withZone(zone);
    }

    /** So that no test has to think of it; found by {@code META-INF/services}. */
    public static final class AfterEach implements QuarkusTestAfterEachCallback {

        @Override
        public void afterEach(QuarkusTestMethodContext context) {
            setRight();
        }
    }
}
