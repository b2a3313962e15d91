package app.daybook;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

import javax.sql.DataSource;

/** Learners who have done everything that a course asks. */
public final class Graduates {

    private static final String[] THREE_DAYS = {"first", "second", "third"};

    private Graduates() {}

    /** @return the number of the enrolment */
    public static long of(DataSource database, String subject, String name) throws SQLException {
        return of(database, subject, name, "three-days", THREE_DAYS);
    }

    /** @return the number of the enrolment */
    public static long of(DataSource database, String subject, String name, String course, String... lessons)
            throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("insert into learner select nextval('learner_seq'), '%s', '%s', '%1$s@example.org', now()"
                    .formatted(subject, name));
            statement.execute("insert into enrolment select nextval('enrolment_seq'), id, '" + course + "',"
                    + " current_date - 9, 'America/Moncton', now() - interval '9 days' from learner"
                    + ours("subject", subject));
        }
        return finish(database, subject, lessons);
    }

    /** @return the number of the enrolment, which is there already */
    public static long finish(DataSource database, String subject) throws SQLException {
        return finish(database, subject, THREE_DAYS);
    }

    private static long finish(DataSource database, String subject, String... lessons) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("insert into lesson_progress select e.id, lesson, now() - interval '8 days',"
                    + " now() - interval '7 days', now() - interval '6 days' from " + enrolled()
                    + " cross join (values ('" + String.join("'), ('", lessons) + "')) lessons (lesson)"
                    + ours("l.subject", subject));
            statement.execute("insert into quiz_attempt (id, enrolment_id, quiz_id, number, seed, edition, started_at,"
                    + " submitted_at, questions, answered, points, safety_missed, passed) select"
                    + " nextval('quiz_attempt_seq'), e.id, 'final-exam', n, 1, (select edition from"
                    + " publication p where p.course = e.course order by p.id desc limit 1),"
                    + " now() - interval '5 days', now() - interval '4 days', 10, 10, 5 + 4 * (n - 1), 2 - n, n = 2 from "
                    + enrolled() + " cross join generate_series(1, 2) n" + ours("l.subject", subject));
            statement.execute("insert into evaluation select nextval('evaluation_seq'), e.id, '{}', now() from "
                    + enrolled() + ours("l.subject", subject));
            try (var found = statement.executeQuery("select e.id from " + enrolled() + ours("l.subject", subject))) {
                found.next();
                return found.getLong(1);
            }
        }
    }

    private static String enrolled() {
        return "enrolment e join learner l on l.id = e.learner_id";
    }

    private static String ours(String column, String subject) {
        return " where " + column + " = '" + subject + "'";
    }
}
