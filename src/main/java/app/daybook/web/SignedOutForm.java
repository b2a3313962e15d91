package app.daybook.web;

import java.util.List;
import java.util.Map;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.i18n.MessageBundles;
import io.vertx.ext.web.RoutingContext;

/**
 * A form that arrives after its session has ended. Being sent to sign in would lose what was typed, so the answer is a
 * page that holds the whole form: sign in in another tab, come back, send again.
 */
final class SignedOutForm {

    @CheckedTemplate(basePath = "web", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record SignedOut(String action, List<Map.Entry<String, String>> fields) implements TemplateInstance {}

    private SignedOutForm() {}

    static Response answer(RoutingContext context, HttpHeaders headers) {
        Response.ResponseBuilder answer =
                Response.status(Response.Status.UNAUTHORIZED).header(HttpHeaders.CACHE_CONTROL, "no-store");
        if (EarlyAnswer.isForScript(context)) {
            return answer.type(MediaType.APPLICATION_JSON_TYPE)
                    .entity(Map.of(
                            "message", MessageBundles.get(PageTexts.class).signedOutHere()))
                    .build();
        }
        try {
            return answer.type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                    .entity(new SignedOut(context.request().path(), FormFields.of(context)).render())
                    .build();
        } catch (Refusal unreadable) {
            return RefusalPage.answer(unreadable, headers);
        }
    }
}
