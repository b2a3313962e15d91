package app.daybook.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Random;
import java.util.function.LongFunction;

import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Learners on the course with all their days, as many as are wanted, written with COPY. Of ten one has finished, the others
 * came as far as chance has it; they began in the last two hundred days, and were here last within a hundred. Of fifty one
 * has left, of a thousand one pauses.
 */
final class ManyEnrolments {

    private static final int CHUNK = 1 << 16;
    private static final int FINISHED_OF = 10;
    private static final int BEGAN_WITHIN = 200;
    private static final int HERE_WITHIN = 100;
    private static final int LEFT_OF = 50;
    private static final int PAUSED_OF = 1000;
    private static final int SECONDS_A_DAY = 86_400;

    /** So many numbers the application may have taken from a sequence beforehand. */
    private static final int TAKEN = 50;

    private final Connection database;
    private final List<String> lessons;
    private final Random random = new Random(42);

    /** @param lessons the ids of the course's days, in order */
    ManyEnrolments(Connection database, List<String> lessons) {
        this.database = database;
        this.lessons = lessons;
    }

    /**
     * Adds what is missing until the course has so many.
     *
     * @return how many rows of progress there are then
     */
    long upTo(long wanted) throws SQLException, IOException {
        long missing = wanted - number("select count(*) from enrolment");
        long learner = reserved("learner_seq", missing);
        long enrolment = reserved("enrolment_seq", missing);
        // What reckons the gradebook row by row takes longer than reckoning each enrolment once
        run("set session_replication_role = replica");
        copy(
                "learner (id, subject, name, email, created_at)",
                missing,
                n -> (learner + n) + "\tcrowd-" + (learner + n) + "\tCrowd " + Long.toString(hash(learner + n), 36)
                        + "\tcrowd" + (learner + n) + "@example.org\tnow\n");
        copy(
                "enrolment (id, learner_id, course, started_on, zone, enrolled_at, withdrawn_at)",
                missing,
                n -> (enrolment + n) + "\t" + (learner + n) + "\ttrigger-points\t" + day(n) + "\tUTC\t" + day(n) + "\t"
                        + (n % LEFT_OF == 1 ? "now" : "\\N") + "\n");
        copy("visit (enrolment_id, at)", missing, n -> (enrolment + n) + "\t" + moment() + "\n");
        copy(
                "pause (enrolment_id, first_day, begun_at)",
                missing / PAUSED_OF,
                n -> (enrolment + n * PAUSED_OF) + "\t" + day(0) + "\tnow\n");
        copy(
                "lesson_progress (enrolment_id, lesson_id, opened_at, completed_at, passed_at)",
                missing,
                n -> days(enrolment + n, day(n)));
        run("set session_replication_role = origin");
        run("analyze");
        run("select count(reckon_gradebook(id)) from enrolment where id >= " + enrolment);
        run("vacuum (analyze) learner, enrolment, visit, lesson_progress, gradebook");
        return number("select count(*) from lesson_progress");
    }

    private String days(long enrolment, String began) {
        int far = random.nextInt(FINISHED_OF) == 0 ? lessons.size() : random.nextInt(lessons.size());
        StringBuilder days = new StringBuilder();
        for (int day = 0; day < lessons.size(); day++) {
            String done = day < far ? began : "\\N";
            days.append(enrolment)
                    .append('\t')
                    .append(lessons.get(day))
                    .append('\t')
                    .append(began);
            days.append('\t').append(done).append('\t').append(done).append('\n');
        }
        return days.toString();
    }

    private static String day(long n) {
        return LocalDate.now(ZoneOffset.UTC).minusDays(1 + n % BEGAN_WITHIN).toString();
    }

    private String moment() {
        return day(random.nextInt(HERE_WITHIN)) + " "
                + LocalTime.ofSecondOfDay(random.nextInt(SECONDS_A_DAY)).format(DateTimeFormatter.ISO_LOCAL_TIME);
    }

    /** Names in no order. */
    private static long hash(long n) {
        return (n * 0x9E3779B97F4A7C15L) >>> 1;
    }

    private void copy(String into, long count, LongFunction<String> rows) throws SQLException {
        CopyIn copy = database.unwrap(PGConnection.class).getCopyAPI().copyIn("copy " + into + " from stdin");
        StringBuilder chunk = new StringBuilder();
        for (long n = 1; n <= count; n++) {
            chunk.append(rows.apply(n));
            if (chunk.length() >= CHUNK || n == count) {
                byte[] bytes = chunk.toString().getBytes(StandardCharsets.UTF_8);
                copy.writeToCopy(bytes, 0, bytes.length);
                chunk.setLength(0);
            }
        }
        copy.endCopy();
    }

    /** The number before the first of so many that nobody else gets. */
    private long reserved(String sequence, long count) throws SQLException {
        long last = number("select nextval('" + sequence + "')") + TAKEN;
        number("select setval('" + sequence + "', " + (last + count + TAKEN) + ")");
        return last;
    }

    private long number(String query) throws SQLException {
        try (Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.execute(sql);
        }
    }
}
