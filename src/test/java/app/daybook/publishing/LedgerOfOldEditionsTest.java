package app.daybook.publishing;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

import app.daybook.PostgresForTests;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** A database from before the ledger: what was served goes on being served. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class LedgerOfOldEditionsTest {

    @Inject
    DataSource database;

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String address;

    @Test
    void theEditionPublishedLastIsTheNewestPublication() throws SQLException {
        run(database, "drop database if exists before_ledger", "create database before_ledger");
        PGSimpleDataSource old = new PGSimpleDataSource();
        old.setUrl(address.replaceFirst("/daybook\\b", "/before_ledger"));
        old.setUser("postgres");
        old.setPassword("postgres");
        FluentConfiguration flyway = Flyway.configure().dataSource(old);
        flyway.target("229?").load().migrate();
        run(
                old,
                "insert into edition values ('b', 'c', '', '2026-03-02'), ('a', 'c', '', '2026-03-01'),"
                        + " ('x', 'other', '', '2026-03-03')");
        flyway.target("latest").load().migrate();
        try (Connection connection = old.getConnection();
                Statement statement = connection.createStatement();
                var row = statement.executeQuery("select string_agg(course || edition, ' ' order by id),"
                        + " (select string_agg(id, ' ' order by id) from course) from publication")) {
            row.next();
            assertEquals("ca cb otherx", row.getString(1));
            assertEquals("c other", row.getString(2));
        }
    }

    private static void run(DataSource database, String... statements) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
