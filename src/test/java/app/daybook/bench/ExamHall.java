package app.daybook.bench;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.postgresql.ds.PGSimpleDataSource;

import app.daybook.local.LocalSettings;
import app.daybook.rig.Report;
import app.daybook.signin.LoopbackProvider;
import app.daybook.signin.Realm;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * A hall of learners who start the same final within one second and then open a question and answer it every twenty
 * seconds, as browsers do: a page, and a saving in the background. They sign in with a provider of a few lines, since not
 * sign-in is measured; all over loopback.
 */
final class ExamHall {

    private static final String COURSE = "/courses/trigger-points";
    private static final String QUIZ = COURSE + "/quizzes/final-exam";
    private static final Duration START_WITHIN = Duration.ofSeconds(1);
    private static final Duration BETWEEN = Duration.ofSeconds(20);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Pattern OPTION = Pattern.compile("name=\"q\\.([^\"]+)\" value=\"([0-9a-f]{12})\"");
    private static final Pattern ATTEMPT = Pattern.compile("data-autosave=\"([^\"]+)/answers\"");

    private final LocalSettings settings;
    private final LoopbackProvider provider;
    private final int seats;
    private final int questions;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();
    private final Queue<Long> starts = new ConcurrentLinkedQueue<>();
    private final Queue<Long> pages = new ConcurrentLinkedQueue<>();
    private final Queue<Long> saves = new ConcurrentLinkedQueue<>();
    private final Queue<String> errors = new ConcurrentLinkedQueue<>();

    /** What was acknowledged last, by attempt and question. */
    private final Map<String, String> acknowledged = new ConcurrentHashMap<>();

    private record Seat(String cookies) {}

    ExamHall(LocalSettings settings, LoopbackProvider provider, int seats, Duration sitting) {
        this.settings = settings;
        this.provider = provider;
        this.seats = seats;
        this.questions = (int) sitting.dividedBy(BETWEEN);
    }

    /** Where the application finds the provider. */
    static Map<String, String> environment(LoopbackProvider provider) {
        return Map.of(
                "DAYBOOK_KEYCLOAK_URL",
                provider.address().replace("/realms/daybook", ""),
                "DAYBOOK_CLIENT_SECRET",
                Realm.SECRET);
    }

    /** Answers whether there was no error and no answer is lost. */
    boolean sit(String database, Report report) throws Exception {
        provider.realm.tokens(Duration.ZERO, Duration.ofHours(2));
        List<Seat> all = signIn();
        Finals.open(database, settings.content().resolve("trigger-points"));
        List<CompletableFuture<?>> sitting = new ArrayList<>();
        long step = START_WITHIN.toNanos() / seats;
        for (int i = 0; i < seats; i++) {
            Seat seat = all.get(i);
            sitting.add(CompletableFuture.runAsync(() -> {}, after(step * i)).thenCompose(now -> start(seat)));
        }
        for (CompletableFuture<?> each : sitting) {
            each.get(BETWEEN.multipliedBy(questions + 6L).toSeconds(), TimeUnit.SECONDS);
        }
        tell(report, "Started (the form and the first question)", starts);
        tell(report, "Next question shown", pages);
        tell(report, "Answer saved, acknowledged", saves);
        long lost = lost(database);
        report.say(
                "%d learners, %d questions each: %d answers acknowledged, %d lost, %d errors%s",
                seats,
                questions,
                acknowledged.size(),
                lost,
                errors.size(),
                errors.isEmpty() ? "" : ": " + errors.peek());
        return errors.isEmpty() && lost == 0;
    }

    private static Executor after(long nanos) {
        return CompletableFuture.delayedExecutor(nanos, TimeUnit.NANOSECONDS);
    }

    private CompletableFuture<?> start(Seat seat) {
        long began = System.nanoTime();
        return post(seat, QUIZ + "/attempts", "", "text/html")
                .thenCompose(answer -> get(
                        seat,
                        answer.headers().firstValue("Location").orElse("/").replaceFirst("^https?://[^/]*", "")))
                .thenCompose(page -> {
                    starts.add(System.nanoTime() - began);
                    Matcher attempt = ATTEMPT.matcher(page.body());
                    if (!attempt.find()) {
                        errors.add("no attempt: " + page.statusCode()
                                + page.headers()
                                        .firstValue("Location")
                                        .map(to -> " to " + to)
                                        .orElse("") + " at " + page.uri().getPath());
                        return CompletableFuture.completedFuture(null);
                    }
                    return answer(seat, attempt.group(1), 1);
                })
                .exceptionally(failure -> {
                    errors.add(failure.toString());
                    return null;
                });
    }

    private CompletableFuture<Void> answer(Seat seat, String attempt, int question) {
        if (question > questions) {
            return CompletableFuture.completedFuture(null);
        }
        long pause = (long) (BETWEEN.toNanos() * (0.5 + Math.random()));
        return CompletableFuture.runAsync(() -> {}, after(pause))
                .thenCompose(now -> {
                    long began = System.nanoTime();
                    return get(seat, attempt + "/questions/" + question)
                            .whenComplete((page, failure) -> pages.add(System.nanoTime() - began));
                })
                .thenCompose(page -> save(seat, attempt, page))
                .thenCompose(saved -> answer(seat, attempt, question + 1));
    }

    /** Questions without options of their own are only looked at. */
    private CompletableFuture<Void> save(Seat seat, String attempt, HttpResponse<String> page) {
        Matcher option = OPTION.matcher(page.body());
        if (page.statusCode() != 200) {
            errors.add("page " + page.statusCode());
        }
        if (!option.find()) {
            return CompletableFuture.completedFuture(null);
        }
        String question = option.group(1);
        long began = System.nanoTime();
        return post(seat, attempt + "/answers", "q." + question + "=" + option.group(2), "application/json")
                .thenAccept(answer -> {
                    saves.add(System.nanoTime() - began);
                    if (answer.statusCode() == 200 && answer.body().contains("\"savedAt\"")) {
                        acknowledged.put(attempt.substring(attempt.lastIndexOf('/') + 1) + " " + question, "");
                    } else {
                        errors.add("saving " + answer.statusCode());
                    }
                });
    }

    private long lost(String database) throws SQLException {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(database);
        Map<String, String> missing = new ConcurrentHashMap<>(acknowledged);
        try (var connection = source.getConnection("postgres", "postgres");
                var query = connection.prepareStatement("select t.token || ' ' || a.question_id from quiz_answer a"
                        + " join quiz_attempt t on t.id = a.attempt_id where cardinality(a.response) > 0");
                var row = query.executeQuery()) {
            while (row.next()) {
                missing.remove(row.getString(1));
            }
        }
        return missing.size();
    }

    private static void tell(Report report, String what, Queue<Long> took) {
        List<Long> sorted = took.stream().sorted().toList();
        report.say(
                "%-44s %7d   p50 %7.1f ms   p95 %7.1f ms   p99 %7.1f ms   at most %7.1f ms",
                what,
                sorted.size(),
                millis(sorted, 0.5),
                millis(sorted, 0.95),
                millis(sorted, 0.99),
                millis(sorted, 1));
    }

    private static double millis(List<Long> sorted, double share) {
        return sorted.isEmpty() ? 0 : sorted.get((int) Math.min(sorted.size() - 1, sorted.size() * share)) / 1e6;
    }

    /** The whole code flow, and on the course. */
    private List<Seat> signIn() throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(8);
        try {
            List<Future<Seat>> all = new ArrayList<>();
            for (int i = 0; i < seats; i++) {
                String person = "seat-" + i;
                provider.realm.has(person, "student");
                all.add(pool.submit(() -> signIn(person)));
            }
            List<Seat> seated = new ArrayList<>();
            for (Future<Seat> each : all) {
                seated.add(each.get());
            }
            return seated;
        } finally {
            pool.shutdown();
        }
    }

    private Seat signIn(String person) throws IOException, InterruptedException {
        Map<String, String> cookies = new ConcurrentHashMap<>();
        HttpResponse<String> toProvider = keep(cookies, get("/sign-in?next=/today", cookies));
        String there = toProvider.headers().firstValue("Location").orElseThrow() + "&login_hint="
                + URLEncoder.encode(person, UTF_8);
        String back = http.send(HttpRequest.newBuilder(URI.create(there)).build(), BodyHandlers.ofString())
                .headers()
                .firstValue("Location")
                .orElseThrow();
        keep(cookies, get(back.replaceFirst("^https?://[^/]*", ""), cookies));
        Seat seat = new Seat(joined(cookies));
        post(seat, COURSE + "/enrolments", "zone=UTC", "text/html").join();
        return seat;
    }

    private HttpResponse<String> get(String path, Map<String, String> cookies)
            throws IOException, InterruptedException {
        return http.send(request(path, joined(cookies)).build(), BodyHandlers.ofString());
    }

    private static HttpResponse<String> keep(Map<String, String> cookies, HttpResponse<String> answer) {
        for (String set : answer.headers().allValues("Set-Cookie")) {
            String[] pair = set.split(";", 2)[0].split("=", 2);
            if (pair[1].isEmpty() || set.contains("Max-Age=0")) {
                cookies.remove(pair[0]);
            } else {
                cookies.put(pair[0], pair[1]);
            }
        }
        return answer;
    }

    private static String joined(Map<String, String> cookies) {
        return String.join(
                "; ",
                cookies.entrySet().stream()
                        .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                        .toList());
    }

    private CompletableFuture<HttpResponse<String>> get(Seat seat, String path) {
        return http.sendAsync(request(path, seat.cookies).build(), BodyHandlers.ofString());
    }

    private CompletableFuture<HttpResponse<String>> post(Seat seat, String path, String form, String accept) {
        return http.sendAsync(
                request(path, seat.cookies)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Accept", accept)
                        .POST(BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path, String cookies) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(settings.address() + path)).timeout(PATIENCE);
        return cookies.isEmpty() ? request : request.header("Cookie", cookies);
    }
}
