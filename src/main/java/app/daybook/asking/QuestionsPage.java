package app.daybook.asking;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

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
import io.quarkus.security.Authenticated;

import app.daybook.course.Course;
import app.daybook.enrolment.CurrentEnrolment;
import app.daybook.enrolment.Enrolment;
import app.daybook.enrolment.Token;
import app.daybook.web.See;
import app.daybook.web.When;

/** A learner's questions to those who teach the course, and the form for a new one. */
@Path("/courses/{course}/questions")
@Authenticated
@Produces(MediaType.TEXT_HTML)
class QuestionsPage {

    static final int LONGEST = 4000;
    private static final int SHOWN = 200;
    private static final int MOST_OPEN = 20;

    @CheckedTemplate(basePath = "asking", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record OwnQuestions(Course course, List<Row> questions) implements TemplateInstance {}

    /**
     * @param answeredAt empty before
     * @param fresh whether the answer was not on the screen before
     */
    record Row(LearnerQuestion question, AskedPlace place, String askedAt, String answeredAt, boolean fresh) {}

    @CheckedTemplate(basePath = "asking", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record AskQuestion(Course course, AskedPlace place, String token, String typed, boolean invalid, int longest)
            implements TemplateInstance {}

    private final CurrentEnrolment current;
    private final Clock clock;

    QuestionsPage(CurrentEnrolment current, Clock clock) {
        this.current = current;
        this.clock = clock;
    }

    @GET
    @Transactional
    public TemplateInstance questions(@PathParam("course") String courseId) {
        Course course = current.course(courseId);
        Enrolment enrolment = current.require(course);
        List<Row> rows = LearnerQuestion.of(enrolment, SHOWN).stream()
                .map(one -> new Row(
                        one,
                        AskedPlace.of(course, one),
                        When.momentAndZone(one.askedAt.atZone(enrolment.zoneId())),
                        one.answeredAt == null ? "" : When.momentAndZone(one.answeredAt.atZone(enrolment.zoneId())),
                        one.answeredAt != null && one.answerSeenAt == null))
                .toList();
        if (rows.stream().anyMatch(Row::fresh)) {
            LearnerQuestion.seen(enrolment, clock.instant());
        }
        return new OwnQuestions(course, rows);
    }

    /**
     * @param question the id of one of a quiz that is open
     * @param day one that is open
     */
    @GET
    @Path("new")
    @Transactional
    public TemplateInstance form(
            @PathParam("course") String courseId,
            @QueryParam("question") @DefaultValue("") String question,
            @QueryParam("day") @DefaultValue("0") int day) {
        Course course = current.course(courseId);
        AskedPlace place = open(course, current.require(course), question, day);
        return new AskQuestion(course, place, UUID.randomUUID().toString(), "", false, LONGEST);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    public Response ask(@PathParam("course") String courseId, MultivaluedMap<String, String> fields) {
        Course course = current.course(courseId);
        String address = "/courses/" + course.id() + "/questions";
        if (!current.isMeant(fields)) {
            return current.notYours(address, fields);
        }
        Enrolment enrolment = current.require(course);
        String day = typed(fields, "day");
        AskedPlace place =
                open(course, enrolment, typed(fields, "question"), day.matches("\\d{1,3}") ? Integer.parseInt(day) : 0);
        UUID token = Token.parse(typed(fields, "token")).orElseGet(UUID::randomUUID);
        String text = typed(fields, "text").strip();
        if (text.isEmpty() || text.length() > LONGEST) {
            return Response.status(422)
                    .entity(new AskQuestion(course, place, token.toString(), text, true, LONGEST))
                    .build();
        }
        if (!LearnerQuestion.isAsked(enrolment, token) && LearnerQuestion.countOpen(enrolment) >= MOST_OPEN) {
            throw new TooManyQuestions();
        }
        LearnerQuestion.ask(token, enrolment, place, text, clock.instant());
        return See.other(address + "#q-" + token);
    }

    /** Nothing is told of a day that is not open, nor of its questions. */
    private AskedPlace open(Course course, Enrolment enrolment, String question, int day) {
        AskedPlace place = AskedPlace.of(course, question, day);
        place.lesson().ifPresent(lesson -> current.requireOpen(lesson, enrolment.progress(course)));
        return place;
    }

    private static String typed(MultivaluedMap<String, String> fields, String name) {
        return Optional.ofNullable(fields.getFirst(name)).orElse("");
    }
}
