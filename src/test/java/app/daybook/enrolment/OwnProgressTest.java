package app.daybook.enrolment;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import app.daybook.PostgresForTests;
import app.daybook.Sql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

/** What is remembered of a learner's progress is never other than what the database holds, whoever changed it, and how. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class OwnProgressTest {

    /** One after the other; each changes something that pages show. {@code #} is the enrolment, {@code @} the learner. */
    private static final List<String> CHANGES = List.of(
            "insert into visit values (#, '2021-03-02T10:00:00Z')",
            "update visit set at = '2021-03-03T10:00:00Z' where enrolment_id = #",
            "insert into lesson_progress (enrolment_id, lesson_id, opened_at) values (#, 'consent', now())",
            "update lesson_progress set completed_at = opened_at where enrolment_id = #",
            "update lesson_progress set passed_at = now() where enrolment_id = #",
            "update lesson_progress set handed_in_at = now() where enrolment_id = #",
            "update lesson_progress set accepted_at = now() where enrolment_id = #",
            "insert into lesson_progress (enrolment_id, lesson_id, opened_at) values (#, 'draping', now())",
            "delete from lesson_progress where enrolment_id = # and lesson_id = 'draping'",
            "insert into pause values (#, '2021-04-01', null, '', now())",
            "update pause set until = '2021-04-05' where enrolment_id = #",
            "delete from pause where enrolment_id = #",
            "insert into instructor_message (token, enrolment_id, author_id, text, sent_at)"
                    + " values (gen_random_uuid(), #, @, 'Well done', now())",
            "update instructor_message set seen_at = sent_at where enrolment_id = #",
            "update instructor_message set seen_at = null where enrolment_id = #",
            "delete from instructor_message where enrolment_id = #",
            "insert into learner_question (token, enrolment_id, course, lesson_id, text, asked_at, answer, answered_at,"
                    + " answered_by_id) values (gen_random_uuid(), #, 'trigger-points', 'consent', 'Why?', now(), 'So.',"
                    + " now(), @)",
            "update learner_question set answer_seen_at = answered_at where enrolment_id = #",
            "update enrolment set started_on = '2021-03-05' where id = #",
            "update enrolment set zone = 'Asia/Tokyo' where id = #",
            "update enrolment set opened_days = 3 where id = #",
            "update enrolment set pace = 'OPEN' where id = #",
            "update enrolment set records_promised = '{}' where id = #",
            "insert into enrolment (id, learner_id, course, started_on, zone, enrolled_at)"
                    + " values (nextval('enrolment_seq'), @, 'another', '2021-03-01', 'UTC', now())",
            "update enrolment set withdrawn_at = now() where id = #",
            "update enrolment set withdrawn_at = null where id = #",
            "delete from visit where enrolment_id = #",
            "update learner set erased_at = now(), name = '', email = null, subject = 'erased-' || id where id = @");

    private static int subjects;

    @Inject
    DataSource database;

    @Inject
    OwnProgress own;

    @Inject
    Revisions revisions;

    private final String subject = "own-progress-" + ++subjects;
    private String learner;
    private String enrolment;

    @BeforeEach
    void enrolled() throws SQLException {
        learner = Sql.text(
                database,
                "insert into learner (id, subject, name, created_at) values (nextval('learner_seq'), '" + subject
                        + "', 'Own Progress', now()) returning id");
        enrolment = Sql.text(
                database,
                "insert into enrolment (id, learner_id, course, started_on, zone, enrolled_at)"
                        + " values (nextval('enrolment_seq'), " + learner
                        + ", 'trigger-points', '2021-03-01', 'UTC', now()) returning id");
    }

    @Test
    void anyChangeIsSeenAtOnce() throws SQLException {
        for (String change : CHANGES) {
            List<OwnProgress.Found> before = own.of(subject);
            Sql.run(database, its(change));
            List<OwnProgress.Found> after = own.of(subject);
            assertEquals(unremembered(), after, change);
            assertNotEquals(before, after, change);
        }
    }

    @Test
    void whatDidNotChangeIsFoundOnce() {
        assertSame(own.of(subject).get(0), own.of(subject).get(0));
    }

    @Test
    void ofTwoChangesAtOnceTheOneThatIsKeptLastIsSeenToo() throws SQLException {
        try (Connection one = database.getConnection();
                Statement first = one.createStatement()) {
            one.setAutoCommit(false);
            first.execute(its(CHANGES.get(2)));
            Sql.run(database, its(CHANGES.get(0)));
            assertEquals(unremembered(), own.of(subject));
            one.commit();
            one.setAutoCommit(true);
        }
        assertEquals(1, own.of(subject).get(0).standings().size());
        assertEquals(unremembered(), own.of(subject));
    }

    @Test
    void manyWhoAskAtOnceAreEachAnsweredTheirOwn() throws SQLException {
        long number = Long.parseLong(learner);
        List<String> all = Stream.generate(() -> number)
                .limit(400)
                .parallel()
                .map(each -> revisions.of(each).orElseThrow())
                .distinct()
                .toList();
        assertEquals(1, all.size());
        Sql.run(database, its(CHANGES.get(0)));
        assertNotEquals(all.get(0), revisions.of(number).orElseThrow());
        assertEquals(true, revisions.of(-1).isEmpty());
    }

    private List<OwnProgress.Found> unremembered() {
        return new OwnProgress(database, revisions).of(subject);
    }

    private String its(String change) {
        return change.replace("#", enrolment).replace("@", learner);
    }
}
