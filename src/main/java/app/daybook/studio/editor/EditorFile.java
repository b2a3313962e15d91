package app.daybook.studio.editor;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import io.vertx.core.http.HttpServerRequest;

import app.daybook.web.NotFound;
import app.daybook.web.remembered.Gzip;

/** A module of the editor: the same for everyone, and at this address for good. */
@Path("/editor/{mark}/{module}")
@PermitAll
class EditorFile {

    private final EditorModules modules;

    EditorFile(EditorModules modules) {
        this.modules = modules;
    }

    @GET
    public Response module(
            @PathParam("mark") String mark, @PathParam("module") String module, @Context HttpServerRequest request) {
        boolean small = Gzip.isWanted(request);
        Response.ResponseBuilder answer = Response.ok(
                        modules.module(mark, module, small).orElseThrow(NotFound::new),
                        "text/javascript; charset=utf-8")
                .header("Cache-Control", "public, max-age=31536000, immutable")
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        return (small ? answer.header(HttpHeaders.CONTENT_ENCODING, "gzip") : answer).build();
    }
}
