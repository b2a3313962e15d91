package app.daybook.backup;

import java.util.Map;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;

/** Daybook's own tables, made by the same migrations as ever. */
final class Migrations {

    private final Databases.Login owner;
    private final String service;

    /** @param service the role that is granted what the service needs */
    Migrations(Databases.Login owner, String service) {
        this.owner = owner;
        this.service = service;
    }

    /** As far as they had come when the backup was made. */
    void to(String schema) {
        Flyway flyway = flyway(schema);
        boolean known = false;
        for (MigrationInfo migration : flyway.info().all()) {
            known |= migration.getVersion() != null
                    && migration.getVersion().getVersion().equals(schema);
        }
        if (!known) {
            throw new NotRestored("The backup is of a newer Daybook (its schema is " + schema
                    + "); restore it with that version or a later one.");
        }
        migrate(flyway);
    }

    /** Takes away what this command has made where nothing was. */
    void undo() {
        flyway("latest").clean();
    }

    /** @return the version that the tables then have */
    String toNewest() {
        Flyway flyway = flyway("latest");
        migrate(flyway);
        return flyway.info().current().getVersion().getVersion();
    }

    private static void migrate(Flyway flyway) {
        try {
            flyway.migrate();
        } catch (FlywayException e) {
            throw new NotRestored("The tables could not be made: " + e.getMessage());
        }
    }

    private Flyway flyway(String target) {
        return Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(owner.url(), owner.user(), owner.password())
                .locations("classpath:db/migration")
                .placeholders(Map.of("service", service))
                .target(target)
                .cleanDisabled(false)
                .load();
    }
}
