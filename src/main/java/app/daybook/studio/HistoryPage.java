package app.daybook.studio;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

import app.daybook.authoring.CourseFiles;
import app.daybook.course.Course;
import app.daybook.learner.Learner;
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

/** What was published of a course, by whom and why; what each edition changed; and the way back to any of them. */
@Path("/studio/{course}")
@RolesAllowed(Authored.INSTRUCTOR)
@Needs(Power.WRITE)
@Produces(MediaType.TEXT_HTML)
class HistoryPage {

    private static final int PAGE = 50;

    /**
     * @param served the digest of what is served; empty if nothing was published
     * @param differing files that are not in the folder as they are served; empty if there are none
     * @param more whether there are older ones
     * @param publishing whether whoever asks may restore one
     */
    @CheckedTemplate(basePath = "studio", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Editions(
            String course,
            String name,
            String served,
            List<Row> rows,
            String differing,
            int page,
            boolean more,
            boolean publishing)
            implements TemplateInstance {}

    /** @param by the name of who published it; empty where the folder did */
    record Row(long number, String when, String by, Origin source, String note, String edition, boolean served) {}

    @CheckedTemplate(basePath = "studio", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record EditionChanges(
            String course, String name, Row row, List<TextChange> files, boolean first, String over, boolean publishing)
            implements TemplateInstance {}

    private final Catalogue catalogue;
    private final FolderCopy folder;
    private final Authored authored;

    HistoryPage(Catalogue catalogue, FolderCopy folder, Authored authored) {
        this.catalogue = catalogue;
        this.folder = folder;
        this.authored = authored;
    }

    @GET
    @Path("editions")
    public TemplateInstance editions(
            @PathParam("course") String courseId, @QueryParam("page") @DefaultValue("0") int page) {
        Draft draft = authored.draft(courseId);
        int from = Math.min(Math.max(0, page), 10_000);
        List<PastPublication> rows = catalogue.history(courseId, from, PAGE);
        return new Editions(
                courseId,
                title(courseId),
                draft.edition().orElse(""),
                rows(draft, rows),
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
                rows(draft, List.of(published)).get(0),
                TextChange.between(old, files(courseId, published.edition())),
                before.isEmpty(),
                draft.edition().orElse(""),
                authored.publishes(courseId));
    }

    /** The files of an edition, as a folder that can be written on, or given away. */
    @GET
    @Path("editions/{publication}/files.zip")
    @Produces("application/zip")
    public Response zip(@PathParam("course") String courseId, @PathParam("publication") long number) {
        authored.draft(courseId);
        PastPublication published = catalogue.publication(courseId, number).orElseThrow(NotFound::new);
        return Archive.answer(courseId, catalogue.files(published.edition()).orElseThrow());
    }

    /**
     * Serves an earlier edition again.
     *
     * @param fields {@code number} of its row in the ledger, and {@code over}, what is served as the page has shown it
     */
    @POST
    @Needs(Power.PUBLISH)
    @Path("restorations")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Counts(Deed.PUBLICATION)
    public Response restore(@PathParam("course") String courseId, MultivaluedMap<String, String> fields) {
        Draft draft = authored.draft(courseId);
        return authored.foreign(Authored.address(courseId) + "/restorations", fields)
                .orElseGet(() -> restore(draft, fields));
    }

    private Response restore(Draft draft, MultivaluedMap<String, String> fields) {
        String here = Authored.address(draft.course()) + "/editions";
        PastPublication published = number(Authored.typed(fields, "number"))
                .flatMap(number -> catalogue.publication(draft.course(), number))
                .orElseThrow(NotFound::new);
        if (draft.edition().filter(published.edition()::equals).isPresent()) {
            return See.other(here);
        }
        CourseFiles files = files(draft.course(), published.edition());
        Course course = catalogue.edition(published.edition()).orElseThrow(NotFound::new);
        boolean restored = catalogue.publishOver(
                Authored.typed(fields, "over"), files, course, Origin.RESTORE, authored.actor(), "");
        if (!restored) {
            throw new StudioRefusal.PublishedMeanwhile(here);
        }
        folder.write(draft.served(), files);
        return See.other(here);
    }

    private static Optional<Long> number(String typed) {
        return Optional.of(typed).filter(text -> text.matches("\\d{1,18}")).map(Long::valueOf);
    }

    private CourseFiles files(String course, String edition) {
        return CourseFiles.unzip(course, catalogue.files(edition).orElseThrow());
    }

    private String title(String course) {
        return catalogue.course(course).map(Course::title).orElse(course);
    }

    /** The folder says again what the studio said, once it is written there: that is one edition. */
    private static List<Row> rows(Draft draft, List<PastPublication> published) {
        Map<Long, String> names = names(published);
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < published.size(); i++) {
            PastPublication one = published.get(i);
            boolean isEcho = one.source() == Origin.FOLDER
                    && i + 1 < published.size()
                    && published.get(i + 1).edition().equals(one.edition());
            if (!isEcho) {
                rows.add(new Row(
                        one.number(),
                        When.momentInUtc(one.at()),
                        person(one).map(id -> names.getOrDefault(id, one.by())).orElse(""),
                        one.source(),
                        one.note(),
                        one.edition().substring(0, 12),
                        draft.edition().filter(one.edition()::equals).isPresent()));
            }
        }
        return rows;
    }

    private static Map<Long, String> names(List<PastPublication> published) {
        Map<Long, String> names = new HashMap<>();
        List<Long> ids = published.stream()
                .flatMap(one -> person(one).stream())
                .distinct()
                .toList();
        QuarkusTransaction.requiringNew()
                .run(() -> Learner.<Learner>list("id in ?1", ids).forEach(person -> names.put(person.id, person.name)));
        return names;
    }

    /** The number of a person, as {@code by} names one. */
    private static Optional<Long> person(PastPublication one) {
        return Optional.of(one.by())
                .filter(by -> by.matches(Authored.INSTRUCTOR + " \\d{1,18}"))
                .map(by -> Long.valueOf(by.substring(Authored.INSTRUCTOR.length() + 1)));
    }
}
