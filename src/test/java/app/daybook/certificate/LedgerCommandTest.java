package app.daybook.certificate;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.Map;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

import app.daybook.PostgresForTests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class LedgerCommandTest {

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @Inject
    Registrar registrar;

    @Inject
    Ledger ledger;

    @Inject
    DataSource database;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @Test
    void saysThatItIsWholeAndWhereItBreaks() throws SQLException {
        registrar.issue(Enrolments.enrol(database), Samples.achievement("Ann"), ZoneOffset.UTC, "learner 1");
        assertEquals(0, run(url));
        assertTrue(said().contains("whole: " + ledger.check().rows() + " rows"), said());

        Enrolments.tamper(database, "update certificate_event set actor = actor || '0' where id = 1");
        try {
            assertEquals(1, run(url));
            assertTrue(said().contains("Row 1: its fields do not have its hash. Good before it: 0 rows."), said());
        } finally {
            Enrolments.tamper(database, "update certificate_event set actor = left(actor, -1) where id = 1");
        }
    }

    @Test
    void saysThatItCannotRead() {
        assertEquals(2, run("jdbc:postgresql://localhost:1/none"));
        assertTrue(said().contains("cannot be read"), said());
    }

    private int run(String database) {
        return new LedgerCommand(
                        Map.of("DAYBOOK_DATABASE_URL", database), new PrintStream(out, true, StandardCharsets.UTF_8))
                .run();
    }

    private String said() {
        return out.toString(StandardCharsets.UTF_8);
    }
}
