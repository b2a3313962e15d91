package app.daybook.keeping;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import jakarta.transaction.Transactional;
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
import io.quarkus.security.Authenticated;

import app.daybook.course.Course;
import app.daybook.course.Lesson;
import app.daybook.enrolment.CurrentEnrolment;
import app.daybook.enrolment.Enrolment;
import app.daybook.enrolment.Token;
import app.daybook.markdown.Prose;
import app.daybook.printing.Printer;
import app.daybook.web.See;

/** Everything that a learner keeps of a course, day by day, on the screen and on paper. */
@Path("/courses/{course}/notes")
@Authenticated
class NotesPage {

    /** @param left whether the learner has left the course, so that its days are closed to them */
    @CheckedTemplate(basePath = "keeping", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Notes(Course course, List<Day> days, int count, boolean left) implements TemplateInstance {}

    /**
     * @param id of the lesson
     * @param day 0 for one that is no longer in the course
     */
    record Day(String id, int day, String title, List<NoteView> notes) {}

    private final CurrentEnrolment current;
    private final Printer printer;

    NotesPage(CurrentEnrolment current, Printer printer) {
        this.current = current;
        this.printer = printer;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    @Transactional
    public TemplateInstance all(@PathParam("course") String courseId) {
        Course course = current.course(courseId);
        Enrolment enrolment = current.requireEver(course);
        List<Day> days = days(course, enrolment, KeptNote.of(current.subject(), course.id()));
        int count = days.stream().mapToInt(day -> day.notes.size()).sum();
        return new Notes(course, days, count, enrolment.isWithdrawn());
    }

    /** The same as a file, printed when the transaction is over. */
    @GET
    @Path("notes.pdf")
    @Produces("application/pdf")
    public Response file(@PathParam("course") String courseId) {
        Course course = current.course(courseId);
        return QuarkusTransaction.requiringNew().call(() -> printed(course)).answer(printer);
    }

    private PrintedNotes printed(Course course) {
        Enrolment enrolment = current.requireEver(course);
        List<KeptNote> own = KeptNote.of(current.subject(), course.id());
        Instant changed =
                own.stream().map(note -> note.changedAt).max(Instant::compareTo).orElse(Instant.EPOCH);
        return PrintedNotes.of(
                course,
                current.learnerName(),
                days(course, enrolment, own),
                LocalDate.ofInstant(changed, ZoneOffset.UTC));
    }

    /** Removes one; where it was is where it leads. */
    @POST
    @Path("{note}/removals")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    public Response remove(
            @PathParam("course") String courseId,
            @PathParam("note") String note,
            MultivaluedMap<String, String> fields) {
        Course course = current.course(courseId);
        current.requireEver(course);
        if (!current.isMeant(fields)) {
            return current.notYours("/courses/" + course.id() + "/notes/" + note + "/removals", fields);
        }
        Token.parse(note).ifPresent(token -> KeptNote.remove(current.subject(), course.id(), token));
        String day = String.valueOf(fields.getFirst("day"));
        return See.other(
                day.matches("[1-9]\\d{0,3}")
                        ? DayNotesPage.address(course, Integer.parseInt(day))
                        : "/courses/" + course.id() + "/notes");
    }

    private static List<Day> days(Course course, Enrolment enrolment, List<KeptNote> all) {
        Map<String, List<KeptNote>> notes =
                all.stream().collect(Collectors.groupingBy(note -> note.lessonId, TreeMap::new, Collectors.toList()));
        List<Day> days = new ArrayList<>();
        for (Lesson lesson : course.lessons()) {
            List<KeptNote> own = notes.remove(lesson.id());
            if (own != null) {
                days.add(day(lesson, own, enrolment));
            }
        }
        notes.forEach((lesson, gone) -> days.add(new Day(
                lesson,
                0,
                "",
                gone.stream()
                        .map(note -> NoteView.of(note, enrolment.zoneId(), false))
                        .toList())));
        return days;
    }

    /** In the order of the text; what belonged to an earlier text comes after it. */
    private static Day day(Lesson lesson, List<KeptNote> own, Enrolment enrolment) {
        List<String> anchors = lesson.prose().paragraphs().stream()
                .map(Prose.Paragraph::anchor)
                .toList();
        Set<String> here = Set.copyOf(anchors);
        List<NoteView> notes = new ArrayList<>();
        own.stream()
                .filter(note -> here.contains(note.anchor))
                .sorted((one, other) -> Integer.compare(anchors.indexOf(one.anchor), anchors.indexOf(other.anchor)))
                .forEach(note -> notes.add(NoteView.of(note, enrolment.zoneId(), true)));
        own.stream()
                .filter(note -> !here.contains(note.anchor))
                .forEach(note -> notes.add(NoteView.of(note, enrolment.zoneId(), false)));
        return new Day(lesson.id(), lesson.day(), lesson.title(), notes);
    }
}
