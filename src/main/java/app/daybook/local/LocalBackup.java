package app.daybook.local;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

/**
 * {@code mvn -Pbackup -Dto=FILE} and {@code mvn -Prestore -Dfrom=FILE}: the same commands as in production, of what the
 * one-command run has. A backup may be made while it runs; what is restored begins anew in an empty folder.
 */
public final class LocalBackup {

    private static final int PORT_LINE = 3;

    private LocalBackup() {}

    /** @param arguments {@code backup FILE} or {@code restore FILE} */
    public static void main(String[] arguments) throws IOException {
        LocalSettings settings = LocalSettings.ofRun();
        Path file = settings.project().resolve(arguments[1]);
        try {
            JarCommand command = arguments[0].equals("restore") ? restore(settings, file) : backup(settings, file);
            System.out.print(command.said());
            if (arguments[0].equals("restore")
                    && command.code() == 0
                    && !Files.exists(settings.folder().resolve(Keycloak.ADMIN_PASSWORD))) {
                System.out.println(
                        "Keycloak's administrator has the password of the run that was backed up: put its file "
                                + Keycloak.ADMIN_PASSWORD + " into " + settings.folder() + ".");
            }
            System.exit(command.code());
        } catch (CannotStart e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    private static JarCommand backup(LocalSettings settings, Path file) throws IOException {
        if (!Files.exists(settings.folder().resolve("postgres/PG_VERSION"))) {
            throw new CannotStart("There is nothing to back up in " + settings.folder() + ": Daybook never ran here.");
        }
        if (isRunning(settings)) {
            String server = "jdbc:postgresql://127.0.0.1:" + port(settings) + "/";
            return run(settings, server + "daybook", server + "keycloak", List.of("backup", file.toString()));
        }
        return withPostgres(settings, List.of("backup", file.toString()));
    }

    private static JarCommand restore(LocalSettings settings, Path file) throws IOException {
        if (isRunning(settings)) {
            throw new CannotStart("Daybook runs on the data in " + settings.folder() + "; stop it first.");
        }
        for (String its : List.of("postgres", "badge-keys")) {
            if (Files.exists(settings.folder().resolve(its))) {
                throw new CannotStart("There is data already in "
                        + settings.folder().resolve(its) + "; move it away first: nothing is overwritten.");
            }
        }
        return withPostgres(settings, List.of("restore", file.toString()));
    }

    private static JarCommand withPostgres(LocalSettings settings, List<String> arguments) {
        try (Postgres postgres = Postgres.start(settings.folder(), settings.programs())) {
            return run(settings, postgres.database("daybook"), postgres.database("keycloak"), arguments);
        }
    }

    private static JarCommand run(LocalSettings settings, String daybook, String keycloak, List<String> arguments) {
        return JarCommand.run(settings, daybook, keycloak, Map.of(), arguments);
    }

    private static boolean isRunning(LocalSettings settings) throws IOException {
        Files.createDirectories(settings.folder());
        try (FileChannel channel = FileChannel.open(settings.folder().resolve("lock"), CREATE, WRITE);
                var lock = channel.tryLock()) {
            return lock == null;
        }
    }

    /** As the server notes it (PostgreSQL's documentation, "Database File Layout"). */
    private static String port(LocalSettings settings) throws IOException {
        return Files.readAllLines(settings.folder().resolve("postgres/postmaster.pid"))
                .get(PORT_LINE)
                .strip();
    }
}
