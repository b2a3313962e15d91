package app.daybook;

import java.io.IOException;
import java.lang.module.ModuleDescriptor.Version;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/**
 * A published vulnerability: a line of {@code src/test/resources/advisories.txt}.
 *
 * @param library {@code group:artifact}, or {@code group:*} for all of a group
 * @param mendedIn the first version without it
 * @param acceptedUntil the last day on which an older version is accepted; {@link LocalDate#MIN} without an exception
 */
record Advisory(String library, String mendedIn, String id, LocalDate acceptedUntil) {

    static List<Advisory> published() throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/advisories.txt")).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(Advisory::of)
                .toList();
    }

    static Advisory of(String line) {
        String[] fields = line.split(" *\\| *");
        if (fields.length != 3 && fields.length != 5) {
            throw new IllegalArgumentException("An advisory has three fields, and five with an exception: " + line);
        }
        return new Advisory(
                fields[0], fields[1], fields[2], fields.length == 5 ? LocalDate.parse(fields[3]) : LocalDate.MIN);
    }

    /** Whether a release of that day must not hold this version of {@code group:artifact}. */
    boolean forbids(String artifact, String version, LocalDate release) {
        return concerns(artifact)
                && Version.parse(version).compareTo(Version.parse(mendedIn)) < 0
                && release.isAfter(acceptedUntil);
    }

    boolean concerns(String artifact) {
        return library.endsWith(":*")
                ? artifact.startsWith(library.substring(0, library.length() - 1))
                : artifact.equals(library);
    }
}
