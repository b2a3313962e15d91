package app.daybook.web.admission;

import jakarta.enterprise.event.Observes;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;

/**
 * Begins no answer for a connection that has not taken those before. HTTP lets requests be sent one behind the other (RFC
 * 9112, section 9.3.2), and whoever never reads would otherwise fill the memory with answers.
 */
class AnswersTaken {

    private static final int AFTER_HEADERS = 995;

    void register(@Observes Filters filters) {
        filters.register(this::await, AFTER_HEADERS);
    }

    private void await(RoutingContext context) {
        HttpServerResponse response = context.response();
        if (response.writeQueueFull()) {
            response.drainHandler(taken -> {
                response.drainHandler(null);
                context.next();
            });
        } else {
            context.next();
        }
    }
}
