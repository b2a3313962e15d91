package app.daybook.web.admission;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;

/**
 * So many pieces of each client's work are done at once; the others wait in the client's own line, without a thread, and
 * keep nobody else waiting.
 */
public final class WaitingLines {

    private static final class Line {
        private int inWork;
        private final Queue<Runnable> waiting = new ArrayDeque<>();
    }

    private final int atOnce;
    private final int mostWaiting;
    private final Map<String, Line> lines = new HashMap<>();

    /**
     * @param atOnce of one client, 1 or more
     * @param mostWaiting of one client beside those
     */
    public WaitingLines(int atOnce, int mostWaiting) {
        this.atOnce = atOnce;
        this.mostWaiting = mostWaiting;
    }

    /**
     * Begins the work now or when its turn comes; each that was begun must be told by {@link #done}.
     *
     * @return whether there is a place in the line; if not, the work is never begun
     */
    public boolean take(String client, Runnable work) {
        synchronized (lines) {
            Line line = lines.computeIfAbsent(client, first -> new Line());
            if (line.inWork >= atOnce) {
                return line.waiting.size() < mostWaiting && line.waiting.add(work);
            }
            line.inWork++;
        }
        work.run();
        return true;
    }

    public void done(String client) {
        Runnable next;
        synchronized (lines) {
            Line line = lines.get(client);
            next = line.waiting.poll();
            if (next == null && --line.inWork == 0) {
                lines.remove(client);
            }
        }
        if (next != null) {
            next.run();
        }
    }

    int clients() {
        synchronized (lines) {
            return lines.size();
        }
    }
}
