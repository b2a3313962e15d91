package app.daybook.studio;

import java.util.Optional;

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

import app.daybook.authoring.CourseFiles;
import app.daybook.course.Course;
import app.daybook.learner.Needs;
import app.daybook.learner.Power;
import app.daybook.metering.Counts;
import app.daybook.metering.Deed;
import app.daybook.publishing.Catalogue;
import app.daybook.publishing.FolderCopy;
import app.daybook.publishing.Origin;
import app.daybook.publishing.PastPublication;
import app.daybook.studio.draft.Draft;
import app.daybook.web.NotFound;
import app.daybook.web.See;
import app.daybook.web.When;

/** An earlier edition brought back: what that changes and for whom, and the press that does it. */
@Path("/studio/{course}")
@RolesAllowed(Authored.INSTRUCTOR)
@Needs(Power.PUBLISH)
@Produces(MediaType.TEXT_HTML)
class RestorationPage {

    /** What the address of the list then says. */
    static final String DONE = "restored";

    private final Catalogue catalogue;
    private final FolderCopy folder;
    private final BeforeServing before;
    private final Authored authored;

    RestorationPage(Catalogue catalogue, FolderCopy folder, BeforeServing before, Authored authored) {
        this.catalogue = catalogue;
        this.folder = folder;
        this.before = before;
        this.authored = authored;
    }

    @GET
    @Path("editions/{publication}/restoration")
    public TemplateInstance before(@PathParam("course") String courseId, @PathParam("publication") long number) {
        Draft draft = authored.draft(courseId);
        PastPublication published = catalogue.publication(courseId, number).orElseThrow(NotFound::new);
        return before.page(
                draft,
                files(published),
                course(published),
                new BeforeServing.Wanted(
                        texts().restoreOf(When.momentInUtc(published.at())),
                        texts().restoreText(),
                        texts().restore(),
                        "/studio/" + courseId + "/restorations",
                        String.valueOf(number),
                        draft.edition().orElse(""),
                        ""));
    }

    /**
     * Serves an earlier edition again.
     *
     * @param fields {@code what}, the number of its row in the ledger, and {@code over}, what is served as the page has
     *     shown it
     */
    @POST
    @Path("restorations")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Counts(Deed.PUBLICATION)
    public Response restore(@PathParam("course") String courseId, MultivaluedMap<String, String> fields) {
        Draft draft = authored.draft(courseId);
        return authored.foreign(Authored.address(courseId) + "/restorations", fields)
                .orElseGet(() -> restore(draft, fields));
    }

    private Response restore(Draft draft, MultivaluedMap<String, String> fields) {
        String list = Authored.address(draft.course()) + "/editions";
        PastPublication published = number(Authored.typed(fields, "what"))
                .flatMap(number -> catalogue.publication(draft.course(), number))
                .orElseThrow(NotFound::new);
        if (draft.edition().filter(published.edition()::equals).isEmpty()) {
            CourseFiles files = files(published);
            boolean restored = catalogue.publishOver(
                    Authored.typed(fields, "over"), files, course(published), Origin.RESTORE, authored.actor(), "");
            if (!restored) {
                throw new StudioRefusal.PublishedMeanwhile(list);
            }
            folder.write(draft.served(), files);
        }
        return See.other(list + "?done=" + DONE);
    }

    private static Optional<Long> number(String typed) {
        return Optional.of(typed).filter(text -> text.matches("\\d{1,18}")).map(Long::valueOf);
    }

    private CourseFiles files(PastPublication published) {
        return CourseFiles.unzip(
                published.course(), catalogue.files(published.edition()).orElseThrow());
    }

    private Course course(PastPublication published) {
        return catalogue.edition(published.edition()).orElseThrow(NotFound::new);
    }

    private static PublicationTexts texts() {
        return MessageBundles.get(PublicationTexts.class);
    }
}
