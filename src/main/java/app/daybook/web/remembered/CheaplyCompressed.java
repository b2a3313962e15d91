package app.daybook.web.remembered;

import java.nio.charset.StandardCharsets;
import java.util.Set;

import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import io.quarkus.runtime.BlockingOperationControl;
import io.vertx.core.http.HttpServerRequest;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Compresses what is sent once, at the cheapest level, in the worker that made it. */
final class CheaplyCompressed {

    /** Smaller texts fit into one packet anyway, characters. */
    private static final int SMALLEST = 1400;

    private static final int CHEAPEST = 1;
    private static final Set<String> TEXTS = Set.of("json", "svg+xml");

    @ServerResponseFilter
    public void compress(ContainerResponseContext answer, HttpServerRequest request) {
        if (!(answer.getEntity() instanceof String text)
                || text.length() < SMALLEST
                || answer.getHeaders().containsKey(HttpHeaders.CONTENT_ENCODING)
                || !isText(answer.getMediaType())
                || !BlockingOperationControl.isBlockingAllowed()) {
            return;
        }
        answer.getHeaders().add(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        if (Gzip.isWanted(request)) {
            answer.setEntity(Gzip.of(text.getBytes(StandardCharsets.UTF_8), CHEAPEST));
            answer.getHeaders().putSingle(HttpHeaders.CONTENT_ENCODING, "gzip");
        }
    }

    private static boolean isText(MediaType type) {
        return type != null && (type.getType().equals("text") || TEXTS.contains(type.getSubtype()));
    }
}
