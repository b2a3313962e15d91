package app.daybook.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.event.Observes;

import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;

/**
 * A form that arrives after its session has ended. Being sent to sign in would lose what was typed, so the answer is a
 * page that holds the whole form: sign in in another tab, come back, send again.
 */
class SignedOutForm {

    private static final int AFTER_SAME_ORIGIN = 800;

    @CheckedTemplate(basePath = "web", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record SignedOut(String action, List<Map.Entry<String, String>> fields) implements TemplateInstance {}

    void register(@Observes Filters filters) {
        filters.register(this::keep, AFTER_SAME_ORIGIN);
    }

    private void keep(RoutingContext context) {
        boolean lost = context.request().method() == HttpMethod.POST
                && context.request().path().startsWith("/courses/")
                && !Visitor.hasSession(context.request());
        if (!lost) {
            context.next();
        } else if (String.valueOf(context.request().getHeader("Accept")).startsWith("application/json")) {
            context.response()
                    .setStatusCode(401)
                    .putHeader("Content-Type", "application/json")
                    .end("{\"message\":\"You are signed out.\"}");
        } else {
            context.request().setExpectMultipart(true);
            context.request().endHandler(end -> answer(context));
            context.request().resume();
        }
    }

    private static void answer(RoutingContext context) {
        List<Map.Entry<String, String>> fields =
                new ArrayList<>(context.request().formAttributes().entries());
        context.response()
                .setStatusCode(401)
                .putHeader("Content-Type", "text/html;charset=UTF-8")
                .putHeader("Cache-Control", "no-store")
                .end(render(new SignedOut(context.request().path(), fields), context));
    }

    /** This runs before any resource, so nobody has opened the request scope in which the layout looks around. */
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
