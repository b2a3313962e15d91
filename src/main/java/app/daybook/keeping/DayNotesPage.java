package app.daybook.keeping;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
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
import io.quarkus.security.Authenticated;

import app.daybook.course.Course;
import app.daybook.course.Lesson;
import app.daybook.enrolment.CurrentEnrolment;
import app.daybook.enrolment.Enrolment;
import app.daybook.markdown.Prose;
import app.daybook.web.NotFound;
import app.daybook.web.PlainText;
import app.daybook.web.See;

/** A learner's notes and bookmarks at the paragraphs of one day: where they are made and changed. */
@Path("/courses/{course}/days/{day}/notes")
@Authenticated
class DayNotesPage {

    /**
     * @param sections of the day with its paragraphs
     * @param earlier notes at paragraphs that are worded otherwise by now
     * @param typed what could not be kept, where something was sent
     */
    @CheckedTemplate(basePath = "keeping", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record NotesOfDay(
            Course course, Lesson lesson, List<Section> sections, List<NoteView> earlier, Optional<Typed> typed)
            implements TemplateInstance {}

    /** @param heading empty before the first */
    record Section(String heading, List<Spot> spots) {}

    /** @param open whether its form is shown at once */
    record Spot(KeptPlace place, Optional<NoteView> note, boolean open) {}

    /**
     * What was sent and not kept.
     *
     * @param kept what stands there instead, if that is why
     * @param mark of what stands there
     */
    record Typed(KeptPlace place, String text, String problem, Optional<String> kept, String mark) {}

    private final CurrentEnrolment current;
    private final Clock clock;

    DayNotesPage(CurrentEnrolment current, Clock clock) {
        this.current = current;
        this.clock = clock;
    }

    /** @param at the anchor of a paragraph whose form is open */
    @GET
    @Produces(MediaType.TEXT_HTML)
    @Transactional
    public TemplateInstance day(
            @PathParam("course") String courseId, @PathParam("day") int day, @QueryParam("at") String at) {
        Course course = current.course(courseId);
        Lesson lesson = course.day(day).orElseThrow(NotFound::new);
        return page(course, lesson, opened(course, lesson), at, Optional.empty());
    }

    /**
     * Keeps a note or, where {@code bookmark} is sent, a bookmark.
     *
     * @param fields {@code lesson} and {@code at} name the paragraph, {@code quote} how it began on the page that was
     *     open, {@code seen} the mark of the note that stood there, {@code back} where it was sent from
     */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.TEXT_HTML)
    @Transactional
    public Response keep(
            @PathParam("course") String courseId, @PathParam("day") int day, MultivaluedMap<String, String> fields) {
        Course course = current.course(courseId);
        String lessonId = fields.getFirst("lesson");
        Lesson lesson = (lessonId == null ? course.day(day) : course.lesson(lessonId)).orElseThrow(NotFound::new);
        Enrolment enrolment = opened(course, lesson);
        if (!current.isMeant(fields)) {
            return current.notYours(address(course, day), fields);
        }
        KeptPlace place = KeptPlace.of(lesson, fields.getFirst("at"), fields.getFirst("quote"))
                .orElseThrow(NotFound::new);
        String text = fields.containsKey("bookmark") ? "" : text(fields.getFirst("text"));
        Optional<Typed> refused = text.length() > KeptNote.LONGEST
                ? Optional.of(tooLong(place, text, fields.getFirst("seen")))
                : keep(course, lesson, place, text, fields);
        if (refused.isPresent()) {
            return Response.status(refused.get().kept.isPresent() ? 409 : 422)
                    .entity(page(course, lesson, enrolment, place.anchor(), refused))
                    .build();
        }
        return See.other(back(course, lesson, place, fields.getFirst("back")));
    }

    private Optional<Typed> keep(
            Course course, Lesson lesson, KeptPlace place, String text, MultivaluedMap<String, String> fields) {
        Instant now = clock.instant();
        if (KeptNote.add(current.subject(), course.id(), lesson.id(), place, text, now)) {
            return Optional.empty();
        }
        KeptNote note = KeptNote.at(current.subject(), course.id(), lesson.id(), place.anchor())
                .orElseThrow(TooManyNotes::new);
        boolean asSeen = KeptNote.mark(note.text).equals(seen(fields.getFirst("seen")));
        boolean nothingNew = note.text.equals(text) || fields.containsKey("bookmark");
        return nothingNew || asSeen && note.change(text, now)
                ? Optional.empty()
                : Optional.of(new Typed(
                        place,
                        text,
                        MessageBundles.get(KeepingTexts.class).overtaken(),
                        Optional.of(note.text),
                        KeptNote.mark(note.text)));
    }

    private static Typed tooLong(KeptPlace place, String text, String seen) {
        String problem = MessageBundles.get(KeepingTexts.class).tooLong(text.length() - KeptNote.LONGEST);
        return new Typed(place, text, problem, Optional.empty(), seen(seen));
    }

    /**
     * The enrolment of whoever asks.
     *
     * @throws app.daybook.web.Refusal if the day is not open to them
     */
    private Enrolment opened(Course course, Lesson lesson) {
        Enrolment enrolment = current.require(course);
        current.requireOpen(lesson, enrolment.progress(course));
        return enrolment;
    }

    private TemplateInstance page(Course course, Lesson lesson, Enrolment enrolment, String at, Optional<Typed> typed) {
        List<Prose.Paragraph> paragraphs = lesson.prose().paragraphs().stream()
                .filter(paragraph -> !paragraph.isHeading())
                .toList();
        Map<String, KeptNote> notes = KeptNote.of(current.subject(), course.id(), lesson.id()).stream()
                .collect(Collectors.toMap(note -> note.anchor, note -> note));
        List<Section> sections = new ArrayList<>();
        for (Prose.Paragraph paragraph : paragraphs) {
            if (sections.isEmpty() || !sections.get(sections.size() - 1).heading.equals(paragraph.heading())) {
                sections.add(new Section(paragraph.heading(), new ArrayList<>()));
            }
            sections.get(sections.size() - 1)
                    .spots
                    .add(new Spot(
                            KeptPlace.of(paragraph),
                            Optional.ofNullable(notes.remove(paragraph.anchor()))
                                    .map(note -> NoteView.of(note, enrolment.zoneId(), true)),
                            paragraph.anchor().equals(at) && typed.isEmpty()));
        }
        return new NotesOfDay(
                course,
                lesson,
                sections,
                notes.values().stream()
                        .sorted((one, other) -> one.id.compareTo(other.id))
                        .map(note -> NoteView.of(note, enrolment.zoneId(), false))
                        .toList(),
                typed);
    }

    private static String text(String typed) {
        return typed == null
                ? ""
                : PlainText.of(typed).replace("\r\n", "\n").replace('\r', '\n').strip();
    }

    private static String seen(String mark) {
        return mark == null ? "" : mark;
    }

    private static String back(Course course, Lesson lesson, KeptPlace place, String to) {
        return switch (String.valueOf(to)) {
            case "lesson" -> "/courses/" + course.id() + "/days/" + lesson.day() + "#" + place.anchor();
            case "all" -> "/courses/" + course.id() + "/notes#" + lesson.id() + "-" + place.anchor();
            default -> address(course, lesson.day()) + "#at-" + place.anchor();
        };
    }

    static String address(Course course, int day) {
        return "/courses/" + course.id() + "/days/" + day + "/notes";
    }
}
