package app.daybook.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import app.daybook.rig.Accounts;
import app.daybook.rig.Learner;
import app.daybook.rig.Learners;
import app.daybook.rig.Report;
import app.daybook.rig.Services;

/**
 * What a page costs as the tables grow: its time, its queries, and what PostgreSQL reads for it, in blocks of 8 KiB from
 * its own memory or from the system.
 */
final class Scale {

    private static final int TIMES = 100;

    /** A slow page is asked for less often. */
    private static final Duration ENOUGH = Duration.ofSeconds(15);

    private static final int FEWEST = 9;

    /** In its rest a connection tells PostgreSQL's statistics what it did, after ten seconds at the latest. */
    private static final int SETTLE_MILLIS = 10_500;

    private final Services services;
    private final Learners learners;
    private final Report report;
    private final Path log;
    private final Map<String, List<Cost>> costs = new LinkedHashMap<>();

    private record Cost(Duration median, int queries, double blocks) {

        String inWords(Cost first) {
            return "%6.1f ms (%4.2f×) %2d %7.0f"
                    .formatted(
                            median.toNanos() / 1e6,
                            (double) median.toNanos() / first.median.toNanos(),
                            queries,
                            blocks);
        }
    }

    private interface Page {
        void get(int turn) throws Exception;
    }

    /** @param log PostgreSQL's */
    Scale(Services services, Learners learners, Report report, Path log) {
        this.services = services;
        this.learners = learners;
        this.report = report;
        this.log = log;
    }

    void measure(List<String> lessons, long[] sizes) throws Exception {
        Learner instructor = new Learner(services.settings().address());
        instructor.signIn(Accounts.INSTRUCTOR, Accounts.PASSWORD);
        try (Connection database = services.connection()) {
            for (long size : sizes) {
                Instant began = Instant.now();
                long rows = new ManyEnrolments(database, lessons).upTo(size);
                report.say(
                        "%,d enrolments with %,d rows of progress, written and reckoned within %d s",
                        size, rows, Duration.between(began, Instant.now()).toSeconds());
                measure(database, pages(instructor));
            }
        }
        report.say("Each: median of at most %d, ratio to the first size, queries, blocks read", TIMES);
        costs.forEach((name, each) -> report.say(
                "%-18s %s",
                name,
                String.join(
                        "  |",
                        each.stream().map(cost -> cost.inWords(each.get(0))).toList())));
    }

    private Map<String, Page> pages(Learner instructor) {
        Map<String, Page> pages = new LinkedHashMap<>();
        learner(pages, "lesson", "/courses/trigger-points/days/4");
        learner(pages, "Today", "/today");
        learner(pages, "calendar", "/calendar");
        Map<String, List<String>> options = new LinkedHashMap<>();
        pages.put("an answer", turn -> {
            if (options.isEmpty()) {
                options.putAll(learners.options(0));
            }
            Map.Entry<String, List<String>> question =
                    options.entrySet().iterator().next();
            List<String> all = question.getValue();
            learners.first()
                    .post(
                            learners.attempt() + "/answers",
                            Map.of("q." + question.getKey(), all.get(turn % all.size())));
        });
        teacher(pages, instructor, "front of the desk", "");
        teacher(pages, instructor, "who needs a hand", "/needs-a-hand");
        teacher(pages, instructor, "overview", "/overview");
        teacher(pages, instructor, "learners by name", "/learners");
        teacher(pages, instructor, "by days", "/learners?order=days&down=yes");
        teacher(pages, instructor, "by quizzes", "/learners?order=quizzes");
        teacher(pages, instructor, "by the final", "/learners?order=final&down=yes");
        teacher(pages, instructor, "by last visit", "/learners?order=here&down=yes");
        teacher(pages, instructor, "by first day", "/learners?order=started");
        teacher(pages, instructor, "who pauses", "/learners?state=paused");
        teacher(pages, instructor, "who is away", "/learners?state=away");
        teacher(pages, instructor, "part of a name", "/learners?name=abc");
        teacher(pages, instructor, "certificates", "/certificates");
        return pages;
    }

    private void learner(Map<String, Page> pages, String name, String path) {
        List<Learner> all = learners.all();
        pages.put(name, turn -> all.get(turn % all.size()).get(path));
    }

    private static void teacher(Map<String, Page> pages, Learner instructor, String name, String path) {
        pages.put(name, turn -> instructor.get("/teaching/trigger-points" + path));
    }

    private void measure(Connection database, Map<String, Page> pages) throws Exception {
        for (Page page : pages.values()) {
            times(page);
        }
        Thread.sleep(SETTLE_MILLIS);
        Map<String, Duration> medians = new LinkedHashMap<>();
        Map<String, Double> blocks = new LinkedHashMap<>();
        for (Map.Entry<String, Page> page : pages.entrySet()) {
            long before = blocks(database);
            List<Duration> times = times(page.getValue());
            medians.put(page.getKey(), times.get(times.size() / 2));
            Thread.sleep(SETTLE_MILLIS);
            blocks.put(page.getKey(), (double) (blocks(database) - before) / times.size());
        }
        try (Statements statements = new Statements(services.database("postgres"), log)) {
            for (Map.Entry<String, Page> page : pages.entrySet()) {
                String name = page.getKey();
                costs.computeIfAbsent(name, first -> new ArrayList<>())
                        .add(new Cost(
                                medians.get(name),
                                statements.during(() -> once(page.getValue())).size(),
                                blocks.get(name)));
            }
        }
    }

    private static List<Duration> times(Page page) throws Exception {
        List<Duration> times = new ArrayList<>();
        long first = System.nanoTime();
        for (int turn = 0; turn < FEWEST || turn < TIMES && System.nanoTime() - first < ENOUGH.toNanos(); turn++) {
            long begun = System.nanoTime();
            page.get(turn);
            times.add(Duration.ofNanos(System.nanoTime() - begun));
        }
        Collections.sort(times);
        return times;
    }

    private static void once(Page page) {
        try {
            page.get(0);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static long blocks(Connection database) throws SQLException {
        try (Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery(
                        "select sum(heap_blks_read + heap_blks_hit + coalesce(idx_blks_read + idx_blks_hit, 0)"
                                + " + coalesce(toast_blks_read + toast_blks_hit, 0)) from pg_statio_user_tables")) {
            row.next();
            return row.getLong(1);
        }
    }
}
