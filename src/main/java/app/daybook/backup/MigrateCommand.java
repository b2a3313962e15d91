package app.daybook.backup;

import java.io.PrintStream;
import java.util.Map;

import app.daybook.web.CommandSettings;

/**
 * {@code migrate}: brings the tables to this version and ends, for sites whose nodes do not know the password of the
 * tables' owner ({@code DAYBOOK_MIGRATE=false}). Starts no application.
 */
public final class MigrateCommand {

    private static final int DONE = 0;
    private static final int FAILED = 1;

    private final CommandSettings settings;
    private final PrintStream out;

    /** @param environment with DAYBOOK_DATABASE_URL, …_USER, …_OWNER and …_OWNER_PASSWORD */
    public MigrateCommand(Map<String, String> environment, PrintStream out) {
        this.settings = new CommandSettings(environment);
        this.out = out;
    }

    /** @return the exit code: 0 if the tables are those of this version, 1 if not */
    public int run() {
        Databases.Login owner = Databases.of(settings).daybook();
        try {
            out.println("The tables are at version " + new Migrations(owner, settings.databaseUser()).toNewest() + ".");
            return DONE;
        } catch (NotRestored e) {
            out.println(e.getMessage());
            return FAILED;
        }
    }
}
