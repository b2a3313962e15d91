package app.daybook.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

import org.postgresql.ds.PGSimpleDataSource;

/** A PostgreSQL of our own, from binaries on the class path, with its data in a folder that outlives the run. */
public final class Postgres implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final PostgresProgram program;
    private final Path data;
    private final Path log;
    private final int port;
    private boolean leftOver;

    private Postgres(PostgresProgram program, Path folder) {
        this.program = program;
        this.data = folder.resolve("postgres").toAbsolutePath();
        this.log = folder.resolve("postgres.log").toAbsolutePath();
        this.port = Ports.free();
    }

    /** Starts the server with its programs beside its data. */
    public static Postgres start(Path folder) {
        return start(folder, folder.resolve("programs"));
    }

    /**
     * Starts the server on a free loopback port. A server that an earlier, killed run left on the same folder is
     * stopped first.
     *
     * @throws CannotStart if the data cannot be written or belongs to another PostgreSQL version
     */
    public static Postgres start(Path folder, Path programs) {
        try {
            Files.createDirectories(folder);
            Postgres postgres = new Postgres(PostgresProgram.in(programs), folder);
            postgres.makeData();
            postgres.stopLeftOver();
            postgres.serve();
            return postgres;
        } catch (IOException e) {
            throw new CannotStart("PostgreSQL cannot be unpacked or run in " + folder + ": " + e.getMessage() + ".", e);
        }
    }

    /**
     * Starts it again on the same port, whatever became of it.
     *
     * @throws CannotStart if it does not start
     */
    public void restart() {
        try {
            stopLeftOver();
            serve();
        } catch (IOException e) {
            throw new CannotStart("PostgreSQL cannot be started again: " + e.getMessage() + ".", e);
        }
    }

    /**
     * Makes sure that the database exists and belongs to whom it belongs in production; answers its JDBC address. The
     * administrator, for tests and measurements, is {@code postgres} with any password.
     */
    public String database(String name) {
        // Not by DriverManager, which does not see the driver in Maven's class loader
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(address("postgres"));
        try (Connection connection = source.getConnection("postgres", "postgres")) {
            boolean exists;
            try (var query = connection.prepareStatement("select 1 from pg_database where datname = ?")) {
                query.setString(1, name);
                exists = query.executeQuery().next();
            }
            if (!exists) {
                try (var statement = connection.createStatement()) {
                    statement.execute("create database " + statement.enquoteIdentifier(name, true));
                }
            }
            DatabaseRoles.make(connection);
            source.setUrl(address(name));
            try (Connection own = source.getConnection("postgres", "postgres")) {
                DatabaseRoles.divide(own);
            }
            return address(name);
        } catch (SQLException e) {
            throw new CannotStart("PostgreSQL started but the database " + name + " could not be made.", e);
        }
    }

    /** Ends open connections and waits until everything is on disk. */
    @Override
    public void close() {
        try {
            if (!program.run("pg_ctl", List.of("stop", "-w", "-m", "fast", "-D", data.toString()), log)) {
                System.err.println("  PostgreSQL did not stop cleanly; " + log + " says why.");
            }
        } catch (IOException e) {
            System.err.println("  PostgreSQL did not stop cleanly: " + e.getMessage());
        }
    }

    private String address(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /** The data is made under another name and moved, so that a half-made one is never taken for whole. */
    private void makeData() throws IOException {
        if (Files.exists(data.resolve("PG_VERSION"))) {
            return;
        }
        Path making = data.resolveSibling("postgres.making");
        Folders.delete(making);
        List<String> arguments = List.of(
                "-D",
                making.toString(),
                "-U",
                "postgres",
                "-A",
                "trust",
                "-E",
                "UTF8",
                "--locale=C.UTF-8",
                "--no-sync");
        if (!program.run("initdb", arguments, log)) {
            // macOS has no C.UTF-8
            Folders.delete(making);
            if (!program.run(
                    "initdb",
                    arguments.stream().map(word -> word.replace("C.UTF-8", "C")).toList(),
                    log)) {
                throw new CannotStart("PostgreSQL's data could not be made; " + log + " says why.");
            }
        }
        Folders.delete(data);
        Files.move(making, data);
    }

    private void stopLeftOver() throws IOException {
        ServerNote note = new ServerNote(data);
        leftOver = note.isThere();
        if (leftOver && !note.disownStranger()) {
            program.run("pg_ctl", List.of("stop", "-w", "-m", "fast", "-D", data.toString()), log);
        }
    }

    /**
     * {@code pg_ctl} gives the server a session of its own: Ctrl-C reaches us first and we stop it last. Where the one before
     * was killed, what it did for somebody may go on for a moment, and PostgreSQL waits for nobody.
     */
    private void serve() throws IOException {
        String options = "-p " + port + " -c listen_addresses=127.0.0.1 -c unix_socket_directories= "
                + "-c max_connections=150 -c timezone=UTC";
        List<String> arguments =
                List.of("start", "-w", "-t", "60", "-D", data.toString(), "-l", log.toString(), "-o", options);
        Instant end = Instant.now().plus(leftOver ? PATIENCE : Duration.ZERO);
        while (!program.run("pg_ctl", arguments, log)) {
            if (Instant.now().isAfter(end)) {
                throw new CannotStart("PostgreSQL did not start on the data in " + data + "; " + log
                        + " says why. To begin anew, move that folder away.");
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }
}
