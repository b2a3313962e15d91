package app.daybook.web;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

import io.vertx.core.Context;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;

/** One body on its way in. All but {@link #drop} happens on its own event loop. */
final class Upload {

    /** Also where nobody says that the answer was sent. */
    private static final Duration LONGEST_ANSWER = Duration.ofMinutes(1);

    private final RoutingContext context;
    private final Context loop;
    private final int bound;
    private final Duration within;
    private final OpenUploads open;
    private final Buffer body = Buffer.buffer();
    private long deadline;
    private boolean over;

    /**
     * @param bound bytes
     * @param within from the first to the last byte
     */
    Upload(RoutingContext context, int bound, Duration within, OpenUploads open) {
        this.context = context;
        this.loop = context.vertx().getOrCreateContext();
        this.bound = bound;
        this.within = within;
        this.open = open;
    }

    /** @param whole is given the body when all of it is there; else the sender has been told what was wrong */
    void read(Consumer<Buffer> whole) {
        open.admit(this);
        deadline = context.vertx().setTimer(within.toMillis(), timer -> refuse(Unanswered.tooSlow()));
        HttpServerRequest request = context.request();
        request.exceptionHandler(broken -> {
            if (!over) {
                end();
            }
        });
        request.handler(this::take);
        request.endHandler(done -> {
            if (!over) {
                over = true;
                context.vertx().cancelTimer(deadline);
                releaseWithAnswer(open.keep(this));
                whole.accept(body);
            }
        });
        request.resume();
    }

    /** Bodies that wait for a worker are in memory too. */
    private void releaseWithAnswer(long held) {
        AtomicBoolean released = new AtomicBoolean();
        Runnable release = () -> {
            if (released.compareAndSet(false, true)) {
                open.release(held);
            }
        };
        long latest = context.vertx().setTimer(LONGEST_ANSWER.toMillis(), now -> release.run());
        context.addEndHandler(sent -> {
            context.vertx().cancelTimer(latest);
            release.run();
        });
    }

    /** Makes room for others, who send faster. */
    void drop() {
        loop.runOnContext(now -> refuse(Unanswered.tooBusy()));
    }

    private void take(Buffer part) {
        if (over) {
            return;
        }
        if (body.length() + part.length() > bound) {
            refuse(Unanswered.tooLarge());
        } else {
            body.appendBuffer(part);
            open.grown(this, part.length());
        }
    }

    private void refuse(Refusal refusal) {
        if (!over) {
            end();
            EarlyAnswer.refuseAndClose(context, refusal);
        }
    }

    private void end() {
        over = true;
        context.vertx().cancelTimer(deadline);
        open.leave(this);
    }
}
