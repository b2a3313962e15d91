package app.daybook.studio;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

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
import app.daybook.course.Course;
import app.daybook.course.Lesson;
import app.daybook.enrolment.Enrolment;
import app.daybook.learner.Needs;
import app.daybook.learner.Power;
import app.daybook.publishing.Catalogue;
import app.daybook.studio.draft.Checks;
import app.daybook.studio.draft.DayOrder;
import app.daybook.studio.draft.Draft;
import app.daybook.studio.draft.Drafts;
import app.daybook.web.NotFound;
import app.daybook.web.See;

/** A day taken out of the draft: whom that touches once it is published, and what else names the day. */
@Path("/studio/{course}/days/{day}/removal")
@RolesAllowed(Authored.INSTRUCTOR)
@Needs(Power.WRITE)
@Produces(MediaType.TEXT_HTML)
class DayRemovalPage {

    /**
     * @param draft the digest of the draft that the form is about
     * @param published whether learners have the day now
     * @param naming files that link to the day
     * @param possible whether it can be taken out: it is not its part's only day
     * @param changed whether the draft was changed since the page was opened that asked for it
     */
    @CheckedTemplate(basePath = "studio", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record DayRemoval(
            String course,
            int day,
            String name,
            String draft,
            boolean published,
            long learners,
            long passed,
            long open,
            int questions,
            List<String> naming,
            boolean possible,
            boolean changed)
            implements TemplateInstance {}

    private final Catalogue catalogue;
    private final Drafts drafts;
    private final Checks checks;
    private final Authored authored;

    DayRemovalPage(Catalogue catalogue, Drafts drafts, Checks checks, Authored authored) {
        this.catalogue = catalogue;
        this.drafts = drafts;
        this.checks = checks;
        this.authored = authored;
    }

    @GET
    public TemplateInstance before(@PathParam("course") String courseId, @PathParam("day") int day) {
        return page(authored.draft(courseId), day, false);
    }

    /** @param fields {@code draft}, as the page has shown it */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response remove(
            @PathParam("course") String courseId, @PathParam("day") int day, MultivaluedMap<String, String> fields) {
        Draft draft = authored.draft(courseId);
        String here = Authored.address(courseId) + "/days/" + day + "/removal";
        return authored.foreign(here, fields).orElseGet(() -> {
            if (!draft.files().digest().equals(Authored.typed(fields, "draft"))) {
                return changed(draft, day);
            }
            Optional<SortedMap<String, byte[]>> files = without(draft, day);
            if (files.isEmpty()) {
                return Response.status(422).entity(page(draft, day, false)).build();
            }
            return switch (drafts.replace(draft, files.get(), authored.person())) {
                case SAVED, SAME -> See.other(Authored.address(courseId));
                case STALE, FULL -> changed(drafts.of(courseId), day);
            };
        });
    }

    private Response changed(Draft draft, int day) {
        return new DayOrder(draft.files()).names().size() < day
                ? See.other(Authored.address(draft.course()) + "/days")
                : Response.status(Response.Status.CONFLICT)
                        .entity(page(draft, day, true))
                        .build();
    }

    private TemplateInstance page(Draft draft, int day, boolean changed) {
        List<String> names = new DayOrder(draft.files()).names();
        if (day < 1 || day > names.size()) {
            throw new NotFound();
        }
        Optional<Lesson> lesson = lesson(draft, day);
        Optional<String> id = published(draft, day);
        Map<String, QuizStanding> standings =
                id.isEmpty() ? Map.of() : QuarkusTransaction.requiringNew().call(() -> QuizStanding.of(draft.course()));
        Optional<QuizStanding> standing = id.map(standings::get);
        return new DayRemoval(
                draft.course(),
                day,
                lesson.map(Lesson::title).orElse(names.get(day - 1)),
                draft.files().digest(),
                id.isPresent(),
                id.isEmpty() ? 0 : QuarkusTransaction.requiringNew().call(() -> Enrolment.countOn(draft.course())),
                standing.map(QuizStanding::passed).orElse(0L),
                standing.map(QuizStanding::open).orElse(0L),
                lesson.map(read -> read.quiz().questions().size()).orElse(0),
                lesson.map(read -> naming(draft, read.id(), names.get(day - 1))).orElse(List.of()),
                without(draft, day).isPresent(),
                changed);
    }

    private Optional<SortedMap<String, byte[]>> without(Draft draft, int day) {
        return new DayOrder(draft.files()).without(day, published(draft, day));
    }

    private Optional<Lesson> lesson(Draft draft, int day) {
        return checks.of(draft).course().or(() -> checks.around(draft)).flatMap(course -> course.day(day));
    }

    /** The id under which learners have the day. */
    private Optional<String> published(Draft draft, int day) {
        Optional<Course> served = catalogue.course(draft.course());
        return lesson(draft, day)
                .map(Lesson::id)
                .filter(id -> served.flatMap(course -> course.lesson(id)).isPresent());
    }

    private static List<String> naming(Draft draft, String id, String itself) {
        return draft.files().names("[^/]*\\.md").stream()
                .filter(name -> !name.equals(itself))
                .filter(name ->
                        new String(draft.files().files().get(name), StandardCharsets.UTF_8).contains("](" + id + ")"))
                .toList();
    }
}
