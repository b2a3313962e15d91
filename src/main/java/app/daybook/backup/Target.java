package app.daybook.backup;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.postgresql.PGConnection;

/**
 * A database that is being filled, in one transaction: until it is finished, nobody sees anything, and what fails leaves it
 * as it was. Rows come without their triggers, which would refuse or repeat what they once did, and foreign keys are made
 * anew when all are there, which checks each row.
 */
final class Target implements AutoCloseable {

    private static final String FOREIGN_KEYS =
            "select format('alter table %s drop constraint %I', conrelid::regclass, conname),"
                    + " format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid))"
                    + " from pg_constraint where contype = 'f' and conparentid = 0"
                    + " and connamespace = current_schema()::regnamespace order by conrelid::regclass::text, conname";

    private final Connection connection;
    private final List<String> last = new ArrayList<>();

    private Target(Connection connection) {
        this.connection = connection;
    }

    static Target of(Databases.Login login) throws SQLException {
        Connection connection = login.connect();
        connection.setAutoCommit(false);
        return new Target(connection);
    }

    static boolean isEmpty(Databases.Login login) throws SQLException {
        try (Connection connection = login.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select not exists (select 1 from pg_class where relkind in"
                        + " ('r', 'p', 'v', 'm') and relnamespace = current_schema()::regnamespace)")) {
            row.next();
            return row.getBoolean(1);
        }
    }

    /** Makes the tables anew. */
    void build(Blueprint blueprint) throws SQLException {
        run(blueprint.tables());
        last.addAll(blueprint.constraints());
    }

    /** Empties the tables that migrations have made, of what they have put in. */
    void empty(List<Table> tables) throws SQLException {
        for (Table table : tables) {
            run(List.of("alter table " + Table.quoted(table.name()) + " disable trigger user"));
            last.add("alter table " + Table.quoted(table.name()) + " enable trigger user");
        }
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(FOREIGN_KEYS)) {
            List<String> drops = new ArrayList<>();
            while (row.next()) {
                drops.add(row.getString(1));
                last.add(row.getString(2));
            }
            run(drops);
        }
        run(List.of(tables.stream()
                .map(table -> Table.quoted(table.name()))
                .collect(Collectors.joining(", ", "truncate ", ""))));
    }

    /** Reads rows as COPY wrote them, and answers their sum. */
    Sum load(Table table, InputStream rows) throws SQLException, IOException {
        RowSums sums = new RowSums();
        InputStream summed = new FilterInputStream(rows) {
            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                int read = in.read(bytes, offset, length);
                if (read > 0) {
                    sums.add(bytes, offset, read);
                }
                return read;
            }
        };
        connection.unwrap(PGConnection.class).getCopyAPI().copyIn(table.in(), summed);
        return sums.sum();
    }

    /** Puts everything into force. */
    void finish(Map<String, Long> sequences) throws SQLException {
        run(last);
        try (PreparedStatement set = connection.prepareStatement("select setval(?::regclass, ?)")) {
            for (Map.Entry<String, Long> sequence : sequences.entrySet()) {
                if (sequence.getValue() > 0) {
                    set.setString(1, Table.quoted(sequence.getKey()));
                    set.setLong(2, sequence.getValue());
                    set.execute();
                }
            }
        }
        connection.commit();
    }

    private void run(List<String> statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String each : statements) {
                statement.execute(each);
            }
        }
    }

    @Override
    public void close() throws SQLException {
        connection.rollback();
        connection.close();
    }
}
