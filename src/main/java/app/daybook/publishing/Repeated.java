package app.daybook.publishing;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

import org.jboss.logging.Logger;

/** A thread of its own that does one thing again and again. A fault is told once until it is over, and ends nothing. */
final class Repeated implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Repeated.class);

    /** What is done; {@link #isOver} says when to come to an end. */
    interface Work {
        void run(Repeated thread) throws Exception;
    }

    private final Thread thread;
    private volatile boolean over;

    /** @param pause between two turns, and after a fault */
    Repeated(String name, Duration pause, Work work) {
        thread = new Thread(() -> run(name, pause, work), name);
        thread.setDaemon(true);
        thread.start();
    }

    boolean isOver() {
        return over;
    }

    @Override
    public void close() {
        over = true;
        LockSupport.unpark(thread);
    }

    private void run(String name, Duration pause, Work work) {
        String told = "";
        while (!over) {
            try {
                work.run(this);
                told = "";
            } catch (Exception e) {
                if (!over && !e.toString().equals(told)) {
                    LOG.warnf(e, "%s: tried again every %d ms", name, pause.toMillis());
                }
                told = e.toString();
            }
            LockSupport.parkNanos(pause.toNanos());
        }
    }
}
