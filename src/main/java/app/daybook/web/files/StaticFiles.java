package app.daybook.web.files;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Named;
import jakarta.inject.Singleton;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;

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
    private static final String PREFIX = "/files-";

    private final FileDigest files =
            FileDigest.of(Thread.currentThread().getContextClassLoader(), "META-INF/resources");
    private final String root = PREFIX + files.hex().substring(0, DIGITS);

    /** What addresses in templates begin with. */
    public String getRoot() {
        return root;
    }

    void register(@Observes Filters filters) {
        filters.register(this::find, AFTER_HEADERS);
    }

    private void find(RoutingContext context) {
        String path = context.request().path();
        String asked = context.get(PREFIX);
        int end = PREFIX.length() + DIGITS;
        if (files.paths().contains(path)) {
            keep(context, root.equals(asked) ? "public, max-age=31536000, immutable" : "no-cache");
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

    /** Instead of what Quarkus says of every static file: a day, whatever the address. */
    private static void keep(RoutingContext context, String howLong) {
        context.addHeadersEndHandler(done -> context.response().putHeader(HttpHeaders.CACHE_CONTROL, howLong));
    }
}
