package app.daybook.local;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

/** {@code mvn -Prun}: everything that Daybook needs, on this machine, until Ctrl-C. */
public final class LocalRun {

    private static final AtomicInteger LINE = new AtomicInteger();

    private LocalRun() {}

    public static void main(String[] arguments) throws InterruptedException, IOException {
        Instant begun = Instant.now();
        LocalSettings settings = LocalSettings.ofRun();
        LocalServices services = new LocalServices(settings, LocalRun::say);
        Runtime.getRuntime().addShutdownHook(new Thread(services::close, "stop"));
        try {
            System.out.println();
            services.start();
            System.out.println(banner(settings, Duration.between(begun, Instant.now())));
            services.awaitEnd();
            if (!services.isClosed()) {
                throw new CannotStart("The application or Keycloak ended by itself; the lines above and "
                        + settings.folder().resolve("keycloak.log") + " say why.");
            }
        } catch (CannotStart e) {
            if (!services.isClosed()) {
                System.err.println(System.lineSeparator() + "Daybook cannot run. " + e.getMessage());
            }
            System.exit(1);
        }
    }

    private static void say(String line) {
        System.out.printf("  %d  %s%n", LINE.incrementAndGet(), line);
    }

    private static String banner(LocalSettings settings, Duration took) throws IOException {
        String accounts = String.join(
                System.lineSeparator() + "    ",
                Realm.in(settings.keycloakSource()).demoAccounts());
        return String.format(
                Locale.ROOT,
                """

                ────────────────────────────────────────────────────────────────────────────
                  Daybook is ready (%.0f s). Open   %s

                  Sign in as
                    %s

                  Accounts: %s/admin  (admin, password in .daybook/keycloak-admin-password)
                  Health and numbers: %s/health and /metrics
                  Logs: this window; .daybook/keycloak.log; .daybook/postgres.log
                  Stop: Ctrl-C. Your data stays in .daybook/; delete that folder to begin anew.
                ────────────────────────────────────────────────────────────────────────────
                """,
                took.toMillis() / 1000.0,
                settings.address(),
                accounts,
                settings.keycloakAddress(),
                settings.managementAddress());
    }
}
