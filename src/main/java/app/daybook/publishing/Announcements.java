package app.daybook.publishing;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;

import javax.sql.DataSource;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import org.postgresql.PGConnection;

/**
 * Hears of publications and approvals, also of other nodes: PostgreSQL tells them at once (NOTIFY), and where it cannot,
 * as behind a pooler, one look a second finds them. Holds one connection of the pool; when the database was away, it
 * takes another.
 */
@Singleton
class Announcements {

    private static final Duration RETRY = Duration.ofSeconds(1);
    private static final int LOOK_EVERY_MILLIS = 1_000;

    /** An answer takes milliseconds; after this long the connection is dead, though nobody said so. */
    private static final int LONGEST_SILENCE_MILLIS = 5_000;

    private final DataSource database;
    private final Catalogue catalogue;
    private final Troubles troubles;
    private Repeated listening;

    Announcements(DataSource database, Catalogue catalogue, Troubles troubles) {
        this.database = database;
        this.catalogue = catalogue;
        this.troubles = troubles;
    }

    void start(@Observes StartupEvent event) {
        listening = new Repeated("publications", RETRY, this::listen);
    }

    void stop(@Observes ShutdownEvent event) {
        if (listening != null) {
            listening.close();
        }
    }

    private void listen(Repeated thread) throws SQLException {
        Connection connection = database.getConnection();
        try (Statement statement = connection.createStatement()) {
            connection.setNetworkTimeout(Runnable::run, LONGEST_SILENCE_MILLIS);
            statement.execute("listen publication");
            long heard = -1;
            while (!thread.isOver()) {
                long written = written(statement);
                if (written != heard) {
                    catalogue.catchUp();
                    heard = written;
                }
                troubles.about("ledger", Optional.empty());
                connection.unwrap(PGConnection.class).getNotifications(LOOK_EVERY_MILLIS);
            }
        } catch (SQLException | RuntimeException e) {
            troubles.about("ledger", Optional.of("It cannot be read: what others publish is not seen here."));
            throw e;
        } finally {
            // It listens and has a time limit, which nobody else who takes it from the pool should find
            connection.abort(Runnable::run);
        }
    }

    /** Not the highest number: of two that are written at once the lower one may come last. */
    private static long written(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery(
                "select (select count(*) from publication) + (select count(*) from content_approval)")) {
            row.next();
            return row.getLong(1);
        }
    }
}
