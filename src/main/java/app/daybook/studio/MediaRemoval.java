package app.daybook.studio;

import java.util.function.Consumer;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

import app.daybook.learner.Needs;
import app.daybook.learner.Power;
import app.daybook.studio.draft.Draft;
import app.daybook.studio.draft.Drafts;
import app.daybook.web.NotFound;
import app.daybook.web.See;

/** A picture or a recording taken out of the draft with what belongs to it, and put back as it is served. */
@Path("/studio/{course}")
@RolesAllowed(Authored.INSTRUCTOR)
@Needs(Power.WRITE)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@Produces(MediaType.TEXT_HTML)
class MediaRemoval {

    private final Drafts drafts;
    private final Authored authored;

    MediaRemoval(Drafts drafts, Authored authored) {
        this.drafts = drafts;
        this.authored = authored;
    }

    /** @param fields {@code file}, its path */
    @POST
    @Path("media-removals")
    public Response remove(@PathParam("course") String courseId, MultivaluedMap<String, String> fields) {
        Draft draft = authored.draft(courseId);
        return changed(draft, "media-removals", fields, path -> {
            if (draft.bytes(path).isPresent()) {
                boolean isNew = !draft.served().files().containsKey(path);
                Drafts.Kept kept = isNew
                        ? drafts.giveUp(courseId, path, draft.mark(path))
                        : drafts.save(courseId, path, null, draft.mark(path), authored.person());
                refuseStale(courseId, kept);
            }
        });
    }

    /** @param fields {@code file}, its path */
    @POST
    @Path("media-returns")
    public Response putBack(@PathParam("course") String courseId, MultivaluedMap<String, String> fields) {
        Draft draft = authored.draft(courseId);
        return changed(
                draft,
                "media-returns",
                fields,
                path -> refuseStale(courseId, drafts.giveUp(courseId, path, draft.mark(path))));
    }

    private Response changed(Draft draft, String what, MultivaluedMap<String, String> fields, Consumer<String> change) {
        String here = Authored.address(draft.course());
        return authored.foreign(here + "/" + what, fields).orElseGet(() -> {
            String file = Authored.typed(fields, "file");
            MediaRow.of(draft).stream()
                    .filter(row -> row.file().equals(file))
                    .findFirst()
                    .orElseThrow(NotFound::new)
                    .all()
                    .forEach(change);
            return See.other(here + "/media");
        });
    }

    private static void refuseStale(String course, Drafts.Kept kept) {
        if (kept == Drafts.Kept.STALE) {
            throw new StudioRefusal.Overtaken(Authored.address(course) + "/media");
        }
        if (kept == Drafts.Kept.FULL) {
            throw new StudioRefusal.TooManyFiles();
        }
    }
}
