package app.daybook.certificate;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicLong;

import javax.sql.DataSource;

import app.daybook.Administrator;

/** Rows that certificates hang on, and the hands of somebody who changes the database behind our back. */
public final class Enrolments {

    private static final AtomicLong NEXT = new AtomicLong(9_000_000);

    private Enrolments() {}

    public static long enrol(DataSource database) throws SQLException {
        long id = NEXT.incrementAndGet();
        try (Connection connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(
                    "insert into learner values (%1$d, 'subject-%1$d', 'Learner %1$d', null, now())".formatted(id));
            statement.execute("insert into enrolment values (%1$d, %1$d, 'trigger-points', current_date, 'UTC', now())"
                    .formatted(id));
        }
        return id;
    }

    public static long count(DataSource database, String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** Changes append-only rows with the triggers off for one statement. */
    public static void tamper(DataSource database, String sql) throws SQLException {
        try (Connection connection = Administrator.connect(database);
                var statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica");
            statement.execute(sql);
        }
    }
}
