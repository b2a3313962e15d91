package app.daybook.web;

import java.net.ConnectException;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;

import jakarta.inject.Singleton;
import jakarta.transaction.RollbackException;

/** Whether the database does its work: which faults are its own, and when the last one was. */
@Singleton
class Records {

    /** How long a fault counts as present: a full disk refuses some statements and takes others. */
    private static final Duration FRESH = Duration.ofSeconds(30);

    private static final int DEEPEST = 30;

    /**
     * Classes of SQLSTATE (PostgreSQL, appendix A) that say nothing of what was asked: connection, transaction that was
     * rolled back for others, resources such as disk and memory, intervention, system; and a lock that did not come.
     */
    private static final String AWAY = "08...|40...|53...|57...|58...|25P0[34]|55P03";

    private final Clock clock;
    private final AtomicReference<Instant> lastFault = new AtomicReference<>(Instant.MIN);

    Records(Clock clock) {
        this.clock = clock;
    }

    /** Whether the database, and not the request, is why this failed; if so, it is remembered for a while. */
    boolean areWhy(Throwable failure) {
        boolean away = isAway(failure, 0);
        if (away) {
            lastFault.set(clock.instant());
        }
        return away || isGivenUp(failure);
    }

    /**
     * A transaction whose time was over was rolled back for no other reason: if the clock jumps ahead, that of every one
     * under way is. The database may be well.
     */
    private static boolean isGivenUp(Throwable failure) {
        Throwable root = failure;
        for (int i = 0; i < DEEPEST && root.getCause() != null; i++) {
            root = root.getCause();
        }
        return root instanceof RollbackException && root.getSuppressed().length == 0;
    }

    boolean failedLately() {
        Instant now = clock.instant();
        Instant last = lastFault.get();
        // What lies ahead was noted before the clock was set back
        return !now.isBefore(last) && now.isBefore(last.plus(FRESH));
    }

    private static boolean isAway(Throwable failure, int depth) {
        if (failure == null || depth > DEEPEST) {
            return false;
        }
        if (failure instanceof ConnectException
                || failure instanceof SQLTransientException
                || failure instanceof SQLException sql && isAway(sql.getSQLState())) {
            return true;
        }
        for (Throwable suppressed : failure.getSuppressed()) {
            if (isAway(suppressed, depth + 1)) {
                return true;
            }
        }
        return isAway(failure.getCause(), depth + 1);
    }

    /** Without a state it is the pool that had no connection to give in time. */
    private static boolean isAway(String state) {
        return state == null || state.matches(AWAY);
    }
}
