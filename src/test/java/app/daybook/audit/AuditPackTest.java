package app.daybook.audit;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

import app.daybook.Graduates;
import app.daybook.PostgresForTests;
import app.daybook.certificate.Diplomas;
import app.daybook.certificate.Samples;
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

    /** An auditor has the pack and nothing else: the cover page says what belongs together, and so it does. */
    @Test
    void theTablesAreJoinedByWhatTheCoverPageSaysAlone() throws Exception {
        long id = graduate("audit-joined");
        execute("insert into quiz_answer (attempt_id, question_id, response, saved_at, grade) select id, 'fin-hour',"
                + " '{b}', now(), 0 from quiz_attempt where number = 1 and enrolment_id = " + id);
        execute("update quiz_attempt set edition = '" + course().edition() + "' where enrolment_id = " + id);
        String serial = Diplomas.claim(course(), id, "Ann Joined");
        Diplomas.revoke(serial);
        Map<String, byte[]> pack = pack("/teaching/approved-day/learners/" + id + "/audit-pack.zip");
        Document cover = Jsoup.parse(text(pack, "00-cover-page.html"));

        Map<String, List<Map<String, String>>> tables = new LinkedHashMap<>();
        for (Element heading : cover.select("h3")) {
            List<Map<String, String>> rows = rows(pack, heading.text());
            Element described =
                    heading.nextElementSiblings().select("table.columns").first();
            assertEquals(
                    described.select("tbody th").eachText(),
                    List.copyOf(head(pack, heading.text())),
                    "the columns of " + heading.text());
            described
                    .select("tbody tr")
                    .forEach(row -> assertFalse(row.select("td").text().isBlank(), row.text() + " is explained"));
            tables.put(heading.text(), rows);
        }
        pack.keySet().stream()
                .filter(name -> name.endsWith(".csv") && !name.equals("ce-broker.csv"))
                .forEach(name -> assertTrue(tables.containsKey(name), name + " is on the cover page"));

        Set<String> joined = new HashSet<>(Set.of("evaluations.csv"));
        for (Element key : cover.select("#keys tbody tr")) {
            List<String> columns = List.of(key.select("td").first().text().split(", "));
            String home = key.select("td").last().text();
            Set<List<String>> there = values(tables.get(home), columns);
            tables.forEach((name, rows) -> {
                if (!name.equals(home) && head(pack, name).containsAll(columns)) {
                    joined.add(name);
                    Set<List<String>> missing = new HashSet<>(values(rows, columns));
                    missing.removeAll(there);
                    assertEquals(Set.of(), missing, name + " names by " + columns + " what is not in " + home);
                }
            });
            joined.add(home);
        }
        assertEquals(tables.keySet(), joined);

        // Who is who: the ledger's actor is the holder of the certificate, and the other one has a name
        Map<String, String> certificate =
                only(tables.get("roster.csv"), row -> row.get("serial").equals(serial));
        Map<String, String> issued = only(
                tables.get("ledger.csv"),
                row -> row.get("serial").equals(serial) && row.get("kind").equals("issued"));
        assertEquals("learner " + certificate.get("person"), issued.get("actor"));
        Map<String, String> holder =
                only(tables.get("people.csv"), row -> row.get("person").equals(certificate.get("person")));
        assertEquals("audit-joined", holder.get("name"));
        assertEquals("1", certificate.get("revoked_by_person"));
        assertEquals("issued-in-error", certificate.get("revocation_reason"));
        only(tables.get("people.csv"), row -> row.get("person").equals("1"));
        for (String name : List.of("attempts.csv", "answers.csv", "attendance.csv", "pace.csv")) {
            assertEquals(Set.of(List.of(certificate.get("person"))), values(tables.get(name), List.of("person")), name);
        }
        tables.forEach((name, rows) -> rows.forEach(row -> row.forEach((column, value) -> {
            if (value.matches("\\d{4}-\\d\\d-\\d\\dT.*")) {
                assertTrue(column.endsWith("_utc") && value.endsWith("Z"), name + " " + column + " " + value);
            } else if (value.matches("\\d{4}-\\d\\d-\\d\\d")) {
                assertTrue(column.endsWith("_local"), name + " " + column + " " + value);
            }
        })));
    }

    @Test
    void whoCountersignedAndWhoRevokedIsNamed() throws Exception {
        execute("insert into learner values (nextval('learner_seq'), 'audit-signer', 'Dana Signer', null, now())");
        long signer = Long.parseLong(query("select id from learner where subject = 'audit-signer'"));
        long id = graduate("audit-signed");
        String serial = Diplomas.issue(id, Samples.achievement("Ann Signed"), "instructor " + signer);
        Map<String, byte[]> pack = pack("/teaching/approved-day/learners/" + id + "/audit-pack.zip");
        Map<String, String> row =
                only(rows(pack, "roster.csv"), one -> one.get("serial").equals(serial));
        assertEquals(String.valueOf(signer), row.get("countersigned_by_person"));
        assertEquals("Dana Signer", row.get("countersigned_by"));
        assertEquals("", row.get("revoked_by"));
        assertEquals(
                "Dana Signer",
                only(rows(pack, "people.csv"), one -> one.get("person").equals(String.valueOf(signer)))
                        .get("name"));
        Document cover = Jsoup.parse(text(pack, "00-cover-page.html"));
        Files.createDirectories(Path.of("target/audit"));
        Files.write(Path.of("target/audit/cover-page.html"), pack.get("00-cover-page.html"));
        assertTrue(cover.text().contains("Ann Signed"), cover.text());
        assertTrue(cover.text().contains("Dana Signer"), cover.text());
        assertTrue(cover.text().contains("The ledger is whole: "), cover.text());
    }

    @Test
    void aPaceThatCannotBeTrueIsTold() throws Exception {
        long id = graduate("audit-hasty");
        execute("update lesson_progress set opened_at = completed_at - interval '3 seconds' where enrolment_id = "
                + id);
        Map<String, byte[]> pack = pack("/teaching/approved-day/learners/" + id + "/audit-pack.zip");
        Map<String, String> row = only(rows(pack, "pace.csv"), one -> true);
        assertEquals("3", row.get("days_open_seconds"));
        assertEquals("true", row.get("pace_cannot_be_true"));
        assertTrue(text(pack, "00-cover-page.html").contains("1 person completed days at a pace that cannot be true"));
        execute("update lesson_progress set opened_at = completed_at - interval '1 day' where enrolment_id = " + id);
        pack = pack("/teaching/approved-day/learners/" + id + "/audit-pack.zip");
        assertEquals("false", only(rows(pack, "pace.csv"), one -> true).get("pace_cannot_be_true"));
    }

    @Test
    void theRosterRunsNothingAndKnowsTheLicence() throws Exception {
        String formula = "=HYPERLINK(\"http://example.org\")";
        String serial = Diplomas.claim(course(), graduate("audit-roster"), formula, "board-of-nowhere", "MA 4711");
        Map<String, byte[]> pack = pack(EVER);
        Map<String, String> row =
                only(rows(pack, "roster.csv"), one -> one.get("serial").equals(serial));
        assertEquals("'" + formula, row.get("holder"));
        assertEquals("valid", row.get("standing"));
        assertEquals("Ann Marie", row.get("given_names"));
        assertEquals("MA 4711", row.get("licence_number"));
        assertTrue(text(pack, "ce-broker.csv")
                .lines()
                .map(line -> line.replace("\"", ""))
                .anyMatch(line -> line.matches("77,5,,,MA 4711,\\d{1,2}/\\d{1,2}/\\d{4},State=FL,Profession=MA")));
    }

    @Test
    void aRevokedCertificateIsNotReported() throws Exception {
        long id = graduate("audit-revoked");
        String serial = Diplomas.claim(course(), id, "Ann Gone", "board-of-nowhere", "MA 0000");
        Diplomas.revoke(serial);
        Map<String, byte[]> pack = pack(EVER);
        assertEquals(
                "revoked",
                only(rows(pack, "roster.csv"), one -> one.get("serial").equals(serial))
                        .get("standing"));
        assertFalse(text(pack, "ce-broker.csv").contains("MA 0000"));
        only(
                rows(pack, "ledger.csv"),
                one -> one.get("serial").equals(serial) && one.get("kind").equals("revoked"));
    }

    @Test
    void showsWhatWasAskedAndAnswered() throws Exception {
        long id = graduate("audit-answers");
        execute("insert into quiz_answer (attempt_id, question_id, response, saved_at, grade) select id, 'fin-hour',"
                + " '{b}', now(), 0 from quiz_attempt where number = 1 and enrolment_id = " + id);
        execute("update quiz_attempt set edition = '" + course().edition() + "' where enrolment_id = " + id);
        Diplomas.claim(course(), id, "Ann Answers");
        String person = query("select learner_id from enrolment where id = " + id);
        Map<String, byte[]> pack = pack(EVER);
        Map<String, String> answer =
                only(rows(pack, "answers.csv"), one -> one.get("person").equals(person));
        assertEquals("fin-hour", answer.get("question"));
        assertEquals("Twelve words", answer.get("answer"));
        assertEquals("0.0", answer.get("grade_0_to_1"));
        assertEquals(
                "Twelve thousand words",
                only(rows(pack, "questions.csv"), one -> one.get("question").equals("fin-hour"))
                        .get("right_answer"));
        assertEquals(
                "A day of many words",
                only(rows(pack, "attendance.csv"), one -> one.get("person").equals(person))
                        .get("title"));
        only(rows(pack, "syllabus.csv"), one -> one.get("lesson").equals("only"));
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
        assertTrue(rows(pack, "ledger.csv").size() > 1, "the chain is whole");
    }

    @Test
    void aLearnerWithoutACertificateHasAPackToo() throws Exception {
        long id = graduate("audit-early");
        Map<String, byte[]> pack = pack("/teaching/approved-day/learners/" + id + "/audit-pack.zip");
        assertEquals(List.of(), changed(pack));
        assertEquals(1, rows(pack, "attendance.csv").size());
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

    private static String text(Map<String, byte[]> pack, String name) {
        return new String(pack.get(name), StandardCharsets.UTF_8);
    }

    private String query(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var found = statement.executeQuery(sql)) {
            found.next();
            return found.getString(1);
        }
    }

    private static Map<String, String> only(List<Map<String, String>> rows, Predicate<Map<String, String>> which) {
        List<Map<String, String>> found = rows.stream().filter(which).toList();
        assertEquals(1, found.size(), rows.toString());
        return found.get(0);
    }

    /** Rows of which nothing is empty in these columns. */
    private static Set<List<String>> values(List<Map<String, String>> rows, List<String> columns) {
        return rows.stream()
                .map(row -> columns.stream().map(row::get).toList())
                .filter(values -> values.stream().noneMatch(String::isEmpty))
                .collect(Collectors.toSet());
    }

    private static List<String> head(Map<String, byte[]> pack, String name) {
        return cells(text(pack, name)).get(0);
    }

    private static List<Map<String, String>> rows(Map<String, byte[]> pack, String name) {
        List<List<String>> cells = cells(text(pack, name));
        return cells.subList(1, cells.size()).stream()
                .map(row -> {
                    Map<String, String> named = new LinkedHashMap<>();
                    for (int i = 0; i < row.size(); i++) {
                        named.put(cells.get(0).get(i), row.get(i));
                    }
                    return named;
                })
                .toList();
    }

    /** As RFC 4180 has them. */
    private static List<List<String>> cells(String table) {
        List<List<String>> rows = new ArrayList<>();
        Matcher cell =
                Pattern.compile("(?:\"((?:[^\"]|\"\")*)\"|([^,\r]*))(,|\r\n)").matcher(table.replace("\uFEFF", ""));
        List<String> row = new ArrayList<>();
        while (cell.find()) {
            row.add(cell.group(1) == null ? cell.group(2) : cell.group(1).replace("\"\"", "\""));
            if (!cell.group(3).equals(",")) {
                rows.add(row);
                row = new ArrayList<>();
            }
        }
        return rows;
    }
}
