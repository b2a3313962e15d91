package app.daybook.web.admission;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Lets each client through at a steady rate, with a burst beforehand: the generic cell rate algorithm (ITU-T I.371,
 * annex A), which needs one moment a client. Knows a bounded number of clients and forgets who came longest ago.
 */
final class Turnstile {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Duration interval;
    private final Duration tolerance;
    private final Map<String, Instant> due;

    /**
     * @param perMinute how many go through in a minute, and at once after a rest; 1 or more
     * @param clients how many are remembered
     */
    Turnstile(int perMinute, int clients) {
        interval = MINUTE.dividedBy(perMinute);
        tolerance = interval.multipliedBy(perMinute - 1L);
        due = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) {
                return size() > clients;
            }
        };
    }

    /** How long the client must wait; zero if it went through. Waiting in vain costs nothing. */
    synchronized Duration enter(String client, Instant now) {
        Instant expected = due.getOrDefault(client, now);
        // Further off than any count leads to: written before the clock was set back
        Instant next =
                expected.isBefore(now) || expected.isAfter(now.plus(MINUTE).plus(MINUTE)) ? now : expected;
        Duration early = Duration.between(now, next).minus(tolerance);
        if (early.isNegative() || early.isZero()) {
            due.put(client, next.plus(interval));
            return Duration.ZERO;
        }
        return early;
    }
}
