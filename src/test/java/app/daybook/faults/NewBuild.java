package app.daybook.faults;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.stream.Stream;

import app.daybook.local.LocalSettings;

/** The packaged application as a later version would be: in a folder of its own, with another style sheet. */
final class NewBuild {

    private static final String PACKAGE = "target/quarkus-app";

    private final Path project;

    private NewBuild(Path project) {
        this.project = project;
    }

    static NewBuild of(LocalSettings settings, Path folder) throws IOException {
        Path its = Files.createDirectories(folder.resolve(PACKAGE));
        Site.copy(settings.project().resolve(PACKAGE), its);
        try (Stream<Path> jars = Files.list(its.resolve("app"));
                FileSystem jar = FileSystems.newFileSystem(jars.findFirst().orElseThrow())) {
            Files.writeString(
                    jar.getPath("META-INF/resources/css/daybook.css"),
                    "\n.of-the-new-build{color:inherit}\n",
                    StandardOpenOption.APPEND);
        }
        return new NewBuild(folder);
    }

    /** The same node, of this build. */
    LocalSettings in(LocalSettings node) {
        return new LocalSettings(
                project,
                node.folder(),
                node.programs(),
                node.content(),
                node.port(),
                node.managementPort(),
                node.keycloakPort(),
                node.keycloakVersion(),
                node.openPace(),
                node.applicationLog(),
                node.javaOptions(),
                node.environment());
    }
}
