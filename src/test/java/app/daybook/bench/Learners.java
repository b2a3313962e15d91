package app.daybook.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import app.daybook.local.LocalSettings;

/** The learners: signed in, enrolled, each before an open quiz attempt. */
final class Learners {

    private static final Pattern FIELD = Pattern.compile("name=\"q\\.([^\"]+)\" value=\"(\\d+)\"( checked)?");

    private final List<Learner> all;
    private final String quiz;

    private Learners(List<Learner> all, String quiz) {
        this.all = List.copyOf(all);
        this.quiz = quiz;
    }

    static Learners signIn(LocalSettings settings, int number, String course, String lesson)
            throws IOException, InterruptedException {
        List<Learner> all = new ArrayList<>();
        String quiz = course + "/quizzes/" + lesson + "/attempts";
        for (int i = 0; i < number; i++) {
            Learner learner = new Learner(settings.address());
            learner.signIn(Accounts.name(i), Accounts.PASSWORD);
            String today = LocalDate.now(ZoneOffset.UTC).toString();
            learner.post(course + "/enrolments", Map.of("starts-on", today, "zone", "UTC"));
            learner.post(quiz, Map.of());
            all.add(learner);
        }
        return new Learners(all, quiz + "/1");
    }

    List<Learner> all() {
        return all;
    }

    Learner first() {
        return all.get(0);
    }

    /** The path of everyone's attempt. */
    String attempt() {
        return quiz;
    }

    /** The position that a learner's sheet shows as chosen, by question. */
    Map<String, Integer> chosen(int learner) throws IOException, InterruptedException {
        Map<String, Integer> chosen = new LinkedHashMap<>();
        Matcher field = FIELD.matcher(all.get(learner).get(quiz));
        while (field.find()) {
            if (field.group(3) != null) {
                chosen.put(field.group(1), Integer.parseInt(field.group(2)));
            }
        }
        return chosen;
    }

    /** How many options each question of the quiz has. */
    Map<String, Integer> options() throws IOException, InterruptedException {
        Map<String, Integer> options = new LinkedHashMap<>();
        Matcher field = FIELD.matcher(first().get(quiz));
        while (field.find()) {
            options.merge(field.group(1), 1, Integer::sum);
        }
        return options;
    }

    void writeSessions(Path file) throws IOException {
        Files.write(file, all.stream().map(Learner::session).toList());
    }

    void writeQuestions(Path file) throws IOException, InterruptedException {
        Files.write(
                file,
                options().entrySet().stream()
                        .map(question -> question.getKey() + " " + question.getValue())
                        .toList());
    }
}
