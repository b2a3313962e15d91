package app.daybook.web;

import java.net.URI;
import java.util.Set;

import jakarta.enterprise.event.Observes;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;

/**
 * Refuses a change that another site asks for. Browsers say where a request comes from in {@code Sec-Fetch-Site} (W3C
 * Fetch Metadata), older ones in {@code Origin}; a page cannot forge either. No token is needed in forms, so none
 * expires while a learner thinks about an answer.
 */
class SameOrigin {

    private static final int AFTER_HEADERS = 900;
    private static final Set<HttpMethod> SAFE = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    void register(@Observes Filters filters) {
        filters.register(this::check, AFTER_HEADERS);
    }

    private void check(RoutingContext context) {
        if (SAFE.contains(context.request().method()) || isOurs(context.request())) {
            context.next();
        } else {
            EarlyAnswer.refuse(context, Unanswered.fromElsewhere());
        }
    }

    private static boolean isOurs(HttpServerRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return site.equals("same-origin") || site.equals("none");
        }
        String origin = request.getHeader("Origin");
        if (origin == null) {
            return true;
        }
        try {
            return request.authority() != null
                    && request.authority().toString().equals(URI.create(origin).getAuthority());
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
