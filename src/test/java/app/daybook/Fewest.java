package app.daybook;

import java.util.function.LongSupplier;

/**
 * How far a deed moves a counter that other threads move as well, now and then: by the fewest of several tries, since
 * others only add.
 */
public final class Fewest {

    public static final int TRIES = 7;

    private Fewest() {}

    /** @param counter that only grows, such as of statements or of connections that were taken */
    public static long of(LongSupplier counter, Runnable deed) {
        long fewest = Long.MAX_VALUE;
        for (int i = 0; i < TRIES; i++) {
            long before = counter.getAsLong();
            deed.run();
            fewest = Math.min(fewest, counter.getAsLong() - before);
        }
        return fewest;
    }
}
