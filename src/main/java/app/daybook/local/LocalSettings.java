package app.daybook.local;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where the local services keep their data and listen.
 *
 * @param project the folder of the source tree, with its {@code target} and {@code docker}
 * @param folder data, logs and secrets of this set of services
 * @param programs prepared programs, which several sets may share
 * @param content the course folders
 * @param port the application's loopback port
 * @param managementPort the loopback port of the application's health and numbers
 * @param keycloakPort Keycloak's loopback port
 * @param keycloakVersion names the distribution in {@code target/local}
 * @param openPace whether all days are open at once
 * @param applicationLog the file for the application's own lines; empty for the console
 * @param javaOptions further options of the application's Java
 * @param environment further variables of the application
 */
public record LocalSettings(
        Path project,
        Path folder,
        Path programs,
        Path content,
        int port,
        int managementPort,
        int keycloakPort,
        String keycloakVersion,
        boolean openPace,
        Optional<Path> applicationLog,
        List<String> javaOptions,
        Map<String, String> environment) {

    /** No secret: this Keycloak and this application only listen on loopback. */
    static final String CLIENT_SECRET = "daybook-local-secret";

    /** The one-command run, as Maven's properties say. */
    static LocalSettings ofRun() {
        Path project = Path.of(System.getProperty("daybook.project", ".")).toAbsolutePath();
        Path folder = project.resolve(".daybook");
        return new LocalSettings(
                        project,
                        folder,
                        folder.resolve("programs"),
                        project.resolve("content"),
                        Integer.getInteger("port", 8080),
                        Ports.free(),
                        Integer.getInteger("keycloak.port", 8180),
                        System.getProperty("daybook.keycloak.version"),
                        "open".equals(System.getProperty("pace")),
                        Optional.empty(),
                        List.of("-XX:TieredStopAtLevel=1"),
                        Map.of())
                .withClassData();
    }

    /** With what Java keeps of the application's classes from one run to the next. */
    private LocalSettings withClassData() {
        return withJavaOptions(
                Stream.concat(javaOptions.stream(), ClassData.options(programs, "application", jar()).stream())
                        .toList());
    }

    /** What the benchmark and the journeys begin with: free ports, a folder of their own, the prepared programs of the run. */
    public static LocalSettings inFolder(Path project, Path folder, String keycloakVersion) {
        return new LocalSettings(
                project,
                folder.toAbsolutePath(),
                project.resolve(".daybook/programs").toAbsolutePath(),
                project.resolve("content").toAbsolutePath(),
                Ports.free(),
                Ports.free(),
                Ports.free(),
                keycloakVersion,
                false,
                Optional.of(folder.resolve("application.log").toAbsolutePath()),
                List.of(),
                Map.of());
    }

    public LocalSettings withOpenPace(boolean open) {
        return with(folder, content, port, managementPort, open, javaOptions, environment);
    }

    public LocalSettings withContent(Path other) {
        return with(folder, other.toAbsolutePath(), port, managementPort, openPace, javaOptions, environment);
    }

    public LocalSettings withJavaOptions(List<String> options) {
        return with(folder, content, port, managementPort, openPace, List.copyOf(options), environment);
    }

    public LocalSettings withEnvironment(Map<String, String> variables) {
        return with(folder, content, port, managementPort, openPace, javaOptions, Map.copyOf(variables));
    }

    /** Another application beside this one: its own folder and port, the same Keycloak. */
    public LocalSettings beside(Path its) {
        return with(its.toAbsolutePath(), content, Ports.free(), Ports.free(), openPace, javaOptions, environment);
    }

    /** The same service at another place, when this one is no more: its own data, the same addresses. */
    public LocalSettings elsewhere(Path its, Path courses) {
        return with(
                its.toAbsolutePath(),
                courses.toAbsolutePath(),
                port,
                managementPort,
                openPace,
                javaOptions,
                environment);
    }

    private LocalSettings with(
            Path its,
            Path courses,
            int pages,
            int management,
            boolean open,
            List<String> options,
            Map<String, String> variables) {
        return new LocalSettings(
                project,
                its,
                programs,
                courses,
                pages,
                management,
                keycloakPort,
                keycloakVersion,
                open,
                applicationLog.map(log -> its.resolve(log.getFileName())),
                options,
                variables);
    }

    /** Where browsers reach the application, without a slash at the end. */
    public String address() {
        return "http://localhost:" + port;
    }

    /** Where health and numbers are, without a slash at the end. */
    public String managementAddress() {
        return "http://localhost:" + managementPort + "/q";
    }

    /** Where browsers reach Keycloak, without a slash at the end. */
    public String keycloakAddress() {
        return "http://localhost:" + keycloakPort;
    }

    /** Where the key is that signs badges. */
    public Path badgeKeys() {
        return folder.resolve("badge-keys");
    }

    Path jar() {
        return project.resolve("target/quarkus-app/quarkus-run.jar").toAbsolutePath();
    }

    Path keycloakZip() {
        return project.resolve("target/local/keycloak-quarkus-dist-" + keycloakVersion + ".zip")
                .toAbsolutePath();
    }

    Path keycloakSource() {
        return project.resolve("docker/keycloak").toAbsolutePath();
    }
}
