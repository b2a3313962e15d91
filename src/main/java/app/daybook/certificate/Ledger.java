package app.daybook.certificate;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import org.hibernate.Session;

import app.daybook.certificate.statement.Serial;

/**
 * Everything that ever happened to certificates, append-only. Each row carries the hash of the row before, so that
 * changing, adding or dropping one shows in every later row.
 */
@Singleton
public class Ledger {

    static final String BEGINNING = "0".repeat(64);

    /** Any constant number will do, as long as nobody else takes the same advisory lock: "daybookl" in ASCII. */
    private static final long LOCK = 0x64617962_6f6f6b6cL;

    private final Session database;
    private final Clock clock;

    Ledger(Session database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Adds a row within the running transaction. Appenders on all nodes wait for one another until that transaction
     * ends: call it last.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    CertificateEvent append(Serial serial, String kind, String actor, String detail) {
        database.createNativeQuery("select cast(pg_advisory_xact_lock(:lock) as text)", String.class)
                .setParameter("lock", LOCK)
                .getSingleResult();
        Optional<CertificateEvent> last =
                CertificateEvent.find("order by id desc").firstResultOptional();
        var event = new CertificateEvent();
        event.id = last.map(row -> row.id + 1).orElse(1L);
        event.serial = serial.text();
        event.kind = kind;
        event.actor = actor;
        event.detail = detail;
        // The database keeps microseconds; a hash over nanoseconds would not survive it
        event.at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        event.previous = last.map(row -> row.hash).orElse(BEGINNING);
        event.hash = event.computedHash();
        event.persist();
        return event;
    }

    /** Reads the whole ledger from its first row on, with the sums of what it issued. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public LedgerCheck check() {
        return database.doReturningWork(LedgerCheck::of);
    }
}
