package app.daybook.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Keycloak's programs, unpacked and built for PostgreSQL once, with our realm and theme laid in at every start. */
final class KeycloakProgram {

    private static final String BUILD = "--db=postgres";
    private static final int BUILD_SECONDS = 300;

    private final Path home;

    private KeycloakProgram(Path home) {
        this.home = home;
    }

    static boolean isPrepared(Path zip, Path programs) {
        return Preparation.isDone(folder(zip, programs), BUILD);
    }

    /**
     * @param zip Keycloak's distribution, whose name holds its version
     * @param source the folder of our realm, demo users and themes
     */
    static KeycloakProgram in(Path programs, Path zip, Path source, Path log) throws IOException {
        if (!Files.exists(zip)) {
            throw new CannotStart("Keycloak's distribution is not at " + zip + "; run the build once: mvn package");
        }
        Path home = folder(zip, programs);
        Preparation.once(home, BUILD, target -> {
            ProgramArchive.unzip(zip, target);
            if (!Command.run(new KeycloakProgram(target).command("build", BUILD), Map.of(), log, BUILD_SECONDS)) {
                throw new CannotStart("Keycloak could not be prepared; " + log + " says why. If it says nothing, the"
                        + " machine was too busy for it: run the same command again.");
            }
        });
        KeycloakProgram program = new KeycloakProgram(home);
        Folders.delete(home.resolve("data/tmp"));
        Folders.copy(source.resolve("themes"), home.resolve("themes"));
        Folders.copy(source.resolve("password-blacklists"), home.resolve("data/password-blacklists"));
        Files.copy(
                source.resolve("quarkus.properties"),
                home.resolve("conf/quarkus.properties"),
                StandardCopyOption.REPLACE_EXISTING);
        Realm.in(source).writeWithDemoUsers(home.resolve("data/import/daybook-realm.json"));
        return program;
    }

    /**
     * What {@code kc.sh} would run, without its shell: one process to stop, and the same on Windows. The first
     * compiler alone and a class-data archive halve the time to start.
     */
    List<String> command(String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Java.program(),
                "-Xms64m",
                "-Xmx512m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-Dfile.encoding=UTF-8",
                "-Duser.language=en",
                "-Duser.country=US",
                "--add-opens=java.base/java.util=ALL-UNNAMED",
                "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                "--add-opens=java.base/java.security=ALL-UNNAMED",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "--enable-native-access=ALL-UNNAMED",
                "-Dkc.home.dir=" + home,
                "-Djboss.server.config.dir=" + home.resolve("conf"),
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Dpicocli.disable.closures=true",
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                        + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory"));
        if (arguments[0].equals("start")) {
            command.addAll(ClassData.options(home, "classes"));
        }
        command.addAll(List.of("-cp", home.resolve("lib/quarkus-run.jar").toString()));
        command.add("io.quarkus.bootstrap.runner.QuarkusEntryPoint");
        command.addAll(List.of(arguments));
        return command;
    }

    private static Path folder(Path zip, Path programs) {
        String version = zip.getFileName().toString().replaceFirst("keycloak-quarkus-dist-(.*)\\.zip", "$1");
        return programs.resolve("keycloak-" + version).toAbsolutePath();
    }
}
