package app.daybook.together;

import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.sql.SQLTransientException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * One thread that asks the database for all. Who comes while it waits for an answer goes into its next question, so that
 * hundreds at once cost one statement and one commit, and somebody alone waits for nobody.
 *
 * @param <Q> what one asks
 * @param <A> what one is answered
 */
public final class Together<Q, A> implements AutoCloseable {

    private static final int MOST_WAITING = 10_000;
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final BlockingQueue<Asked<Q, A>> waiting = new LinkedBlockingQueue<>(MOST_WAITING);
    private final int most;
    private final Statement<Q, A> statement;
    private final Thread thread;

    /** Answers all at once, in one transaction; a question that it has no answer to is left out. */
    @FunctionalInterface
    public interface Statement<Q, A> {

        Map<Q, A> answer(List<Q> different) throws SQLException;
    }

    private record Asked<Q, A>(Q question, CompletableFuture<Optional<A>> answer) {}

    /**
     * @param name of its thread
     * @param most questions in one statement
     */
    public Together(String name, int most, Statement<Q, A> statement) {
        this.most = most;
        this.statement = statement;
        this.thread = new Thread(this::answerAll, name);
        thread.setDaemon(true);
        thread.start();
    }

    /**
     * As it is when this is called, or later. Waits for at most two seconds.
     *
     * @throws SQLException if the database failed, or did not answer in time; what a statement that is under way was asked
     *     for, it may still do
     */
    public Optional<A> ask(Q question) throws SQLException {
        Asked<Q, A> mine = new Asked<>(question, new CompletableFuture<>());
        if (!waiting.offer(mine)) {
            throw new SQLTransientException("Too many wait for the database");
        }
        try {
            return mine.answer.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException failed) {
            throw new SQLException(failed.getCause());
        } catch (TimeoutException late) {
            mine.answer.cancel(false);
            throw new SQLTimeoutException("The database did not answer within " + PATIENCE, late);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new SQLTransientException("Stopped while waiting for the database", stopped);
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }

    private void answerAll() {
        List<Asked<Q, A>> together = new ArrayList<>();
        while (!Thread.interrupted()) {
            together.clear();
            try {
                together.add(waiting.take());
            } catch (InterruptedException stopped) {
                return;
            }
            waiting.drainTo(together, most - 1);
            together.removeIf(asked -> asked.answer.isDone());
            if (!together.isEmpty()) {
                answer(together);
            }
        }
    }

    /** Whatever goes wrong is told to those who wait, and the next ones are answered again. */
    private void answer(List<Asked<Q, A>> together) {
        try {
            Map<Q, A> answers = statement.answer(
                    together.stream().map(Asked::question).distinct().toList());
            together.forEach(asked -> asked.answer.complete(Optional.ofNullable(answers.get(asked.question))));
        } catch (Throwable failed) {
            together.forEach(asked -> asked.answer.completeExceptionally(failed));
        }
    }
}
