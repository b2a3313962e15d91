package app.daybook.web.remembered;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import io.quarkus.runtime.BlockingOperationControl;
import io.vertx.core.http.HttpServerRequest;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Compresses what is sent once, at the cheapest level, in the worker that made it. */
final class CheaplyCompressed {

    /** Smaller texts fit into one packet anyway, characters or bytes. */
    private static final int SMALLEST = 1400;

    private static final int CHEAPEST = 1;
    private static final Set<String> TEXTS = Set.of("json", "svg+xml");

    @ServerResponseFilter
    public void compress(ContainerResponseContext answer, HttpServerRequest request) {
        if (!isLong(answer.getEntity())
                || !isText(answer.getMediaType())
                || answer.getHeaders().containsKey(HttpHeaders.CONTENT_ENCODING)
                || variesAlready(answer)
                || !BlockingOperationControl.isBlockingAllowed()) {
            return;
        }
        answer.getHeaders().add(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        if (Gzip.isWanted(request)) {
            byte[] plain = answer.getEntity() instanceof byte[] bytes
                    ? bytes
                    : answer.getEntity().toString().getBytes(StandardCharsets.UTF_8);
            answer.setEntity(Gzip.of(plain, CHEAPEST));
            answer.getHeaders().putSingle(HttpHeaders.CONTENT_ENCODING, "gzip");
        }
    }

    private static boolean isLong(Object entity) {
        return entity instanceof String text && text.length() >= SMALLEST
                || entity instanceof byte[] bytes && bytes.length >= SMALLEST;
    }

    /** What is kept in both forms was sent in the one that was asked for. */
    private static boolean variesAlready(ContainerResponseContext answer) {
        return answer.getStringHeaders().getOrDefault(HttpHeaders.VARY, List.of()).stream()
                .anyMatch(names -> names.contains(HttpHeaders.ACCEPT_ENCODING));
    }

    private static boolean isText(MediaType type) {
        return type != null && (type.getType().equals("text") || TEXTS.contains(type.getSubtype()));
    }
}
