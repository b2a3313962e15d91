package app.daybook.certificate;

import java.io.PrintStream;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;

import app.daybook.web.CommandSettings;

/** {@code ledger}: checks the ledger of certificates, and says where it breaks. Starts no application; only reads. */
public final class LedgerCommand {

    private static final int WHOLE = 0;
    private static final int BROKEN = 1;
    private static final int NOT_READ = 2;

    private final CommandSettings settings;
    private final PrintStream out;

    /** @param environment with the database as the application takes it: DAYBOOK_DATABASE_URL, …_USER, …_PASSWORD */
    public LedgerCommand(Map<String, String> environment, PrintStream out) {
        this.settings = new CommandSettings(environment);
        this.out = out;
    }

    /**
     * @return the exit code: 0 if the ledger is whole, 1 if it is broken, 2 if it could not be read
     */
    public int run() {
        String url = settings.databaseUrl();
        try (Connection connection =
                DriverManager.getConnection(url, settings.databaseUser(), settings.databasePassword())) {
            connection.setReadOnly(true);
            connection.setAutoCommit(false);
            LedgerCheck check = LedgerCheck.of(connection);
            out.println(
                    check.isWhole()
                            ? "The ledger is whole: " + rows(check) + "."
                            : "The ledger is broken. " + check.fault().orElseThrow() + " Good before it: " + rows(check)
                                    + ".");
            return check.isWhole() ? WHOLE : BROKEN;
        } catch (SQLException e) {
            out.println("The ledger cannot be read at " + url + ": " + e.getMessage());
            return NOT_READ;
        }
    }

    private static String rows(LedgerCheck check) {
        return check.rows() == 1 ? "1 row" : check.rows() + " rows";
    }
}
