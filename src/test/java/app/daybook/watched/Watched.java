package app.daybook.watched;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;

import app.daybook.faults.Savers;
import app.daybook.local.JarCommand;
import app.daybook.local.LocalSettings;
import app.daybook.rig.Accounts;
import app.daybook.rig.Learner;
import app.daybook.rig.Learners;
import app.daybook.rig.Machine;
import app.daybook.rig.Program;
import app.daybook.rig.Report;
import app.daybook.rig.Services;

/**
 * {@code mvn -Pwatch}: lets Prometheus watch the packaged application while learners work, and prints every panel of the
 * dashboard with what it shows. Ends with 0 only if each has data, each alert rule is understood and at rest, and the
 * alerts speak up when Keycloak, and then the application, are gone.
 */
public final class Watched {

    private static final String COURSE = "/courses/trigger-points";
    private static final String QUIZ = "screening";
    private static final int LEARNERS = 8;
    private static final Duration PATIENCE = Duration.ofSeconds(240);
    private static final int LOOK_MILLIS = 2000;

    /** It looks at the Java that runs Maven, which may be old; that of the image is new when it is built. */
    private static final String OF_THIS_JAVA = "TimeZonesOld";

    /** What a new place has nothing to show for. */
    private static final Map<String, String> EMPTY =
            Map.of("(time() - max(daybook_records_waiting_since)) / 86400", "nobody waits for a reviewer");

    private final LocalSettings settings;
    private final Services services;
    private final Path watch;
    private final Path folder;
    private final Report report;

    private Watched(Path project, Path folder, String keycloakVersion, Report report) {
        this.folder = folder;
        this.watch = project.resolve("docker/watch");
        this.settings = Services.settings(project, folder, keycloakVersion);
        this.services = new Services(settings);
        this.report = report;
    }

    public static void main(String[] arguments) throws Exception {
        Optional<Path> program = Program.find("prometheus");
        if (program.isEmpty()) {
            System.err.println("Prometheus is not here; install it, on Debian with: apt-get install prometheus");
            System.exit(1);
        }
        Path project = Path.of(System.getProperty("daybook.project", ".")).toAbsolutePath();
        Path folder = project.resolve("target/watch").resolve(Long.toString(System.currentTimeMillis()));
        Report report = new Report(folder.resolve("report.txt"));
        report.title("The dashboard and the alerts, on " + Machine.describe());
        Watched watched = new Watched(project, folder, System.getProperty("daybook.keycloak.version"), report);
        Runtime.getRuntime().addShutdownHook(new Thread(watched.services::close, "stop"));
        boolean good = false;
        try {
            good = watched.run(program.get());
        } catch (Exception e) {
            System.err.println("It ended early; logs are in " + folder + ".");
            e.printStackTrace();
        } finally {
            watched.services.close();
        }
        report.keep();
        System.exit(good ? 0 : 1);
    }

    private boolean run(Path program) throws Exception {
        services.startPostgresAndKeycloak();
        services.startApplication(COURSE);
        Accounts.make(settings, LEARNERS);
        Learners learners = Learners.signIn(settings, LEARNERS, COURSE, QUIZ);
        JarCommand.run(
                settings, services.database("daybook"), services.database("keycloak"), Map.of(), List.of("backup"));
        Path state = folder.resolve("prometheus");
        try (Prometheus prometheus = Prometheus.start(program, watch, state, settings.managementPort())) {
            Savers savers = Savers.start(learners, LEARNERS);
            boolean good = panels(prometheus, learners);
            savers.end();
            good &= rules(prometheus);
            ProcessHandle.of(services.keycloakProcess()).ifPresent(ProcessHandle::destroyForcibly);
            good &= speaks(prometheus, "SignInAway");
            services.killApplication();
            return good & speaks(prometheus, "NodeDown");
        }
    }

    private boolean panels(Prometheus prometheus, Learners learners) throws IOException, InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        List<Panel> empty = new ArrayList<>(Panel.of(watch.resolve("dashboard.json")));
        empty.removeIf(panel -> EMPTY.containsKey(panel.expression()));
        while (!empty.isEmpty() && Instant.now().isBefore(end)) {
            for (Learner learner : learners.all()) {
                learner.get("/today");
                learner.ask("/courses/there-is-none", PATIENCE);
            }
            Thread.sleep(LOOK_MILLIS);
            for (Panel panel : List.copyOf(empty)) {
                if (!values(prometheus, panel).isEmpty()) {
                    empty.remove(panel);
                }
            }
        }
        for (Panel panel : Panel.of(watch.resolve("dashboard.json"))) {
            List<Found> values = values(prometheus, panel);
            report.say(
                    "%-40s %s",
                    panel.title(),
                    values.isEmpty()
                            ? panel.legend() + ": " + EMPTY.getOrDefault(panel.expression(), "NO DATA")
                            : values.stream()
                                    .map(found -> found.under(panel.legend()))
                                    .collect(Collectors.joining(", ")));
        }
        return empty.isEmpty();
    }

    private static List<Found> values(Prometheus prometheus, Panel panel) throws IOException, InterruptedException {
        return prometheus.query(panel.expression()).stream()
                .filter(Found::isNumber)
                .toList();
    }

    private boolean rules(Prometheus prometheus) throws IOException, InterruptedException {
        boolean good = true;
        for (JsonNode rule : prometheus.rules()) {
            boolean calm = rule.path("health").asText().equals("ok")
                    && prometheus.query(rule.path("query").asText()).isEmpty();
            boolean expected = rule.path("name").asText().equals(OF_THIS_JAVA)
                    && rule.path("health").asText().equals("ok");
            report.say(
                    "%-40s %s",
                    rule.path("name").asText(),
                    calm
                            ? "understood, and silent"
                            : expected
                                    ? "speaks of the Java that runs Maven"
                                    : rule.path("lastError").asText("IT SPEAKS"));
            good &= calm || expected;
        }
        return good;
    }

    private boolean speaks(Prometheus prometheus, String alert) throws IOException, InterruptedException {
        String expression = prometheus.rules().stream()
                .filter(rule -> rule.path("name").asText().equals(alert))
                .map(rule -> rule.path("query").asText())
                .findFirst()
                .orElseThrow();
        Instant begun = Instant.now();
        while (Duration.between(begun, Instant.now()).compareTo(PATIENCE) < 0) {
            if (!prometheus.query(expression).isEmpty()) {
                report.say(
                        "%-40s true %.1f s after it was so",
                        alert, Duration.between(begun, Instant.now()).toMillis() / 1000.0);
                return true;
            }
            Thread.sleep(LOOK_MILLIS / 10);
        }
        report.say("%-40s NOT NOTICED", alert);
        return false;
    }
}
