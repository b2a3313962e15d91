package app.daybook.web;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;

import app.daybook.metering.RefusalCount;

/** Answers of filters, which run before any resource: a page, or JSON where a script asks. */
final class EarlyAnswer {

    private EarlyAnswer() {}

    private static final long LINGER_MILLIS = 1000;

    /** When to try again what is refused for the moment, seconds. */
    private static final int RETRY_SECONDS = 10;

    static void refuse(RoutingContext context, Refusal refusal) {
        RefusalCount.add(refusal.getClass(), refusal.status());
        boolean isForNow = refusal.status() == 503 || refusal.status() == 429;
        if (isForNow) {
            context.response().putHeader(HttpHeaderNames.RETRY_AFTER, Integer.toString(RETRY_SECONDS));
        }
        if (isForScript(context)) {
            toScript(context, refusal.status(), refusal.message());
        } else {
            page(context, refusal.status(), isForNow ? RefusalPage.notNow(refusal, context) : RefusalPage.of(refusal));
        }
    }

    /**
     * Refuses and hangs up. What still comes in is thrown away for a moment: who is hung up on in mid-word may never
     * read the answer (RFC 9112, section 9.6).
     */
    static void refuseAndClose(RoutingContext context, Refusal refusal) {
        HttpServerRequest request = context.request();
        Runnable hangUp = () -> request.connection().close();
        context.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        context.addEndHandler(sent -> {
            if (request.isEnded()) {
                hangUp.run();
            } else {
                request.handler(rest -> {});
                request.endHandler(end -> hangUp.run());
                request.resume();
                context.vertx().setTimer(LINGER_MILLIS, now -> hangUp.run());
            }
        });
        refuse(context, refusal);
    }

    static boolean isForScript(RoutingContext context) {
        return String.valueOf(context.request().getHeader("Accept")).startsWith("application/json");
    }

    static void toScript(RoutingContext context, int status, String message) {
        context.response()
                .setStatusCode(status)
                .putHeader("Content-Type", "application/json")
                .end(new JsonObject().put("message", message).encode());
    }

    static void page(RoutingContext context, int status, TemplateInstance page) {
        context.response()
                .setStatusCode(status)
                .putHeader("Content-Type", "text/html;charset=UTF-8")
                .putHeader("Cache-Control", "no-store")
                .end(render(page, context));
    }

    /** Nobody has opened the request scope yet in which the layout looks around. */
    private static String render(TemplateInstance page, RoutingContext context) {
        ManagedContext scope = Arc.container().requestContext();
        scope.activate();
        try {
            Arc.container().instance(CurrentVertxRequest.class).get().setCurrent(context);
            return page.render();
        } finally {
            scope.terminate();
        }
    }
}
