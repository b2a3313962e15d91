package app.daybook.keeping;

import java.util.List;
import java.util.Optional;

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

import io.quarkus.security.Authenticated;

import app.daybook.course.Course;
import app.daybook.course.Lesson;
import app.daybook.enrolment.CurrentEnrolment;
import app.daybook.learner.CurrentLearner;
import app.daybook.web.NotFound;

/** What is a learner's own on the page of a day, which is the same for everybody: for its scripts. */
@Path("/courses/{course}/days/{day}/own")
@Authenticated
class ReadingPage {

    /**
     * @param person what forms carry of whom they are made for
     * @param place the anchor at which reading stopped; empty where it did not
     */
    record Own(String person, List<Mark> notes, String place) {}

    record Mark(String at, String token, String text, String seen) {}

    private final CurrentEnrolment current;
    private final CurrentLearner learner;

    ReadingPage(CurrentEnrolment current, CurrentLearner learner) {
        this.current = current;
        this.learner = learner;
    }

    /** Holds nothing of the course, so nothing is asked of who is on it. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Transactional
    public Own own(@PathParam("course") String courseId, @PathParam("day") int day) {
        Course course = current.course(courseId);
        Lesson lesson = course.day(day).orElseThrow(NotFound::new);
        return new Own(
                learner.getTag(),
                KeptNote.of(current.subject(), course.id(), lesson.id()).stream()
                        .map(note -> new Mark(note.anchor, note.token.toString(), note.text, KeptNote.mark(note.text)))
                        .toList(),
                ReadingPlace.of(current.subject(), course.id(), lesson.id()).orElse(""));
    }

    /**
     * Keeps where reading stopped. What is no place in the day is let go: nothing was typed that could be lost. What was
     * sent from somebody else's page is refused.
     *
     * @param fields {@code lesson} and {@code at}, which is empty at the end of the day
     */
    @POST
    @Path("places")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.APPLICATION_JSON)
    @Transactional
    public Response stop(
            @PathParam("course") String courseId, @PathParam("day") int day, MultivaluedMap<String, String> fields) {
        Course course = current.course(courseId);
        Optional<Lesson> lesson = course.lesson(String.valueOf(fields.getFirst("lesson")));
        current.require(course);
        if (!current.isMeant(fields)) {
            return Response.status(Response.Status.CONFLICT).build();
        }
        if (lesson.isPresent()) {
            String at = fields.getFirst("at");
            if (at == null || at.isEmpty()) {
                ReadingPlace.leave(current.subject(), course.id(), lesson.get().id());
            } else if (lesson.get().prose().paragraphs().stream()
                    .anyMatch(paragraph -> paragraph.anchor().equals(at))) {
                ReadingPlace.keep(current.subject(), course.id(), lesson.get().id(), at);
            }
        }
        return Response.noContent().build();
    }
}
