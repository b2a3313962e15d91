package app.daybook.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.postgresql.ds.PGSimpleDataSource;

import app.daybook.rig.Learners;

/** Whether every answer whose saving was acknowledged, and that no later one replaced, is still there. */
final class SavedAnswers {

    /** PostgreSQL keeps microseconds and rounds to them. */
    private static final Duration ROUNDING = Duration.ofNanos(1000);

    private final Map<Key, Last> last = new HashMap<>();
    private long acknowledged;

    private record Key(int learner, String question) {}

    private record Last(String option, Instant at) {}

    /**
     * @param acknowledged all savings that were acknowledged
     * @param checked learner and question of each, once
     * @param overtaken replaced by a later saving that was under way when the load ended
     * @param lost neither there nor replaced by a later one
     */
    record Verdict(long acknowledged, long rows, long checked, long overtaken, long lost) {}

    static SavedAnswers acknowledgedIn(Path file) throws IOException {
        SavedAnswers answers = new SavedAnswers();
        for (String line : Files.readAllLines(file)) {
            String[] words = line.split(" ");
            if (words[0].equals("saved")) {
                answers.acknowledged += Long.parseLong(words[1]);
            } else {
                answers.last.merge(
                        new Key(Integer.parseInt(words[1]), words[2]),
                        new Last(words[3], Instant.parse(words[4])),
                        (one, other) -> one.at.isAfter(other.at) ? one : other);
            }
        }
        return answers;
    }

    /** Looks at the rows and, through the application, at the answer that each learner's sheet shows. */
    Verdict check(Learners learners, String database, String quiz)
            throws SQLException, IOException, InterruptedException {
        Map<Key, Instant> rows = rows(database, quiz);
        Map<Integer, Map<String, String>> sheets = new HashMap<>();
        long overtaken = 0;
        long lost = 0;
        for (Map.Entry<Key, Last> entry : last.entrySet()) {
            Key key = entry.getKey();
            Last expected = entry.getValue();
            if (!sheets.containsKey(key.learner)) {
                sheets.put(key.learner, learners.chosen(key.learner));
            }
            Optional<Instant> row = Optional.ofNullable(rows.get(key));
            if (row.filter(at -> at.isAfter(expected.at.plus(ROUNDING))).isPresent()) {
                overtaken++;
            } else if (row.filter(at -> !at.isBefore(expected.at.minus(ROUNDING)))
                            .isEmpty()
                    || !Optional.of(expected.option)
                            .equals(Optional.ofNullable(sheets.get(key.learner).get(key.question)))) {
                lost++;
            }
        }
        return new Verdict(acknowledged, rows.size(), last.size(), overtaken, lost);
    }

    private static Map<Key, Instant> rows(String database, String quiz) throws SQLException {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(database);
        Map<Key, Instant> rows = new HashMap<>();
        try (var connection = source.getConnection("postgres", "postgres");
                var query = connection.prepareStatement("select l.email, a.question_id, a.saved_at from quiz_answer a"
                        + " join quiz_attempt t on t.id = a.attempt_id join enrolment e on e.id = t.enrolment_id"
                        + " join learner l on l.id = e.learner_id where t.quiz_id = ? and l.email is not null")) {
            query.setString(1, quiz);
            try (var row = query.executeQuery()) {
                while (row.next()) {
                    int learner = Integer.parseInt(row.getString(1).replaceAll("\\D", ""));
                    rows.put(
                            new Key(learner, row.getString(2)),
                            row.getObject(3, OffsetDateTime.class).toInstant());
                }
            }
        }
        return rows;
    }
}
