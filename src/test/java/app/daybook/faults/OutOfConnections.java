package app.daybook.faults;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Somebody else holds every connection that PostgreSQL has, ours among them. */
final class OutOfConnections implements Fault {

    private static final int ROUNDS = 20;

    private final List<Connection> taken = new ArrayList<>();

    @Override
    public String name() {
        return "out-of-connections";
    }

    @Override
    public void begin(Site site) throws Exception {
        takeAll(site);
        for (int i = 0; i < ROUNDS; i++) {
            try (var statement = taken.get(0).createStatement()) {
                statement.execute("select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid()"
                        + " and application_name = 'PostgreSQL JDBC Driver' and datname = 'daybook'"
                        + " and pid not in (" + ours() + ")");
            }
            takeAll(site);
        }
    }

    private void takeAll(Site site) {
        try {
            while (true) {
                taken.add(site.services().connection());
            }
        } catch (SQLException none) {
            return;
        }
    }

    private String ours() throws SQLException {
        StringBuilder ours = new StringBuilder("0");
        for (Connection connection : taken) {
            ours.append(", ")
                    .append(connection.unwrap(org.postgresql.PGConnection.class).getBackendPID());
        }
        return ours.toString();
    }

    @Override
    public void end(Site site) throws SQLException {
        for (Connection connection : taken) {
            connection.close();
        }
        taken.clear();
    }

    @Override
    public void restore(Site site) throws SQLException {
        end(site);
    }
}
