package app.daybook.web;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.impl.RoutingContextInternal;

/**
 * Reads each body before anything else looks at its request: counted byte by byte whether its length was told or not,
 * within one deadline, and without a worker, so that whoever sends slowly keeps nobody else waiting. What follows finds
 * the body whole, in memory, and small.
 */
class IncomingBodies {

    private static final int AFTER_DOORWAY = 950;

    private final WebSettings settings;
    private final List<LargerBody> larger;
    private final OpenUploads open;

    IncomingBodies(WebSettings settings, Instance<LargerBody> larger) {
        this.settings = settings;
        this.larger = larger.stream().toList();
        this.open = new OpenUploads(settings.uploads(), settings.uploadMemory().asLongValue());
    }

    void register(@Observes Filters filters) {
        filters.register(this::read, AFTER_DOORWAY);
    }

    private void read(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (!announcesBody(request.headers())) {
            context.next();
            return;
        }
        int bound = bound(request.path());
        if (announcedLength(request.headers()) > bound) {
            EarlyAnswer.refuseAndClose(context, Unanswered.tooLarge());
            return;
        }
        if (request.headers().contains(HttpHeaderNames.EXPECT)) {
            context.response().writeContinue();
            request.headers().remove(HttpHeaderNames.EXPECT);
        }
        new Upload(context, bound, settings.bodyWithin(), open).read(body -> {
            Optional<Buffer> plain = FormText.plain(request.getHeader(HttpHeaderNames.CONTENT_TYPE), body);
            ((RoutingContextInternal) context).setBody(plain.orElse(body));
            if (plain.isPresent()) {
                context.next();
            } else {
                EarlyAnswer.refuse(context, Unanswered.notUnderstood(400));
            }
        });
    }

    private int bound(String path) {
        return larger.stream()
                .filter(each -> each.path().matcher(path).matches())
                .mapToInt(LargerBody::bytes)
                .findFirst()
                .orElse((int) settings.body().asLongValue());
    }

    static boolean announcesBody(MultiMap headers) {
        return headers.contains(HttpHeaderNames.TRANSFER_ENCODING) || announcedLength(headers) > 0;
    }

    /** What the request says; 0 if it says nothing. HTTP's own parser has refused what is no number. */
    private static long announcedLength(MultiMap headers) {
        String length = headers.get(HttpHeaderNames.CONTENT_LENGTH);
        return length == null ? 0 : Long.parseLong(length.strip());
    }
}
