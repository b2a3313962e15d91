package app.daybook.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import app.daybook.local.Application;
import app.daybook.local.Keycloak;
import app.daybook.local.LocalSettings;
import app.daybook.local.Postgres;

/** PostgreSQL, Keycloak and the application, one after the other, so that each start is measured with the others idle. */
final class Services implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Pattern READ_IN = Pattern.compile("read in (\\d+) ms");

    private final LocalSettings settings;
    private final Deque<AutoCloseable> running = new ArrayDeque<>();
    private Postgres postgres;
    private Application application;

    Services(LocalSettings settings) {
        this.settings = settings;
    }

    /** Learners may do everything at once, files are not looked at again, and one address may verify for all. */
    static LocalSettings settings(Path project, Path folder, String keycloakVersion) {
        LocalSettings free = LocalSettings.inFolder(project, folder, keycloakVersion);
        return new LocalSettings(
                project,
                free.folder(),
                free.programs(),
                free.content(),
                free.port(),
                free.keycloakPort(),
                keycloakVersion,
                true,
                free.applicationLog(),
                javaOptions());
    }

    private static List<String> javaOptions() {
        String more = System.getProperty("bench.java", "");
        return List.of(("-Ddaybook.course.watch=false -Ddaybook.certificate.verifications-per-minute=100000000 " + more)
                .strip()
                .split(" +"));
    }

    void startPostgresAndKeycloak() throws IOException {
        Files.createDirectories(settings.folder());
        postgres = keep(Postgres.start(settings.folder(), settings.programs()));
        keep(Keycloak.start(settings, postgres.database("keycloak")));
    }

    /** Starts the application in a new Java, in place of the one that ran; answers how long its first page took. */
    Duration startApplication(String page) throws Exception {
        if (application != null) {
            application.close();
        }
        String database = postgres.database("daybook");
        long begun = System.nanoTime();
        var first = CompletableFuture.supplyAsync(() -> untilFirstPage(page, begun));
        application = keep(Application.start(settings, database));
        return first.get();
    }

    /** Ends the application as a power cut would: without a word. */
    void killApplication() {
        try {
            ProcessHandle.of(applicationProcess()).ifPresent(ProcessHandle::destroyForcibly);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The address of one of PostgreSQL's databases. */
    String database(String name) {
        return postgres.database(name);
    }

    long applicationProcess() throws IOException {
        return Long.parseLong(
                Files.readString(settings.folder().resolve("application.pid")).split(" ")[0]);
    }

    /** How long the application took to read the courses, as it said itself. */
    String courseRead() throws IOException {
        try (Stream<String> lines = Files.lines(settings.applicationLog().orElseThrow())) {
            return lines.map(READ_IN::matcher)
                    .filter(matcher -> matcher.find())
                    .map(matcher -> matcher.group(1) + " ms")
                    .findFirst()
                    .orElse("not told by its log");
        }
    }

    <T extends AutoCloseable> T keep(T service) {
        synchronized (running) {
            running.push(service);
        }
        return service;
    }

    @Override
    public void close() {
        synchronized (running) {
            while (!running.isEmpty()) {
                AutoCloseable service = running.pop();
                try {
                    service.close();
                } catch (Exception e) {
                    System.err.println(service.getClass().getSimpleName() + " did not stop: " + e.getMessage());
                }
            }
        }
    }

    private Duration untilFirstPage(String page, long begun) {
        HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(settings.address() + page)).build();
        while (System.nanoTime() - begun < PATIENCE.toNanos()) {
            try {
                Thread.sleep(20);
                if (client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
                    return Duration.ofNanos(System.nanoTime() - begun);
                }
            } catch (IOException notYet) {
                continue;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                break;
            }
        }
        throw new IllegalStateException(page + " did not come within " + PATIENCE);
    }
}
