package app.daybook.certificate.pages;

import java.nio.charset.StandardCharsets;
import java.time.Duration;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;

import app.daybook.web.Digest;

/** Files that programs of other people read: open to scripts of any site, with an entity tag. */
final class Published {

    /** Of frozen contents. */
    static final Duration FOREVER = Duration.ofDays(365);

    private static final String ANY_SITE = "Access-Control-Allow-Origin";

    private Published() {}

    /** A text may be compressed on its way: its mark is a weak one (RFC 9110, 8.8.1). */
    static Response file(String text, String type, Duration fresh, Request request) {
        return file(text.getBytes(StandardCharsets.UTF_8), type, fresh, request, true);
    }

    /** Answers 304 to whoever has it already (RFC 9110, 13.1.2). */
    static Response file(byte[] bytes, String type, Duration fresh, Request request) {
        return file(bytes, type, fresh, request, false);
    }

    private static Response file(byte[] bytes, String type, Duration fresh, Request request, boolean weak) {
        var tag = new EntityTag(Digest.sha256(bytes).substring(0, 32), weak);
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        Response.ResponseBuilder answer = unchanged == null ? Response.ok(bytes, type) : unchanged;
        return open(answer.tag(tag).header(HttpHeaders.CACHE_CONTROL, "public, max-age=" + fresh.toSeconds()));
    }

    /** Of an address that gives a page to people and this to programs: a cache must keep them apart. */
    static Response either(Response answer) {
        return Response.fromResponse(answer)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .build();
    }

    static Response open(Response.ResponseBuilder answer) {
        return answer.header(ANY_SITE, "*").build();
    }
}
