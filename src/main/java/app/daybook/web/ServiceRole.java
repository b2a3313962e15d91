package app.daybook.web;

import java.sql.Connection;
import java.sql.SQLException;

import javax.sql.DataSource;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import io.quarkus.runtime.StartupEvent;
import org.jboss.logging.Logger;

/** Says at the start if the service connects as a role that could change what is append-only. */
@Singleton
class ServiceRole {

    private static final Logger LOG = Logger.getLogger(ServiceRole.class);

    private static final String MAY_TOO_MUCH =
            "select rolsuper or exists (select 1 from pg_class c where c.relnamespace ="
                    + " current_schema()::regnamespace and pg_has_role(c.relowner, 'usage')) from pg_roles where rolname = current_user";

    private final DataSource database;

    ServiceRole(DataSource database) {
        this.database = database;
    }

    void look(@Observes StartupEvent start) {
        try (Connection connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(MAY_TOO_MUCH)) {
            if (row.next() && row.getBoolean(1)) {
                LOG.warn(
                        "The service connects to the database as a role that is a superuser or owns its tables, and so could"
                                + " change the ledger of certificates. docker/README.md, “Roles of the database”, says how to give it"
                                + " one of its own.");
            }
        } catch (SQLException away) {
            LOG.debug("The database does not answer; it is asked again at the next start", away);
        }
    }
}
