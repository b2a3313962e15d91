package app.daybook.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

import org.postgresql.ds.PGSimpleDataSource;

/** What requests ask of PostgreSQL, by its own log, which is told to name every statement while we look. */
final class Statements implements AutoCloseable {

    private static final Pattern STATEMENT =
            Pattern.compile("@daybook@ LOG:  (?:statement|execute [^:]*): (.*)", Pattern.DOTALL);
    private static final Pattern BRACKETS = Pattern.compile(
            "(?i)(BEGIN|COMMIT|ROLLBACK|SET|SHOW)\\b.*|.*\\bfrom ended_session where number\\b.*", Pattern.DOTALL);
    private static final int SETTLE_MILLIS = 500;

    private final Connection connection;
    private final Path log;

    interface Request {
        void send() throws IOException, InterruptedException;
    }

    /** @param database a database that the application does not use */
    Statements(String database, Path log) throws SQLException, InterruptedException {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(database);
        this.connection = source.getConnection("postgres", "postgres");
        this.log = log;
        run("alter system set log_line_prefix = '@%d@ '");
        run("alter system set log_statement = 'all'");
        reload();
    }

    /** In order, without what brackets a transaction. */
    List<String> during(Request request) throws IOException, InterruptedException {
        long before = Files.size(log);
        request.send();
        Thread.sleep(SETTLE_MILLIS);
        byte[] all = Files.readAllBytes(log);
        String added = new String(all, (int) before, all.length - (int) before, StandardCharsets.UTF_8);
        return Arrays.stream(added.split("\n(?=@)"))
                .map(STATEMENT::matcher)
                .filter(matcher -> matcher.matches())
                .map(matcher -> matcher.group(1).strip())
                .filter(statement ->
                        !statement.isEmpty() && !BRACKETS.matcher(statement).matches())
                .toList();
    }

    @Override
    public void close() throws SQLException {
        try {
            run("alter system reset log_statement");
            run("alter system reset log_line_prefix");
            reload();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            connection.close();
        }
    }

    private void reload() throws SQLException, InterruptedException {
        run("select pg_reload_conf()");
        Thread.sleep(SETTLE_MILLIS);
    }

    private void run(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
