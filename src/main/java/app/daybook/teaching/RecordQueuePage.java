package app.daybook.teaching;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
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

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.i18n.MessageBundles;

import app.daybook.course.Course;
import app.daybook.course.Lesson;
import app.daybook.course.practice.RecordForm;
import app.daybook.enrolment.Token;
import app.daybook.learner.Learner;
import app.daybook.learner.Needs;
import app.daybook.learner.Power;
import app.daybook.practice.review.Agreement;
import app.daybook.practice.review.RecordQueue;
import app.daybook.practice.review.Turnaround;
import app.daybook.web.See;
import app.daybook.web.When;

/** The practical records of a course that wait for a reviewer, the oldest first, and taking the next one. */
@Path("/teaching/{course}")
@RolesAllowed(TaughtCourse.INSTRUCTOR)
@Needs(Power.READ_RECORDS)
@Produces(MediaType.TEXT_HTML)
public class RecordQueuePage {

    private static final int PART = 25;

    /** A name that is longer finds nobody. */
    private static final int LONGEST_NAME = 200;

    /**
     * @param asked what is looked for, for the addresses of its records, so that the next one is of the same queue
     * @param many whether there are more than are counted
     * @param first the address of the first part; empty if this is it
     * @param more the address of the part after this one; empty if this is the last
     * @param turnaround in words; empty before the first decision
     */
    @CheckedTemplate(basePath = "teaching", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record RecordsToRead(
            Course course,
            RecordQueue queue,
            String asked,
            List<RecordForm> forms,
            List<Row> rows,
            int count,
            boolean many,
            String first,
            String more,
            String turnaround,
            List<Agreed> agreements)
            implements TemplateInstance {}

    /** @param day empty where the course has it no more */
    record Row(RecordQueue.Entry entry, String form, String day, String since) {}

    /** @param percent of those read twice about which both decided the same; -1 where none was */
    record Agreed(String form, Agreement agreement, long percent) {}

    private final TaughtCourse taught;
    private final Clock clock;

    RecordQueuePage(TaughtCourse taught, Clock clock) {
        this.taught = taught;
        this.clock = clock;
    }

    static String path(Course course) {
        return "/teaching/" + course.id() + "/records";
    }

    @GET
    @Path("records")
    @Transactional
    public TemplateInstance queue(
            @PathParam("course") String courseId,
            @QueryParam("shown") @DefaultValue("") String shown,
            @QueryParam("form") String form,
            @QueryParam("name") @DefaultValue("") String name,
            @QueryParam("after") @DefaultValue("") String after) {
        Course course = taught.course(courseId);
        RecordQueue queue = RecordQueue.of(course, shown, Optional.ofNullable(form), plain(name));
        List<RecordQueue.Entry> found = queue.part(taught.subject(), Token.parse(after), PART + 1, clock.instant());
        List<RecordQueue.Entry> part = found.subList(0, Math.min(PART, found.size()));
        int count = queue.count();
        return new RecordsToRead(
                course,
                queue,
                question(queue),
                course.practice().forms(),
                part.stream().map(entry -> row(course, entry)).toList(),
                count,
                count == RecordQueue.MOST_COUNTED,
                after.isEmpty() ? "" : address(queue),
                found.size() > PART
                        ? address(queue) + "&after=" + part.get(PART - 1).token()
                        : "",
                Turnaround.median(course.id()).map(RecordQueuePage::inWords).orElse(""),
                Agreement.of(course.id()).stream()
                        .map(agreement -> new Agreed(
                                title(course, agreement.formId()),
                                agreement,
                                agreement.read() == 0 ? -1 : 100 * agreement.same() / agreement.read()))
                        .toList());
    }

    /** Takes the next record that nobody else is reading. */
    @POST
    @Path("record-holds")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    public Response next(@PathParam("course") String courseId, MultivaluedMap<String, String> fields) {
        Course course = taught.course(courseId);
        return taught.foreign("/teaching/" + course.id() + "/record-holds", fields)
                .orElseGet(() -> {
                    Learner reviewer = taught.reviewer();
                    RecordQueue queue = queue(course, fields);
                    return queue.next(reviewer, clock.instant())
                            .map(token -> See.other(path(course) + "/" + token + question(queue)))
                            .orElseGet(() -> See.other(path(course) + question(queue)));
                });
    }

    /** What the pages before this one asked for. */
    static RecordQueue queue(Course course, MultivaluedMap<String, String> fields) {
        return RecordQueue.of(
                course,
                TaughtCourse.typed(fields, "shown"),
                Optional.ofNullable(fields.getFirst("form")),
                plain(TaughtCourse.typed(fields, "name")));
    }

    private static String plain(String name) {
        String plain = name.strip();
        return plain.substring(0, Math.min(LONGEST_NAME, plain.length()));
    }

    private static String address(RecordQueue queue) {
        return "/teaching/" + queue.course() + "/records" + question(queue);
    }

    /** What is looked for, for the address of the next page. */
    static String question(RecordQueue queue) {
        return "?shown=" + queue.shown().word() + "&form=" + URLEncoder.encode(queue.form(), StandardCharsets.UTF_8)
                + "&name=" + URLEncoder.encode(queue.name(), StandardCharsets.UTF_8);
    }

    private static Row row(Course course, RecordQueue.Entry entry) {
        return new Row(
                entry,
                title(course, entry.formId()),
                course.lesson(entry.lessonId())
                        .map(Lesson::day)
                        .map(day -> words().day(day))
                        .orElse(""),
                When.moment(entry.since().atZone(ZoneId.of(entry.zone()))));
    }

    /** As the course names it now; reading the editions of all records would take too long. */
    private static String title(Course course, String form) {
        return course.practice().form(form).map(RecordForm::title).orElse(form);
    }

    /** How long learners wait for a reviewer. */
    public static String inWords(Duration took) {
        if (took.toHours() < 1) {
            return words().minutes(Math.max(1, took.toMinutes()));
        }
        return took.toHours() < 48 ? words().hours(took.toHours()) : words().days(took.toDays());
    }

    private static RecordQueueTexts words() {
        return MessageBundles.get(RecordQueueTexts.class);
    }
}
