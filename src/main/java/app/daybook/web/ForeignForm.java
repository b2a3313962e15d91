package app.daybook.web;

import java.util.List;
import java.util.Map;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/**
 * The answer to a form whose page was opened by someone else: two people on one browser, or two accounts of one. Nothing
 * is done, and the page holds the whole form, so that it can be sent again by whoever it belongs to.
 */
public final class ForeignForm {

    private ForeignForm() {}

    @CheckedTemplate(basePath = "web", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record SomeoneElses(String name, String action, List<Map.Entry<String, String>> fields)
            implements TemplateInstance {}

    /**
     * @param name of the person who is signed in
     * @param action where the form was sent, a path of our own
     * @return status 409
     */
    public static Response answer(String name, String action, MultivaluedMap<String, String> fields) {
        List<Map.Entry<String, String>> kept = fields.entrySet().stream()
                .flatMap(field -> field.getValue().stream().map(value -> Map.entry(field.getKey(), value)))
                .toList();
        return Response.status(Response.Status.CONFLICT)
                .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .entity(new SomeoneElses(name, action, kept))
                .build();
    }
}
