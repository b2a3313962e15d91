package app.daybook.audit;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import org.junit.jupiter.api.Test;

import app.daybook.Graduates;
import app.daybook.PostgresForTests;
import app.daybook.certificate.Diplomas;
import app.daybook.course.Course;
import app.daybook.publishing.Catalogue;
import app.daybook.web.Digest;

import static app.daybook.Requests.session;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@TestSecurity(user = "audit-instructor", roles = "instructor")
class AuditPackTest {

    private static final String EVER = "/teaching/approved-day/audit-pack.zip?from=2020-01-01&until=2999-12-31";

    @Inject
    DataSource database;

    @Inject
    Catalogue catalogue;

    @Test
    void everyFileHasItsSumAndAChangedOneIsFound() throws Exception {
        Diplomas.claim(course(), graduate("audit-sums"), "Ann Sums");
        Map<String, byte[]> pack = pack(EVER);
        assertEquals(List.of(), changed(pack));
        for (String name : pack.keySet()) {
            if (!name.equals(SummedZip.MANIFEST) && pack.get(name).length > 0) {
                byte[] bytes = pack.get(name).clone();
                bytes[bytes.length / 2] ^= 1;
                Map<String, byte[]> altered = new LinkedHashMap<>(pack);
                altered.put(name, bytes);
                assertEquals(List.of(name), changed(altered));
            }
        }
    }

    @Test
    void theLedgerHasTheSumsOfTheCertificates() throws Exception {
        String serial = Diplomas.claim(course(), graduate("audit-ledger"), "Ann Ledger");
        Map<String, byte[]> pack = pack(EVER);
        String ledger = text(pack, "ledger.csv");
        for (String kind : List.of(".json", ".pdf", ".badge.json")) {
            assertTrue(ledger.contains(Digest.sha256(pack.get("certificates/" + serial + kind))), kind);
        }
        assertTrue(text(pack, "ledger-check.txt").startsWith("The ledger is whole: "), text(pack, "ledger-check.txt"));
    }

    @Test
    void theRosterRunsNothingAndKnowsTheLicence() throws Exception {
        String formula = "=HYPERLINK(\"http://example.org\")";
        String serial = Diplomas.claim(course(), graduate("audit-roster"), formula, "board-of-nowhere", "MA 4711");
        Map<String, byte[]> pack = pack(EVER);
        String row = row(text(pack, "roster.csv"), serial);
        assertTrue(row.contains(",'=HYPERLINK(\"\"http://example.org\"\"),"), row);
        assertTrue(row.contains("valid,"), row);
        assertTrue(row.contains(",Ann Marie,Legal,MA 4711,"), row);
        assertTrue(text(pack, "ce-broker.csv")
                .lines()
                .anyMatch(line -> line.matches("77,5,,,MA 4711,\\d{1,2}/\\d{1,2}/\\d{4},State=FL,Profession=MA")));
    }

    @Test
    void aRevokedCertificateIsNotReported() throws Exception {
        long id = graduate("audit-revoked");
        String serial = Diplomas.claim(course(), id, "Ann Gone", "board-of-nowhere", "MA 0000");
        Diplomas.revoke(serial);
        Map<String, byte[]> pack = pack(EVER);
        assertTrue(row(text(pack, "roster.csv"), serial).contains(serial + ",revoked,"));
        assertFalse(text(pack, "ce-broker.csv").contains("MA 0000"));
        assertTrue(text(pack, "ledger.csv").contains(serial + ",revoked,"));
    }

    @Test
    void showsWhatWasAskedAndAnswered() throws Exception {
        long id = graduate("audit-answers");
        execute("insert into quiz_answer (attempt_id, question_id, response, saved_at, grade) select id, 'fin-hour',"
                + " '{b}', now(), 0 from quiz_attempt where number = 1 and enrolment_id = " + id);
        execute("update quiz_attempt set edition = '" + course().edition() + "' where enrolment_id = " + id);
        Diplomas.claim(course(), id, "Ann Answers");
        Map<String, byte[]> pack = pack(EVER);
        assertTrue(text(pack, "answers.csv").contains(id + ",final-exam,1,fin-hour,Twelve words,0.0,"));
        assertTrue(text(pack, "questions.csv").contains("What makes an hour?,Twelve thousand words"));
        assertTrue(text(pack, "attendance.csv").contains(id + ",1,only,A day of many words,"));
        assertTrue(text(pack, "syllabus.csv").contains(",1,only,"));
        assertArrayEquals(
                catalogue.files(course().edition()).orElseThrow(), pack.get("editions/" + course().edition() + ".zip"));
    }

    @Test
    void aLearnersPackTellsOfNobodyElse() throws Exception {
        String other = Diplomas.claim(course(), graduate("audit-other"), "Ann Other");
        long id = graduate("audit-one");
        String serial = Diplomas.claim(course(), id, "Ann One");
        Map<String, byte[]> pack = pack("/teaching/approved-day/learners/" + id + "/audit-pack.zip");
        assertTrue(pack.containsKey("certificates/" + serial + ".pdf"));
        pack.forEach((name, bytes) -> {
            String text = name + new String(bytes, StandardCharsets.UTF_8);
            assertFalse(text.contains(other), name);
            assertFalse(text.contains("Ann Other"), name);
        });
        assertTrue(text(pack, "ledger.csv").lines().count() > 2, "the chain is whole");
    }

    @Test
    void aLearnerWithoutACertificateHasAPackToo() throws Exception {
        long id = graduate("audit-early");
        Map<String, byte[]> pack = pack("/teaching/approved-day/learners/" + id + "/audit-pack.zip");
        assertEquals(List.of(), changed(pack));
        assertEquals(2, text(pack, "attendance.csv").lines().count());
        session()
                .get("/teaching/three-days/learners/" + id + "/audit-pack.zip")
                .then()
                .statusCode(404);
    }

    @Test
    void aPeriodHasItsFirstAndLastDay() throws Exception {
        String serial = Diplomas.claim(course(), graduate("audit-period"), "Ann Period");
        String day = Diplomas.issuedOn(serial).toString();
        String path = "/teaching/approved-day/audit-pack.zip?from=%s&until=%s";
        assertTrue(text(pack(path.formatted(day, day)), "roster.csv").contains(serial));
        String before = Diplomas.issuedOn(serial).minusDays(1).toString();
        assertFalse(
                text(pack(path.formatted("2020-01-01", before)), "roster.csv").contains(serial));
    }

    @Test
    void aPeriodThatIsNoneIsRefusedWithWhatWasTyped() throws Exception {
        session()
                .get("/teaching/approved-day/audit-pack")
                .then()
                .statusCode(200)
                .body(containsString("Audit pack"));
        for (String query :
                new String[] {"", "?from=2026-02-30&until=2026-03-01", "?from=2026-02-02&until=2026-02-01"}) {
            session()
                    .get("/teaching/approved-day/audit-pack.zip" + query)
                    .then()
                    .statusCode(422)
                    .body(containsString("the first is not after the last"));
        }
        session()
                .queryParam("from", "\"x")
                .get("/teaching/approved-day/audit-pack.zip")
                .then()
                .statusCode(422)
                .body(containsString("value=\"&quot;x\""));
    }

    /** The names of the files that are not as the manifest says, are missing in it, or are missing. */
    private static List<String> changed(Map<String, byte[]> pack) {
        Map<String, String> sums = new LinkedHashMap<>();
        text(pack, SummedZip.MANIFEST).lines().forEach(line -> {
            String[] parts = line.split(" {2}", 2);
            sums.put(parts[1], parts[0]);
        });
        Map<String, String> found = new LinkedHashMap<>();
        pack.forEach((name, bytes) -> {
            if (!name.equals(SummedZip.MANIFEST)) {
                found.put(name, Digest.sha256(bytes));
            }
        });
        assertEquals(sums.keySet(), found.keySet());
        return found.keySet().stream()
                .filter(name -> !found.get(name).equals(sums.get(name)))
                .toList();
    }

    private Course course() {
        return catalogue.course("approved-day").orElseThrow();
    }

    private long graduate(String subject) throws SQLException {
        return Graduates.of(database, subject, subject, "approved-day", "only");
    }

    private void execute(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Map<String, byte[]> pack(String path) throws IOException {
        byte[] zip = session()
                .get(path)
                .then()
                .statusCode(200)
                .contentType("application/zip")
                .extract()
                .asByteArray();
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), in.readAllBytes());
            }
        }
        return files;
    }

    /** Cells without the quotes around them, which {@link CsvTest} sees to. */
    private static String text(Map<String, byte[]> pack, String name) {
        return new String(pack.get(name), StandardCharsets.UTF_8)
                .replaceAll("\",\"", ",")
                .replaceAll("(?m)^\"|\"$", "");
    }

    private static String row(String table, String serial) {
        return Arrays.stream(table.split("\r\n"))
                .filter(line -> line.startsWith(serial))
                .findFirst()
                .orElseThrow();
    }
}
