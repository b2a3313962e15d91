package app.daybook.desk;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

import app.daybook.course.Course;
import app.daybook.desk.Gradebook.Place;
import app.daybook.learner.Needs;
import app.daybook.learner.Power;
import app.daybook.teaching.TaughtCourse;
import app.daybook.web.When;

/** Who is on a course and how they stand, to search, filter and sort, and as files. */
@Path("/teaching/{course}")
@RolesAllowed(TaughtCourse.INSTRUCTOR)
@Needs(Power.SEE_LEARNERS)
@Produces(MediaType.TEXT_HTML)
class GradebookPage {

    private static final int PAGE = 50;
    private static final String CSV = "text/csv;charset=UTF-8";

    /**
     * @param asked what is looked for, for addresses of files
     * @param wrongDay whether a day that was typed is none
     * @param count how many there are, or
     * @param many more
     * @param previous and next addresses of parts; empty where there is none
     */
    @CheckedTemplate(basePath = "desk", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Learners(
            Course course,
            Gradebook book,
            String asked,
            String from,
            String until,
            boolean wrongDay,
            List<LearnerState> states,
            List<String> cohorts,
            List<Head> heads,
            long count,
            boolean many,
            List<Row> rows,
            String previous,
            String next)
            implements TemplateInstance {}

    /**
     * A column that the table can be sorted by.
     *
     * @param sorted {@code ascending}, {@code descending} or {@code none}, as ARIA has it
     * @param address of the same in that order, or turned round where it is in it
     */
    record Head(GradebookOrder order, String sorted, String address) {}

    /** @param here the last visit in words; empty before the first */
    record Row(GradebookRow learner, String here) {}

    private final TaughtCourse taught;
    private final Clock clock;

    GradebookPage(TaughtCourse taught, Clock clock) {
        this.taught = taught;
        this.clock = clock;
    }

    /**
     * @param after the number of the last learner of the part before
     * @param before the number of the first learner of the part after
     */
    @GET
    @Path("learners")
    @Transactional
    public TemplateInstance learners(
            @PathParam("course") String courseId,
            @BeanParam GradebookQuestion asked,
            @QueryParam("after") @DefaultValue("0") long after,
            @QueryParam("before") @DefaultValue("0") long before) {
        Course course = taught.course(courseId);
        Gradebook book = asked.book(course, clock.instant());
        Place place = before > 0
                ? new Place(true, before, Optional.empty())
                : new Place(false, Math.max(0, after), Optional.empty());
        List<GradebookRow> found = book.part(place, PAGE + 1);
        boolean more = found.size() > PAGE;
        List<GradebookRow> part =
                !more ? found : place.backwards() ? found.subList(1, PAGE + 1) : found.subList(0, PAGE);
        String address = "?" + book.orderedQuestion();
        long count = book.count();
        boolean hasPrevious = place.backwards() ? more : place.enrolment() > 0;
        boolean hasNext = place.backwards() || more;
        return new Learners(
                course,
                book,
                book.orderedQuestion(),
                asked.from(),
                asked.until(),
                !asked.isOfDays(),
                List.of(LearnerState.values()),
                Cohorts.of(course),
                heads(book),
                count,
                count == Gradebook.MOST_COUNTED,
                part.stream().map(GradebookPage::row).toList(),
                hasPrevious && !part.isEmpty()
                        ? address + "&before=" + part.get(0).enrolment()
                        : "",
                hasNext && !part.isEmpty()
                        ? address + "&after=" + part.get(part.size() - 1).enrolment()
                        : "");
    }

    /** The same learners, all of them, as a table (RFC 4180). */
    @GET
    @Path("learners.csv")
    @Produces(CSV)
    public Response csv(
            @PathParam("course") String courseId,
            @BeanParam GradebookQuestion asked,
            @QueryParam("bom") @DefaultValue("") String mark) {
        Course course = taught.course(courseId);
        GradebookFile file = new GradebookFile(asked.book(course, clock.instant()));
        return file(course, "csv", CSV, out -> file.csv(out, mark.equals("yes")));
    }

    /** The same as JSON. */
    @GET
    @Path("learners.json")
    @Produces(MediaType.APPLICATION_JSON)
    public Response json(@PathParam("course") String courseId, @BeanParam GradebookQuestion asked) {
        Course course = taught.course(courseId);
        GradebookFile file = new GradebookFile(asked.book(course, clock.instant()));
        return file(course, "json", MediaType.APPLICATION_JSON, file::json);
    }

    private static Response file(Course course, String ending, String type, StreamingOutput contents) {
        return Response.ok(contents, type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"learners-" + course.id() + "." + ending + "\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private static List<Head> heads(Gradebook book) {
        return Stream.of(GradebookOrder.values())
                .map(order -> {
                    boolean sorted = order == book.order();
                    boolean down = sorted && book.descending();
                    return new Head(
                            order,
                            sorted ? down ? "descending" : "ascending" : "none",
                            "?" + book.question() + "order=" + order.word() + (sorted && !down ? "&down=yes" : ""));
                })
                .toList();
    }

    private static Row row(GradebookRow row) {
        return new Row(
                row,
                row.visited().map(at -> When.aboutMoment(at.atZone(row.zone()))).orElse(""));
    }
}
