package app.daybook.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/** A PostgreSQL of our own, from binaries on the class path, with its data in a folder that outlives the run. */
public final class Postgres implements AutoCloseable {

    private static final Duration STOP_PATIENCE = Duration.ofSeconds(10);

    private final EmbeddedPostgres server;

    private Postgres(EmbeddedPostgres server) {
        this.server = server;
    }

    /**
     * Starts the server on a free loopback port. A server that an earlier, killed run left on the same folder is
     * stopped first.
     *
     * @throws CannotStart if the data cannot be written or belongs to another PostgreSQL version
     */
    public static Postgres start(Path folder) {
        try {
            Path data = folder.resolve("postgres").toAbsolutePath();
            Files.createDirectories(data);
            stopLeftOver(data);
            return new Postgres(EmbeddedPostgres.builder()
                    .setDataDirectory(data)
                    .setCleanDataDirectory(false)
                    .setOverrideWorkingDirectory(
                            folder.resolve("programs").toAbsolutePath().toFile())
                    .setServerConfig("max_connections", "150")
                    .setLocaleConfig("locale", "C.UTF-8")
                    .setPGStartupWait(Duration.ofSeconds(60))
                    .start());
        } catch (IOException | IllegalStateException e) {
            throw new CannotStart(
                    "PostgreSQL did not start on the data in " + folder.resolve("postgres")
                            + "; see the lines above, free disk space if it is full, or move that folder away to begin anew.",
                    e);
        }
    }

    /** Makes sure that the database exists; answers its JDBC address. User and password are both {@code postgres}. */
    public String database(String name) {
        try (Connection connection = server.getPostgresDatabase().getConnection()) {
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
            return "jdbc:postgresql://localhost:" + server.getPort() + "/" + name;
        } catch (SQLException e) {
            throw new CannotStart("PostgreSQL started but the database " + name + " could not be made.", e);
        }
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            System.err.println("PostgreSQL did not stop cleanly: " + e.getMessage());
        }
    }

    private static void stopLeftOver(Path data) throws IOException {
        Path pidFile = data.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        long pid = Long.parseLong(Files.readAllLines(pidFile).get(0).strip());
        Optional<ProcessHandle> leftOver = ProcessHandle.of(pid)
                .filter(process -> process.info().command().orElse("").contains("postgres"));
        if (leftOver.isPresent()) {
            System.out.println("  A PostgreSQL of an earlier run is still on this data; stopping it.");
            leftOver.get().destroy();
            leftOver.get()
                    .onExit()
                    .orTimeout(STOP_PATIENCE.toSeconds(), java.util.concurrent.TimeUnit.SECONDS)
                    .join();
        }
        Files.deleteIfExists(pidFile);
    }
}
