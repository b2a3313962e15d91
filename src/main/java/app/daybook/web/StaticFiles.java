package app.daybook.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Named;
import jakarta.inject.Singleton;

import io.quarkus.runtime.util.ClassPathUtils;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Styles, scripts and fonts under an address that carries the digest of all of them, and so may be kept for a year: a new
 * version has another address, and no browser goes on with an old script. Under their bare addresses, and under that of
 * another version, browsers ask again each time.
 */
@Named("files")
@Singleton
public class StaticFiles {

    private static final int AFTER_HEADERS = 995;
    private static final int DIGITS = 12;
    private static final String PREFIX = "/files-";

    /** What Quarkus says of every static file; it is how one is known. */
    private static final String KNOWN_BY = "public, immutable";

    private final String root;

    StaticFiles() {
        root = PREFIX + digest().substring(0, DIGITS);
    }

    /** What addresses in templates begin with. */
    public String getRoot() {
        return root;
    }

    void register(@Observes Filters filters) {
        filters.register(this::find, AFTER_HEADERS);
    }

    private void find(RoutingContext context) {
        String asked = context.get(PREFIX);
        String path = context.request().path();
        int end = path.indexOf('/', 1);
        if (asked == null && path.startsWith(PREFIX) && end == PREFIX.length() + DIGITS) {
            // Comes back here by the bare address, with all that was added to the answer forgotten
            context.put(PREFIX, path.substring(0, end));
            context.reroute(path.substring(end));
        } else {
            boolean lasting = root.equals(asked);
            context.addHeadersEndHandler(done -> keep(context.response().headers(), lasting));
            context.next();
        }
    }

    private static void keep(MultiMap headers, boolean lasting) {
        String said = headers.get(HttpHeaders.CACHE_CONTROL);
        if (said != null && said.startsWith(KNOWN_BY)) {
            headers.set(HttpHeaders.CACHE_CONTROL, lasting ? "public, max-age=31536000, immutable" : "no-cache");
        }
    }

    private static String digest() {
        Map<String, byte[]> files = new TreeMap<>();
        try {
            ClassPathUtils.consumeAsPaths("META-INF/resources", folder -> read(folder, files));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        MessageDigest sum = Digest.sha256();
        files.forEach((name, bytes) -> {
            sum.update(name.getBytes(UTF_8));
            sum.update(bytes);
        });
        return Digest.hex(sum.digest());
    }

    private static void read(Path folder, Map<String, byte[]> files) {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(folder.relativize(file).toString(), Digest.sha256().digest(Files.readAllBytes(file)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
