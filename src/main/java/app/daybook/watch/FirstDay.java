package app.daybook.watch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import jakarta.inject.Singleton;

/**
 * What happens once a day has not happened yet in a place that was begun this morning, which is no fault until a day has
 * gone by. A place begins with the first course that it serves.
 */
@Singleton
class FirstDay {

    static final String BEGUN = "daybook.begun";

    private static final Duration DAY = Duration.ofDays(1);

    private final Samples samples;
    private final Clock clock;

    FirstDay(Samples samples, Clock clock) {
        this.samples = samples;
        this.clock = clock;
    }

    /**
     * Whether something happened lately enough, or may still come.
     *
     * @param last when it happened last; nothing if it never did
     */
    boolean isFresh(Optional<Instant> last, Duration within) {
        return last.map(at -> Duration.between(at, clock.instant()).compareTo(within) <= 0)
                .orElseGet(() -> !isOver());
    }

    /** Not either before anything was served, which {@code publishing} warns of. */
    boolean isOver() {
        return samples.moment(BEGUN)
                .filter(begun -> clock.instant().isAfter(begun.plus(DAY)))
                .isPresent();
    }
}
