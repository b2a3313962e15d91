package app.daybook.certificate;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.concurrent.Executors;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import org.jboss.logging.Logger;

import app.daybook.certificate.statement.Serial;
import app.daybook.certificate.statement.Snapshot;

/**
 * What time does to certificates, at start and once a day: the ledger says which have expired, and contents go whose
 * retention period is over. Several nodes may do it at once; each thing is done once.
 */
@Singleton
class Upkeep {

    /** As the ledger names it. */
    static final String ACTOR = "system";

    private static final Logger LOG = Logger.getLogger(Upkeep.class);
    private static final Duration DAY = Duration.ofDays(1);

    /** Milliseconds; but beside the start: no page waits until every certificate was looked at. */
    private static final long AT_ONCE = 1;

    /** A day, and as long as a run may take. */
    private static final Duration LATE = DAY.plusHours(2);

    private final Registrar registrar;
    private final Register register;
    private final Ledger ledger;
    private final Erasure erasure;
    private final Clock clock;
    private volatile Instant lastRun = Instant.EPOCH;
    private volatile boolean failed;

    Upkeep(Registrar registrar, Register register, Ledger ledger, Erasure erasure, Clock clock) {
        this.registrar = registrar;
        this.register = register;
        this.ledger = ledger;
        this.erasure = erasure;
        this.clock = clock;
    }

    void atStart(@Observes StartupEvent start, Vertx vertx) {
        vertx.setPeriodic(AT_ONCE, DAY.toMillis(), timer -> vertx.executeBlocking(Executors.callable(this::run)));
    }

    /** One fault does not hold up the application: what was not done today is done tomorrow. */
    void run() {
        failed = false;
        attempt("upkeep of certificates", this::recordExpiries);
        attempt("erasure of certificates", erasure::eraseWhatNeedNotStay);
        lastRun = clock.instant();
    }

    Instant lastRun() {
        return lastRun;
    }

    /** Whether the last run did everything and was not long ago. */
    boolean isDone() {
        return !failed && clock.instant().isBefore(lastRun.plus(LATE));
    }

    private void recordExpiries() {
        LocalDate over = Snapshot.lastDayOver(clock.instant());
        for (long id : QuarkusTransaction.requiringNew().call(() -> Certificate.overSince(over))) {
            attempt(
                    "upkeep of certificate number " + id,
                    () -> QuarkusTransaction.requiringNew().run(() -> recordExpiry(id)));
        }
    }

    private void attempt(String what, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            failed = true;
            LOG.errorf(e, "The %s failed; it is tried again in a day", what);
        }
    }

    /** Its standing says that it has expired from the very moment on; the row says it to whoever reads the ledger. */
    private void recordExpiry(long id) {
        Certificate certificate = Certificate.findById(id);
        registrar.lock(certificate.enrolmentId);
        Registered found = register.find(new Serial(certificate.serial)).orElseThrow();
        if (found.standing() == Standing.EXPIRED && !found.hasExpiryRow()) {
            ledger.append(new Serial(certificate.serial), CertificateEvent.EXPIRED, ACTOR, "");
        }
    }
}
