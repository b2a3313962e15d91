package app.daybook.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import app.daybook.web.CommandSettings;

/** {@code restore FILE}: makes an empty place of a backup, and proves that nothing is missing. */
public final class RestoreCommand {

    private static final int DONE = 0;
    private static final int FAILED = 1;
    private static final int NOT_UNDERSTOOD = 2;

    private final CommandSettings settings;
    private final PrintStream out;

    /** @param environment with the variables of docker/README.md */
    public RestoreCommand(Map<String, String> environment, PrintStream out) {
        this.settings = new CommandSettings(environment);
        this.out = out;
    }

    /** @return the exit code: 0 if all is restored and proven, 1 if not, 2 if the arguments are not understood */
    public int run(List<String> arguments) {
        if (arguments.size() != 1) {
            out.println("restore takes the name of one file.");
            return NOT_UNDERSTOOD;
        }
        Path file = Path.of(arguments.get(0));
        Databases databases = Databases.of(settings);
        Migrations migrations = new Migrations(databases.daybook(), settings.databaseUser());
        RestoredFiles places = new RestoredFiles(
                Path.of(settings.text("daybook.badge.keys")), Path.of(settings.text("daybook.course.folder")));
        Restoration restoration = new Restoration(databases, migrations, places);
        try (InputStream opened = Files.newInputStream(file)) {
            Optional<Path> identity = settings.find("daybook.backup.identity").map(Path::of);
            Manifest manifest = restoration.read(Sealing.open(opened, identity));
            RestorationProof proof = new RestorationProof(databases, places, out);
            proof.prove(manifest);
            migrations.toNewest();
            proof.proveLedger();
            if (!places.others().isEmpty()) {
                out.printf(
                        "  – %d course files were there and are others than in the backup, such as %s; they stay, and count as"
                                + " a change%n",
                        places.others().size(), places.others().get(0));
            }
            out.println("Restored and proven. Start the application, sign in, and look at one certificate.");
            return DONE;
        } catch (IOException | SQLException | NotRestored e) {
            out.println("NOT restored. " + e.getMessage());
            return FAILED;
        }
    }
}
