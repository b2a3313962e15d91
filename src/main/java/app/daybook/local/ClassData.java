package app.daybook.local;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Archives of classes as Java has them in memory, with which a program starts in half the time. */
final class ClassData {

    private ClassData() {}

    /** Written when the first run ends; Java 19 and later renew it by themselves when it no longer fits. */
    static List<String> options(Path folder, String program) {
        Path archive = folder.resolve(program + "-" + Runtime.version() + ".jsa");
        if (Java.version() >= 19) {
            return List.of("-XX:+AutoCreateSharedArchive", "-XX:SharedArchiveFile=" + archive);
        }
        return List.of((Files.exists(archive) ? "-XX:SharedArchiveFile=" : "-XX:ArchiveClassesAtExit=") + archive);
    }

    /** The same of a program that is packaged anew now and then: archives of former packages are deleted. */
    static List<String> options(Path folder, String program, Path jar) {
        try {
            String current = program + "-" + Files.getLastModifiedTime(jar).toMillis();
            Files.createDirectories(folder);
            try (DirectoryStream<Path> archives = Files.newDirectoryStream(folder, program + "-*.jsa")) {
                for (Path archive : archives) {
                    if (!archive.getFileName().toString().startsWith(current)) {
                        Files.delete(archive);
                    }
                }
            }
            return options(folder, current);
        } catch (IOException e) {
            // It starts without one as well
            return List.of();
        }
    }
}
