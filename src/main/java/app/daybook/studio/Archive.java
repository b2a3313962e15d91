package app.daybook.studio;

import jakarta.ws.rs.core.Response;

/** A ZIP of a course folder, to be kept. */
final class Archive {

    private Archive() {}

    static Response answer(String course, byte[] zip) {
        return Response.ok(zip)
                .header("Content-Disposition", "attachment; filename=\"" + course + ".zip\"")
                .build();
    }
}
