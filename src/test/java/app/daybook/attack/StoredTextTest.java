package app.daybook.attack;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.Response;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

import app.daybook.Graduates;
import app.daybook.People;
import app.daybook.PostgresForTests;
import app.daybook.Requests;
import app.daybook.Route;

import static app.daybook.Requests.session;
import static app.daybook.Requests.stranger;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * Whatever somebody stores, looked at wherever somebody else reads it: each text that people write holds markup and
 * formulas, and every page, paper, table and file is fetched by everyone. A column of text that is new belongs into one of
 * the two lists.
 */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@TestSecurity(user = "stored-owner", roles = "student")
class StoredTextTest {

    /** Texts that people write, and the statement that stores one for our learner. */
    private static final Map<String, String> WRITTEN = Map.ofEntries(
            Map.entry("learner.name", "update learner set name = %s where subject = 'stored-owner'"),
            Map.entry("learner.email", "update learner set email = %s where subject = 'stored-owner'"),
            Map.entry("quiz_answer.response", "update quiz_answer set response = array[%s] where attempt_id in OURS"),
            Map.entry("quiz_answer.sheet", "update quiz_answer set sheet = %s where attempt_id in OURS"),
            Map.entry(
                    "evaluation.answers",
                    "update evaluation set answers = jsonb_build_object('change', %1$s::text, 'barrier', %1$s::text)"
                            + " where enrolment_id = ENROLMENT"),
            Map.entry(
                    "evaluation_draft.answers",
                    "insert into evaluation_draft values (ENROLMENT, jsonb_build_object('change', %s::text), now())"),
            Map.entry(
                    "granted_attempt.reason",
                    "insert into granted_attempt values (gen_random_uuid(), ENROLMENT, 'final-exam', %s,"
                            + " 'stored-instructor', now())"),
            Map.entry("certificate_note.note", ""),
            Map.entry("certificate_claim.name", "update certificate_claim set name = %s where enrolment_id = OTHER"),
            Map.entry(
                    "certificate_claim.returned",
                    "update certificate_claim set returned = %s, decided_at = now() where enrolment_id = RETURNED"),
            Map.entry(
                    "certificate_claim.licence_number",
                    "update certificate_claim set licence_number = %s where enrolment_id = OTHER"),
            Map.entry(
                    "certificate_claim.given_names",
                    "update certificate_claim set given_names = %s where enrolment_id = OTHER"),
            Map.entry(
                    "certificate_claim.family_name",
                    "update certificate_claim set family_name = %s where enrolment_id = OTHER"),
            Map.entry(
                    "certificate_claim.attestation",
                    "update certificate_claim set attestation = %s, attested_at = now() where enrolment_id = OTHER"),
            Map.entry("badge_mail.address", "insert into badge_mail values (ENROLMENT, %s, now())"),
            Map.entry("review.response", "update review set response = array[%s] where enrolment_id = ENROLMENT"),
            Map.entry("publication.note", ""),
            Map.entry("certificate.snapshot", ""));

    /** What the program writes itself, or the provider, or only after it was found to be one of a few words. */
    private static final Set<String> NOT_WRITTEN = Set.of(
            "accommodation.granted_by",
            "achievement.digest",
            "achievement.document",
            "achievement.svg",
            "badge_link.kind",
            "badge_link.token",
            "certificate.credential",
            "certificate.serial",
            "certificate.supersedes",
            "certificate_claim.accreditor",
            "certificate_claim.serial",
            "certificate_event.actor",
            "certificate_event.detail",
            "certificate_event.hash",
            "certificate_event.kind",
            "certificate_event.previous",
            "certificate_event.serial",
            "course.id",
            "edition.course",
            "edition.digest",
            "ended_session.sid",
            "enrolment.course",
            "enrolment.zone",
            "granted_attempt.granted_by",
            "granted_attempt.quiz_id",
            "learner.subject",
            "lesson_progress.lesson_id",
            "media.course",
            "media.mark",
            "media.type",
            "publication.by",
            "publication.course",
            "publication.edition",
            "publication.source",
            "quiz_answer.question_id",
            "quiz_attempt.edition",
            "quiz_attempt.quiz_id",
            "review.edition",
            "review.question_id",
            "review_card.lesson_id",
            "review_card.question_id",
            "status_entry.serial");

    /** Where a spreadsheet of some country begins a cell, followed by what it would run. */
    private static final Pattern RUNS = Pattern.compile("(?:^|[,;\\t\\r\\n])[\" ]*[=+@]");

    private static final Pattern HARMLESS_NAME =
            Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*(/[A-Za-z0-9][A-Za-z0-9._-]*)*");

    @Inject
    DataSource database;

    private final List<String> logged = new ArrayList<>();
    private final Map<String, Set<String>> seen = new LinkedHashMap<>();

    @Test
    void runsNowhere() throws Exception {
        assertEquals(columns(), union(WRITTEN.keySet(), NOT_WRITTEN), "columns of text");
        Map<String, String> things = plant();
        Handler listener = new Listener(logged);
        Logger.getLogger("").addHandler(listener);
        try {
            for (String role : List.of("anonymous", "stored-owner", "stored-instructor")) {
                if (role.equals("anonymous")) {
                    People.leave();
                } else {
                    People.change(role, role.endsWith("instructor") ? "instructor" : "student");
                }
                for (Route route : Route.all()) {
                    if (!route.isPost()) {
                        look(route.path(things), !role.equals("anonymous"));
                    }
                }
            }
            look("/teaching/three-days/audit-pack.zip?from=2020-01-01&until=2999-12-31", true);
            look("/teaching/three-days/learners?name=planted", true);
            look("/teaching/three-days/certificates?search=planted", true);
        } finally {
            Logger.getLogger("").removeHandler(listener);
        }
        assertEquals(List.of(), logged, "the log names nobody");
        for (String column : List.of(
                "learner.name",
                "evaluation.answers",
                "granted_attempt.reason",
                "certificate_note.note",
                "certificate_claim.name",
                "certificate.snapshot")) {
            assertTrue(seen.containsKey(column), column + " was seen nowhere; seen were " + seen);
        }
    }

    private void look(String path, boolean signedIn) throws IOException {
        Response answer = (signedIn ? session() : stranger()).get(path);
        assertTrue(answer.statusCode() < 500 || answer.statusCode() == 503, path + " answered " + answer.statusCode());
        answer.headers().forEach(header -> assertFalse(header.getValue().contains("planted"), path + " " + header));
        String type = String.valueOf(answer.contentType());
        if (type.startsWith("application/zip")) {
            unpack(path, answer.asByteArray());
        } else if (type.startsWith("text/html") || type.contains("svg") || type.contains("xml")) {
            page(path, answer.asString());
        } else if (type.startsWith("application/pdf")) {
            paper(path, answer.asByteArray());
        } else {
            note(path, answer.asString());
        }
    }

    private void page(String path, String html) {
        Document page = Jsoup.parse(html);
        assertTrue(page.select("u.planted, img[src=x], script:not([src])").isEmpty(), path + " holds what was planted");
        page.getAllElements()
                .forEach(element -> element.attributes()
                        .forEach(attribute ->
                                assertFalse(attribute.getKey().startsWith("on"), path + " has " + attribute)));
        note(path, page.text());
    }

    private void paper(String path, byte[] pdf) {
        String bytes = new String(pdf, StandardCharsets.ISO_8859_1);
        for (String active : List.of("/JavaScript", "/JS", "/Launch", "/SubmitForm", "/OpenAction")) {
            assertFalse(
                    Pattern.compile(Pattern.quote(active) + "\\b")
                            .matcher(bytes)
                            .find(),
                    path + " has " + active);
        }
    }

    private void unpack(String path, byte[] bytes) throws IOException {
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                String file = path + " " + entry.getName();
                assertTrue(HARMLESS_NAME.matcher(entry.getName()).matches(), file);
                byte[] content = in.readAllBytes();
                if (entry.getName().endsWith(".csv")) {
                    String table = new String(content, StandardCharsets.UTF_8);
                    var runs = RUNS.matcher(table);
                    assertFalse(
                            runs.find(),
                            () -> file + ": "
                                    + table.substring(runs.start(), Math.min(table.length(), runs.end() + 40)));
                    note(file, table);
                } else if (entry.getName().endsWith(".html")) {
                    page(file, new String(content, StandardCharsets.UTF_8));
                } else if (entry.getName().endsWith(".pdf")) {
                    paper(file, content);
                }
            }
        }
    }

    private void note(String where, String text) {
        WRITTEN.keySet().forEach(column -> {
            if (text.contains("planted-in-" + column)) {
                seen.computeIfAbsent(column, first -> new TreeSet<>()).add(where);
            }
        });
    }

    private static String planted(String column) {
        return "=1+1;=2,+3\t@SUM(A1) \"'><u class=planted>{x}</u><img src=x onerror=alert(1)><script>alert(1)</script>"
                + " ../../\u202e planted-in-" + column;
    }

    /** @return what the learner has, by the names of the parameters of addresses */
    private Map<String, String> plant() throws SQLException {
        long enrolment = Graduates.of(database, "stored-owner", "Robin Stored");
        long other = Graduates.of(database, "stored-claimant", "Kim Stored");
        long returned = Graduates.of(database, "stored-returned", "Ned Stored");
        Requests.handIn(Requests.begin(Requests.COURSE + "/quizzes/first"));
        String attempt = Requests.begin(Requests.COURSE + "/quizzes/first");
        session()
                .formParam("name", "=1+1; <b>planted-in-certificate.snapshot</b>")
                .post(Requests.COURSE + "/certificates")
                .then()
                .statusCode(303);
        run("insert into learner values (nextval('learner_seq'), 'stored-instructor', '"
                + planted("learner.name").replace("'", "''") + "', null, now())");
        for (long claimant : new long[] {other, returned}) {
            run("insert into certificate_claim (id, serial, enrolment_id, name, claimed_at, accreditor) values"
                    + " (nextval('certificate_claim_seq'), lpad('7' || " + claimant + ", 26, '7'), " + claimant
                    + ", 'x', now(), 'board')");
        }
        run("insert into quiz_answer (attempt_id, question_id, response, saved_at, grade) select id, 'fin-hour', '{b}',"
                + " now(), 0 from quiz_attempt where quiz_id = 'final-exam' and enrolment_id = " + enrolment);
        for (Map.Entry<String, String> written : new TreeMap<>(WRITTEN).entrySet()) {
            if (!written.getValue().isEmpty()) {
                run(written.getValue()
                        .replace("OURS", "(select id from quiz_attempt where enrolment_id = ENROLMENT)")
                        .replace("ENROLMENT", String.valueOf(enrolment))
                        .replace("OTHER", String.valueOf(other))
                        .replace("RETURNED", String.valueOf(returned))
                        .formatted("'" + planted(written.getKey()).replace("'", "''") + "'"));
            }
        }
        String serial = rows("select serial from certificate where enrolment_id = " + enrolment)
                .get(0);
        People.change("stored-instructor", "instructor");
        session()
                .formParam("reason", "issued-in-error")
                .formParam("note", planted("certificate_note.note"))
                .formParam("serial", serial)
                .post("/teaching/three-days/certificates/" + serial + "/revocations")
                .then()
                .statusCode(303);
        return Map.of(
                "enrolment",
                String.valueOf(enrolment),
                "attempt",
                attempt.substring(attempt.lastIndexOf('/') + 1),
                "claim",
                rows("select id::text from certificate_claim where enrolment_id = " + other)
                        .get(0),
                "serial",
                serial);
    }

    private Set<String> columns() throws SQLException {
        return new TreeSet<>(rows("select table_name || '.' || column_name from information_schema.columns"
                + " where table_schema = 'public' and (data_type in ('text', 'character varying', 'jsonb') or udt_name ="
                + " '_text')"));
    }

    private static Set<String> union(Set<String> one, Set<String> another) {
        Set<String> both = new HashSet<>(one);
        both.addAll(another);
        return new TreeSet<>(both);
    }

    private void run(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new SQLException(sql, e);
        }
    }

    private List<String> rows(String sql) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                var found = statement.executeQuery(sql)) {
            while (found.next()) {
                rows.add(found.getString(1));
            }
        }
        return rows;
    }

    private static final class Listener extends Handler {

        private final List<String> lines;

        Listener(List<String> lines) {
            this.lines = lines;
        }

        @Override
        public void publish(LogRecord line) {
            String said = line.getMessage() + " " + (line.getParameters() == null ? "" : List.of(line.getParameters()));
            if (said.contains("planted")) {
                lines.add(said);
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
