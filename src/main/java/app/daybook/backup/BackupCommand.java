package app.daybook.backup;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import app.daybook.web.CommandSettings;

/** {@code backup [FILE]} writes one backup; {@code backup daily} stays and writes one each day. */
public final class BackupCommand {

    private static final int DONE = 0;
    private static final int FAILED = 1;
    private static final int NOT_UNDERSTOOD = 2;
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration AGAIN = Duration.ofMinutes(15);

    private final CommandSettings settings;
    private final PrintStream out;
    private final BackupFolder folder;

    /** @param environment with the variables of docker/README.md */
    public BackupCommand(Map<String, String> environment, PrintStream out) {
        this.settings = new CommandSettings(environment);
        this.out = out;
        this.folder = new BackupFolder(Path.of(settings.text("daybook.backup.folder")));
    }

    /** @return the exit code: 0 if there is a new backup, 1 if not, 2 if the arguments are not understood */
    public int run(List<String> arguments) {
        if (arguments.equals(List.of("daily"))) {
            return daily();
        }
        if (arguments.size() > 1) {
            out.println("backup takes the name of one file, “daily”, or nothing.");
            return NOT_UNDERSTOOD;
        }
        return one(arguments.stream().findFirst().map(Path::of)) ? DONE : FAILED;
    }

    private int daily() {
        try {
            while (true) {
                Optional<Instant> newest = folder.newest();
                Duration wait = newest.map(at -> Duration.between(Instant.now(), at.plus(DAY)))
                        .orElse(Duration.ZERO);
                if (!wait.isNegative() && !wait.isZero()) {
                    Thread.sleep(Math.min(wait.toMillis(), DAY.toMillis()));
                } else if (!one(Optional.empty())) {
                    Thread.sleep(AGAIN.toMillis());
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return DONE;
        } catch (IOException e) {
            out.println("The folder of backups cannot be read: " + e.getMessage());
            return FAILED;
        }
    }

    private boolean one(Optional<Path> named) {
        Instant begun = Instant.now();
        Optional<String> recipient = settings.find("daybook.backup.recipient");
        Path file = named.orElseGet(() -> folder.file(begun, recipient.isPresent()));
        Databases databases = Databases.of(settings);
        try {
            BackupFolder.write(file, part -> write(part, databases, recipient));
            long bytes = Files.size(file);
            keep(databases, bytes, recipient.isPresent());
            int pruned = named.isPresent() ? 0 : folder.prune(kept(), begun);
            out.printf(
                    "Backup %s: %,d bytes in %.1f s, %s, %s.%s%n",
                    file,
                    bytes,
                    Duration.between(begun, Instant.now()).toMillis() / 1000.0,
                    databases.accounts().isPresent()
                            ? "with the accounts"
                            : "WITHOUT the accounts (KEYCLOAK_DATABASE_URL is not set)",
                    recipient.isPresent()
                            ? "encrypted"
                            : "NOT encrypted: it holds private keys, keep it where nobody else can read it",
                    pruned == 0 ? "" : " Deleted " + pruned + " older than " + kept().toDays() + " days.");
            return true;
        } catch (IOException | SQLException e) {
            out.println("There is NO new backup. " + e.getMessage());
            return false;
        }
    }

    private void write(Path part, Databases databases, Optional<String> recipient) throws IOException {
        BackupWriter writer = new BackupWriter(
                databases,
                Path.of(settings.text("daybook.badge.keys")),
                Path.of(settings.text("daybook.course.folder")),
                Version.ours());
        try (OutputStream file = new BufferedOutputStream(Files.newOutputStream(part), 1 << 16);
                OutputStream sealed = recipient.isPresent() ? Sealing.seal(file, recipient.get()) : file) {
            writer.write(sealed);
        } catch (SQLException e) {
            throw new IOException("The database cannot be read: " + e.getMessage(), e);
        }
    }

    private Duration kept() {
        return Duration.ofDays(Long.parseLong(settings.text("daybook.backup.days")));
    }

    /** By which every node knows how old the newest is. */
    private static void keep(Databases databases, long bytes, boolean encrypted) throws SQLException {
        try (Connection connection = databases.daybook().connect();
                PreparedStatement row = connection.prepareStatement(
                        "insert into backup (finished_at, bytes, accounts, encrypted) values (?, ?, ?, ?)")) {
            row.setObject(1, OffsetDateTime.now(ZoneOffset.UTC));
            row.setLong(2, bytes);
            row.setBoolean(3, databases.accounts().isPresent());
            row.setBoolean(4, encrypted);
            row.executeUpdate();
        }
    }
}
