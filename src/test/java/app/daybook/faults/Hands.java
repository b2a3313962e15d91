package app.daybook.faults;

import java.util.ArrayList;
import java.util.List;

/** People who do something at once, each until it fails. */
final class Hands {

    private static final int PATIENCE_MILLIS = 30_000;

    /** One deed of one person. */
    interface Act {
        /** Answers whether there is more to do. */
        boolean once() throws Exception;
    }

    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean over;

    void put(Act act) {
        Thread thread = new Thread(() -> repeat(act), "hand");
        thread.setDaemon(true);
        threads.add(thread);
        thread.start();
    }

    private void repeat(Act act) {
        try {
            while (!over && act.once()) {
                Thread.onSpinWait();
            }
        } catch (Exception killed) {
            return;
        }
    }

    void rest() throws InterruptedException {
        over = true;
        for (Thread thread : threads) {
            thread.join(PATIENCE_MILLIS);
        }
    }
}
