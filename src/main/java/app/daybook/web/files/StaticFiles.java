package app.daybook.web.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.zip.Deflater;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Named;
import jakarta.inject.Singleton;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.impl.MimeMapping;
import io.vertx.ext.web.RoutingContext;

import app.daybook.web.remembered.Gzip;

/**
 * Styles, scripts and fonts under an address that carries the digest of all of them, and so may be kept for a year: a new
 * version has another address, and no browser goes on with an old script. Under their bare addresses, and under that of
 * another version (nodes are not replaced all at once), browsers ask again each time. Only files have such addresses:
 * no page is reached by a second path.
 */
@Named("files")
@Singleton
public class StaticFiles {

    private static final int AFTER_HEADERS = 995;
    private static final int DIGITS = 12;
    private static final String FOR_EVER = "public, max-age=31536000, immutable";
    private static final Pattern TEXTS =
            Pattern.compile("text/.*|application/(javascript|json|manifest\\+json)|image/svg\\+xml");
    private static final String PREFIX = "/files-";

    private final FileDigest files =
            FileDigest.of(Thread.currentThread().getContextClassLoader(), "META-INF/resources");
    private final String root = PREFIX + files.hex().substring(0, DIGITS);

    /** What addresses in templates begin with. */
    public String getRoot() {
        return root;
    }

    /** The addresses of styles, scripts, typefaces and pictures that pages of learners are made with. */
    public List<String> needed() {
        return files.paths().stream()
                .filter(path -> path.matches("/(css|js|img|fonts)/.*\\.(css|js|svg|woff2)|/favicon\\.svg"))
                .filter(path -> !path.matches("/js/(studio|editor)\\.js"))
                .sorted()
                .map(path -> root + path)
                .toList();
    }

    private final Map<String, byte[]> small = new ConcurrentHashMap<>();

    void register(@Observes Filters filters) {
        filters.register(this::find, AFTER_HEADERS);
    }

    private void find(RoutingContext context) {
        String path = context.request().path();
        String asked = context.get(PREFIX);
        int end = PREFIX.length() + DIGITS;
        if (files.paths().contains(path)) {
            keep(context, root.equals(asked) ? FOR_EVER : "no-cache");
        } else if (path.startsWith(root + "/")
                && TEXTS.matcher(String.valueOf(MimeMapping.getMimeTypeForFilename(path)))
                        .matches()
                && files.paths().contains(path.substring(end))
                && context.request().method() == HttpMethod.GET
                && Gzip.isWanted(context.request())) {
            small(context, path.substring(end));
            return;
        } else if (path.startsWith(PREFIX)
                && path.length() > end
                && files.paths().contains(path.substring(end))) {
            // Comes back here by the bare address, with all that was added to the answer forgotten
            context.put(PREFIX, path.substring(0, end));
            context.reroute(path.substring(end));
            return;
        }
        context.next();
    }

    /** Compressed when it is first asked for, by a worker, and then kept: there are as many as there are files. */
    private void small(RoutingContext context, String path) {
        byte[] known = small.get(path);
        if (known != null) {
            send(context, path, known);
            return;
        }
        ClassLoader from = Thread.currentThread().getContextClassLoader();
        context.vertx()
                .executeBlocking(() -> small.computeIfAbsent(path, file -> compressed(from, file)))
                .onSuccess(made -> send(context, path, made))
                .onFailure(context::fail);
    }

    private static byte[] compressed(ClassLoader from, String path) {
        try (InputStream file = from.getResourceAsStream("META-INF/resources" + path)) {
            return Gzip.of(file.readAllBytes(), Deflater.BEST_COMPRESSION);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void send(RoutingContext context, String path, byte[] file) {
        context.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, MimeMapping.getMimeTypeForFilename(path) + ";charset=UTF-8")
                .putHeader(HttpHeaders.CONTENT_ENCODING, "gzip")
                .putHeader(HttpHeaders.CACHE_CONTROL, FOR_EVER)
                .putHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING)
                .end(Buffer.buffer(file));
    }

    /** Instead of what Quarkus says of every static file: a day, whatever the address. */
    private static void keep(RoutingContext context, String howLong) {
        context.addHeadersEndHandler(done -> context.response().putHeader(HttpHeaders.CACHE_CONTROL, howLong));
    }
}
