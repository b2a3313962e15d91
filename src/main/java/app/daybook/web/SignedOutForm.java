package app.daybook.web;

import java.util.List;
import java.util.Map;

import jakarta.enterprise.event.Observes;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.i18n.MessageBundles;
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
        } else if (EarlyAnswer.isForScript(context)) {
            EarlyAnswer.toScript(
                    context, 401, MessageBundles.get(PageTexts.class).signedOutHere());
        } else {
            keepPage(context);
        }
    }

    private static void keepPage(RoutingContext context) {
        try {
            EarlyAnswer.page(context, 401, new SignedOut(context.request().path(), FormFields.of(context)));
        } catch (Refusal unreadable) {
            EarlyAnswer.refuse(context, unreadable);
        }
    }
}
