package app.daybook.rig;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import app.daybook.local.LocalSettings;

/** The learners: signed in, enrolled, each before an open quiz attempt. */
public final class Learners {

    private static final Pattern FIELD = Pattern.compile("name=\"q\\.([^\"]+)\" value=\"([0-9a-f]{12})\"( checked)?");
    private static final Pattern ATTEMPT = Pattern.compile("data-autosave=\"([^\"]+)/answers\"");

    private static final Pattern RECORD = Pattern.compile("data-draft=\"([^\"]+)\"");

    /** Tokens live for five minutes, and in the last of them are renewed. */
    private static final Duration FRESH = Duration.ofMinutes(2);

    private final List<Learner> all;
    private final List<String> attempts;
    private long signedIn = System.nanoTime();

    private Learners(List<Learner> all, List<String> attempts) {
        this.all = List.copyOf(all);
        this.attempts = List.copyOf(attempts);
    }

    public static Learners signIn(LocalSettings settings, int number, String course, String lesson)
            throws IOException, InterruptedException {
        List<Learner> all = new ArrayList<>();
        List<String> attempts = new ArrayList<>();
        String quiz = course + "/quizzes/" + lesson + "/attempts";
        for (int i = 0; i < number; i++) {
            Learner learner = new Learner(settings.address());
            learner.signIn(Accounts.name(i), Accounts.PASSWORD);
            learner.post(course + "/enrolments", Map.of("zone", "UTC"));
            attempts.add(attempt(learner.post(quiz, Map.of())));
            all.add(learner);
        }
        return new Learners(all, attempts);
    }

    /** The path of the attempt that a page belongs to. */
    public static String attempt(String page) {
        Matcher attempt = ATTEMPT.matcher(page);
        if (!attempt.find()) {
            throw new IllegalStateException("This is no page of an attempt:\n" + page);
        }
        return attempt.group(1);
    }

    public List<Learner> all() {
        return all;
    }

    public Learner first() {
        return all.get(0);
    }

    /** The path of the first learner's attempt. */
    public String attempt() {
        return attempt(0);
    }

    public String attempt(int learner) {
        return attempts.get(learner);
    }

    /** The option that a learner's sheet shows as chosen, by question. */
    public Map<String, String> chosen(int learner) throws IOException, InterruptedException {
        Map<String, String> chosen = new LinkedHashMap<>();
        Matcher field = FIELD.matcher(all.get(learner).get(attempts.get(learner)));
        while (field.find()) {
            if (field.group(3) != null) {
                chosen.put(field.group(1), field.group(2));
            }
        }
        return chosen;
    }

    /** What each question offers on a learner's own sheet, where options have names of their own. */
    public Map<String, List<String>> options(int learner) throws IOException, InterruptedException {
        Map<String, List<String>> options = new LinkedHashMap<>();
        Matcher field = FIELD.matcher(all.get(learner).get(attempts.get(learner)));
        while (field.find()) {
            options.computeIfAbsent(field.group(1), none -> new ArrayList<>()).add(field.group(2));
        }
        return options;
    }

    /** So that the tokens of all go on for two minutes at least. */
    public void signInAnew() throws IOException, InterruptedException {
        if (System.nanoTime() - signedIn < FRESH.toNanos()) {
            return;
        }
        for (Learner learner : all) {
            learner.signInAnew();
        }
        signedIn = System.nanoTime();
    }

    public void writeSessions(Path file) throws IOException {
        Files.write(file, all.stream().map(Learner::session).toList());
    }

    /**
     * Begins a practical record for each learner.
     *
     * @param file with the learner's number after its name: where it is saved, field, text; one text a line
     * @return where that of the first learner is saved
     */
    public String writeRecords(Path file, String course, String lesson, String form, String field)
            throws IOException, InterruptedException {
        String first = "";
        for (int learner = 0; learner < all.size(); learner++) {
            Matcher record =
                    RECORD.matcher(all.get(learner).post(course + "/records", Map.of("lesson", lesson, "form", form)));
            if (!record.find()) {
                throw new IllegalStateException("This is no page of a record");
            }
            String address = record.group(1);
            first = learner == 0 ? address : first;
            Files.write(
                    ofLearner(file, learner),
                    IntStream.rangeClosed(1, 40)
                            .mapToObj(text -> address + " " + field + " " + "%040x".formatted(text))
                            .toList());
        }
        return first;
    }

    private static Path ofLearner(Path file, int learner) {
        return file.resolveSibling(file.getFileName() + "-" + learner);
    }

    /** A file for each learner, with their number after its name: where it is saved, field, option; one answer a line. */
    public void writeAnswers(Path file) throws IOException, InterruptedException {
        for (int learner = 0; learner < all.size(); learner++) {
            List<String> lines = new ArrayList<>();
            for (Map.Entry<String, List<String>> question : options(learner).entrySet()) {
                for (String option : question.getValue()) {
                    lines.add(attempts.get(learner) + "/answers q." + question.getKey() + " " + option);
                }
            }
            Files.write(ofLearner(file, learner), lines);
        }
    }
}
