package app.daybook.local;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A real Keycloak on loopback with our realm, our theme and the demo accounts. */
public final class Keycloak implements AutoCloseable {

    /** The name of the file in the run's folder. */
    static final String ADMIN_PASSWORD = "keycloak-admin-password";

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Child process;
    private final String address;

    private Keycloak(Child process, String address) {
        this.process = process;
        this.address = address;
    }

    /**
     * Prepares Keycloak if it is not, starts it and waits until the realm answers.
     *
     * @param database the JDBC address of Keycloak's own database
     * @throws CannotStart if it cannot be prepared or does not answer
     */
    public static Keycloak start(LocalSettings settings, String database) {
        Path log = settings.folder().resolve("keycloak.log").toAbsolutePath();
        try {
            KeycloakProgram program =
                    KeycloakProgram.in(settings.programs(), settings.keycloakZip(), settings.keycloakSource(), log);
            Keycloak keycloak = new Keycloak(
                    Child.start(
                            command(program, settings),
                            environment(settings, database),
                            Optional.of(log),
                            note(settings)),
                    settings.keycloakAddress());
            if (!Answer.await(keycloak.address + "/realms/daybook", keycloak.process, PATIENCE)) {
                boolean ended = !keycloak.process.isAlive();
                keycloak.close();
                throw ended
                        ? new CannotStart("Keycloak did not start; " + log + " says why.")
                        : CannotStart.late("Keycloak", PATIENCE);
            }
            return keycloak;
        } catch (IOException e) {
            throw new CannotStart("Keycloak cannot be unpacked or run: " + e.getMessage() + ".", e);
        }
    }

    static boolean stopLeftOver(LocalSettings settings) throws IOException {
        return Child.stopLeftOver(note(settings), Child.PATIENCE);
    }

    /** Where browsers reach it, without a slash at the end. */
    public String address() {
        return address;
    }

    Child process() {
        return process;
    }

    @Override
    public void close() {
        process.close();
    }

    private static Path note(LocalSettings settings) {
        return settings.folder().resolve("keycloak.pid");
    }

    private static List<String> command(KeycloakProgram program, LocalSettings settings) {
        return program.command(
                "start",
                "--optimized",
                "--cache=local",
                "--import-realm",
                "--http-enabled=true",
                "--http-host=127.0.0.1",
                "--http-port=" + settings.keycloakPort(),
                "--hostname=" + settings.keycloakAddress());
    }

    private static Map<String, String> environment(LocalSettings settings, String database) {
        Map<String, String> environment = new LinkedHashMap<>();
        environment.put("KC_DB_URL", database);
        environment.put("KC_DB_USERNAME", DatabaseRoles.KEYCLOAK);
        // PostgreSQL on loopback asks for none, Keycloak for one
        environment.put("KC_DB_PASSWORD", DatabaseRoles.KEYCLOAK);
        environment.put("KC_BOOTSTRAP_ADMIN_USERNAME", "admin");
        environment.put(
                "KC_BOOTSTRAP_ADMIN_PASSWORD", Secret.keptIn(settings.folder().resolve(ADMIN_PASSWORD)));
        environment.put("DAYBOOK_BASE_URL", settings.address());
        environment.put("DAYBOOK_INTERNAL_URL", settings.address());
        environment.put("DAYBOOK_CLIENT_SECRET", LocalSettings.CLIENT_SECRET);
        return environment;
    }
}
