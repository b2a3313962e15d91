package app.daybook.admission;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import org.jboss.logging.Logger;

/** Once a day, forgets the names and addresses of those whose invitation was over for a month, and who did not accept it. */
@Singleton
class PastInvitations {

    static final Duration KEPT = Duration.ofDays(30);

    private static final Logger LOG = Logger.getLogger(PastInvitations.class);
    private static final Duration EVERY = Duration.ofDays(1);

    /** Soon, since a node may be started anew every day; not at once, which would hold up the start. */
    private static final Duration FIRST = Duration.ofMinutes(1);

    private final Clock clock;

    PastInvitations(Clock clock) {
        this.clock = clock;
    }

    void atStart(@Observes StartupEvent start, Vertx vertx) {
        vertx.setPeriodic(
                FIRST.toMillis(), EVERY.toMillis(), timer -> vertx.executeBlocking(Executors.callable(this::forget)));
    }

    void forget() {
        try {
            QuarkusTransaction.requiringNew()
                    .run(() -> Invitation.delete(
                            "acceptedAt is null and expiresAt < ?1",
                            clock.instant().minus(KEPT)));
        } catch (RuntimeException e) {
            LOG.warn("Past invitations could not be forgotten; it is tried again in a day", e);
        }
    }
}
