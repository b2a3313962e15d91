package app.daybook.studio;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.i18n.MessageBundles;

import app.daybook.learner.Needs;
import app.daybook.learner.Power;
import app.daybook.metering.Counts;
import app.daybook.metering.Deed;
import app.daybook.publishing.FolderPublisher;
import app.daybook.publishing.WaitingFolder;
import app.daybook.studio.draft.Draft;
import app.daybook.web.See;

/** A course's folder that says something else than the studio did last: what it would change, and the press that lets it. */
@Path("/studio/{course}/folder")
@RolesAllowed(Authored.INSTRUCTOR)
@Needs(Power.PUBLISH)
@Produces(MediaType.TEXT_HTML)
class FolderPage {

    /** What the address of the list then says. */
    static final String DONE = "folder";

    private final FolderPublisher publisher;
    private final BeforeServing before;
    private final Authored authored;

    FolderPage(FolderPublisher publisher, BeforeServing before, Authored authored) {
        this.publisher = publisher;
        this.before = before;
        this.authored = authored;
    }

    /** A folder that does not wait any more leads to what was published. */
    @GET
    public Response before(@PathParam("course") String courseId) {
        Draft draft = authored.draft(courseId);
        return publisher
                .waiting(courseId)
                .map(waiting -> Response.ok(page(draft, waiting, "")).build())
                .orElseGet(() -> See.other(Authored.address(courseId) + "/editions"));
    }

    /** @param fields {@code what}, the digest of the folder's files, and {@code over}, of what is served */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Counts(Deed.PUBLICATION)
    public Response publish(@PathParam("course") String courseId, MultivaluedMap<String, String> fields) {
        Draft draft = authored.draft(courseId);
        return authored.foreign(Authored.address(courseId) + "/folder", fields).orElseGet(() -> {
            String what = Authored.typed(fields, "what");
            boolean published =
                    publisher.publishWaiting(courseId, Authored.typed(fields, "over"), what, authored.actor(), "");
            if (published || draft.edition().filter(what::equals).isPresent()) {
                return See.other(Authored.address(courseId) + "/editions?done=" + DONE);
            }
            return publisher
                    .waiting(courseId)
                    .map(waiting -> Response.status(Response.Status.CONFLICT)
                            .entity(page(authored.draft(courseId), waiting, texts().folderChanged()))
                            .build())
                    .orElseGet(() -> See.other(Authored.address(courseId) + "/editions"));
        });
    }

    private TemplateInstance page(Draft draft, WaitingFolder waiting, String told) {
        return before.page(
                draft,
                waiting.files(),
                waiting.read(),
                new BeforeServing.Wanted(
                        texts().publishFolder(),
                        texts().publishFolderText(),
                        texts().publishFolder(),
                        "/studio/" + draft.course() + "/folder",
                        waiting.files().digest(),
                        draft.edition().orElse(""),
                        told));
    }

    private static PublicationTexts texts() {
        return MessageBundles.get(PublicationTexts.class);
    }
}
