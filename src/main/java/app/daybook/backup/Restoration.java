package app.daybook.backup;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Reads a backup once, from its first byte to its last, into databases and folders. */
final class Restoration {

    private final Databases databases;
    private final Migrations migrations;
    private final RestoredFiles places;

    private final Map<String, Target> targets = new LinkedHashMap<>();
    private final Map<String, Table> tables = new HashMap<>();
    private final Map<String, Map<String, Sum>> sums = new TreeMap<>();
    private final Map<String, String> files = new TreeMap<>();

    Restoration(Databases databases, Migrations migrations, RestoredFiles places) {
        this.databases = databases;
        this.migrations = migrations;
        this.places = places;
    }

    /**
     * Nothing is in force unless all of it is: the backup's own sums are compared before.
     *
     * @throws NotRestored if the place is not empty, or the file is not whole
     */
    Manifest read(InputStream file) throws IOException, SQLException {
        try (ZipInputStream zip = new ZipInputStream(file)) {
            Heading heading = heading(zip);
            requireEmpty(heading);
            migrations.to(heading.schema());
            boolean done = false;
            try {
                open(heading);
                Manifest manifest = rest(zip);
                if (!manifest.tables().equals(sums) || !manifest.files().equals(files)) {
                    throw new NotRestored("The backup is damaged: it does not hold what it was made of. Take another.");
                }
                for (Map.Entry<String, Target> target : targets.entrySet()) {
                    target.getValue().finish(manifest.sequences().get(target.getKey()));
                }
                done = true;
                return manifest;
            } finally {
                for (Target target : targets.values()) {
                    target.close();
                }
                if (!done) {
                    migrations.undo();
                }
            }
        }
    }

    private static Heading heading(ZipInputStream zip) throws IOException {
        ZipEntry first = zip.getNextEntry();
        if (first == null || !first.getName().equals(Heading.NAME)) {
            throw new NotRestored("The file is not a backup of Daybook.");
        }
        Heading heading = BackupFile.JSON.readValue(zip.readAllBytes(), Heading.class);
        if (heading.format() > Heading.FORMAT) {
            throw new NotRestored("The backup is of a newer Daybook; restore it with that version or a later one.");
        }
        return heading;
    }

    private void requireEmpty(Heading heading) throws SQLException {
        requireEmpty(databases.daybook());
        if (heading.holdsAccounts()) {
            requireEmpty(databases
                    .accounts()
                    .orElseThrow(() -> new NotRestored("The backup holds the accounts too; say where they go:"
                            + " KEYCLOAK_DATABASE_URL, _USER and _PASSWORD.")));
        }
    }

    private static void requireEmpty(Databases.Login login) throws SQLException {
        if (!Target.isEmpty(login)) {
            throw new NotRestored(
                    "The database " + login.url() + " is not empty. This command overwrites nothing: give it"
                            + " new databases, in which nothing has been started yet.");
        }
    }

    /** Daybook's last, so that it is not in force without its accounts. */
    private void open(Heading heading) throws SQLException {
        if (heading.holdsAccounts()) {
            targets.put(Databases.ACCOUNTS, Target.of(databases.accounts().orElseThrow()));
        }
        Target daybook = Target.of(databases.daybook());
        targets.put(Databases.DAYBOOK, daybook);
        daybook.empty(heading.tables().get(Databases.DAYBOOK));
        heading.tables().forEach((database, its) -> {
            sums.put(database, new TreeMap<>());
            its.forEach(table -> tables.put(BackupFile.table(database, table), table));
        });
    }

    private Manifest rest(ZipInputStream zip) throws IOException, SQLException {
        ZipEntry entry;
        while ((entry = zip.getNextEntry()) != null) {
            String name = entry.getName();
            InputStream bytes = unclosed(zip);
            if (name.equals(Manifest.NAME)) {
                return BackupFile.JSON.readValue(bytes, Manifest.class);
            } else if (name.equals(Blueprint.NAME)) {
                targets.get(Databases.ACCOUNTS).build(BackupFile.JSON.readValue(bytes, Blueprint.class));
            } else if (tables.containsKey(name)) {
                String database = name.substring(0, name.indexOf('/'));
                Table table = tables.get(name);
                sums.get(database).put(table.name(), targets.get(database).load(table, bytes));
            } else {
                MessageDigest digest = BackupFile.sha256();
                places.put(name, new DigestInputStream(bytes, digest));
                files.put(name, HexFormat.of().formatHex(digest.digest()));
            }
        }
        throw new NotRestored("The backup ends too early: it was not written to its end, or not copied to its end.");
    }

    private static InputStream unclosed(InputStream entry) {
        return new FilterInputStream(entry) {
            @Override
            public void close() {
                // The next entry follows
            }
        };
    }
}
