package app.daybook.certificate;

import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import app.daybook.Administrator;
import app.daybook.PostgresForTests;
import app.daybook.certificate.statement.Serial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class LedgerTest {

    @Inject
    Ledger ledger;

    @Inject
    Registrar registrar;

    @Inject
    DataSource database;

    Serial serial;

    @BeforeEach
    void threeRowsAtLeast() throws SQLException {
        long enrolment = Enrolments.enrol(database);
        serial = new Serial(registrar.issue(enrolment, Samples.achievement("Ann"), ZoneOffset.UTC, "learner 1").serial);
        append("downloaded");
        append("downloaded");
    }

    @Test
    void isWhole() throws SQLException {
        var check = ledger.check();
        assertEquals(Optional.empty(), check.fault());
        assertEquals(Enrolments.count(database, "select count(*) from certificate_event"), check.rows());
    }

    @Test
    void parallelAppendersDoNotFork() throws Exception {
        long before = ledger.check().rows();
        var pool = Executors.newFixedThreadPool(8);
        var all = IntStream.range(0, 40)
                .mapToObj(i -> pool.submit(() -> append("verified")))
                .toList();
        for (var one : all) {
            one.get();
        }
        pool.shutdown();
        assertEquals(new LedgerCheck(before + 40, Optional.empty()), ledger.check());
    }

    @Test
    void findsAChangedField() throws SQLException {
        long row = last() - 1;
        broken(
                "update certificate_event set actor = 'x' where id = " + row,
                "update certificate_event set actor = 'learner 1' where id = " + row,
                "Row " + row + ": its fields do not have its hash.");
    }

    @Test
    void findsARowWhoseHashWasMadeToFit() throws SQLException {
        long row = last() - 1;
        broken(
                "update certificate_event set hash = repeat('a', 64), previous = repeat('b', 64) where id = " + row,
                null,
                "Row " + row + ": it does not follow the row before.");
    }

    @Test
    void findsAChangedName() throws SQLException {
        var was = Samples.achievement("Ann").holder().text();
        broken(
                "update certificate set snapshot = jsonb_set(snapshot, '{holder}', '\"Eve\"') where serial = '" + serial
                        + "'",
                "update certificate set snapshot = jsonb_set(snapshot, '{holder}', '\"" + was + "\"') where serial = '"
                        + serial + "'",
                "Row " + (last() - 2) + ": certificate " + serial + " is not the one that was issued.");
    }

    @Test
    void findsAChangedPdf() throws SQLException {
        broken(
                "update certificate set pdf = pdf || '\\x00'::bytea where serial = '" + serial + "'",
                "update certificate set pdf = substring(pdf for length(pdf) - 1) where serial = '" + serial + "'",
                "Row " + (last() - 2) + ": certificate " + serial + " is not the one that was issued.");
    }

    @Test
    void theDatabaseRefusesChanges() {
        assertThrows(
                SQLException.class,
                () -> Enrolments.count(
                        database,
                        "with gone as (delete from certificate_event returning 1) select count(*) from gone"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"certificate_event", "certificate", "achievement", "status_entry"})
    void theDatabaseRefusesToEmptyWhatIsAppendOnly(String table) throws SQLException {
        try (var connection = Administrator.connect(database);
                var statement = connection.createStatement()) {
            SQLException refused =
                    assertThrows(SQLException.class, () -> statement.execute("truncate " + table + " cascade"));
            assertTrue(refused.getMessage().contains("is append-only"), refused.getMessage());
        }
    }

    private CertificateEvent append(String kind) {
        return QuarkusTransaction.requiringNew().call(() -> ledger.append(serial, kind, "learner 1", ""));
    }

    private long last() throws SQLException {
        return Enrolments.count(database, "select max(id) from certificate_event");
    }

    private void broken(String change, String undo, String fault) throws SQLException {
        long row = last() - 1;
        var before = QuarkusTransaction.requiringNew().call(() -> CertificateEvent.<CertificateEvent>findById(row));
        Enrolments.tamper(database, change);
        try {
            assertEquals(Optional.of(fault), ledger.check().fault());
        } finally {
            Enrolments.tamper(
                    database,
                    undo != null
                            ? undo
                            : "update certificate_event set hash = '" + before.hash + "', previous = '"
                                    + before.previous + "' where id = " + row);
        }
        assertTrue(ledger.check().fault().isEmpty());
    }
}
