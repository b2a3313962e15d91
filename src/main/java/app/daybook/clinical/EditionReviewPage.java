package app.daybook.clinical;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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
import app.daybook.learner.Needs;
import app.daybook.learner.Power;
import app.daybook.publishing.Catalogue;
import app.daybook.publishing.ClinicalReview;
import app.daybook.web.See;

/** One edition to be reviewed: its files, what changed since the last review, and approving all of it. */
@Path("/teaching/{course}/content-reviews/editions/{edition}")
@RolesAllowed("instructor")
@Needs(Power.READ_REVIEWS)
@Produces(MediaType.TEXT_HTML)
class EditionReviewPage {

    /** What is wrong with what was typed, or keeps it from being approved. */
    enum Wrong {
        NOTHING,
        NAME,
        CREDENTIALS,
        NOT_CONFIRMED,
        COMMENTS_OPEN
    }

    /**
     * @param approved whether all of it is as it was approved last
     * @param wrong with the field of that name, or the whole
     */
    @CheckedTemplate(basePath = "clinical", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record EditionToReview(
            Course course,
            boolean served,
            Optional<ReviewRequest> request,
            List<Row> rows,
            int changed,
            boolean approved,
            boolean reviewing,
            boolean open,
            String name,
            String credentials,
            Wrong wrong)
            implements TemplateInstance {}

    /**
     * @param title of a day; empty for other files
     * @param readable whether it is a text
     * @param open comments on it that nobody has seen to
     */
    record Row(String path, String title, boolean readable, boolean changed, long open, long comments) {}

    private final Catalogue catalogue;
    private final Reviewed reviewed;
    private final Clock clock;

    EditionReviewPage(Catalogue catalogue, Reviewed reviewed, Clock clock) {
        this.catalogue = catalogue;
        this.reviewed = reviewed;
        this.clock = clock;
    }

    @GET
    public TemplateInstance edition(@PathParam("course") String courseId, @PathParam("edition") String digest) {
        return page(reviewed.edition(courseId, digest), reviewed.name(), "", Wrong.NOTHING);
    }

    /**
     * Approves all files of the edition.
     *
     * @param fields {@code name} and {@code credentials}, which everybody will see, and {@code read}, that it was read
     */
    @POST
    @Path("approvals")
    @Needs(Power.REVIEW_CONTENT)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response approve(
            @PathParam("course") String courseId,
            @PathParam("edition") String digest,
            MultivaluedMap<String, String> fields) {
        Course course = reviewed.edition(courseId, digest);
        return reviewed.foreign(Reviewed.address(courseId, digest) + "/approvals", fields)
                .orElseGet(() -> {
                    String name = line(fields, "name");
                    String credentials = line(fields, "credentials");
                    Wrong wrong = wrong(course, name, credentials, fields.containsKey("read"));
                    if (wrong != Wrong.NOTHING) {
                        return Response.status(wrong == Wrong.COMMENTS_OPEN ? 409 : 422)
                                .entity(page(course, name, credentials, wrong))
                                .build();
                    }
                    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
                    catalogue.approve(
                            reviewed.person().id,
                            course.id(),
                            course.edition(),
                            new ClinicalReview(name, credentials, today, course.marks()));
                    return See.other(Reviewed.address(courseId));
                });
    }

    private static Wrong wrong(Course course, String name, String credentials, boolean read) {
        if (name.isEmpty() || name.length() > ClinicalReview.LONGEST_NAME) {
            return Wrong.NAME;
        }
        if (credentials.isEmpty() || credentials.length() > ClinicalReview.LONGEST_CREDENTIALS) {
            return Wrong.CREDENTIALS;
        }
        if (!read) {
            return Wrong.NOT_CONFIRMED;
        }
        boolean open = QuarkusTransaction.requiringNew().call(() -> ContentComment.isAnyOpen(course.id()));
        return open ? Wrong.COMMENTS_OPEN : Wrong.NOTHING;
    }

    private static String line(MultivaluedMap<String, String> fields, String name) {
        return Reviewed.typed(fields, name).replaceAll("\\s+", " ");
    }

    private EditionToReview page(Course course, String name, String credentials, Wrong wrong) {
        Optional<ClinicalReview> last = catalogue.review(course.id());
        Set<String> changed =
                last.map(review -> (Set<String>) review.changed(course.marks())).orElse(Set.of());
        return QuarkusTransaction.requiringNew().call(() -> {
            List<ContentComment> comments = ContentComment.on(course.id(), course.edition());
            List<Row> rows = course.marks().keySet().stream()
                    .sorted()
                    .map(path -> row(course, path, last.isPresent() && changed.contains(path), comments))
                    .toList();
            return new EditionToReview(
                    course,
                    catalogue
                            .course(course.id())
                            .filter(now -> now.edition().equals(course.edition()))
                            .isPresent(),
                    ReviewRequest.of(course.id(), course.edition()),
                    rows,
                    changed.size(),
                    last.isPresent() && changed.isEmpty(),
                    reviewed.may(Power.REVIEW_CONTENT, course.id()),
                    ContentComment.isAnyOpen(course.id()),
                    name,
                    credentials,
                    wrong);
        });
    }

    private static Row row(Course course, String path, boolean changed, List<ContentComment> comments) {
        List<ContentComment> here =
                comments.stream().filter(comment -> comment.path.equals(path)).toList();
        return new Row(
                path,
                ReviewedFile.day(course, path).map(lesson -> lesson.title()).orElse(""),
                ReviewedFile.isText(path),
                changed,
                here.stream().filter(ContentComment::isOpen).count(),
                here.size());
    }
}
