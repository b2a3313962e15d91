package app.daybook.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import app.daybook.local.Application;
import app.daybook.local.LocalSettings;
import app.daybook.rig.Accounts;
import app.daybook.rig.Learner;
import app.daybook.rig.Services;

/** What authors wait for: the tree, the preview of the longest day, a publication with many enrolled, all nodes. */
final class Studio {

    static final int ENROLLED = 10_000;

    private static final String COURSE = "trigger-points";
    private static final String TREE = "/studio/" + COURSE;
    private static final String SAMPLE = "/courses/" + COURSE + "/sample";
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(2);
    private static final int LOOK_MILLIS = 10;
    private static final Pattern SEEN = Pattern.compile("name=\"seen\" value=\"([0-9a-f]*)\"");
    private static final Pattern PRESS = Pattern.compile(
            "name=\"draft\" value=\"([0-9a-f]+)\">\\s*<input type=\"hidden\" name=\"over\" value=\"([0-9a-f]*)\"");

    private final Services services;
    private final LoadReport report;
    private final Learner author;
    private final Path content;
    private final boolean quick;
    private int written;

    Studio(Services services, LoadReport report, Path content, boolean quick) throws IOException, InterruptedException {
        this.services = services;
        this.report = report;
        this.content = content.resolve(COURSE);
        this.quick = quick;
        this.author = new Learner(services.settings().address());
        author.signIn(Accounts.INSTRUCTOR, Accounts.PASSWORD);
    }

    void tree(Path log) throws Exception {
        report.title("The studio: its tree of the whole course");
        report.say("First after the start: %.2f s", seconds(timed(() -> author.get(TREE))));
        List<Duration> all = times(quick ? 10 : 50, () -> author.get(TREE));
        report.say("Then %.3f s in the median, %.3f s at the 95th percentile", median(all), late(all));
        try (var statements = new Statements(services.database("postgres"), log)) {
            List<String> found = statements.during(() -> author.get(TREE));
            report.say("Queries: %d", found.size());
            Files.write(log.resolveSibling("statements of the tree"), found);
        }
    }

    void preview() throws Exception {
        Path longest;
        try (Stream<Path> files = Files.list(content)) {
            longest = files.filter(file -> file.getFileName().toString().matches("day-.*\\.md"))
                    .max(Comparator.comparingLong(file -> file.toFile().length()))
                    .orElseThrow();
        }
        String text = Files.readString(longest);
        String page = TREE + "/files/" + longest.getFileName() + "/seen";
        int[] typed = {0};
        Call look =
                () -> author.post(page, Map.of("text", text.replaceFirst("\n\n", "\n\nTyped " + typed[0]++ + ". ")));
        times(quick ? 5 : 30, look);
        List<Duration> all = times(quick ? 20 : 200, look);
        report.title("The studio: preview of the longest day, " + longest.getFileName());
        report.say(
                "%d previews, each of another text: %.3f s in the median, %.3f s at the 95th percentile",
                all.size(), median(all), late(all));
    }

    void publications() throws Exception {
        report.title("The studio: publishing with " + ENROLLED + " enrolled");
        enrol();
        Learner reader = new Learner(services.settings().address());
        times(quick ? 10 : 50, () -> reader.get(SAMPLE));
        List<Duration> before = times(quick ? 20 : 200, () -> reader.get(SAMPLE));
        AtomicBoolean over = new AtomicBoolean();
        CompletableFuture<List<Duration>> meanwhile = CompletableFuture.supplyAsync(() -> readUntil(over, reader));
        List<Duration> looks = new ArrayList<>();
        List<Duration> presses = new ArrayList<>();
        for (int i = 0; i < (quick ? 2 : 5); i++) {
            write();
            String[] page = {""};
            looks.add(timed(() -> page[0] = author.get(TREE + "/publication")));
            presses.add(timed(() -> press(page[0])));
        }
        over.set(true);
        List<Duration> during = meanwhile.get();
        Collections.sort(looks);
        Collections.sort(presses);
        report.say("The page before it: %.2f s in the median, %.2f s at most", median(looks), last(looks));
        report.say("The press: %.2f s in the median, %.2f s at most", median(presses), last(presses));
        report.say(
                "A lesson that is read meanwhile: %.3f s at the 95th percentile of %d, %.3f s before",
                late(during), during.size(), late(before));
    }

    /** @param others settings of more nodes on the same database */
    void nodes(List<LocalSettings> others) throws Exception {
        report.title("The studio: a publication served on " + (others.size() + 1) + " nodes");
        List<Learner> readers =
                new ArrayList<>(List.of(new Learner(services.settings().address())));
        for (LocalSettings other : others) {
            services.keep(Application.start(other, services.database("daybook")));
            readers.add(new Learner(other.address()));
        }
        for (Learner reader : readers) {
            untilShown(reader, "<h1", Instant.now());
        }
        List<Duration> last = new ArrayList<>();
        for (int i = 0; i < (quick ? 2 : 5); i++) {
            String mark = write();
            String page = author.get(TREE + "/publication");
            press(page);
            Instant published = Instant.now();
            List<CompletableFuture<Duration>> shown = readers.stream()
                    .map(reader -> CompletableFuture.supplyAsync(() -> untilShown(reader, mark, published)))
                    .toList();
            Duration slowest = Duration.ZERO;
            for (CompletableFuture<Duration> one : shown) {
                slowest = one.get().compareTo(slowest) > 0 ? one.get() : slowest;
            }
            last.add(slowest);
        }
        Collections.sort(last);
        report.say(
                "After the author's receipt the last node shows it within %.3f s in the median, %.3f s at most",
                median(last), last(last));
    }

    private interface Call {
        void make() throws IOException, InterruptedException;
    }

    /** The sample is public, so that every node can be asked without a session. */
    private String write() throws IOException, InterruptedException {
        String mark = "This is printing " + ++written + ".";
        String file = TREE + "/files/day-04-screening.md";
        Matcher seen = SEEN.matcher(author.get(file));
        if (!seen.find()) {
            throw new IllegalStateException("The studio shows no text to write on");
        }
        String text = Files.readString(content.resolve("day-04-screening.md"));
        author.post(
                file + "/drafts",
                Map.of("text", text.replaceFirst("\n\n## ", "\n\n" + mark + "\n\n## "), "seen", seen.group(1)));
        return mark;
    }

    private void press(String page) throws IOException, InterruptedException {
        Matcher form = PRESS.matcher(page);
        if (!form.find()) {
            throw new IllegalStateException("The draft cannot be published:\n" + page);
        }
        author.post(
                TREE + "/publications",
                Map.of("draft", form.group(1), "over", form.group(2), "note", "Printing " + written));
    }

    private void enrol() throws SQLException {
        try (Connection connection = services.connection();
                Statement statement = connection.createStatement()) {
            statement.execute("insert into learner select nextval('learner_seq'), 'studio-' || n, 'Reader ' || n, null,"
                    + " now() from generate_series(1, " + ENROLLED + ") n");
            statement.execute("insert into enrolment select nextval('enrolment_seq'), id, '" + COURSE
                    + "', current_date, 'UTC', now() from learner where subject like 'studio-%'");
            statement.execute("insert into quiz_attempt (id, enrolment_id, quiz_id, number, seed, edition, started_at,"
                    + " submitted_at, questions, answered, points, safety_missed, passed) select"
                    + " nextval('quiz_attempt_seq'), e.id, 'screening', 1, 1, (select edition from publication where course = '"
                    + COURSE
                    + "' order by id desc limit 1), now(), now(), 7, 7, 7, 0, true from enrolment e join learner l"
                    + " on l.id = e.learner_id where l.subject like 'studio-%'");
            statement.execute("analyze");
        }
    }

    private static List<Duration> readUntil(AtomicBoolean over, Learner reader) {
        List<Duration> all = new ArrayList<>();
        try {
            while (!over.get()) {
                all.add(timed(() -> reader.get(SAMPLE)));
                Thread.sleep(LOOK_MILLIS);
            }
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
        Collections.sort(all);
        return all;
    }

    private static Duration untilShown(Learner reader, String mark, Instant since) {
        try {
            while (Duration.between(since, Instant.now()).compareTo(LONGEST_WAIT) < 0) {
                if (isShown(reader, mark)) {
                    return Duration.between(since, Instant.now());
                }
                Thread.sleep(LOOK_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new IllegalStateException("A node never shows: " + mark);
    }

    private static boolean isShown(Learner reader, String mark) throws InterruptedException {
        try {
            return reader.get(SAMPLE).contains(mark);
        } catch (IOException notYet) {
            return false;
        }
    }

    private static Duration timed(Call call) throws IOException, InterruptedException {
        Instant began = Instant.now();
        call.make();
        return Duration.between(began, Instant.now());
    }

    private static List<Duration> times(int times, Call call) throws IOException, InterruptedException {
        List<Duration> all = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            all.add(timed(call));
        }
        Collections.sort(all);
        return all;
    }

    private static double median(List<Duration> sorted) {
        return seconds(sorted.get(sorted.size() / 2));
    }

    private static double late(List<Duration> sorted) {
        return seconds(sorted.get(sorted.size() * 95 / 100));
    }

    private static double last(List<Duration> sorted) {
        return seconds(sorted.get(sorted.size() - 1));
    }

    private static double seconds(Duration duration) {
        return duration.toNanos() / 1e9;
    }
}
