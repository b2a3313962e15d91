package app.daybook.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;

/** A morning on which a day opens for many at once. */
final class ManyMails {

    static final int LEARNERS = 10_000;

    private static final Duration LONGEST_WAIT = Duration.ofMinutes(3);
    private static final int LOOK_MILLIS = 20;

    private ManyMails() {}

    /**
     * Writes the learners, lets the service look at once instead of in some minutes, and waits for their mail.
     *
     * @param connection to the application's database, as its superuser
     * @return from the beginning of the pass, which each message carries, until all messages are there
     */
    static Duration queue(Connection connection) throws SQLException, InterruptedException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("insert into learner (id, subject, name, email, email_verified, created_at) select"
                    + " nextval('learner_seq'), 'mailed-' || n, 'Mailed ' || n, 'mailed' || n || '@example.org', true, now()"
                    + " from generate_series(1, " + LEARNERS + ") n");
            statement.execute(
                    "insert into enrolment (id, learner_id, course, started_on, zone, enrolled_at, pace) select"
                            + " nextval('enrolment_seq'), id, 'trigger-points', current_date - 5, 'UTC', now() - interval '5 days',"
                            + " 'DAILY' from learner where subject like 'mailed-%'");
            statement.execute(
                    "insert into visit select e.id, now() - interval '20 hours' from enrolment e join learner l"
                            + " on l.id = e.learner_id where l.subject like 'mailed-%'");
            statement.execute("analyze");
            statement.execute("update scheduled_tasks set execution_time = now() where task_name = 'mail-of-the-day'");
            Instant began = Instant.now();
            while (Duration.between(began, Instant.now()).compareTo(LONGEST_WAIT) < 0) {
                try (ResultSet row =
                        statement.executeQuery("select extract(epoch from clock_timestamp() - min(o.queued_at))"
                                + " from outbox_message o join learner l on l.id = o.learner_id where o.kind = 'DAY_OPENED' and"
                                + " l.subject like 'mailed-%' having count(*) = " + LEARNERS)) {
                    if (row.next()) {
                        return Duration.ofMillis(Math.round(row.getDouble(1) * 1000));
                    }
                }
                Thread.sleep(LOOK_MILLIS);
            }
        }
        throw new IllegalStateException("The mail of the day never came");
    }
}
