package app.daybook.studio;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.i18n.MessageBundles;

import app.daybook.authoring.CourseFiles;
import app.daybook.course.Course;
import app.daybook.learner.Needs;
import app.daybook.learner.Power;
import app.daybook.playing.Recordings;
import app.daybook.publishing.Catalogue;
import app.daybook.publishing.FolderCopy;
import app.daybook.publishing.FolderPublisher;
import app.daybook.publishing.PastPublication;
import app.daybook.studio.draft.Draft;
import app.daybook.web.NotFound;

/** What was published of a course, by whom and why, and what each edition changed. */
@Path("/studio/{course}")
@RolesAllowed(Authored.INSTRUCTOR)
@Needs(Power.WRITE)
@Produces(MediaType.TEXT_HTML)
class HistoryPage {

    private static final int PAGE = 50;

    /**
     * @param told what happened just now, in words; empty where nothing did
     * @param waiting the files in which the folder is another; none where it does not wait
     * @param differing files that are not in the folder as they are served; empty if there are none
     * @param more whether there are older ones
     * @param publishing whether whoever asks may restore one
     */
    @CheckedTemplate(basePath = "studio", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Editions(
            String course,
            String name,
            String told,
            List<EditionRow> rows,
            String waiting,
            String differing,
            int page,
            boolean more,
            boolean publishing)
            implements TemplateInstance {}

    @CheckedTemplate(basePath = "studio", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record EditionChanges(
            String course, String name, EditionRow row, List<TextChange> files, boolean first, boolean publishing)
            implements TemplateInstance {}

    private final Catalogue catalogue;
    private final FolderPublisher publisher;
    private final FolderCopy folder;
    private final Recordings recordings;
    private final Authored authored;

    HistoryPage(
            Catalogue catalogue,
            FolderPublisher publisher,
            FolderCopy folder,
            Recordings recordings,
            Authored authored) {
        this.catalogue = catalogue;
        this.publisher = publisher;
        this.folder = folder;
        this.recordings = recordings;
        this.authored = authored;
    }

    @GET
    @Path("editions")
    public TemplateInstance editions(
            @PathParam("course") String courseId,
            @QueryParam("page") @DefaultValue("0") int page,
            @QueryParam("done") @DefaultValue("") String done) {
        Draft draft = authored.draft(courseId);
        int from = Math.min(Math.max(0, page), 10_000);
        List<PastPublication> rows = catalogue.history(courseId, from, PAGE);
        return new Editions(
                courseId,
                title(courseId),
                told(done),
                EditionRow.of(rows, draft.edition().orElse(""), from == 0),
                publisher
                        .waiting(courseId)
                        .map(waiting -> String.join(", ", waiting.differing()))
                        .orElse(""),
                String.join(", ", folder.differing(draft.served())),
                from,
                rows.size() == PAGE,
                authored.publishes(courseId));
    }

    /** What an edition changed of the one before it. */
    @GET
    @Path("editions/{publication}")
    public TemplateInstance changes(@PathParam("course") String courseId, @PathParam("publication") long number) {
        Draft draft = authored.draft(courseId);
        PastPublication published = catalogue.publication(courseId, number).orElseThrow(NotFound::new);
        Optional<PastPublication> before = catalogue.publicationBefore(courseId, number);
        CourseFiles old =
                before.map(row -> files(courseId, row.edition())).orElse(new CourseFiles(courseId, new TreeMap<>()));
        return new EditionChanges(
                courseId,
                title(courseId),
                EditionRow.of(List.of(published), draft.edition().orElse(""), isNewest(published))
                        .get(0),
                TextChange.between(old, files(courseId, published.edition())),
                before.isEmpty(),
                authored.publishes(courseId));
    }

    /** The files of an edition, as a folder that can be written on, or given away. */
    @GET
    @Path("editions/{publication}/files.zip")
    @Produces("application/zip")
    public Response zip(@PathParam("course") String courseId, @PathParam("publication") long number) {
        authored.draft(courseId);
        PastPublication published = catalogue.publication(courseId, number).orElseThrow(NotFound::new);
        return Archive.answer(files(courseId, published.edition()), recordings);
    }

    private boolean isNewest(PastPublication published) {
        return catalogue.history(published.course(), 0, 1).stream()
                .allMatch(newest -> newest.number() == published.number());
    }

    private static String told(String done) {
        return switch (done) {
            case RestorationPage.DONE -> texts().restored();
            case PublicationPage.DONE -> texts().published();
            case FolderPage.DONE -> texts().folderPublished();
            default -> "";
        };
    }

    private static PublicationTexts texts() {
        return MessageBundles.get(PublicationTexts.class);
    }

    private CourseFiles files(String course, String edition) {
        return CourseFiles.unzip(course, catalogue.files(edition).orElseThrow());
    }

    private String title(String course) {
        return catalogue.course(course).map(Course::title).orElse(course);
    }
}
