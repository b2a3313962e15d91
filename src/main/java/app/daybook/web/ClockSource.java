package app.daybook.web;

import java.time.Clock;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** The one clock: whoever needs the time injects it, so that a test can move it. */
final class ClockSource {

    @Produces
    @Singleton
    Clock clock() {
        return Clock.systemUTC();
    }
}
