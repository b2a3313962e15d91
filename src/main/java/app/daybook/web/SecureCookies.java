package app.daybook.web;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import jakarta.enterprise.event.Observes;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.impl.ServerCookie;
import io.vertx.ext.web.RoutingContext;

/**
 * Where the service is reached by TLS, the cookies of sign-in bear the prefix {@code __Host-} (RFC 6265bis, section
 * 4.1.3.2), so that no neighbouring name and no page without TLS can set them. The library knows them by bare names
 * only: they are changed on the way in and out, and what comes with a bare name is not believed.
 */
class SecureCookies {

    static final String PREFIX = "__Host-";
    private static final int AFTER_DOORWAY = 980;

    private final boolean needed;

    SecureCookies(WebSettings settings) {
        this.needed = settings.baseUrl().startsWith("https://");
    }

    void register(@Observes Filters filters) {
        if (needed) {
            filters.register(this::rename, AFTER_DOORWAY);
        }
    }

    private void rename(RoutingContext context) {
        List<String> sent = context.request().headers().getAll(HttpHeaders.COOKIE);
        if (!sent.isEmpty()) {
            context.request().headers().set(HttpHeaders.COOKIE, bare(String.join("; ", sent)));
        }
        context.addHeadersEndHandler(end -> prefix(context));
        context.next();
    }

    static String bare(String cookies) {
        return Arrays.stream(cookies.split(";"))
                .map(String::strip)
                .filter(cookie -> !isOurs(cookie))
                .map(cookie -> isOurs(cookie.substring(cookie.startsWith(PREFIX) ? PREFIX.length() : 0))
                        ? cookie.substring(PREFIX.length())
                        : cookie)
                .collect(Collectors.joining("; "));
    }

    /**
     * The response writes its cookies after its headers; ours are taken out of its hands. One that is taken back must be
     * secure too: a browser that finds the prefix on another leaves what it has.
     */
    private static void prefix(RoutingContext context) {
        for (Cookie cookie : List.copyOf(context.request().cookies())) {
            if (isOurs(cookie.getName()) && ((ServerCookie) cookie).isChanged()) {
                context.response()
                        .headers()
                        .add(
                                HttpHeaders.SET_COOKIE,
                                PREFIX + cookie.setSecure(true).encode());
                context.response().removeCookies(cookie.getName(), false);
            }
        }
    }

    private static boolean isOurs(String cookie) {
        return cookie.startsWith("q_");
    }
}
