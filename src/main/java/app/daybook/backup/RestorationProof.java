package app.daybook.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Optional;

import app.daybook.badge.DidWeb;
import app.daybook.badge.KeyRing;
import app.daybook.badge.SignedBadge;
import app.daybook.certificate.LedgerCheck;

/** Looks at what a restoration has made as a stranger would: read from the databases again, after they took it. */
final class RestorationProof {

    /** A badge takes some milliseconds. */
    private static final int BADGES = 200;

    private final Databases databases;
    private final RestoredFiles places;
    private final PrintStream out;

    RestorationProof(Databases databases, RestoredFiles places, PrintStream out) {
        this.databases = databases;
        this.places = places;
        this.out = out;
    }

    /** @throws NotRestored if a table does not hold the rows that it held when the backup was made */
    void prove(Manifest manifest) throws SQLException, IOException {
        prove(manifest, Databases.DAYBOOK, databases.daybook());
        if (manifest.tables().containsKey(Databases.ACCOUNTS)) {
            prove(manifest, Databases.ACCOUNTS, databases.accounts().orElseThrow());
        } else {
            out.println("  – the backup holds no accounts: Keycloak's database is another's matter");
        }
        out.printf(
                "  ✓ %d files: keys and courses, each as in the backup%n",
                manifest.files().size());
    }

    private void prove(Manifest manifest, String name, Databases.Login login) throws SQLException, IOException {
        Map<String, Sum> expected = manifest.tables().get(name);
        long rows = 0;
        try (DatabaseSnapshot snapshot = DatabaseSnapshot.of(login)) {
            for (Table table : snapshot.tables()) {
                Sum sum = snapshot.copy(table, OutputStream.nullOutputStream());
                if (!sum.equals(expected.get(table.name()))) {
                    throw new NotRestored("The table " + table.name() + " has not the rows of the backup: " + sum.rows()
                            + ", and there it had "
                            + Optional.ofNullable(expected.get(table.name()))
                                    .map(Sum::rows)
                                    .orElse(0L) + ".");
                }
                rows += sum.rows();
            }
        }
        out.printf("  ✓ %s: %d tables, %,d rows, each as in the backup%n", name, expected.size(), rows);
    }

    /** @throws NotRestored if the ledger is broken, or a badge is not signed by a key that is here */
    void proveLedger() throws SQLException, IOException {
        try (Connection connection = databases.daybook().connect()) {
            connection.setAutoCommit(false);
            connection.setReadOnly(true);
            LedgerCheck check = LedgerCheck.of(connection);
            check.fault().ifPresent(fault -> {
                throw new NotRestored("The ledger of certificates is broken. " + fault);
            });
            out.printf(
                    "  ✓ the ledger is whole: %,d rows; every certificate has the sums that it was issued with%n",
                    check.rows());
            proveBadges(connection);
            connection.rollback();
        }
    }

    private void proveBadges(Connection connection) throws SQLException {
        KeyRing ring = KeyRing.in(places.keys());
        int holding = 0;
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select serial, credential from certificate"
                        + " where credential <> '' order by id desc limit " + BADGES)) {
            while (row.next()) {
                String serial = row.getString(1);
                SignedBadge badge = SignedBadge.parse(row.getString(2))
                        .orElseThrow(() -> new NotRestored("The badge of certificate " + serial + " cannot be read."));
                String method = badge.method().orElse("#");
                if (badge.isSignedBy(ring, new DidWeb(method.substring(0, method.indexOf('#'))))) {
                    holding++;
                } else if (ring.multikeys().contains(method.substring(method.indexOf('#') + 1))) {
                    throw new NotRestored("The badge of certificate " + serial + " is not what its key signed.");
                } else {
                    out.printf("  – the badge of certificate %s is of a key that was withdrawn%n", serial);
                }
            }
        }
        out.printf("  ✓ %d badges (the newest %d at most) are signed by the keys that are here%n", holding, BADGES);
    }
}
