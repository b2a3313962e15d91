package app.daybook.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The packaged application, the same files that production runs, as a process of its own. */
public final class Application implements AutoCloseable {

    /** A machine with other work needs more than two minutes to read the course. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Child process;

    private Application(Child process) {
        this.process = process;
    }

    /**
     * Starts the application and waits until it is alive. It does not wait for Keycloak: public pages need none.
     *
     * @param database the JDBC address of the application's database
     * @throws CannotStart if it is not packaged or does not answer
     */
    public static Application start(LocalSettings settings, String database) {
        if (!Files.exists(settings.jar())) {
            throw new CannotStart("The application is not packaged; run: mvn package");
        }
        try {
            Application application = new Application(Child.start(
                    command(settings), environment(settings, database), settings.applicationLog(), note(settings)));
            if (!Answer.await(settings.managementAddress() + "/health/live", application.process, PATIENCE)) {
                boolean ended = !application.process.isAlive();
                application.close();
                throw ended ? new CannotStart(endedEarly(settings)) : CannotStart.late("The application", PATIENCE);
            }
            return application;
        } catch (IOException e) {
            throw new CannotStart("The application cannot be run: " + e.getMessage() + ".", e);
        }
    }

    private static String endedEarly(LocalSettings settings) {
        return "The application did not start; "
                + settings.applicationLog().map(log -> log + " says why.").orElse("its own lines above say why.");
    }

    static boolean stopLeftOver(LocalSettings settings) throws IOException {
        return Child.stopLeftOver(note(settings), Child.PATIENCE);
    }

    Child process() {
        return process;
    }

    @Override
    public void close() {
        process.close();
    }

    /** @param patience until it is ended by force: Java may have something to write first */
    public void close(Duration patience) {
        process.close(patience);
    }

    private static Path note(LocalSettings settings) {
        return settings.folder().resolve("application.pid");
    }

    private static List<String> command(LocalSettings settings) {
        // The image's first heap and its collector
        List<String> command =
                new ArrayList<>(List.of(Java.ofApplication(), "-Xms96m", "-Xmx256m", "-XX:+UseSerialGC"));
        // Keycloak starts beside it: that it does not answer yet is no news
        command.add("-Dquarkus.log.category.\"io.quarkus.oidc\".level=ERROR");
        // Nor that it does not wait when it stops
        command.add("-Dquarkus.log.category.\"io.quarkus.vertx.core.runtime.VertxCoreRecorder\".level=ERROR");
        command.addAll(settings.javaOptions());
        command.addAll(List.of("-jar", settings.jar().toString()));
        return command;
    }

    private static Map<String, String> environment(LocalSettings settings, String database) {
        Map<String, String> environment = new LinkedHashMap<>();
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(settings.port()));
        environment.put("QUARKUS_MANAGEMENT_HOST", "127.0.0.1");
        environment.put("QUARKUS_MANAGEMENT_PORT", Integer.toString(settings.managementPort()));
        // One person at one machine: Ctrl-C need not wait for other people's requests
        environment.put("QUARKUS_SHUTDOWN_TIMEOUT", "0S");
        environment.put("DAYBOOK_BASE_URL", settings.address());
        environment.put("DAYBOOK_DATABASE_URL", database);
        environment.put("DAYBOOK_DATABASE_USER", DatabaseRoles.SERVICE);
        environment.put("DAYBOOK_DATABASE_OWNER", DatabaseRoles.OWNER);
        environment.put("DAYBOOK_KEYCLOAK_URL", settings.keycloakAddress());
        environment.put("DAYBOOK_CLIENT_SECRET", LocalSettings.CLIENT_SECRET);
        environment.put("DAYBOOK_COOKIE_SECRET", Secret.keptIn(settings.folder().resolve("cookie-secret")));
        environment.put(
                "DAYBOOK_BADGE_KEYS", BadgeKeys.keptIn(settings.badgeKeys()).toString());
        environment.put("DAYBOOK_CONTENT", settings.content().toString());
        environment.put("DAYBOOK_WATCH", "true");
        // What would be sent is to be seen at /outbox
        environment.put("DAYBOOK_MAIL_SHOW", "true");
        if (settings.openPace()) {
            environment.put("DAYBOOK_PACE", "open");
        }
        environment.putAll(settings.environment());
        return environment;
    }
}
