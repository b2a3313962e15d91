package app.daybook.web.admission;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import javax.sql.DataSource;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Counts what clients ask for. This node counts first, so that nobody makes it ask the database without end; what it lets
 * through counts on all nodes. While the database does not answer soon, each node counts for itself.
 */
@Singleton
public class Rations {

    /** Of each ration, on this node. */
    private static final int CLIENTS = 50_000;

    private static final Duration PATIENCE = Duration.ofMillis(500);

    /** How long the database is then left alone. */
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private static final int AT_ONCE = 4;
    private static final int WAITING = 200;

    private final Clock clock;
    private final SharedTurnstile shared;
    private final Map<String, Turnstile> own = new ConcurrentHashMap<>();
    private final ExecutorService asking =
            new ThreadPoolExecutor(AT_ONCE, AT_ONCE, 1, TimeUnit.MINUTES, new ArrayBlockingQueue<>(WAITING), work -> {
                Thread thread = new Thread(work, "rations");
                thread.setDaemon(true);
                return thread;
            });
    private volatile long pausedUntil = System.nanoTime();

    Rations(
            Clock clock,
            DataSource database,
            @ConfigProperty(name = "quarkus.oidc.authentication.state-secret") String secret) {
        this.clock = clock;
        this.shared = new SharedTurnstile(database, secret);
    }

    /**
     * Lets a client through or not. Takes half a second at most.
     *
     * @param what is asked for; each is counted by itself
     * @param perMinute how many go through in a minute, and at once after a rest; 1 or more
     * @return how long the client must wait; zero if it may go on
     */
    public Duration enter(String what, int perMinute, String client) {
        Duration wait = own.computeIfAbsent(what, name -> new Turnstile(perMinute, CLIENTS))
                .enter(client, clock.instant());
        return wait.isZero() && System.nanoTime() - pausedUntil >= 0
                ? enterOnAllNodes(what + " " + client, perMinute)
                : wait;
    }

    private Duration enterOnAllNodes(String client, int perMinute) {
        try {
            return asking.submit(() -> shared.enter(client, perMinute)).get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof SQLException)) {
                throw new IllegalStateException(e.getCause());
            }
        } catch (TimeoutException | RejectedExecutionException slow) {
            // as below
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        pausedUntil = System.nanoTime() + PAUSE.toNanos();
        return Duration.ZERO;
    }

    @PreDestroy
    void close() {
        asking.shutdownNow();
    }
}
