package app.daybook.printing;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Lets so many at once do slow work, the others in the order in which they came; who waits too long is told so. */
public final class Turns {

    /** Longer than a person waits for a page, shorter than a proxy does. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(25);

    private final Semaphore places;

    /** @param atOnce how many, 1 or more */
    public Turns(int atOnce) {
        this.places = new Semaphore(atOnce, true);
    }

    /** @throws PrinterBusy if no place became free in time; nothing was done then */
    public <T> T take(Supplier<T> work) {
        try {
            if (!places.tryAcquire(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new PrinterBusy();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PrinterBusy();
        }
        try {
            return work.get();
        } finally {
            places.release();
        }
    }
}
