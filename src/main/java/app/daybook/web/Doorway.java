package app.daybook.web;

import java.net.URI;
import java.nio.charset.Charset;
import java.util.List;
import java.util.regex.Pattern;

import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.MediaType;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/**
 * Refuses requests that HTTP's own parser lets pass and that two programs in a row may understand differently (RFC 9112,
 * sections 3.2 and 6.1) or no page of ours can read. What a request says of the name it went to is forgotten here:
 * there is one address of the service, and whatever writes a link finds that.
 */
class Doorway {

    private static final int AFTER_HEADERS = 990;
    private static final Pattern HOST = Pattern.compile("(?:[A-Za-z0-9._-]+|\\[[0-9A-Fa-f:.]+])(?::[0-9]{1,5})?");
    private static final Pattern WEIGHT = Pattern.compile("0(\\.[0-9]{0,3})?|1(\\.0{0,3})?");

    private final String authority;
    private final Headers headers;

    Doorway(WebSettings settings, Headers headers) {
        this.authority = URI.create(settings.baseUrl()).getAuthority();
        this.headers = headers;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, AFTER_HEADERS);
    }

    /** A host that is none, or a target that is no path, Vert.x refuses before it asks any filter. */
    void register(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE).failureHandler(this::answerRefused);
    }

    private void answerRefused(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (request.authority() != null && String.valueOf(request.path()).startsWith("/")) {
            context.next();
        } else {
            headers.promise(context);
            EarlyAnswer.refuseAndClose(context, Unanswered.notUnderstood(400));
        }
    }

    private void check(RoutingContext context) {
        HttpServerRequest request = context.request();
        MultiMap headers = request.headers();
        if (!namesOneHost(request) || !hasOneLength(headers)) {
            EarlyAnswer.refuseAndClose(context, Unanswered.notUnderstood(400));
        } else if (!FormText.isReadable(request.uri())) {
            EarlyAnswer.refuseAndClose(context, Unanswered.notUnderstood(400));
        } else if (!isPlain(headers) || !hasKnownType(headers)) {
            EarlyAnswer.refuseAndClose(context, Unanswered.notUnderstood(415));
        } else {
            headers.set(HttpHeaders.HOST, authority);
            if (!isReadable(headers.getAll(HttpHeaders.ACCEPT))) {
                headers.set(HttpHeaders.ACCEPT, MediaType.WILDCARD);
            }
            context.next();
        }
    }

    private static boolean namesOneHost(HttpServerRequest request) {
        List<String> hosts = request.headers().getAll(HttpHeaders.HOST);
        return hosts.isEmpty()
                ? request.version() == HttpVersion.HTTP_1_0
                : hosts.size() == 1 && HOST.matcher(hosts.get(0)).matches();
    }

    private static boolean hasOneLength(MultiMap headers) {
        List<String> encodings = headers.getAll(HttpHeaders.TRANSFER_ENCODING);
        return encodings.isEmpty()
                || encodings.size() == 1
                        && encodings.get(0).strip().equalsIgnoreCase("chunked")
                        && !headers.contains(HttpHeaders.CONTENT_LENGTH);
    }

    /** Compressed bodies would be taken for empty ones; no browser sends any. */
    private static boolean isPlain(MultiMap headers) {
        String encoding = headers.get(HttpHeaderNames.CONTENT_ENCODING);
        return encoding == null || encoding.strip().equalsIgnoreCase("identity");
    }

    private static boolean hasKnownType(MultiMap headers) {
        String type = headers.get(HttpHeaders.CONTENT_TYPE);
        if (type == null) {
            return true;
        }
        try {
            String charset = MediaType.valueOf(type).getParameters().get(MediaType.CHARSET_PARAMETER);
            return charset == null || Charset.isSupported(charset);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** A wish that cannot be read is none (RFC 9110, section 12.5.1). */
    private static boolean isReadable(List<String> accept) {
        try {
            for (String each : String.join(",", accept).split(",")) {
                String weight = each.isBlank()
                        ? null
                        : MediaType.valueOf(each.strip()).getParameters().get("q");
                if (weight != null && !WEIGHT.matcher(weight).matches()) {
                    return false;
                }
            }
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
