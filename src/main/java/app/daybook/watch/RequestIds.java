package app.daybook.watch;

import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;

import jakarta.enterprise.event.Observes;

import io.opentelemetry.api.trace.Span;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import org.jboss.logging.MDC;

/**
 * Gives each request a name of its own, by which its answer and every line that is logged on its way belong together.
 * What a request calls itself does not count: strangers could mix up the log.
 */
class RequestIds {

    private static final String HEADER = "X-Request-Id";

    /** As traces name it. */
    static final String ATTRIBUTE = "daybook.request";

    /** As JSON logs name it. */
    private static final String FIELD = "request";

    private static final int BEFORE_ALL = 1100;

    void register(@Observes Filters filters) {
        filters.register(RequestIds::name, BEFORE_ALL);
    }

    private static void name(RoutingContext context) {
        String id = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
        MDC.put(FIELD, id);
        Span.current().setAttribute(ATTRIBUTE, id);
        context.response().putHeader(HEADER, id);
        context.next();
    }
}
