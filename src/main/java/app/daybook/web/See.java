package app.daybook.web;

import java.net.URI;

import jakarta.ws.rs.core.Response;

/** The answer to a POST that did its work: the browser is sent to the page that shows it (RFC 9110, 15.4.4). */
public final class See {

    private See() {}

    /**
     * @param path a path of our own, beginning with one slash
     */
    public static Response other(String path) {
        return Response.status(Response.Status.SEE_OTHER)
                .location(URI.create(path))
                .build();
    }
}
