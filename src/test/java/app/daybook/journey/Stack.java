package app.daybook.journey;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

import app.daybook.local.LocalServices;
import app.daybook.local.LocalSettings;

/**
 * PostgreSQL, Keycloak with the demo people, and the packaged application: started once for all journeys of this JVM
 * on free ports, with fresh data, and stopped when it ends.
 *
 * <p>{@code -Ddaybook.journey.pace=open} opens all days, {@code -Ddaybook.journey.content=folder} serves other courses.
 */
final class Stack {

    private static final class Once {
        static final LocalSettings RUNNING = start();
    }

    private Stack() {}

    /** Where everything listens; the first caller waits until it is up. */
    static LocalSettings running() {
        return Once.RUNNING;
    }

    private static LocalSettings start() {
        Path project = Path.of("").toAbsolutePath();
        // A folder of its own each time: journeys begin with nobody enrolled
        Path folder = project.resolve("target/journey").resolve(Long.toString(System.currentTimeMillis()));
        LocalSettings settings = LocalSettings.inFolder(project, folder, System.getProperty("daybook.keycloak.version"))
                .withOpenPace("open".equals(System.getProperty("daybook.journey.pace")))
                // What a journey publishes stays out of the checkout
                .withEnvironment(Map.of("DAYBOOK_WRITE_BACK", "false"));
        settings = Optional.ofNullable(System.getProperty("daybook.journey.content"))
                .map(Path::of)
                .map(settings::withContent)
                .orElse(settings);
        LocalServices services = new LocalServices(settings, line -> System.out.println("  journeys: " + line));
        Runtime.getRuntime().addShutdownHook(new Thread(services::close, "stop"));
        services.start();
        return settings;
    }
}
