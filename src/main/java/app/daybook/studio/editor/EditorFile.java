package app.daybook.studio.editor;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

import app.daybook.web.NotFound;

/** A module of the editor: the same for everyone, and at this address for good. */
@Path("/editor/{mark}/{module}")
@PermitAll
class EditorFile {

    private final EditorModules modules;

    EditorFile(EditorModules modules) {
        this.modules = modules;
    }

    @GET
    public Response module(@PathParam("mark") String mark, @PathParam("module") String module) {
        return Response.ok(modules.module(mark, module).orElseThrow(NotFound::new), "text/javascript; charset=utf-8")
                .header("Cache-Control", "public, max-age=31536000, immutable")
                .build();
    }
}
