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
import app.daybook.publishing.EditionFindings;
import app.daybook.publishing.FolderCopy;
import app.daybook.publishing.KeptReadings;
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

    /** What the address of the list of editions then says. */
    static final String DONE = "published";

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
    private final EditionFindings found;
    private final KeptReadings readings;
    private final Authored authored;

    PublicationPage(
            Catalogue catalogue,
            FolderCopy folder,
            Drafts drafts,
            Checks checks,
            EditionFindings found,
            KeptReadings readings,
            Authored authored) {
        this.catalogue = catalogue;
        this.folder = folder;
        this.found = found;
        this.readings = readings;
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
        if (isDone(draft.course(), wanted, note)) {
            return done(draft);
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
        if (draft.isOvertaken()) {
            return told(422, draft, Told.NO, note);
        }
        Lint.Checked checked = checks.now(draft);
        if (checked.course().isEmpty()) {
            return told(422, draft, Told.NO, note);
        }
        if (!catalogue.publishOver(over, files, checked.course().get(), Origin.STUDIO, authored.actor(), note)) {
            return isDone(draft.course(), wanted, note)
                    ? done(draft)
                    : told(409, drafts.of(draft.course()), Told.PUBLISHED_MEANWHILE, note);
        }
        found.keep(wanted, checked.findings());
        readings.keep(checked.course().get(), checked.findings());
        drafts.settle(draft);
        folder.write(draft.served(), files);
        return done(draft);
    }

    /** Whether this very press was here already; somebody else's of the same files has another name or note. */
    private boolean isDone(String course, String wanted, String note) {
        return catalogue.history(course, 0, 1).stream()
                .anyMatch(newest -> newest.edition().equals(wanted)
                        && newest.by().equals(authored.actor())
                        && newest.note().equals(note));
    }

    private static Response done(Draft draft) {
        return See.other(Authored.address(draft.course()) + "/editions?done=" + DONE);
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
