package app.daybook.audit;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

import app.daybook.Graduates;
import app.daybook.PostgresForTests;
import app.daybook.Sql;

import static app.daybook.Requests.session;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What an auditor reads of practical records, whatever was typed into them. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@TestSecurity(user = "audit-records", roles = "instructor")
class RecordsInPackTest {

    private static final String ODD = "=HYPERLINK(\"x\") <script>alert(1)</script> שלום \u202Eevil ";

    @Inject
    DataSource database;

    @Test
    void hasThemWithReviewsAndHistoryForProgramsAndForReading() throws Exception {
        long id = Graduates.of(database, "pack-rita", "Rita Pack");
        String notes = ODD + "x".repeat(10_000);
        Sql.run(
                database,
                "insert into practice_record (id, token, enrolment_id, lesson_id, form_id, edition, state, entries, version,"
                        + " rounds, begun_at, saved_at) select nextval('practice_record_seq'), gen_random_uuid(), " + id
                        + ", 'first', 'study-diary', p.edition, 'ACCEPTED', '{}', 3, 2, now(), now() from publication p where"
                        + " p.course = 'three-days' order by p.id desc limit 1");
        for (int round = 1; round <= 2; round++) {
            Sql.run(
                    database,
                    "insert into practice_hand_in (id, record_id, round, entries, handed_in_at) select"
                            + " nextval('practice_hand_in_seq'), id, " + round
                            + ", jsonb_build_object('where', 'kitchen', 'notes',"
                            + " $$" + notes + round + "$$), now() + interval '" + round
                            + " hours' from practice_record where"
                            + " enrolment_id = " + id);
            Sql.run(
                    database,
                    "insert into practice_review (id, token, record_id, round, reviewer_id, reviewer, decision, reason, levels,"
                            + " comments, reviewed_at) select nextval('practice_review_seq'), gen_random_uuid(), id, "
                            + round
                            + ", (select min(id) from learner), '@Dana', '" + (round == 1 ? "RETURNED" : "ACCEPTED")
                            + "', $$" + ODD
                            + round + "$$, '{\"words\": \"met\"}', jsonb_build_object('words', $$" + ODD
                            + "$$), now() + interval '" + (round + 1)
                            + " hours' from practice_record where enrolment_id = " + id);
        }

        Map<String, String> pack = pack(id);
        String person = pack.keySet().stream()
                .filter(name -> name.startsWith("practical-records/") && name.endsWith(".json"))
                .findFirst()
                .orElseThrow();
        JsonNode record = new ObjectMapper().readTree(pack.get(person)).at("/records/0");
        assertEquals("study-diary", record.at("/form").asText());
        for (int round = 1; round <= 2; round++) {
            JsonNode one = record.at("/rounds/" + (round - 1));
            assertEquals(notes + round, one.at("/entries/notes").asText());
            assertEquals(ODD + round, one.at("/reviews/0/reason").asText());
            assertEquals("@Dana", one.at("/reviews/0/reviewer").asText());
        }

        String html = pack.get(person.replace(".json", ".html"));
        assertFalse(html.contains("<script>"));
        Document read = Jsoup.parse(html);
        for (String said : new String[] {
            "At the kitchen table", "x".repeat(10_000) + "1", "x".repeat(10_000) + "2", "They are your own.", "שלום"
        }) {
            assertTrue(read.text().contains(said), said);
        }
        assertTrue(pack.get("practical-reviews.csv").contains("\"'=HYPERLINK("), "no formula runs");
        assertTrue(pack.get("practical-reviews.csv").contains("\"'@Dana\""));
        assertTrue(pack.get("practical-records.csv").contains("\"study-diary\""));
    }

    private static Map<String, String> pack(long id) throws Exception {
        byte[] zip = session()
                .get("/teaching/three-days/learners/" + id + "/audit-pack.zip")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        Map<String, String> files = new TreeMap<>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }
}
