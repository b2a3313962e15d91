package app.daybook.local;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A command of the packaged application that ends, such as {@code backup}, with what the local services have.
 *
 * @param code 0 if it went well
 * @param said what it printed
 */
public record JarCommand(int code, String said) {

    /**
     * Runs it to its end.
     *
     * @param database the JDBC address of the application's database
     * @param accounts the JDBC address of Keycloak's
     * @param environment further variables
     * @throws CannotStart if there is no package, or Java cannot be run
     */
    public static JarCommand run(
            LocalSettings settings,
            String database,
            String accounts,
            Map<String, String> environment,
            List<String> arguments) {
        if (!Files.exists(settings.jar())) {
            throw new CannotStart("The application is not packaged; run once: mvn -DskipTests package");
        }
        List<String> command = new ArrayList<>(
                List.of(Java.ofApplication(), "-Xmx128m", "-jar", settings.jar().toString()));
        command.addAll(arguments);
        try {
            ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
            builder.environment().putAll(variables(settings, database, accounts));
            builder.environment().putAll(environment);
            Process process = builder.start();
            process.getOutputStream().close();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new JarCommand(process.waitFor(), said);
        } catch (IOException e) {
            throw new CannotStart("The command cannot be run: " + e.getMessage() + ".", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotStart("The command was interrupted.", e);
        }
    }

    private static Map<String, String> variables(LocalSettings settings, String database, String accounts) {
        Path keys = settings.badgeKeys();
        Map<String, String> variables = new LinkedHashMap<>();
        variables.put("DAYBOOK_DATABASE_URL", database);
        variables.put("DAYBOOK_DATABASE_USER", DatabaseRoles.SERVICE);
        variables.put("DAYBOOK_DATABASE_OWNER", DatabaseRoles.OWNER);
        variables.put("KEYCLOAK_DATABASE_URL", accounts);
        variables.put("KEYCLOAK_DATABASE_USER", DatabaseRoles.KEYCLOAK);
        variables.put("DAYBOOK_BADGE_KEYS", keys.toString());
        variables.put("DAYBOOK_CONTENT", settings.content().toString());
        variables.put("DAYBOOK_BACKUPS", settings.folder().resolve("backups").toString());
        return variables;
    }
}
