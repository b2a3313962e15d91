package app.daybook.attack;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import app.daybook.Administrator;
import app.daybook.PostgresForTests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What somebody could do in the database who makes the service run any statement. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class ServiceRoleTest {

    /** SQLSTATE of a statement that the role has no right to (PostgreSQL, appendix A). */
    private static final String NO_RIGHT = "42501";

    private static final String APPEND_ONLY = "select distinct c.relname from pg_trigger t join pg_class c on c.oid ="
            + " t.tgrelid join pg_proc p on p.oid = t.tgfoid where p.proname = 'refuse_change' order by 1";

    @Inject
    DataSource service;

    @Inject
    Flyway flyway;

    @Test
    void itIsNobodySpecialAndOwnsNothing() throws SQLException {
        assertEquals(
                List.of("f f f f f"),
                rows("select concat_ws(' ', rolsuper, rolcreatedb, rolcreaterole, rolreplication, rolbypassrls)"
                        + " from pg_roles where rolname = current_user"));
        assertEquals(List.of(), rows("select relname from pg_class where relowner = current_user::regrole"));
        assertEquals(List.of(), rows("select proname from pg_proc where proowner = current_user::regrole"));
        assertEquals(List.of(), rows("select datname from pg_database where datdba = current_user::regrole"));
        assertEquals(
                List.of(), rows("select roleid::regrole from pg_auth_members where member = current_user::regrole"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "alter table certificate_event disable trigger all",
                "alter table learner add column more text",
                "drop trigger certificate_event_is_append_only on certificate_event",
                "drop table visit",
                "create table more (id int)",
                "create temporary table more (id int)",
                "create schema more",
                "create or replace function refuse_change() returns trigger language plpgsql as 'begin return new; end'",
                "drop function refuse_change() cascade",
                "set session_replication_role = replica",
                "set role daybook_owner",
                "set role postgres",
                "set session authorization postgres",
                "alter role current_user superuser",
                "create role more",
                "alter database daybook owner to current_user",
                "alter system set log_statement = 'all'",
                "truncate learner cascade",
                "truncate visit",
                "update certificate set serial = serial",
                "update certificate set keep_until = '2000-01-01'",
                "select setval('certificate_seq', 1)",
                "select * from flyway_schema_history",
                "delete from flyway_schema_history",
                "select rolpassword from pg_authid",
                "select pg_read_file('postgresql.conf')",
                "copy learner to '/tmp/learners'",
                "copy learner to program 'cat'",
                "select lo_import('/etc/hostname')"
            })
    void itMayNot(String statement) {
        refused(statement);
    }

    @Test
    void whatIsAppendOnlyItMayOnlyReadAndAddTo() throws SQLException {
        List<String> tables = rows(APPEND_ONLY);
        assertTrue(tables.containsAll(List.of("certificate", "certificate_event", "edition", "publication")));
        for (String table : tables) {
            refused("delete from " + table);
            refused("truncate " + table + " cascade");
            String column = rows("select column_name from information_schema.columns where table_name = '" + table
                            + "' order by ordinal_position desc")
                    .get(0);
            refused("update " + table + " set " + column + " = " + column);
            refused("alter table " + table + " disable trigger all");
        }
    }

    @Test
    void anotherDatabaseLetsItNotIn() throws SQLException {
        try (Connection administrator = Administrator.connect(service)) {
            String address = administrator.getMetaData().getURL();
            assertThrows(
                    SQLException.class,
                    () -> Administrator.as("daybook_service", address.replaceFirst("/daybook\\b", "/keycloak"))
                            .close());
            assertThrows(
                    SQLException.class,
                    () -> Administrator.as("keycloak", address).close());
            Administrator.as("keycloak", address.replaceFirst("/daybook\\b", "/keycloak"))
                    .close();
        }
    }

    /** A later migration need not think of it. */
    @Test
    void aTableOfTomorrowHasTheRightsThatItsTriggersSay() throws SQLException {
        try (Connection owner = owner();
                Statement statement = owner.createStatement()) {
            statement.execute("create table tomorrow (id bigint generated always as identity)");
            statement.execute("create table tomorrow_only_added (id int)");
            statement.execute("create trigger only_added before update or delete on tomorrow_only_added"
                    + " for each row execute function refuse_change()");
            try {
                flyway.migrate();
                run("insert into tomorrow default values");
                run("delete from tomorrow");
                run("insert into tomorrow_only_added values (1)");
                refused("delete from tomorrow_only_added");
                refused("update tomorrow_only_added set id = 2");
                refused("truncate tomorrow");
            } finally {
                statement.execute("drop table tomorrow, tomorrow_only_added");
            }
        }
    }

    private Connection owner() throws SQLException {
        try (Connection connection = service.getConnection()) {
            return Administrator.as("daybook_owner", connection.getMetaData().getURL());
        }
    }

    private void refused(String statement) {
        SQLException refused = assertThrows(SQLException.class, () -> run(statement), statement);
        assertEquals(NO_RIGHT, refused.getSQLState(), statement + ": " + refused.getMessage());
    }

    private void run(String sql) throws SQLException {
        try (Connection connection = service.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private List<String> rows(String sql) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection connection = service.getConnection();
                Statement statement = connection.createStatement();
                var found = statement.executeQuery(sql)) {
            while (found.next()) {
                rows.add(found.getString(1));
            }
        }
        return rows;
    }
}
