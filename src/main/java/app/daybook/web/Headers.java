package app.daybook.web;

import java.net.URI;
import java.util.Map;

import jakarta.enterprise.event.Observes;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Security headers on every answer (OWASP HTTP Headers Cheat Sheet), error pages and files too. Scripts and styles
 * come from our own files only; nothing inline runs.
 */
class Headers {

    private static final int FIRST = 1000;

    /** The same on every answer, and so looked over and encoded once. */
    private static final Map<CharSequence, CharSequence> ALWAYS = Map.of(
            optimized("X-Content-Type-Options"), optimized("nosniff"),
            optimized("Referrer-Policy"), optimized("same-origin"),
            optimized("Permissions-Policy"), optimized("camera=(), geolocation=(), microphone=(), payment=()"),
            optimized("Cross-Origin-Opener-Policy"), optimized("same-origin"),
            optimized("Strict-Transport-Security"), optimized("max-age=31536000"));

    private final CharSequence policy;
    private final CharSequence framed;
    private final String baseUrl;
    private final String withoutTls;

    /**
     * @param keycloak a form may lead there by a redirect, at sign-out
     */
    Headers(@ConfigProperty(name = "quarkus.oidc.auth-server-url") String keycloak, WebSettings settings) {
        this.baseUrl = settings.baseUrl();
        this.withoutTls = baseUrl.replaceFirst("^https:", "http:");
        URI uri = URI.create(keycloak);
        String policy =
                "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; media-src 'self'; font-src 'self';"
                        + " connect-src 'self'; manifest-src 'self'; frame-src 'self'; base-uri 'none'; frame-ancestors 'none';"
                        + " form-action 'self' " + uri.getScheme() + "://" + uri.getAuthority();
        this.policy = optimized(policy);
        this.framed = optimized(policy.replace("frame-ancestors 'none'", "frame-ancestors 'self'"));
    }

    private static CharSequence optimized(String text) {
        return HttpHeaders.createOptimized(text);
    }

    /** A page that stands inside another of ours says so by the older header (RFC 7034), which is sent with it. */
    private static boolean mayBeFramed(MultiMap headers) {
        return "SAMEORIGIN".equals(headers.get(HttpHeaderNames.X_FRAME_OPTIONS));
    }

    void register(@Observes Filters filters) {
        filters.register(this::add, FIRST);
    }

    private void add(RoutingContext context) {
        promise(context);
        context.next();
    }

    /** Whatever is answered will carry them. */
    void promise(RoutingContext context) {
        context.addHeadersEndHandler(end -> {
            MultiMap headers = context.response().headers();
            if (!headers.contains(HttpHeaderNames.CONTENT_SECURITY_POLICY)) {
                headers.set(HttpHeaderNames.CONTENT_SECURITY_POLICY, mayBeFramed(headers) ? framed : policy);
            }
            ALWAYS.forEach(headers::set);
            String location = headers.get(HttpHeaders.LOCATION);
            if (location != null && location.startsWith(withoutTls + "/")) {
                headers.set(HttpHeaders.LOCATION, baseUrl + location.substring(withoutTls.length()));
            }
            if (!headers.contains(HttpHeaders.CACHE_CONTROL)) {
                keep(context, headers);
            }
        });
    }

    /** What is answered to a session, of whatever type, is kept by nobody: the next person at this browser presses Back. */
    private static void keep(RoutingContext context, MultiMap headers) {
        String type = headers.get(HttpHeaders.CONTENT_TYPE);
        if (Visitor.hasSession(context.request())) {
            headers.set(HttpHeaders.CACHE_CONTROL, "no-store");
        } else if (type != null && type.startsWith("text/html")) {
            headers.set(HttpHeaders.CACHE_CONTROL, "private, no-cache");
        }
    }
}
