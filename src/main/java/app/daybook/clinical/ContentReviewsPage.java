package app.daybook.clinical;

import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
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

import app.daybook.course.Course;
import app.daybook.learner.Learner;
import app.daybook.learner.Needs;
import app.daybook.learner.Power;
import app.daybook.markdown.Finding;
import app.daybook.publishing.Catalogue;
import app.daybook.publishing.ClinicalReview;
import app.daybook.studio.draft.Checks;
import app.daybook.studio.draft.Draft;
import app.daybook.studio.draft.Drafts;
import app.daybook.web.NotFound;
import app.daybook.web.See;
import app.daybook.web.When;

/** What is said of a course's clinical review, what was asked to be reviewed, and asking for it. */
@Path("/teaching/{course}/content-reviews")
@RolesAllowed("instructor")
@Needs(Power.READ_REVIEWS)
@Produces(MediaType.TEXT_HTML)
class ContentReviewsPage {

    private static final int MOST_REQUESTS = 50;

    /** Why a press did not ask; {@code NO} on the page before the first. */
    enum Told {
        NO,
        DRAFT_CHANGED,
        ERRORS,
        NOTE_TOO_LONG
    }

    /**
     * @param said of the review, as pages say it; empty if nothing is served
     * @param edition that is served; empty if none is
     * @param draft the digest of the draft that would be asked about
     * @param asked whether it was asked about already
     */
    @CheckedTemplate(basePath = "clinical", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record ContentReviews(
            String course,
            String name,
            String said,
            Optional<ClinicalReview> review,
            List<String> changed,
            String edition,
            List<Asked> requests,
            List<ContentComment> open,
            String draft,
            boolean draftDiffers,
            boolean asked,
            boolean writing,
            boolean reviewing,
            String note,
            Told told)
            implements TemplateInstance {}

    /** @param at in UTC */
    record Asked(ReviewRequest request, String at) {}

    private final Catalogue catalogue;
    private final Drafts drafts;
    private final Checks checks;
    private final Reviewed reviewed;
    private final Clock clock;

    ContentReviewsPage(Catalogue catalogue, Drafts drafts, Checks checks, Reviewed reviewed, Clock clock) {
        this.catalogue = catalogue;
        this.drafts = drafts;
        this.checks = checks;
        this.reviewed = reviewed;
        this.clock = clock;
    }

    @GET
    public TemplateInstance reviews(@PathParam("course") String course) {
        return page(known(course), "", Told.NO);
    }

    /**
     * Keeps the draft as it stands, so that the reviewer reads exactly that, and asks about it.
     *
     * @param fields {@code draft}, the digest that the page has shown, and {@code note}
     */
    @POST
    @Needs(Power.WRITE)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response ask(@PathParam("course") String courseId, MultivaluedMap<String, String> fields) {
        String course = known(courseId);
        return reviewed.foreign(Reviewed.address(course), fields).orElseGet(() -> {
            String note = Reviewed.typed(fields, "note");
            Draft draft = drafts.of(course);
            if (note.length() > ReviewRequest.LONGEST) {
                return told(422, course, note, Told.NOTE_TOO_LONG);
            }
            if (!draft.files().digest().equals(Reviewed.typed(fields, "draft"))) {
                return told(409, course, note, Told.DRAFT_CHANGED);
            }
            Optional<Course> whole = whole(draft);
            if (whole.isEmpty()) {
                return told(422, course, note, Told.ERRORS);
            }
            catalogue.keep(draft.files(), whole.get());
            Learner person = reviewed.person();
            QuarkusTransaction.requiringNew()
                    .run(() -> ReviewRequest.ask(course, whole.get().edition(), person, note, clock.instant()));
            return See.other(Reviewed.address(course));
        });
    }

    /** Takes back the approval that counts, after which the course's own file speaks. */
    @POST
    @Path("withdrawals")
    @Needs(Power.REVIEW_CONTENT)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response withdraw(@PathParam("course") String courseId, MultivaluedMap<String, String> fields) {
        String course = known(courseId);
        return reviewed.foreign(Reviewed.address(course) + "/withdrawals", fields)
                .orElseGet(() -> {
                    catalogue.withdrawApproval(reviewed.person().id, course);
                    return See.other(Reviewed.address(course));
                });
    }

    /** The draft as a course, if nothing is wrong with it. */
    private Optional<Course> whole(Draft draft) {
        var checked = checks.of(draft);
        return checked.findings().stream().anyMatch(finding -> finding.severity() == Finding.Severity.ERROR)
                ? Optional.empty()
                : checked.course();
    }

    private String known(String course) {
        if (!drafts.knows(course)) {
            throw new NotFound();
        }
        return course;
    }

    private Response told(int status, String course, String note, Told told) {
        return Response.status(status).entity(page(course, note, told)).build();
    }

    private ContentReviews page(String course, String note, Told told) {
        Optional<Course> served = catalogue.course(course);
        Draft draft = drafts.of(course);
        String digest = draft.files().digest();
        Optional<ClinicalReview> review = catalogue.review(course);
        DateTimeFormatter minute = When.moments(ZoneOffset.UTC);
        return QuarkusTransaction.requiringNew()
                .call(() -> new ContentReviews(
                        course,
                        served.map(Course::title).orElse(course),
                        served.map(Course::clinicalReview).orElse(""),
                        review,
                        served.flatMap(now -> review.map(last -> List.copyOf(last.changed(now.marks()))))
                                .orElse(List.of()),
                        served.map(Course::edition).orElse(""),
                        ReviewRequest.of(course, MOST_REQUESTS).stream()
                                .map(request -> new Asked(request, minute.format(request.at)))
                                .toList(),
                        ContentComment.open(course),
                        digest,
                        draft.isChanged() || served.isEmpty(),
                        ReviewRequest.of(course, digest).isPresent(),
                        reviewed.may(Power.WRITE, course),
                        reviewed.may(Power.REVIEW_CONTENT, course),
                        note,
                        told));
    }
}
