package app.daybook.local;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Archives of classes as Java has them in memory, with which a program starts in half the time. */
final class ClassData {

    private static final String RENEWED = "-XX:SharedArchiveFile=";
    private static final String WRITTEN = "-XX:ArchiveClassesAtExit=";

    private ClassData() {}

    /** Written when the first run ends; Java 19 and later renew it by themselves when it no longer fits. */
    static List<String> options(Path folder, String program) {
        Path archive = folder.resolve(program + "-" + Runtime.version() + ".jsa");
        // Of hundreds of classes Java would say, at the end of the first run, that it does not keep them
        String quietly = "-Xlog:cds*=off" + (Java.version() >= 25 ? ",aot*=off" : "");
        if (Java.version() >= 19) {
            return List.of(quietly, "-XX:+AutoCreateSharedArchive", RENEWED + archive);
        }
        return List.of(quietly, (Files.exists(archive) ? RENEWED : WRITTEN) + archive);
    }

    /** Whether a program with these options writes its archive when it ends, which takes it some seconds. */
    static boolean isToBeWritten(List<String> options) {
        return options.stream()
                .filter(option -> option.startsWith(RENEWED) || option.startsWith(WRITTEN))
                .map(option -> Path.of(option.substring(option.indexOf('=') + 1)))
                .anyMatch(Files::notExists);
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
