package app.daybook.attack;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.logging.Level;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import app.daybook.Graduates;
import app.daybook.People;
import app.daybook.PostgresForTests;
import app.daybook.Requests;
import app.daybook.Sql;
import app.daybook.course.Course;
import app.daybook.publishing.Catalogue;
import app.daybook.publishing.ClinicalReview;
import app.daybook.publishing.Editions;

import static app.daybook.Requests.COURSE;
import static app.daybook.Requests.hidden;
import static app.daybook.Requests.session;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * Everything that people write is looked at in every place where somebody else reads it: nothing runs, nothing turns the
 * text around it, nothing is lost. {@code stored-texts.txt} says where that is, for each column of the database.
 */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@TestSecurity(user = StoredTextTest.LEARNER, roles = "student")
class StoredTextTest {

    /** Every hostile text has it. */
    private static final String WORD = "stored-";

    private static final String HOSTILE =
            "<script>alert(1)</script> <img src=x onerror=alert(1)> \"two\" &amp; ${7*7} {page:x}"
                    + " javascript:alert(1) ;=2+2 שלום, 12";

    /** What no text keeps: it turns what follows it, or nobody sees it. No database takes the NUL. */
    private static final String UNSEEN = "\u202Eevil\u2066\u202A\u0000\u0001\u0007\u001B\u007F\u0085\uFFFE";

    static final String LEARNER = "stored-lea \u202E<b onclick=alert(1)>\"Lea\" שלום\u2067";
    private static final String REVIEWER = "=stored-dana \u202D<i>Dana</i> שלום\u2066";
    private static final String DESK = "/teaching/three-days";
    private static final String ADDRESS = "stored-\"lea\"?cc=evil@example.org";

    private final Map<String, Seen> places = new LinkedHashMap<>();

    @Inject
    DataSource database;

    @Inject
    Catalogue catalogue;

    @Test
    void isReadByOthersAsItWasWrittenAndDoesNothing() throws Exception {
        try (Lines log = Lines.from(Level.INFO)) {
            long enrolment = learn();
            String serial = earn(enrolment);
            String record = handIn();
            long claim = claim();
            teach(enrolment, serial, record, claim);
            own(enrolment, record);
            pack(enrolment, serial);
            assertEquals(
                    List.of(),
                    log.lines().stream().filter(line -> line.contains(WORD)).toList(),
                    "the log names nobody");
        }
        Map<String, String> missing = new TreeMap<>();
        where().forEach((column, names) -> names.forEach(name -> {
            if (!places.containsKey(name)) {
                missing.put(name, "was not looked at");
            } else if (!places.get(name).holds(written(column))) {
                missing.put(name + " of " + column, "lacks " + written(column));
            }
        }));
        Map<String, List<String>> faults = new TreeMap<>();
        places.forEach((name, seen) -> {
            if (!seen.faults(WORD).isEmpty()) {
                faults.put(name, seen.faults(WORD));
            }
        });
        assertEquals("{}", missing.toString().replace("}, ", "},\n"));
        assertEquals(
                "",
                String.join(
                        "\n", faults.entrySet().stream().map(Object::toString).toList()));
    }

    @Test
    void everyColumnOfTextIsListed() throws Exception {
        List<String> columns = new ArrayList<>();
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var found = statement.executeQuery(
                        "select table_name || '.' || column_name from information_schema.columns where table_schema ="
                                + " 'public' and data_type in ('text', 'character varying', 'character', 'json', 'jsonb',"
                                + " 'ARRAY', 'USER-DEFINED') order by 1")) {
            while (found.next()) {
                columns.add(found.getString(1));
            }
        }
        assertEquals(
                String.join("\n", new TreeSet<>(columns)),
                String.join("\n", listed().keySet()),
                "say in stored-texts.txt where a new column is read");
    }

    /** A page of the learner's; the texts of quizzes, reviews and evaluations. */
    private long learn() throws Exception {
        Requests.enrol();
        see("today", "/today");
        see("enrol", "/courses/approved-day/enrol");
        places.put(
                "foreign-form",
                Seen.of(
                        "foreign-form",
                        session()
                                .formParam("person", "0123456789abcdef")
                                .formParam("change", text("foreign"))
                                .post(COURSE + "/days/1/completions")
                                .then()
                                .statusCode(409)
                                .extract()
                                .asByteArray()));
        session()
                .formParams("at", "p_00000000", "quote", text("quote"), "text", text("text"))
                .post(COURSE + "/days/1/notes")
                .then()
                .statusCode(303);
        see("own-notes", COURSE + "/notes");
        see("notes-of-day", COURSE + "/days/1/notes");
        String attempt = Requests.begin(COURSE + "/quizzes/first");
        session()
                .formParam("q.recall-word", text("response"))
                .formParam("q.evening-minutes", "stored-minutes \u202E<b>30</b>")
                .post(attempt + "/answers")
                .then()
                .statusCode(303);
        see("quiz-sheet", attempt);
        Requests.handIn(attempt);
        see("quiz-result", attempt);
        long enrolment = number("select max(id) from enrolment where course = 'three-days'");
        Sql.run(database, "delete from review_card where question_id <> 'recall-word' and enrolment_id = " + enrolment);
        Sql.run(database, "update review_card set due_on = current_date - 1 where enrolment_id = " + enrolment);
        String review = session().get(COURSE + "/reviews").asString();
        Map<String, String> fields = hidden(review);
        fields.put("q.recall-word", text("response"));
        Matcher card = Pattern.compile("action=\"([^\"]+/answers)\"").matcher(review);
        assertTrue(card.find(), review);
        String answer = session()
                .formParams(fields)
                .post(card.group(1))
                .then()
                .statusCode(303)
                .extract()
                .header("Location");
        see("review-answer", path(answer));
        return enrolment;
    }

    /** Everything that the course asks, by the database; the evaluation and the certificate by their pages. */
    private String earn(long enrolment) throws Exception {
        Sql.run(
                database,
                "insert into lesson_progress select " + enrolment
                        + ", lesson, now() - interval '8 days', now() - interval"
                        + " '7 days', now() - interval '6 days' from (values ('first'), ('second'), ('third')) days (lesson) on"
                        + " conflict (enrolment_id, lesson_id) do update set opened_at = excluded.opened_at, completed_at ="
                        + " excluded.completed_at, passed_at = excluded.passed_at");
        Sql.run(
                database,
                "insert into quiz_attempt (id, enrolment_id, quiz_id, number, seed, edition, started_at, submitted_at,"
                        + " questions, answered, points, safety_missed, passed) select nextval('quiz_attempt_seq'), "
                        + enrolment
                        + ", 'final-exam', 1, 1, edition, now() - interval '5 days', now() - interval '4 days', 10, 10, 9, 0, true"
                        + " from publication where course = 'three-days' order by id desc limit 1");
        session()
                .formParams("clear", "5", "change", text("answers"))
                .post(COURSE + "/evaluation/drafts")
                .then()
                .statusCode(303);
        see("evaluation", COURSE + "/evaluation");
        session()
                .formParams("clear", "5", "change", text("answers"))
                .post(COURSE + "/evaluation")
                .then()
                .statusCode(303);
        session()
                .formParam("name", "stored-snapshot <b>\"Lea\"</b>\u202E =1 &amp;\u0007 שלום")
                .post(COURSE + "/certificates")
                .then()
                .statusCode(303);
        see("own-certificate", COURSE + "/certificate");
        String serial = Sql.text(database, "select serial from certificate where enrolment_id = " + enrolment);
        see("verification", "/certificates/" + serial);
        see("certificate.pdf", "/certificates/" + serial + ".pdf");
        return serial;
    }

    /** @return the token of the record */
    private String handIn() {
        String record = Requests.record("study-diary");
        Map<String, String> fields = hidden(session().get(record).asString());
        Map<String, String> earlier = new HashMap<>(fields);
        fields.putAll(Map.of(
                "day", "2026-05-01",
                "where", "kitchen",
                "noise", "3",
                "page", "stored-page \u202E<b>",
                "notes", text("entries") + "x".repeat(10_000),
                "steps", "closed wrote",
                "recalled.before", "2",
                "recalled.after", "7",
                "consent", "yes"));
        session().formParams(fields).post(record + "/drafts").then().statusCode(303);
        see("record-sheet", record);
        see("record-draft.pdf", record + "/record.pdf");
        earlier.put("sheet", "another-load");
        earlier.put("notes", text("entries"));
        places.put(
                "record-overtaken",
                Seen.of(
                        "record-overtaken",
                        session().formParams(earlier).post(record + "/drafts").asByteArray()));
        fields.putAll(Map.of("version", "1"));
        Response asked = session().formParams(fields).post(record + "/hand-ins");
        if (asked.statusCode() == 422) {
            fields.put("looked", hidden(asked.asString()).get("looked"));
            asked = session().formParams(fields).post(record + "/hand-ins");
        }
        asked.then().statusCode(303);
        see("own-record", record);
        return record.replaceFirst(".*/", "");
    }

    /** A claim as a course would keep it whose instructors countersign. */
    private long claim() throws SQLException {
        long of = Graduates.of(database, "stored-claimant", LEARNER.replaceAll("[\\u202e\\u2067]", ""));
        return number("insert into certificate_claim (id, serial, enrolment_id, name, claimed_at, accreditor,"
                + " licence_number, given_names, family_name) select nextval('certificate_claim_seq'), upper(left("
                + "translate(md5('stored'), 'abcdef', '012345'), 26)), " + of
                + ", $$stored-name <b>Lea</b> שלום$$, now(),"
                + " 'board', $$stored-licence_number <b> שלום$$, $$stored-given_names <b> שלום$$, $$stored-family_name"
                + " <b> שלום$$ returning id");
    }

    private void teach(long enrolment, String serial, String record, long claim) throws Exception {
        Sql.run(
                database,
                "update learner set email = '" + ADDRESS + "' where id = (select learner_id from enrolment where id = "
                        + enrolment + ")");
        others(enrolment);
        People.change(REVIEWER, "instructor");
        see("desk-learners", DESK + "/learners?name=stored-lea");
        String learner = DESK + "/learners/" + enrolment;
        Sql.run(
                database,
                "insert into granted_attempt select gen_random_uuid(), " + enrolment
                        + ", 'final-exam', $$=stored-reason " + HOSTILE + "$$, 'instructor 1', now()");
        support(learner);
        see("desk-learner", learner);
        assertTrue(
                new String(places.get("desk-learner").bytes(), StandardCharsets.UTF_8)
                        .contains("href=\"mailto:stored-%22lea%22%3Fcc%3Devil@example.org\""),
                "the address names nobody besides");
        see(
                "desk-attempt",
                learner + "/attempts/"
                        + Sql.text(
                                database,
                                "select token from quiz_attempt where quiz_id = 'first' and" + " enrolment_id = "
                                        + enrolment));
        see("erasure", learner + "/erasure");
        see("items", DESK + "/quizzes/first");
        see("evaluation-results", DESK + "/evaluation");
        see("desk-records", DESK + "/records?form=all&name=stored-lea");
        review(DESK + "/records/" + record);
        see("desk-claims", DESK + "/certificates");
        see("claim", DESK + "/claims/" + claim);
        session()
                .formParam("reason", text("returned"))
                .post(DESK + "/claims/" + claim + "/returns")
                .then()
                .statusCode(303);
        see("desk-returned-claim", DESK + "/claims/" + claim);
        see("desk-certificates", DESK + "/certificates?search=stored-snapshot");
        String certificate = DESK + "/certificates/" + serial;
        see("desk-certificate", certificate);
        see("correction", certificate + "/correction");
        see("revocation", certificate + "/revocation");
        reviewContent(enrolment);
    }

    /** What those who make a course write about it. */
    private void reviewContent(long enrolment) throws SQLException {
        Course course = Editions.publish(Editions.named("stored-texts"));
        long person = number("select learner_id from enrolment where id = " + enrolment);
        Sql.run(
                database,
                "insert into publication (course, edition, at, by, source, note) select course, edition, now(), 'instructor "
                        + person + "', 'STUDIO', $$=stored-note " + HOSTILE
                        + "$$ from publication where course = 'stored-texts'");
        see("studio-editions", "/studio/stored-texts/editions");
        catalogue.approve(
                person,
                course.id(),
                course.edition(),
                new ClinicalReview(
                        "stored-name <b>שלום", "stored-credentials <b>שלום", LocalDate.EPOCH, course.marks()));
        Sql.run(
                database,
                "insert into content_review_request (course, edition, asked_by_id, note, at) values ('stored-texts', '"
                        + course.edition() + "', " + person + ", $$=stored-note " + HOSTILE + "$$, now())");
        Sql.run(
                database,
                "insert into content_comment (token, course, edition, path, line, text, said_by_id, at) values"
                        + " (gen_random_uuid(), 'stored-texts', '" + course.edition()
                        + "', 'day-01-first.md', 1, $$=stored-text "
                        + HOSTILE + "$$, " + person + ", now())");
        Sql.run(
                database,
                "insert into content_reply (token, comment_id, text, said_by_id, at) select gen_random_uuid(), id,"
                        + " $$=stored-text " + HOSTILE
                        + "$$, said_by_id, at from content_comment where course = 'stored-texts'");
        String reviews = "/teaching/stored-texts/content-reviews";
        see("content-reviews", reviews);
        see("edition-to-review", reviews + "/editions/" + course.edition());
        see("file-to-review", reviews + "/editions/" + course.edition() + "/files/day-01-first.md");
        see("course-page", "/courses/stored-texts");
        see("people-of-course", "/teaching/stored-texts/people");
        letIn(person);
        asked(enrolment, person);
    }

    private void asked(long enrolment, long person) throws SQLException {
        Sql.run(
                database,
                "insert into learner_question (token, enrolment_id, course, text, asked_at, answer, answered_by_id, answered_at)"
                        + " values ('00000000-0000-4000-8000-000000000424', " + enrolment
                        + ", 'three-days', $$=stored-text " + HOSTILE
                        + "$$, now(), $$=stored-answer " + HOSTILE + "$$, " + person + ", now())");
        // by the form, for Today remembers for some seconds what was announced on a course
        Sql.run(database, "update course_notice set withdrawn_at = now() where course = 'three-days'");
        session()
                .formParams(Map.of(
                        "title",
                        "=stored-title <b>שלום" + UNSEEN,
                        "text",
                        text("text"),
                        "from",
                        LocalDate.now(ZoneOffset.UTC).minusDays(1).toString(),
                        "until",
                        LocalDate.now(ZoneOffset.UTC).plusDays(1).toString()))
                .post(DESK + "/notices")
                .then()
                .statusCode(303);
        see("desk-questions", DESK + "/questions?shown=answered");
        see("desk-question", DESK + "/questions/00000000-0000-4000-8000-000000000424");
        see("notices", DESK + "/notices");
    }

    /** What is written about those who want to get in; the learner is on no other course than the one before. */
    private void letIn(long person) throws SQLException {
        Sql.run(
                database,
                "insert into code_batch (token, course, cohort, made_by_id, made_at, expires_at) values (gen_random_uuid(),"
                        + " 'stored-texts', '=stored-cohort <b>שלום', " + person + ", now(), now())");
        Sql.run(
                database,
                "insert into admission (learner_id, course, state, starts_on, zone, cohort, asked_at, decided_at, word) values ("
                        + person
                        + ", 'stored-texts', 'DECLINED', current_date, 'UTC', '=stored-cohort <b>שלום', now(), now(),"
                        + " $$=stored-word " + HOSTILE + "$$)");
        see("codes", "/teaching/stored-texts/codes");
        see("admissions", "/teaching/stored-texts/admissions");
        Sql.run(
                database,
                "with list as (insert into invitation_list (token, course, cohort, made_by_id, made_at, expires_at) values"
                        + " ('00000000-0000-4000-8000-000000000422', 'stored-texts', '=stored-cohort <b>שלום', "
                        + person
                        + ", now(), now()) returning id) insert into invitation (list_id, course, line, name, address, address_digest,"
                        + " nonce, digest, expires_at) select id, 'stored-texts', 1, $$=stored-name " + HOSTILE
                        + "$$, $$stored-address " + HOSTILE + "$$, '', gen_random_uuid(), 'stored', now() from list");
        see("invited", "/teaching/stored-texts/invitations/00000000-0000-4000-8000-000000000422");
    }

    /** So many that statistics show anything. */
    private void others(long enrolment) throws SQLException {
        Sql.run(
                database,
                "insert into learner select nextval('learner_seq'), 'stored-other-' || n, 'Other ' || n, null, now() from"
                        + " generate_series(1, 20) n");
        Sql.run(
                database,
                "insert into enrolment select nextval('enrolment_seq'), id, 'three-days', current_date, 'UTC', now() from"
                        + " learner where subject like 'stored-other-%'");
        String them = " from enrolment e join learner l on l.id = e.learner_id where l.subject like 'stored-other-%'";
        Sql.run(
                database,
                "insert into evaluation select nextval('evaluation_seq'), e.id, '{\"clear\": \"4\"}', now()" + them);
        Sql.run(
                database,
                "insert into quiz_attempt (id, enrolment_id, quiz_id, number, seed, edition, started_at, submitted_at, questions,"
                        + " answered, points, safety_missed, passed) select nextval('quiz_attempt_seq'), e.id, t.quiz_id, 1, t.seed,"
                        + " t.edition, t.started_at, t.submitted_at, t.questions, t.answered, t.points, t.safety_missed, t.passed"
                        + them.replace(
                                " where",
                                " cross join quiz_attempt t where t.quiz_id = 'first' and t.enrolment_id = " + enrolment
                                        + " and"));
        Sql.run(
                database,
                "insert into quiz_answer (attempt_id, question_id, response, saved_at, grade) select t.id, a.question_id,"
                        + " a.response, a.saved_at, a.grade from quiz_attempt t cross join quiz_answer a join quiz_attempt first on"
                        + " first.id = a.attempt_id where first.enrolment_id = " + enrolment
                        + " and first.quiz_id = 'first' and"
                        + " t.enrolment_id in (select e.id" + them + ")");
    }

    /** What is written to a learner and about one, and why something was done. */
    private void support(String learner) {
        session()
                .formParams("token", UUID.randomUUID().toString(), "text", text("text"))
                .post(learner + "/messages")
                .then()
                .statusCode(303);
        session()
                .formParams("token", UUID.randomUUID().toString(), "text", text("text"))
                .post(learner + "/notes")
                .then()
                .statusCode(303);
        session()
                .formParams(
                        "token",
                        UUID.randomUUID().toString(),
                        "until",
                        LocalDate.now().plusDays(3).toString(),
                        "why",
                        text("why"))
                .post(learner + "/concern-put-offs")
                .then()
                .statusCode(303);
    }

    private void review(String record) {
        session().post(record + "/holds").then().statusCode(303);
        see("desk-record", record);
        see("desk-record.pdf", record + "/record.pdf");
        Map<String, String> fields = hidden(session().get(record).asString());
        fields.putAll(Map.of(
                "level.memory", "met",
                "level.words", "met",
                "comment.words", text("comments"),
                "reason", text("reason"),
                "decision", "returned"));
        session().formParams(fields).post(record + "/reviews").then().statusCode(303);
        see("desk-decided-record", record);
    }

    /** What came back to those who wrote. */
    private void own(long enrolment, String record) throws SQLException {
        People.change(LEARNER, "student");
        see("messages", COURSE + "/messages");
        see("own-questions", COURSE + "/questions");
        see("today-notices", "/today");
        Sql.run(database, "delete from course_notice where title like '=stored%'");
        see("own-admission", "/courses/stored-texts/enrol");
        Sql.run(
                database,
                "insert into pause values (" + enrolment + ", current_date, null, $$=stored-reason " + HOSTILE
                        + "$$, now())");
        see("pause", COURSE + "/pause");
        see("returned-record", COURSE + "/records/" + record);
        see("record.pdf", COURSE + "/records/" + record + "/record.pdf");
        People.change("stored-claimant", "student");
        see("returned-claim", COURSE + "/certificate");
    }

    private void pack(long enrolment, String serial) throws IOException {
        People.change(REVIEWER, "instructor");
        byte[] zip = session()
                .get(DESK + "/learners/" + enrolment + "/audit-pack.zip")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                String name = entry.getName();
                assertTrue(name.matches("[A-Za-z0-9./-]+") && !name.contains(WORD) && !name.contains(".."), name);
                if (name.matches(".*\\.(csv|html|json)")) {
                    String place = name.replaceFirst("^\\d+-", "")
                            .replaceFirst("practical-records/.*\\.", "practical-records.")
                            .replaceFirst("certificates/.*?\\.", "certificate.")
                            .replace("certificate.badge", "badge");
                    places.put(place, Seen.of(place, in.readAllBytes()));
                }
            }
        }
        String certificate = DESK + "/certificates/" + serial;
        session()
                .formParams("reason", "rules-not-kept", "note", text("note"), "serial", serial)
                .post(certificate + "/revocations")
                .then()
                .statusCode(303);
        see("desk-revoked-certificate", certificate);
    }

    private void see(String name, String path) {
        places.put(
                name,
                Seen.of(
                        name,
                        session().get(path).then().statusCode(200).extract().asByteArray()));
    }

    private static String text(String column) {
        return "=" + WORD + column + " " + HOSTILE + UNSEEN;
    }

    private static String written(String column) {
        return switch (column) {
            case "learner.name" -> "stored-lea";
            case "learner.email" -> WORD;
            case "practice_review.reviewer" -> "stored-dana";
            case "certificate.credential" -> "stored-snapshot";
            default -> WORD + column.replaceFirst(".*\\.", "");
        };
    }

    private static String path(String location) {
        return location.replaceFirst("^https?://[^/]*", "");
    }

    /** Column by column, where it is read. */
    private static Map<String, List<String>> where() throws IOException {
        Map<String, List<String>> where = new TreeMap<>();
        listed().forEach((column, places) -> {
            if (!places.startsWith("of ours: ")) {
                where.put(column, Arrays.asList(places.split(" +")));
            }
        });
        return where;
    }

    private static Map<String, String> listed() throws IOException {
        try (InputStream file = StoredTextTest.class.getResourceAsStream("stored-texts.txt")) {
            Map<String, String> listed = new TreeMap<>();
            new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(" *\\| *", 2))
                    .forEach(line -> listed.put(line[0], line[1]));
            return listed;
        }
    }

    private long number(String sql) throws SQLException {
        return Long.parseLong(Sql.text(database, sql));
    }
}
