package app.daybook.publishing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

import app.daybook.Administrator;
import app.daybook.PostgresForTests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

/**
 * A database from before the ledger, and from when one superuser owned and did everything: what was served goes on being
 * served, and the service can do its work and no more.
 */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class LedgerOfOldEditionsTest {

    @Inject
    DataSource database;

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String address;

    @Test
    void theEditionPublishedLastIsTheNewestPublication() throws Exception {
        try (Connection administrator = Administrator.connect(database)) {
            run(administrator, "drop database if exists before_ledger", "create database before_ledger");
        }
        PGSimpleDataSource old = new PGSimpleDataSource();
        old.setUrl(address.replaceFirst("/daybook\\b", "/before_ledger"));
        old.setUser("postgres");
        migrate(old, "229?");
        try (Connection administrator = old.getConnection()) {
            run(
                    administrator,
                    "insert into edition values ('b', 'c', '', '2026-03-02'), ('a', 'c', '', '2026-03-01'),"
                            + " ('x', 'other', '', '2026-03-03')",
                    "set daybook.owner = 'daybook_owner'",
                    script("/db/roles/roles.sql"),
                    script("/db/roles/ownership.sql"));
        }
        old.setUser("daybook_owner");
        migrate(old, "latest");
        try (Connection service = Administrator.as("daybook_service", old.getUrl());
                Statement statement = service.createStatement();
                var row = statement.executeQuery("select string_agg(course || edition, ' ' order by id),"
                        + " (select string_agg(id, ' ' order by id) from course) from publication")) {
            row.next();
            assertEquals("ca cb otherx", row.getString(1));
            assertEquals("c other", row.getString(2));
            run(service, "insert into learner values (nextval('learner_seq'), 'a', 'A', null, now())");
            assertThrows(SQLException.class, () -> run(service, "delete from publication"));
        }
    }

    private static void migrate(DataSource database, String target) {
        FluentConfiguration flyway =
                Flyway.configure().dataSource(database).placeholders(Map.of("service", "daybook_service"));
        flyway.target(target).load().migrate();
    }

    private static String script(String name) throws IOException {
        try (InputStream file = LedgerOfOldEditionsTest.class.getResourceAsStream(name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void run(Connection connection, String... statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
