package app.daybook.web;

import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;

/** Answers of filters, which run before any resource: a page, or JSON where a script asks. */
final class EarlyAnswer {

    private EarlyAnswer() {}

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
