package app.daybook.assessment;

import java.time.Duration;
import java.util.concurrent.Executors;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import org.jboss.logging.Logger;

/**
 * Tallies what waits every minute, so that whoever looks at a quiz finds little to count. Several nodes may do it at
 * once: each attempt is counted once.
 */
@Singleton
class TallyRounds {

    private static final Logger LOG = Logger.getLogger(TallyRounds.class);
    private static final Duration EVERY = Duration.ofMinutes(1);

    void atStart(@Observes StartupEvent start, Vertx vertx) {
        vertx.setPeriodic(EVERY.toMillis(), timer -> vertx.executeBlocking(Executors.callable(this::run)));
    }

    /** What fails is tried again in a minute, and by whoever looks. */
    void run() {
        try {
            for (ItemTallies.Behind quiz : QuarkusTransaction.requiringNew().call(ItemTallies::behind)) {
                QuarkusTransaction.requiringNew().run(() -> ItemTallies.catchUp(quiz.course(), quiz.quizId()));
            }
        } catch (RuntimeException e) {
            LOG.warn("First attempts were not tallied; it is tried again in a minute", e);
        }
    }
}
