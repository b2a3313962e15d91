package app.daybook.web.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

import io.quarkus.runtime.util.ClassPathUtils;

import app.daybook.web.Digest;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * All static files as one: their paths, and a digest that is another one as soon as a file is added, removed or changed.
 *
 * @param paths as in addresses, from the slash on
 * @param hex of SHA-256
 */
record FileDigest(Set<String> paths, String hex) {

    FileDigest {
        paths = Set.copyOf(paths);
    }

    /**
     * @param folder on the class path, in the application's archive or beside it
     * @throws IllegalStateException if there is no file: a digest of nothing would be the same for every version
     */
    static FileDigest of(ClassLoader from, String folder) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        try {
            ClassPathUtils.consumeAsPaths(from, folder, path -> read(path, files));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (files.isEmpty()) {
            throw new IllegalStateException("no files in " + folder);
        }
        MessageDigest sum = Digest.sha256();
        files.forEach((path, digest) -> {
            sum.update(path.getBytes(UTF_8));
            sum.update(digest);
        });
        return new FileDigest(files.keySet(), Digest.hex(sum.digest()));
    }

    private static void read(Path folder, SortedMap<String, byte[]> files) {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put("/" + folder.relativize(file), Digest.sha256().digest(Files.readAllBytes(file)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
