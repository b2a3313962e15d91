package app.daybook.admission;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import javax.sql.DataSource;

import io.quarkus.narayana.jta.QuarkusTransaction;

import app.daybook.learner.Learner;

/** Many people who want to get into a course, and what the tables have of them. */
final class Applicants {

    /** More than there are connections, and fewer than would wait for one in vain on a busy machine. */
    private static final int THREADS = 60;

    private final DataSource database;

    Applicants(DataSource database) {
        this.database = database;
    }

    /** @return those whose subjects are the name and a number from 1 */
    List<Learner> named(String name, int many) throws SQLException {
        rows(
                "insert into learner (id, subject, name, email, email_verified, created_at) select nextval('learner_seq'),"
                        + " ? || n, ? || n, ? || n || '@example.org', true, now() from generate_series(1, ?) n",
                name,
                name,
                name,
                many);
        return QuarkusTransaction.requiringNew()
                .call(() -> IntStream.rangeClosed(1, many)
                        .mapToObj(number -> Learner.withSubject(name + number).orElseThrow())
                        .toList());
    }

    /** What each of them gets, all at once. */
    static <T> List<T> atOnce(List<Callable<T>> deeds) throws Exception {
        ExecutorService all = Executors.newFixedThreadPool(THREADS);
        try {
            List<T> results = new ArrayList<>();
            for (Future<T> result : all.invokeAll(deeds)) {
                results.add(result.get());
            }
            return results;
        } finally {
            all.shutdownNow();
        }
    }

    String one(String sql, Object... values) throws SQLException {
        List<String> rows = rows(sql, values);
        return rows.isEmpty() ? "" : rows.get(0);
    }

    /** The only column of a question's rows, as texts. */
    List<String> rows(String sql, Object... values) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            List<String> rows = new ArrayList<>();
            if (statement.execute()) {
                try (ResultSet found = statement.getResultSet()) {
                    while (found.next()) {
                        rows.add(found.getString(1));
                    }
                }
            }
            return rows;
        }
    }
}
