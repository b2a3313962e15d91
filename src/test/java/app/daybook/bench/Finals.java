package app.daybook.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.postgresql.ds.PGSimpleDataSource;

import app.daybook.rig.Learner;
import app.daybook.rig.Learners;

/** Finals that learners hand in with an answer to each question. */
final class Finals {

    private static final Pattern FIELD = Pattern.compile("name=\"(q\\.[^\"]+)\" value=\"([0-9a-f]{12})\"");

    /** No fewer than any form has. */
    private static final String MANY = "999";

    private Finals() {}

    /** Lets everyone have passed every day and handed in its record, which opens the final. */
    static void open(String database, Path course) throws IOException, SQLException {
        List<String> lessons = Lessons.ids(course);
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(database);
        try (var connection = source.getConnection("postgres", "postgres");
                var insert = connection.prepareStatement("insert into lesson_progress"
                        + " (enrolment_id, lesson_id, opened_at, completed_at, passed_at, handed_in_at)"
                        + " select id, lesson, now(), now(), now(), now() from enrolment, unnest(?) lesson"
                        + " on conflict (enrolment_id, lesson_id) do update"
                        + " set completed_at = now(), passed_at = now(), handed_in_at = now()")) {
            insert.setArray(1, connection.createArrayOf("text", lessons.toArray()));
            insert.executeUpdate();
        }
    }

    /** How long each took from handing in to the page with the result: keeping the answers, grading, explaining. */
    static List<Duration> handIn(List<Learner> learners, String quiz) throws IOException, InterruptedException {
        List<Duration> all = new ArrayList<>();
        for (Learner learner : learners) {
            String attempt = Learners.attempt(learner.post(quiz + "/attempts", Map.of()));
            String sheet = learner.get(attempt);
            Map<String, String> answers = new LinkedHashMap<>();
            Matcher field = FIELD.matcher(sheet);
            while (field.find()) {
                answers.put(field.group(1), field.group(2));
            }
            answers.put("blanks", MANY); // as the page before it would name them
            Instant began = Instant.now();
            learner.post(attempt + "/submission", answers);
            all.add(Duration.between(began, Instant.now()));
        }
        return all;
    }
}
