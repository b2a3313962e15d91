package app.daybook.rig;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;

import app.daybook.local.LocalSettings;

/** Lets the signed-in learners have done everything, again and again. */
public final class Graduation {

    private final Connection database;
    private final String ours;
    private final String lessons;
    private int round;

    public Graduation(Connection database, LocalSettings settings) throws IOException {
        this(database, settings, 0);
    }

    /** @param first the number of the first of the learners whom it graduates; those before go on as they are */
    public Graduation(Connection database, LocalSettings settings, int first) throws IOException {
        this.database = database;
        this.ours = " from enrolment e join learner l on l.id = e.learner_id where l.email like"
                + " 'learner-%@example.org' and l.email >= '" + Accounts.name(first)
                + "' and e.course = 'trigger-points'";
        this.lessons = "('" + String.join("'), ('", lessons(settings.content().resolve("trigger-points"))) + "')";
    }

    /**
     * Hands the learners' enrolments, with whatever was issued for them, to others, and gives the learners new ones
     * with every day done, its quiz passed with five answers, its record handed in and accepted, and the final passed.
     */
    public void everybody() throws SQLException {
        round++;
        try (Statement statement = database.createStatement()) {
            statement.execute("create temporary table former as select e.id, l.id learner, l.name" + ours);
            statement.execute("insert into learner select nextval('learner_seq'), 'former-" + round + "-' || id,"
                    + " name, null, now() from former");
            statement.execute("update enrolment e set learner_id = l.id from former f join learner l on l.subject ="
                    + " 'former-" + round + "-' || f.id where e.id = f.id");
            statement.execute("insert into enrolment select nextval('enrolment_seq'), learner, 'trigger-points',"
                    + " current_date - 40, 'UTC', now() - interval '40 days' from former");
            statement.execute("insert into lesson_progress select e.id, lesson, now() - interval '39 days', now() -"
                    + " interval '38 days', now() - interval '38 days', now() - interval '37 days', now() - interval"
                    + " '36 days' from (select e.id" + ours
                    + ") e cross join (values " + lessons + ") lessons (lesson)");
            statement.execute("insert into quiz_attempt (id, enrolment_id, quiz_id, number, seed, edition, started_at,"
                    + " submitted_at, questions, answered, points, safety_missed, passed) select"
                    + " nextval('quiz_attempt_seq'), e.id, quiz, 1, 1, (select min(digest) from edition), now() -"
                    + " interval '9 days', now() - interval '8 days', 10, 10, 9, 0, true from (select e.id" + ours
                    + ") e cross join (values " + lessons + ", ('final-exam')) quizzes (quiz)");
            statement.execute(
                    "insert into quiz_answer (attempt_id, question_id, response, saved_at, grade) select a.id,"
                            + " 'question-' || n, '{a}', now(), 1 from quiz_attempt a cross join generate_series(1, 5) n where"
                            + " a.enrolment_id in (select e.id" + ours + ") on conflict do nothing");
            statement.execute("insert into evaluation select nextval('evaluation_seq'), e.id, '{}', now()" + ours);
            statement.execute("drop table former");
        }
    }

    private static List<String> lessons(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith("day-"))
                    .map(Graduation::id)
                    .toList();
        }
    }

    private static String id(Path lesson) {
        try (Stream<String> lines = Files.lines(lesson)) {
            return lines.filter(line -> line.startsWith("id: "))
                    .findFirst()
                    .orElseThrow()
                    .substring(4)
                    .strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
