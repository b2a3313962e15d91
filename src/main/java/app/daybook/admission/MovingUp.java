package app.daybook.admission;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import org.jboss.logging.Logger;

import app.daybook.publishing.Catalogue;

/**
 * Once a minute, whoever is next in line gets a seat that has become free, whatever freed it: somebody left, an account
 * was erased, the course has more seats. Several nodes may do it at once; each seat is given once. A course that takes
 * nobody new still takes back who was on it.
 */
@Singleton
class MovingUp {

    private static final Logger LOG = Logger.getLogger(MovingUp.class);
    private static final Duration EVERY = Duration.ofMinutes(1);

    private final Gate gate;
    private final Catalogue catalogue;

    MovingUp(Gate gate, Catalogue catalogue) {
        this.gate = gate;
        this.catalogue = catalogue;
    }

    void atStart(@Observes StartupEvent start, Vertx vertx) {
        vertx.setPeriodic(EVERY.toMillis(), timer -> vertx.executeBlocking(Executors.callable(this::run)));
    }

    /** One course keeps no other from it. */
    void run() {
        for (String course : waitedFor()) {
            try {
                catalogue.course(course).ifPresent(one -> gate.moveUp(one, catalogue.takesLearners(one)));
            } catch (RuntimeException e) {
                LOG.errorf(e, "Nobody could move up in the line for %s; it is tried again in a minute", course);
            }
        }
    }

    private static List<String> waitedFor() {
        try {
            return QuarkusTransaction.requiringNew()
                    .call(() -> Admission.find(
                                    "select distinct a.course from Admission a where a.state = ?1",
                                    AdmissionState.WAITING)
                            .project(String.class)
                            .list());
        } catch (RuntimeException e) {
            LOG.warn("Whether anybody moves up could not be seen; it is tried again in a minute");
            return List.of();
        }
    }
}
