package app.daybook.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

import org.postgresql.ds.PGSimpleDataSource;

/** So many learners on a course as no small provider will ever have, with all their days, written into the database. */
final class ManyLearners {

    static final int LEARNERS = 100_000;
    static final int DAYS = 30;

    private ManyLearners() {}

    /** Of ten learners one has finished, and the others came as far as chance has it; half of them are away. */
    static void write(String database) throws SQLException {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(database);
        try (Connection connection = source.getConnection("postgres", "postgres");
                Statement statement = connection.createStatement()) {
            statement.execute("select setseed(0.42)");
            // What reckons the gradebook row by row would take as long as a hundred thousand learners take
            statement.execute("set session_replication_role = replica");
            statement.execute(
                    "insert into learner (id, subject, name, email, created_at) select nextval('learner_seq'),"
                            + " 'crowd-' || n, 'Crowd ' || md5(n::text), 'crowd' || n || '@example.org', now() from"
                            + " generate_series(1, " + LEARNERS + ") n");
            statement.execute("insert into enrolment (id, learner_id, course, started_on, zone, enrolled_at) select"
                    + " nextval('enrolment_seq'), id, 'trigger-points', current_date - 40 - (id % 200)::int, 'UTC', now() -"
                    + " interval '40 days' - (id % 200) * interval '1 day' from learner where subject like 'crowd-%'");
            statement.execute("create temporary table crowd as select e.id, case when random() < 0.1 then " + DAYS
                    + " else floor(random() * " + DAYS + ") end far, random() gone from enrolment e join learner l on"
                    + " l.id = e.learner_id where l.subject like 'crowd-%'");
            statement.execute("insert into visit select id, now() - interval '1 hour' - floor(gone * 100) * interval"
                    + " '1 day' from crowd");
            statement.execute(
                    "insert into lesson_progress (enrolment_id, lesson_id, opened_at, completed_at, passed_at)"
                            + " select c.id, 'day-' || d, now() - (41 - d) * interval '1 day', case when d <= c.far then now() -"
                            + " (41 - d) * interval '1 day' + (20 + c.id % 40) * interval '1 minute' end, case when d <= c.far then"
                            + " now() - (40 - d) * interval '1 day' end from crowd c cross join generate_series(1, "
                            + DAYS
                            + ") d");
            statement.execute("insert into quiz_attempt (id, enrolment_id, quiz_id, number, seed, edition, started_at,"
                    + " submitted_at, questions, answered, points, safety_missed, passed) select"
                    + " nextval('quiz_attempt_seq'), c.id, case when c.far = " + DAYS
                    + " then 'final-exam' else 'day-8'"
                    + " end, n, 1, (select min(digest) from edition), now() - interval '1 hour', now() - interval '1 hour'"
                    + " + (5 + c.id % 600) * interval '1 second', 8, 8, floor(c.gone * 8), 0, c.gone > 0.6 and n = 2 from"
                    + " crowd c cross join generate_series(1, 2) n where c.far >= 8");
            statement.execute("set session_replication_role = origin");
            statement.execute("analyze");
            statement.execute("select count(reckon_gradebook(id)) from crowd");
            statement.execute("vacuum analyze gradebook");
        }
    }
}
