package app.daybook.certificate;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

import app.daybook.Graduates;
import app.daybook.PostgresForTests;
import app.daybook.authoring.ThreeDays;
import app.daybook.certificate.statement.Serial;
import app.daybook.course.Course;
import app.daybook.enrolment.Enrolment;
import app.daybook.publishing.Editions;
import app.daybook.web.Refusal;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class ErasureTest {

    @Inject
    Erasure erasure;

    @Inject
    Registrar registrar;

    @Inject
    Claims claims;

    @Inject
    Amendments amendments;

    @Inject
    Upkeep upkeep;

    @Inject
    Ledger ledger;

    @Inject
    DataSource database;

    @Test
    void theAccountGoesAndTheCertificateStays() throws SQLException {
        long enrolment = Graduates.of(database, "erased-ann", "Ann Erased");
        String serial = issue(enrolment, "Ann Erased");
        erasure.erase("erased-ann", "learner 1");
        erasure.erase("erased-ann", "learner 1");

        assertEquals(0, count("certificate_claim where enrolment_id = " + enrolment));
        assertEquals(0, count("review where enrolment_id = " + enrolment));
        assertEquals(
                0, count("learner where subject = 'erased-ann' or name = 'Ann Erased' or email like 'erased-ann@%'"));
        given().get("/certificates/" + serial)
                .then()
                .statusCode(200)
                .body(containsString("status-valid"), containsString("Ann Erased"));
        assertEquals(1, count("certificate_event where kind = 'account-erased' and serial = '" + serial + "'"));
        assertEquals(Optional.empty(), ledger.check().fault());
    }

    @Test
    void whatACertificateRestsOnStaysAsLongAsItDoes() throws SQLException {
        long enrolment = Graduates.of(database, "erased-hal", "Hal Erased");
        run("update evaluation set answers = '{\"change\": \"I am Hal, call me\"}' where enrolment_id = " + enrolment);
        run("insert into quiz_attempt (id, enrolment_id, quiz_id, number, seed, edition, started_at, questions) select"
                + " nextval('quiz_attempt_seq'), " + enrolment + ", 'first', 1, 1, (select min(digest) from edition),"
                + " now(), 4");
        run("insert into accommodation values (" + enrolment + ", 50, 'instructor', now())");
        String serial = issue(enrolment, "Hal Erased");
        assertEquals(
                List.of(new Serial(serial).grouped()),
                QuarkusTransaction.requiringNew().call(() -> erasure.kept("erased-hal")).stream()
                        .map(Erasure.Kept::serial)
                        .toList());
        erasure.erase("erased-hal", "learner 1");
        assertEquals(3, count("lesson_progress where enrolment_id = " + enrolment));
        assertEquals(2, count("quiz_attempt where quiz_id = 'final-exam' and enrolment_id = " + enrolment));
        assertEquals(0, count("quiz_attempt where submitted_at is null and enrolment_id = " + enrolment));
        assertEquals(1, count("evaluation where answers = '{}' and enrolment_id = " + enrolment));
        assertEquals(0, count("accommodation where enrolment_id = " + enrolment), "what it tells of health goes");

        keptUntil(serial, "current_date - 2");
        erasure.eraseWhatNeedNotStay();
        for (String table : List.of("lesson_progress", "quiz_attempt", "evaluation")) {
            assertEquals(0, count(table + " where enrolment_id = " + enrolment), table);
        }
        assertEquals(0, count("certificate where snapshot <> '{}' and serial = '" + serial + "'"));
    }

    @Test
    void recordsGoWithTheAccountAndThoseHandedInWithTheCertificate() throws SQLException {
        long without = Graduates.of(database, "erased-tess", "Tess Erased");
        record(without, "first", "HANDED_IN");
        erasure.erase("erased-tess", "learner 1");
        assertEquals(0, count("practice_record where enrolment_id = " + without));

        long with = Graduates.of(database, "erased-theo", "Theo Erased");
        record(with, "first", "HANDED_IN");
        record(with, "second", "RETURNED");
        record(with, "third", "DRAFT");
        String serial = issue(with, "Theo Erased");
        erasure.erase("erased-theo", "learner 1");
        assertEquals(
                2,
                count("practice_record where entries = '{\"notes\": \"Handed in.\"}' and enrolment_id = " + with),
                "drafts go, and what was written since a record was handed in");
        keptUntil(serial, "current_date - 2");
        erasure.eraseWhatNeedNotStay();
        assertEquals(0, count("practice_record where enrolment_id = " + with));
        assertEquals(
                0,
                count(
                        "practice_hand_in h where not exists (select 1 from practice_record r where r.id = h.record_id)"));
    }

    /** Written on since it was handed in, if it was. */
    private void record(long enrolment, String lesson, String state) throws SQLException {
        boolean handedIn = !state.equals("DRAFT");
        run(
                "insert into practice_record (id, token, enrolment_id, lesson_id, form_id, edition, state, entries, version,"
                        + " rounds, begun_at, saved_at, waiting_since) select nextval('practice_record_seq'), gen_random_uuid(), "
                        + enrolment + ", '" + lesson + "', 'study-diary', min(digest), '" + state + "',"
                        + " '{\"notes\": \"Since then.\"}', 3, " + (handedIn ? 1 : 0) + ", now(), now(), "
                        + (state.equals("HANDED_IN") ? "now()" : "null") + " from edition");
        if (handedIn) {
            run("insert into practice_hand_in (id, record_id, round, entries, handed_in_at) select"
                    + " nextval('practice_hand_in_seq'), max(id), 1, '{\"notes\": \"Handed in.\"}', now() from"
                    + " practice_record where enrolment_id = " + enrolment);
        }
    }

    /** Whatever the order: no certificate of an erased account is without the row by which it is erased one day. */
    @RepeatedTest(5)
    void nothingThatIsIssuedWhileItIsErasedIsForgotten() throws Exception {
        String subject = "erased-race-" + UUID.randomUUID();
        Course countersigned = Editions.publish(Editions.as("countersigned-and-erased", ThreeDays.countersigned()));
        long enrolment = Graduates.of(database, subject, "Ida Race", countersigned.id(), "first", "second", "third");
        Enrolment learner = QuarkusTransaction.requiringNew()
                .call(() -> Enrolment.among(List.of(enrolment)).get(0));
        Certificate first = Samples.kept(new Serial(issue(enrolment, "Ida Rase")));
        var turn = new AtomicInteger();
        Callable<String> one = () -> {
            try {
                switch (turn.incrementAndGet() % 4) {
                    case 0 -> erasure.erase(subject, "learner 1");
                    case 1 ->
                        amendments.correct(first, "Ida Race", Standing.VALID, ZoneOffset.UTC, "instructor 900001");
                    case 2 -> issue(enrolment, "Ida Race");
                    default -> claims.claim(countersigned, learner, ClaimForm.of("Ida Race"));
                }
                return "done";
            } catch (Refusal refused) {
                return refused.getClass().getSimpleName();
            }
        };
        Set<String> outcomes = new HashSet<>();
        var pool = Executors.newFixedThreadPool(24);
        try {
            for (Future<String> outcome : pool.invokeAll(Collections.nCopies(200, one))) {
                outcomes.add(outcome.get());
            }
        } finally {
            pool.shutdown();
        }
        outcomes.removeAll(Set.of("done", "HolderErased"));
        assertEquals(Set.of(), outcomes);
        assertEquals(0, count("certificate_claim where enrolment_id = " + enrolment));
        assertEquals(
                0,
                count("certificate c where c.enrolment_id = " + enrolment + " and not exists (select 1 from"
                        + " certificate_event e where e.serial = c.serial and e.kind = 'account-erased')"));
        assertEquals(1, count("certificate_event where kind = 'account-erased' and serial = '" + first.serial + "'"));
        assertEquals(Optional.empty(), ledger.check().fault());
    }

    /** Whoever is erased may be at work in another window. */
    @RepeatedTest(3)
    void savingWhileOneIsErasedStopsNeither() throws Exception {
        String subject = "erased-busy-" + UUID.randomUUID();
        long enrolment = Graduates.of(database, subject, "Jon Busy");
        var pool = Executors.newFixedThreadPool(24);
        try {
            List<Future<Void>> saves = IntStream.range(0, 200)
                    .mapToObj(n -> pool.submit(() -> {
                        if (n == 60) {
                            erasure.erase(subject, "learner 1");
                        }
                        return save(enrolment, "lesson-" + n);
                    }))
                    .toList();
            for (Future<Void> save : saves) {
                save.get();
            }
        } finally {
            pool.shutdown();
        }
        assertEquals(0, count("enrolment where id = " + enrolment));
        assertEquals(0, count("lesson_progress where enrolment_id = " + enrolment));
    }

    /** As a page of a learner does it: an attempt first, then a day; nothing once the enrolment is gone. */
    private Void save(long enrolment, String lesson) throws SQLException {
        try {
            run("begin; select 1 from quiz_attempt where enrolment_id = " + enrolment + " order by id for update;"
                    + " insert into lesson_progress values (" + enrolment + ", '" + lesson + "', now()); commit");
        } catch (SQLException gone) {
            assertEquals("23503", gone.getSQLState());
        }
        return null;
    }

    @Test
    void oneRowThatCannotBeErasedHoldsUpNoOther() throws SQLException {
        String stuck = issue(Graduates.of(database, "erased-kim", "Kim Erased"), "Kim Erased");
        String goes = issue(Graduates.of(database, "erased-leo", "Leo Erased"), "Leo Erased");
        String expired = registrar.issue(
                        Graduates.of(database, "erased-mia", "Mia Kept"),
                        Samples.achievement("Mia Kept", Period.ofDays(-3)),
                        ZoneOffset.UTC,
                        "learner 1")
                .serial;
        String damaged = registrar.issue(
                        Graduates.of(database, "erased-ned", "Ned Kept"),
                        Samples.achievement("Ned Kept", Period.ofDays(-3)),
                        ZoneOffset.UTC,
                        "learner 1")
                .serial;
        erasure.erase("erased-kim", "learner 1");
        erasure.erase("erased-leo", "learner 1");
        keptUntil(stuck, "current_date - 2");
        keptUntil(goes, "current_date - 2");
        // What somebody did to the database: one row that it will not let go, and one that has no day
        Enrolments.tamper(
                database,
                "create function stuck() returns trigger language plpgsql as $$ begin if old.serial = '" + stuck
                        + "' then raise exception 'stuck'; end if; return new; end $$");
        Enrolments.tamper(
                database, "create trigger a_stuck before update on certificate for each row execute function stuck()");
        Enrolments.tamper(
                database,
                "update certificate set snapshot = jsonb_set(snapshot, '{expires}', '\"0-no-day\"') where serial = '"
                        + damaged + "'");
        try {
            upkeep.run();
            assertEquals(0, count("certificate where snapshot <> '{}' and serial = '" + goes + "'"));
            assertEquals(1, count("certificate where snapshot <> '{}' and serial = '" + stuck + "'"));
            assertEquals(0, count("certificate_event where kind = 'erased' and serial = '" + stuck + "'"));
            assertEquals(1, count("certificate_event where kind = 'expired' and serial = '" + expired + "'"));
        } finally {
            Enrolments.tamper(database, "drop trigger a_stuck on certificate; drop function stuck()");
            Enrolments.tamper(
                    database,
                    "update certificate set snapshot = jsonb_set(snapshot, '{expires}', to_jsonb(cast(current_date - 3 as"
                            + " text))) where serial = '" + damaged + "'");
        }
        upkeep.run();
        assertEquals(0, count("certificate where snapshot <> '{}' and serial = '" + stuck + "'"));
    }

    @Test
    void whoeverHasNoCertificateLeavesNoEnrolment() throws SQLException {
        long enrolment = Graduates.of(database, "erased-bea", "Bea Erased");
        erasure.erase("erased-bea", "learner 1");
        assertEquals(0, count("enrolment where id = " + enrolment));
    }

    @Test
    void theContentsGoWhenTheRetentionPeriodIsOver() throws SQLException {
        String stays = issue(Graduates.of(database, "erased-cid", "Cid Erased"), "Cid Erased");
        String goes = issue(Graduates.of(database, "erased-dan", "Dan Erased"), "Dan Erased");
        String unasked = issue(Graduates.of(database, "erased-eve", "Eve Kept"), "Eve Kept");
        erasure.erase("erased-cid", "learner 1");
        erasure.erase("erased-dan", "learner 1");
        keptUntil(stays, "current_date");
        keptUntil(goes, "current_date - 2");
        keptUntil(unasked, "current_date - 2");

        erasure.eraseWhatNeedNotStay();
        erasure.eraseWhatNeedNotStay();

        assertEquals(0, count("certificate where snapshot::text like '%Dan Erased%'"));
        assertEquals(1, count("certificate_event where kind = 'erased' and serial = '" + goes + "'"));
        given().get("/certificates/" + goes).then().statusCode(404);
        given().get("/certificates/" + stays).then().statusCode(200).body(containsString("Cid Erased"));
        given().get("/certificates/" + unasked).then().statusCode(200).body(containsString("Eve Kept"));
        assertEquals(Optional.empty(), ledger.check().fault());
    }

    @Test
    void itIsDecidedAtIssueHowLongACertificateStays() throws SQLException {
        String serial = issue(Graduates.of(database, "erased-gus", "Gus Erased"), "Gus Erased");
        assertEquals(
                1,
                count("certificate where serial = '" + serial
                        + "' and keep_until = cast(issued_at at time zone 'UTC' + interval '7 years' as date)"));
        erasure.erase("erased-gus", "learner 1");
        erasure.eraseWhatNeedNotStay();
        assertEquals(0, count("certificate_event where kind = 'erased' and serial = '" + serial + "'"));
        // Not even a row of the ledger opens the certificate before that day
        QuarkusTransaction.requiringNew().run(() -> ledger.append(new Serial(serial), "erased", "system", ""));
        assertThrows(
                RuntimeException.class,
                () -> QuarkusTransaction.requiringNew().run(() -> Certificate.empty(new Serial(serial))));
    }

    @Test
    void contentsThatVanishWithoutARowAreFound() throws SQLException {
        String serial = issue(Enrolments.enrol(database), "Fay");
        String empty = "update certificate set snapshot = '{}', pdf = '', credential = null where serial = '";
        assertThrows(
                SQLException.class,
                () -> Enrolments.count(
                        database,
                        "with emptied as (" + empty + serial + "' returning 1) select count(*) from emptied"));
        Enrolments.tamper(database, "create table kept as select * from certificate where serial = '" + serial + "'");
        Enrolments.tamper(database, empty + serial + "'");
        try {
            assertEquals(
                    Optional.of("Certificate " + serial + " lost its contents, and no row says that it was erased."),
                    ledger.check().fault());
        } finally {
            Enrolments.tamper(
                    database,
                    "update certificate c set snapshot = k.snapshot, pdf = k.pdf, credential = k.credential from kept k"
                            + " where k.serial = c.serial");
            Enrolments.tamper(database, "drop table kept");
        }
    }

    private void run(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            try {
                statement.execute(sql);
            } catch (SQLException failed) {
                statement.execute("rollback");
                throw failed;
            }
        }
    }

    private String issue(long enrolment, String name) {
        return registrar.issue(enrolment, Samples.achievement(name), ZoneOffset.UTC, "learner 1").serial;
    }

    private void keptUntil(String serial, String day) throws SQLException {
        Enrolments.tamper(database, "update certificate set keep_until = " + day + " where serial = '" + serial + "'");
    }

    private long count(String rows) throws SQLException {
        return Enrolments.count(database, "select count(*) from " + rows);
    }
}
