package app.daybook.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

import org.postgresql.ds.PGSimpleDataSource;

/** So many first attempts at one quiz as no small provider will ever have, written straight into the database. */
final class ManyAttempts {

    static final int ATTEMPTS = 100_000;
    static final int QUESTIONS = 8;
    static final String QUIZ = "consent";

    private ManyAttempts() {}

    static void write(String database) throws SQLException {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(database);
        try (Connection connection = source.getConnection("postgres", "postgres");
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("select setseed(0.42)");
            String many = "generate_series(1, " + ATTEMPTS + ") n";
            statement.execute(
                    "insert into learner select nextval('learner_seq'), 'many-' || n, 'Many ' || n, null, now()"
                            + " from " + many);
            statement.execute("insert into enrolment select nextval('enrolment_seq'), id, 'trigger-points',"
                    + " current_date, 'UTC', now() from learner where subject like 'many-%'");
            connection.commit();
            // Or what the database reckons for each row is planned as if there were none
            statement.execute("analyze");
            statement.execute("create temporary table tried as select nextval('quiz_attempt_seq') id, e.id enrolment,"
                    + " random() ability from enrolment e join learner l on l.id = e.learner_id"
                    + " where l.subject like 'many-%'");
            statement.execute("create temporary table answered as select id, 'many-' || q question,"
                    + " case when random() < (ability + q / 10.0) / 2 then 1.0 else 0.0 end grade from tried,"
                    + " generate_series(1, " + QUESTIONS + ") q");
            statement.execute("insert into quiz_attempt (id, enrolment_id, quiz_id, number, seed, edition, started_at,"
                    + " submitted_at, questions, answered, points, safety_missed, passed) select t.id, t.enrolment,"
                    + " '" + QUIZ + "', 1, 1, (select min(digest) from edition), now(), now(), " + QUESTIONS + ", "
                    + QUESTIONS + ", sum(a.grade), 0, sum(a.grade) > 6 from tried t join answered a on a.id = t.id"
                    + " group by t.id, t.enrolment");
            statement.execute("insert into quiz_answer (attempt_id, question_id, response, saved_at, grade)"
                    + " select id, question, case when grade = 1 then '{a}'::text[] else '{b}' end, now(), grade"
                    + " from answered");
            connection.commit();
            statement.execute("analyze");
            connection.commit();
        }
    }
}
