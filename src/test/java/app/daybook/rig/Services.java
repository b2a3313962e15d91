package app.daybook.rig;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.postgresql.ds.PGSimpleDataSource;

import app.daybook.local.Application;
import app.daybook.local.Keycloak;
import app.daybook.local.LocalSettings;
import app.daybook.local.Postgres;

/** PostgreSQL, Keycloak and the application, one after the other, so that each start is measured with the others idle. */
public final class Services implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Pattern READ_IN = Pattern.compile("read in (\\d+) ms");

    private LocalSettings settings;
    private final Deque<AutoCloseable> running = new ArrayDeque<>();
    private final Map<String, String> databases = new ConcurrentHashMap<>();
    private Postgres postgres;
    private Keycloak keycloak;
    private Application application;
    private int starts;

    public Services(LocalSettings settings) {
        this.settings = settings;
    }

    /** Learners may do everything at once, files are not looked at again, and one address may verify for all. */
    public static LocalSettings settings(Path project, Path folder, String keycloakVersion) {
        return settings(project, folder, keycloakVersion, List.of());
    }

    /** @param java further options of the application's Java */
    public static LocalSettings settings(Path project, Path folder, String keycloakVersion, List<String> java) {
        return LocalSettings.inFolder(project, folder, keycloakVersion)
                .withOpenPace(true)
                .withJavaOptions(Stream.concat(java.stream(), javaOptions("-Ddaybook.course.watch=false").stream())
                        .toList());
    }

    /**
     * The same, of courses that are looked at again when they change.
     *
     * @param content a copy of the courses, in which one may write
     */
    public static LocalSettings settings(Path project, Path folder, String keycloakVersion, Path content) {
        return settings(project, folder, keycloakVersion)
                .withContent(content)
                .withJavaOptions(javaOptions("-Ddaybook.course.watch=true"));
    }

    private static List<String> javaOptions(String watch) {
        String more = System.getProperty("bench.java", "");
        return List.of((watch + " -Ddaybook.certificate.verifications-per-minute=100000000 " + more)
                .strip()
                .split(" +"));
    }

    public void startPostgresAndKeycloak() throws IOException {
        startPostgres();
        startKeycloak();
    }

    public void startPostgres() throws IOException {
        Files.createDirectories(settings.folder());
        postgres = keep(Postgres.start(settings.folder(), settings.programs()));
    }

    /** Starts Keycloak, in place of the one that ran. */
    public void startKeycloak() {
        if (keycloak != null) {
            keycloak.close();
        }
        keycloak = keep(Keycloak.start(settings, database("keycloak")));
    }

    /** What whatever is started from now on is started with. */
    public void use(LocalSettings other) {
        settings = other;
    }

    public LocalSettings settings() {
        return settings;
    }

    public Postgres postgres() {
        return postgres;
    }

    /** Starts the application in a new Java, in place of the one that ran; answers how long its first page took. */
    public Duration startApplication(String page) throws Exception {
        if (application != null) {
            application.close();
            keepLog();
        }
        String database = database("daybook");
        long begun = System.nanoTime();
        var first = CompletableFuture.supplyAsync(() -> untilFirstPage(page, begun));
        application = keep(Application.start(settings, database));
        return first.get();
    }

    /** The next one begins its log anew. */
    private void keepLog() throws IOException {
        Path log = settings.applicationLog().orElseThrow();
        if (Files.exists(log)) {
            Files.move(log, log.resolveSibling("application-" + ++starts + ".log"));
        }
    }

    /** Ends the application as a power cut would: without a word. */
    public void killApplication() {
        try {
            ProcessHandle.of(applicationProcess()).ifPresent(ProcessHandle::destroyForcibly);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A connection to the application's database, as its superuser. */
    public Connection connection() throws SQLException {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(database("daybook"));
        return source.getConnection("postgres", "postgres");
    }

    /** The address of one of PostgreSQL's databases. */
    public String database(String name) {
        return databases.computeIfAbsent(name, postgres::database);
    }

    public long applicationProcess() throws IOException {
        return process("application.pid");
    }

    public long keycloakProcess() throws IOException {
        return process("keycloak.pid");
    }

    /** PostgreSQL's first process, the parent of the others (its documentation, "Database File Layout"). */
    public long postgresProcess() throws IOException {
        return Long.parseLong(Files.readAllLines(settings.folder().resolve("postgres/postmaster.pid"))
                .get(0)
                .strip());
    }

    private long process(String note) throws IOException {
        return Long.parseLong(Files.readString(settings.folder().resolve(note)).split(" ")[0]);
    }

    /** How long the application took to read the courses, as it said itself. */
    public String courseRead() throws IOException {
        try (Stream<String> lines = Files.lines(settings.applicationLog().orElseThrow())) {
            return lines.map(READ_IN::matcher)
                    .filter(matcher -> matcher.find())
                    .map(matcher -> matcher.group(1) + " ms")
                    .findFirst()
                    .orElse("not told by its log");
        }
    }

    public <T extends AutoCloseable> T keep(T service) {
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
