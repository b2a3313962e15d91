package app.daybook.certificate;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.Executors;

import javax.sql.DataSource;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import org.jboss.logging.Logger;

import app.daybook.metering.Sampled;

/**
 * Reads the ledger once a week without being asked, and keeps what came of it. Several nodes may do it at once; it only
 * reads.
 */
@Singleton
public class LedgerChecks {

    /** When the last check ended, seconds since 1970. */
    public static final String AT = "daybook.ledger.checked";

    /** 1 if it found the ledger whole, else 0. */
    public static final String WHOLE = "daybook.ledger.whole";

    private static final Logger LOG = Logger.getLogger(LedgerChecks.class);
    private static final Duration WEEK = Duration.ofDays(7);

    /** After the start, when there is other work. */
    private static final Duration FIRST = Duration.ofMinutes(2);

    private static final Duration LOOK = Duration.ofHours(1);

    private final DataSource database;
    private final Clock clock;

    LedgerChecks(DataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    void atStart(@Observes StartupEvent start, Vertx vertx) {
        vertx.setPeriodic(
                FIRST.toMillis(),
                LOOK.toMillis(),
                timer -> vertx.executeBlocking(Executors.callable(this::checkIfDue)));
    }

    /** One fault holds up nothing: it is tried again in an hour, and health says how old the last check is. */
    void checkIfDue() {
        try (Connection connection = database.getConnection()) {
            if (last(connection)
                    .filter(at -> clock.instant().isBefore(at.plus(WEEK)))
                    .isEmpty()) {
                check(connection);
            }
        } catch (SQLException e) {
            LOG.warnf("The ledger could not be checked, and is tried again in an hour: %s", e.getMessage());
        }
    }

    private void check(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        try {
            LedgerCheck check = LedgerCheck.of(connection);
            check.fault().ifPresent(fault -> LOG.errorf("The ledger of certificates is broken. %s", fault));
            keep(connection, check);
            connection.commit();
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    private void keep(Connection connection, LedgerCheck check) throws SQLException {
        try (PreparedStatement row =
                connection.prepareStatement("insert into ledger_check (at, rows, fault) values (?, ?, ?)")) {
            row.setObject(1, OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
            row.setLong(2, check.rows());
            row.setString(3, check.fault().orElse(null));
            row.executeUpdate();
        }
    }

    private static Optional<Instant> last(Connection connection) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("select max(at) from ledger_check");
                ResultSet row = query.executeQuery()) {
            row.next();
            return Optional.ofNullable(row.getObject(1, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
        }
    }

    @Produces
    @Singleton
    Sampled checked() {
        return new Sampled(
                AT,
                "When the ledger of certificates was last read, seconds since 1970",
                "select extract(epoch from max(at)) from ledger_check");
    }

    @Produces
    @Singleton
    Sampled whole() {
        return new Sampled(
                WHOLE,
                "1 if the last reading found the ledger whole, else 0",
                "select case when fault is null then 1 else 0 end from ledger_check order by at desc limit 1");
    }

    @Produces
    @Singleton
    Sampled rows() {
        return new Sampled(
                "daybook.ledger.rows",
                "Rows of the ledger of certificates",
                "select coalesce(max(id), 0) from certificate_event");
    }
}
