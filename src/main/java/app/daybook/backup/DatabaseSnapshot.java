package app.daybook.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.postgresql.PGConnection;

/** One database as it was at one moment, however long it is read and whoever goes on writing. */
final class DatabaseSnapshot implements AutoCloseable {

    private static final String TABLES = "select c.relname, array(select a.attname::text from pg_attribute a where"
            + " a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' order by a.attnum)"
            + " from pg_class c where c.relnamespace = current_schema()::regnamespace and c.relkind in ('r', 'p')"
            // What is not logged is lost by a crash too
            + " and not c.relispartition and c.relpersistence = 'p' order by c.relname";

    /** Their own history is written by the program that migrates. */
    private static final String HISTORY = "flyway_schema_history";

    private final Connection connection;

    private DatabaseSnapshot(Connection connection) {
        this.connection = connection;
    }

    static DatabaseSnapshot of(Databases.Login login) throws SQLException {
        Connection connection = login.connect();
        try {
            connection.setAutoCommit(false);
            connection.setReadOnly(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            try (Statement statement = connection.createStatement()) {
                statement.execute("select 1");
            }
            return new DatabaseSnapshot(connection);
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    Connection connection() {
        return connection;
    }

    /** All tables, of which from now on nobody changes more than the rows. */
    List<Table> tables() throws SQLException {
        List<Table> tables = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(TABLES)) {
            while (row.next()) {
                if (!row.getString(1).equals(HISTORY)) {
                    tables.add(new Table(row.getString(1), Arrays.asList((String[])
                            row.getArray(2).getArray())));
                }
            }
        }
        if (!tables.isEmpty()) {
            try (Statement statement = connection.createStatement()) {
                statement.execute(tables.stream()
                        .map(table -> Table.quoted(table.name()))
                        .collect(Collectors.joining(", ", "lock table ", " in access share mode")));
            }
        }
        return tables;
    }

    /** Writes all rows as COPY does, and answers their sum. */
    Sum copy(Table table, OutputStream to) throws SQLException, IOException {
        RowSums sums = new RowSums();
        OutputStream both = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                write(new byte[] {(byte) b}, 0, 1);
            }

            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                sums.add(bytes, offset, length);
                to.write(bytes, offset, length);
            }
        };
        connection.unwrap(PGConnection.class).getCopyAPI().copyOut(table.out(), both);
        return sums.sum();
    }

    /** Where each sequence stands; 0 if it was never asked. */
    Map<String, Long> sequences() throws SQLException {
        Map<String, Long> values = new TreeMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select sequencename, coalesce(last_value, 0) from pg_sequences"
                        + " where schemaname = current_schema()")) {
            while (row.next()) {
                values.put(row.getString(1), row.getLong(2));
            }
        }
        return values;
    }

    /** The newest migration that was applied. */
    String schema() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select max(version::int)::text from " + HISTORY + " where success and version is not null")) {
            row.next();
            return row.getString(1);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.rollback();
        connection.close();
    }
}
