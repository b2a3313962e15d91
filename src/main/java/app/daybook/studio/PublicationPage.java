package app.daybook.studio;

import java.util.List;
import java.util.Map;
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

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

import app.daybook.assessment.QuizStanding;
import app.daybook.authoring.CourseFiles;
import app.daybook.authoring.lint.Lint;
import app.daybook.course.Course;
import app.daybook.enrolment.Enrolment;
import app.daybook.learner.Needs;
import app.daybook.learner.Power;
import app.daybook.markdown.Finding;
import app.daybook.metering.Counts;
import app.daybook.metering.Deed;
import app.daybook.publishing.Catalogue;
import app.daybook.publishing.FolderCopy;
import app.daybook.publishing.Origin;
import app.daybook.studio.draft.Checks;
import app.daybook.studio.draft.Draft;
import app.daybook.studio.draft.Drafts;
import app.daybook.web.See;

/** Publishing a draft with open eyes: what keeps it from being published, or what changes and for whom. */
@Path("/studio/{course}")
@RolesAllowed(Authored.INSTRUCTOR)
@Needs(Power.WRITE)
@Produces(MediaType.TEXT_HTML)
class PublicationPage {

    /** Characters of a note. */
    static final int LONGEST_NOTE = 500;

    /** Enough to work on; what is mended makes room for the rest. */
    private static final int MOST_ERRORS = 100;

    /** Why a press did not publish; {@code NO} on the page before the first. */
    enum Told {
        NO,
        /** Somebody published since the page was opened. */
        PUBLISHED_MEANWHILE,
        /** Somebody saved since the page was opened. */
        DRAFT_CHANGED,
        NOTE_TOO_LONG
    }

    /**
     * @param draft the digest of what would be published, which the form sends back
     * @param over the digest of what is served, as well; empty if nothing is
     * @param errors that keep it from being published
     * @param overtaken files of which somebody else published another text
     * @param learners on the course
     * @param possible whether it can be published now
     * @param publishing whether whoever asks may do it
     */
    @CheckedTemplate(basePath = "studio", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record BeforePublishing(
            String course,
            String name,
            String draft,
            String over,
            Told told,
            String note,
            boolean changed,
            List<Finding> errors,
            int warnings,
            List<String> overtaken,
            List<TextChange> files,
            List<QuizChange> quizzes,
            long learners,
            boolean first,
            boolean possible,
            boolean publishing)
            implements TemplateInstance {}

    private final Catalogue catalogue;
    private final FolderCopy folder;
    private final Drafts drafts;
    private final Checks checks;
    private final Authored authored;

    PublicationPage(Catalogue catalogue, FolderCopy folder, Drafts drafts, Checks checks, Authored authored) {
        this.catalogue = catalogue;
        this.folder = folder;
        this.drafts = drafts;
        this.checks = checks;
        this.authored = authored;
    }

    @GET
    @Path("publication")
    public TemplateInstance before(@PathParam("course") String courseId) {
        return page(authored.draft(courseId), Told.NO, "");
    }

    /**
     * Publishes what the page has shown, over what it has shown to be served; anything else is shown first.
     *
     * @param fields {@code draft} and {@code over}, the digests that the page named, and {@code note}
     */
    @POST
    @Needs(Power.PUBLISH)
    @Path("publications")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Counts(Deed.PUBLICATION)
    public Response publish(@PathParam("course") String courseId, MultivaluedMap<String, String> fields) {
        Draft draft = authored.draft(courseId);
        return authored.foreign(Authored.address(courseId) + "/publications", fields)
                .orElseGet(() -> publish(draft, fields));
    }

    private Response publish(Draft draft, MultivaluedMap<String, String> fields) {
        String wanted = Authored.typed(fields, "draft");
        String over = Authored.typed(fields, "over");
        String note = Authored.typed(fields, "note").strip();
        if (!wanted.isEmpty() && draft.edition().filter(wanted::equals).isPresent()) {
            return See.other(Authored.address(draft.course()) + "/editions");
        }
        if (note.length() > LONGEST_NOTE) {
            return told(422, draft, Told.NOTE_TOO_LONG, note);
        }
        if (!draft.edition().orElse("").equals(over)) {
            return told(409, draft, Told.PUBLISHED_MEANWHILE, note);
        }
        CourseFiles files = draft.files();
        if (!files.digest().equals(wanted)) {
            return told(409, draft, Told.DRAFT_CHANGED, note);
        }
        Optional<Course> course =
                draft.isOvertaken() ? Optional.empty() : checks.now(draft).course();
        if (course.isEmpty()) {
            return told(422, draft, Told.NO, note);
        }
        if (!catalogue.publishOver(over, files, course.get(), Origin.STUDIO, authored.actor(), note)) {
            return told(409, drafts.of(draft.course()), Told.PUBLISHED_MEANWHILE, note);
        }
        drafts.settle(draft);
        folder.write(draft.served(), files);
        return See.other(Authored.address(draft.course()) + "/editions");
    }

    private Response told(int status, Draft draft, Told told, String note) {
        return Response.status(status).entity(page(draft, told, note)).build();
    }

    private TemplateInstance page(Draft draft, Told told, String note) {
        Lint.Checked checked = checks.of(draft);
        List<Finding> errors = checked.findings().stream()
                .filter(finding -> finding.severity() == Finding.Severity.ERROR)
                .toList();
        Optional<Course> served = catalogue.course(draft.course());
        CourseFiles files = draft.files();
        Map<String, QuizStanding> standings =
                QuarkusTransaction.requiringNew().call(() -> QuizStanding.of(draft.course()));
        return new BeforePublishing(
                draft.course(),
                checked.course().or(() -> served).map(Course::title).orElse(draft.course()),
                files.digest(),
                draft.edition().orElse(""),
                told,
                note,
                draft.isChanged(),
                errors.stream().limit(MOST_ERRORS).toList(),
                checked.findings().size() - errors.size(),
                draft.paths().stream()
                        .filter(path -> draft.state(path).isOvertaken())
                        .toList(),
                TextChange.between(draft.served(), files),
                checked.course()
                        .map(course -> QuizChange.between(served, course, standings))
                        .orElse(List.of()),
                QuarkusTransaction.requiringNew().call(() -> Enrolment.countOn(draft.course())),
                served.isEmpty(),
                draft.isChanged() && errors.isEmpty() && !draft.isOvertaken(),
                authored.publishes(draft.course()));
    }
}
