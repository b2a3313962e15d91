package app.daybook.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.postgresql.ds.PGSimpleDataSource;

import app.daybook.rig.Learner;

/** So many practical records as no small provider will ever have, written straight into the database. */
final class ManyRecords {

    static final int RECORDS = 100_000;

    private static final String LESSONS = "('consent'), ('palpation'), ('trapezius'), ('forearm'), ('case-study')";
    private static final int EACH = 5;

    private ManyRecords() {}

    /** Of ten records eight wait for a reviewer, one was returned and one accepted; a tenth of those is to be read twice. */
    static void write(String database) throws SQLException {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(database);
        try (Connection connection = source.getConnection("postgres", "postgres");
                Statement statement = connection.createStatement()) {
            statement.execute("insert into learner select nextval('learner_seq'), 'hands-' || n, 'Hands ' || n, null,"
                    + " now() from generate_series(1, " + RECORDS / EACH + ") n");
            statement.execute(
                    "insert into enrolment select nextval('enrolment_seq'), id, 'trigger-points',"
                            + " current_date - 40, 'UTC', now() - interval '40 days' from learner where subject like 'hands-%'");
            statement.execute(
                    "insert into practice_record (id, token, enrolment_id, lesson_id, form_id, edition, state,"
                            + " entries, version, rounds, begun_at, saved_at, waiting_since) select id, gen_random_uuid(),"
                            + " enrolment, lesson, case lesson when 'case-study' then lesson else 'session-record' end, (select edition from publication where course ="
                            + " 'trigger-points' order by id desc limit 1), state, '{\"screen-note\": \"Nothing.\"}', 2, 1,"
                            + " handed_in, handed_in, case when state = 'HANDED_IN' then handed_in end from (select"
                            + " nextval('practice_record_seq') id, e.id enrolment, lesson, (array['RETURNED', 'ACCEPTED'])"
                            + "[case when random() < 0.8 then 3 when random() < 0.5 then 1 else 2 end] decided,"
                            + " now() - random() * interval '30 days' handed_in from enrolment e join learner l on l.id ="
                            + " e.learner_id cross join (values " + LESSONS
                            + ") lessons (lesson) where l.subject like 'hands-%')"
                            + " written cross join lateral (select coalesce(decided, 'HANDED_IN') state) stood");
            statement.execute(
                    "insert into practice_hand_in (id, record_id, round, entries, handed_in_at) select"
                            + " nextval('practice_hand_in_seq'), id, 1, entries, saved_at from practice_record where rounds = 1");
            statement.execute(
                    "insert into practice_review (id, token, record_id, round, reviewer_id, reviewer, decision,"
                            + " reason, levels, comments, reviewed_at) select nextval('practice_review_seq'), gen_random_uuid(),"
                            + " id, 1, (select min(id) from learner), 'Dana', state, 'As it is.', '{}', '{}', saved_at +"
                            + " random() * interval '3 days' from practice_record where state in ('RETURNED', 'ACCEPTED')");
            statement.execute(
                    "insert into practice_sample (record_id, drawn_at) select id, saved_at from practice_record"
                            + " where state = 'ACCEPTED' and random() < 0.1");
            statement.execute("analyze");
        }
    }

    /** How long each of so many loads of a page took, the quickest first. */
    static List<Duration> loads(Learner instructor, String page, int times) throws IOException, InterruptedException {
        List<Duration> all = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            Instant began = Instant.now();
            instructor.get(page);
            all.add(Duration.between(began, Instant.now()));
        }
        Collections.sort(all);
        return all;
    }
}
