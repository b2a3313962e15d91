package app.daybook.web;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.TemplateInstance;

/**
 * A page that everyone may read and that rarely changes. It carries the digest of its text as its tag (RFC 9110,
 * section 8.8.3); a browser that has it asks again and is told so in a few bytes.
 */
public final class PublicPage {

    private PublicPage() {}

    public static Response of(TemplateInstance page, Request request) {
        String html = page.render();
        // weak, since the same page may be sent compressed
        EntityTag tag = new EntityTag(Digest.sha256(html.getBytes(StandardCharsets.UTF_8)), true);
        return Optional.ofNullable(request.evaluatePreconditions(tag))
                .orElseGet(() -> Response.ok(html, MediaType.TEXT_HTML_TYPE.withCharset("UTF-8")))
                .tag(tag)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .build();
    }
}
