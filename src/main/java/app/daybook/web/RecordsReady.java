package app.daybook.web;

import java.sql.Connection;
import java.sql.SQLException;

import javax.sql.DataSource;

import jakarta.enterprise.event.Observes;

import io.quarkus.runtime.StartupEvent;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.logging.Logger;

/**
 * Red while the database does not answer within two seconds or has lately refused what it should have taken. A check that
 * waited as long as a hung database does would say nothing. When the service starts it says so if its role in the
 * database could change what is append-only.
 */
@Readiness
class RecordsReady implements HealthCheck {

    private static final int WITHIN_SECONDS = 2;

    private static final Logger LOG = Logger.getLogger(RecordsReady.class);

    private static final String MAY_TOO_MUCH =
            "select rolsuper or exists (select 1 from pg_class c where c.relnamespace ="
                    + " current_schema()::regnamespace and pg_has_role(c.relowner, 'usage')) from pg_roles where rolname = current_user";

    private final DataSource database;
    private final Records records;

    RecordsReady(DataSource database, Records records) {
        this.database = database;
        this.records = records;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("records")
                .status(!records.failedLately() && answers())
                .build();
    }

    void lookAtRole(@Observes StartupEvent start) {
        try (Connection connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(MAY_TOO_MUCH)) {
            if (row.next() && row.getBoolean(1)) {
                LOG.warn(
                        "The service connects to the database as a superuser or as the owner of its tables, and so could"
                                + " change the ledger of certificates. docker/README.md, “Roles of the database”, says how to"
                                + " give it a role of its own.");
            }
        } catch (SQLException away) {
            LOG.debug("The database does not answer; its roles are looked at again at the next start", away);
        }
    }

    private boolean answers() {
        try (Connection connection = database.getConnection()) {
            return connection.isValid(WITHIN_SECONDS);
        } catch (SQLException e) {
            return false;
        }
    }
}
