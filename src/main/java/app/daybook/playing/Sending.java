package app.daybook.playing;

import java.util.Arrays;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.spi.ServerHttpResponse;

/**
 * One stretch on its way: the next piece is read once the client has room for it. A player that pauses holds a piece, and
 * neither a worker nor a connection to the database.
 */
final class Sending {

    private static final Logger LOG = Logger.getLogger(Sending.class);

    private final Recordings recordings;
    private final PlayedStretch stretch;
    private final ServerHttpResponse response;
    private final Executor workers;
    private final Runnable done;
    private final AtomicBoolean isOver = new AtomicBoolean();

    /** How often somebody said that there is room since the turn of now began; one turn goes on at a time. */
    private final AtomicInteger turns = new AtomicInteger();

    private long sent;

    Sending(
            Recordings recordings,
            PlayedStretch stretch,
            ServerHttpResponse response,
            Executor workers,
            Runnable done) {
        this.recordings = recordings;
        this.stretch = stretch;
        this.response = response;
        this.workers = workers;
        this.done = done;
    }

    void begin() {
        response.addCloseHandler(this::end);
        response.addDrainHandler(this::turn);
        turn();
    }

    private void turn() {
        if (turns.getAndIncrement() == 0) {
            workers.execute(this::send);
        }
    }

    private void send() {
        int heard = 0;
        do {
            heard = turns.get();
            try {
                while (!isOver.get() && sent < stretch.length() && !response.isWriteQueueFull()) {
                    next();
                }
            } catch (RuntimeException e) {
                // The head is out already: all that can still be said is that the rest does not come
                LOG.warnf("A recording was broken off: %s", e.toString());
                isOver.set(true);
                response.reset();
                done.run();
            }
        } while (turns.addAndGet(-heard) != 0);
    }

    private void next() {
        long at = stretch.from() + sent;
        int number = (int) (at / Recordings.PIECE);
        byte[] piece = recordings
                .piece(stretch.digest(), number)
                .orElseThrow(
                        () -> new IllegalStateException("Piece " + number + " of " + stretch.digest() + " is gone"));
        int from = (int) (at % Recordings.PIECE);
        int to = (int) Math.min(piece.length, from + stretch.length() - sent);
        byte[] bytes = from == 0 && to == piece.length ? piece : Arrays.copyOfRange(piece, from, to);
        sent += bytes.length;
        response.write(bytes);
        if (sent == stretch.length()) {
            response.end();
            end();
        }
    }

    private void end() {
        if (isOver.compareAndSet(false, true)) {
            done.run();
        }
    }
}
