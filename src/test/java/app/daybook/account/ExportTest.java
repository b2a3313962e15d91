package app.daybook.account;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.Test;

import app.daybook.Graduates;
import app.daybook.PostgresForTests;
import app.daybook.Requests;
import app.daybook.learner.Learner;
import app.daybook.learner.LearnerEvent;

import static app.daybook.Requests.COURSE;
import static app.daybook.Requests.session;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Everything that is kept of a learner, read back; and no table with people forgotten. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class ExportTest {

    @Inject
    DataSource database;

    @Test
    @TestSecurity(user = "export-all")
    void holdsEverythingOfWhoAsksAndNothingOfOthers() throws Exception {
        long enrolment = Graduates.of(database, "export-all", "Kim Export");
        Graduates.of(database, "export-other", "Somebody Else");
        String attempt = Requests.begin(COURSE + "/quizzes/first");
        session()
                .formParam("q.recall-word", "an answer of mine <b>")
                .post(attempt + "/answers")
                .then()
                .statusCode(303);
        Requests.record("study-diary");
        session()
                .formParam("name", "Kim Export")
                .post(COURSE + "/certificates")
                .then()
                .statusCode(303);
        String serial = rows("select serial from certificate where enrolment_id = " + enrolment)
                .get(0);

        Map<String, byte[]> files = read(session()
                .post("/account/exports")
                .then()
                .statusCode(200)
                .header("Content-Disposition", "attachment; filename=\"daybook-" + number() + ".zip\"")
                .extract()
                .asByteArray());

        String text = new String(files.get(OwnData.DATA), StandardCharsets.UTF_8);
        JsonObject data = new JsonObject(text);
        assertEquals(
                Stream.concat(Stream.of("exported_at"), OwnTable.ALL.stream().map(OwnTable::name))
                        .collect(Collectors.toCollection(TreeSet::new)),
                new TreeSet<>(data.fieldNames()));
        assertEquals("export-all", one(data, "learner").getString("subject"));
        assertEquals(3, data.getJsonArray("lesson_progress").size());
        assertEquals("three-days", one(data, "enrolment").getString("course"));
        assertTrue(data.getJsonArray("quiz_answer").encode().contains("an answer of mine"));
        assertEquals("study-diary", one(data, "practice_record").getString("form_id"));
        assertEquals(serial, one(data, "certificate").getString("serial"));
        assertEquals("EXPORTED", one(data, "learner_event").getString("deed"));
        assertFalse(text.contains("export-other") || text.contains("Somebody Else"), "nobody else");
        assertFalse(data.getJsonArray("quiz_attempt").encode().contains("token"), "nothing that opens anything");

        String page = new String(files.get(OwnData.PAGE), StandardCharsets.UTF_8);
        assertTrue(page.contains("an answer of mine &lt;b&gt;") && !page.contains("<b>"), page);
        assertTrue(page.contains(">Practical records<") && page.contains("What is not in here"), page);
        assertArrayEquals(
                session().get("/certificates/" + serial + ".pdf").asByteArray(),
                files.get("three-days/certificate-" + serial + ".pdf"));
        assertTrue(files.containsKey("three-days/certificate-" + serial + ".badge.json"));
        byte[] record = files.entrySet().stream()
                .filter(file -> file.getKey().matches("three-days/record-day-1-.*\\.pdf"))
                .findFirst()
                .orElseThrow()
                .getValue();
        assertEquals("%PDF", new String(record, 0, 4, StandardCharsets.US_ASCII));
        assertEquals(
                List.of("EXPORTED"),
                QuarkusTransaction.requiringNew()
                        .call(() -> LearnerEvent.of(
                                        Learner.withSubject("export-all").orElseThrow())
                                .stream()
                                .map(event -> event.deed)
                                .toList()));
    }

    /** A page of rows is 200. */
    @Test
    @TestSecurity(user = "export-many")
    void holdsEachOfManyRowsOnce() throws Exception {
        long enrolment = Graduates.of(database, "export-many", "Kim Many");
        rows("insert into lesson_progress (enrolment_id, lesson_id, opened_at) select " + enrolment
                + ", 'old-' || n, now() from generate_series(1, 997) n");
        JsonArray days = new JsonObject(new String(
                        read(session().post("/account/exports").asByteArray()).get(OwnData.DATA),
                        StandardCharsets.UTF_8))
                .getJsonArray("lesson_progress");
        assertEquals(1_000, days.size());
        assertEquals(
                1_000,
                days.stream()
                        .map(day -> ((JsonObject) day).getString("lesson_id"))
                        .distinct()
                        .count());
    }

    /** By keys that lead to a learner, at once or by others, and by numbers of certificates. */
    @Test
    void noTableWithPeopleIsForgotten() throws SQLException {
        Set<String> personal = new TreeSet<>(rows("""
                with recursive known as (
                  (select 'learner'::regclass::oid as it
                   union select a.attrelid from pg_attribute a join pg_class t on t.oid = a.attrelid
                          where t.relkind = 'r' and t.relnamespace = 'public'::regnamespace and a.attname = 'serial')
                  union select c.conrelid from pg_constraint c join known k on c.confrelid = k.it where c.contype = 'f'
                )
                select it::regclass::text from known"""));
        assertEquals(
                Stream.concat(OwnTable.ALL.stream().map(OwnTable::name), OwnTable.LEFT_OUT.stream())
                        .collect(Collectors.toCollection(TreeSet::new)),
                personal,
                "a table with people in it is exported by OwnTable.ALL, or has its reason in ExportTexts.leftOut");
    }

    @Test
    void noColumnOfThemIsForgotten() throws SQLException {
        Map<String, Set<String>> there = new TreeMap<>();
        Map<String, Set<String>> told = new TreeMap<>();
        for (OwnTable table : OwnTable.ALL) {
            there.put(
                    table.name(),
                    new TreeSet<>(
                            rows("select column_name from information_schema.columns where table_schema = 'public'"
                                    + " and table_name = '" + table.name() + "'")));
            told.put(
                    table.name(),
                    Stream.concat(table.columns().stream(), table.leftOut().stream())
                            .collect(Collectors.toCollection(TreeSet::new)));
        }
        assertEquals(told, there, "a column of a table with people is exported, or left out by name");
    }

    private String number() throws SQLException {
        return rows("select id from learner where subject = 'export-all'").get(0);
    }

    private static JsonObject one(JsonObject data, String table) {
        return data.getJsonArray(table).getJsonObject(0);
    }

    private List<String> rows(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            List<String> rows = new ArrayList<>();
            if (statement.execute(sql)) {
                try (var found = statement.getResultSet()) {
                    while (found.next()) {
                        rows.add(found.getString(1));
                    }
                }
            }
            return rows;
        }
    }

    private static Map<String, byte[]> read(byte[] zip) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), in.readAllBytes());
            }
        }
        return files;
    }
}
