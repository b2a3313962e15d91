package app.daybook.web;

import java.time.Clock;
import java.time.Duration;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** The one clock: whoever needs the time injects it, so that a test can move it. */
final class ClockSource {

    /** Ticks in microseconds, as PostgreSQL keeps them: what is told at once is what is read again later. */
    @Produces
    @Singleton
    Clock clock() {
        return Clock.tick(Clock.systemUTC(), Duration.ofNanos(1000));
    }
}
