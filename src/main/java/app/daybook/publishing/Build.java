package app.daybook.publishing;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.stream.Stream;

import app.daybook.authoring.CourseReader;
import app.daybook.web.Digest;

/** Which build of the program this is: one that reads courses in another way has another digest. */
final class Build {

    private Build() {}

    /**
     * The digest of what the program was packaged as, as 64 hexadecimal digits. The package names the versions of the
     * libraries too. Of classes in a folder, as tests have them, it changes when one of them is compiled again. Nothing
     * where the program's files cannot be found.
     */
    static Optional<String> digest() {
        return Optional.ofNullable(CourseReader.class.getProtectionDomain().getCodeSource())
                .map(CodeSource::getLocation)
                .flatMap(Build::of);
    }

    private static Optional<String> of(URL program) {
        try {
            Path path = Path.of(new URI(program.getProtocol(), program.getPath(), null));
            return Optional.of(Digest.sha256(Files.isDirectory(path) ? stamps(path) : Files.readAllBytes(path)));
        } catch (IOException | URISyntaxException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static byte[] stamps(Path folder) throws IOException {
        MessageDigest stamps = Digest.sha256();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile).sorted()::iterator) {
                String stamp = file + " " + Files.getLastModifiedTime(file) + " " + Files.size(file) + "\n";
                stamps.update(stamp.getBytes(StandardCharsets.UTF_8));
            }
        }
        return stamps.digest();
    }
}
