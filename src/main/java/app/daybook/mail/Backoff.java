package app.daybook.mail;

import java.time.Duration;

/**
 * How long to wait after failures: twice as long after each, within a bound.
 *
 * @param first after the first failure
 * @param longest never more than this
 */
record Backoff(Duration first, Duration longest) {

    private static final int MOST_DOUBLINGS = 20;

    /** @param failures in a row, 1 or more */
    Duration after(int failures) {
        Duration wait = first.multipliedBy(1L << Math.min(failures - 1, MOST_DOUBLINGS));
        return wait.compareTo(longest) < 0 ? wait : longest;
    }
}
