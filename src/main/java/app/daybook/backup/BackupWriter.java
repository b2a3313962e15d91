package app.daybook.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Writes one backup. */
final class BackupWriter {

    private final Databases databases;
    private final Path keys;
    private final Path content;
    private final String version;

    BackupWriter(Databases databases, Path keys, Path content, String version) {
        this.databases = databases;
        this.keys = keys;
        this.content = content;
        this.version = version;
    }

    /**
     * Both databases are read as they were when this began. The accounts are looked at second: somebody who registers in
     * between is then an account without a learner, which is nothing, and never a learner whose account is lost.
     */
    Manifest write(OutputStream file) throws IOException, SQLException {
        String begunAt = Instant.now().toString();
        try (DatabaseSnapshot daybook = DatabaseSnapshot.of(databases.daybook());
                DatabaseSnapshot accounts = databases.accounts().isPresent()
                        ? DatabaseSnapshot.of(databases.accounts().get())
                        : null;
                BackupFile archive = new BackupFile(file)) {
            Map<String, DatabaseSnapshot> snapshots = new LinkedHashMap<>();
            snapshots.put(Databases.DAYBOOK, daybook);
            Optional.ofNullable(accounts).ifPresent(it -> snapshots.put(Databases.ACCOUNTS, it));
            Map<String, List<Table>> tables = new LinkedHashMap<>();
            for (Map.Entry<String, DatabaseSnapshot> each : snapshots.entrySet()) {
                tables.put(each.getKey(), each.getValue().tables());
            }
            archive.json(Heading.NAME, new Heading(Heading.FORMAT, begunAt, version, daybook.schema(), tables));
            archive.folder(BackupFile.KEYS, keys);
            archive.folder(BackupFile.CONTENT, content);
            if (accounts != null) {
                archive.json(Blueprint.NAME, Blueprint.of(accounts.connection()));
            }
            Map<String, Map<String, Sum>> sums = new TreeMap<>();
            Map<String, Map<String, Long>> sequences = new TreeMap<>();
            for (Map.Entry<String, DatabaseSnapshot> each : snapshots.entrySet()) {
                String database = each.getKey();
                sums.put(database, copy(each.getValue(), database, tables.get(database), archive));
                // Read last: a sequence does not go back, so it is past all that the snapshot holds
                sequences.put(database, each.getValue().sequences());
            }
            requireAccounts(sums);
            Manifest manifest = new Manifest(sums, sequences, archive.files());
            archive.json(Manifest.NAME, manifest);
            return manifest;
        }
    }

    /** A backup that says "with the accounts" has some: a wrong address, or a provider that never was up, is told now. */
    private static void requireAccounts(Map<String, Map<String, Sum>> sums) throws IOException {
        Map<String, Sum> accounts = sums.get(Databases.ACCOUNTS);
        if (accounts != null && accounts.getOrDefault("realm", new Sum(0, "")).rows() == 0) {
            throw new IOException("The database of the accounts holds no realm: either sign-in was never up there, then"
                    + " start Keycloak once, or KEYCLOAK_DATABASE_URL leads elsewhere.");
        }
    }

    private static Map<String, Sum> copy(
            DatabaseSnapshot snapshot, String database, List<Table> tables, BackupFile archive) throws IOException {
        Map<String, Sum> sums = new TreeMap<>();
        for (Table table : tables) {
            archive.entry(BackupFile.table(database, table), entry -> {
                try {
                    sums.put(table.name(), snapshot.copy(table, entry));
                } catch (SQLException e) {
                    throw new IOException("The table " + table.name() + " cannot be read: " + e.getMessage(), e);
                }
            });
        }
        return sums;
    }
}
