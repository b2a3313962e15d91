package app.daybook.asking;

import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
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

import app.daybook.course.Course;
import app.daybook.enrolment.CurrentEnrolment;
import app.daybook.enrolment.Token;
import app.daybook.learner.CurrentLearner;
import app.daybook.learner.Learner;
import app.daybook.learner.Needs;
import app.daybook.learner.Power;
import app.daybook.news.News;
import app.daybook.web.NotFound;
import app.daybook.web.See;
import app.daybook.web.When;

/** Learners' questions for those who teach: what waits, what was answered, and answering. */
@Path("/teaching/{course}/questions")
@RolesAllowed("instructor")
@Needs(Power.SUPPORT)
@Produces(MediaType.TEXT_HTML)
class QuestionDeskPage {

    private static final int LONGEST = 8000;
    private static final int BEGINNING = 120;
    private static final int PAGE = 50;
    private static final int LAST_PAGE = 2000;
    private static final DateTimeFormatter UTC = When.moments(ZoneOffset.UTC);

    /** @param previous and next addresses of pages; empty where there is none */
    @CheckedTemplate(basePath = "asking", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record LearnerQuestions(Course course, boolean answered, List<Row> questions, String previous, String next)
            implements TemplateInstance {}

    record Row(LearnerQuestion question, AskedPlace place, String askedAt) {

        /** The beginning of what is asked, on one line. */
        public String shortened() {
            String line = question.text.replaceAll("\\s+", " ");
            return line.codePointCount(0, line.length()) <= BEGINNING
                    ? line
                    : line.substring(0, line.offsetByCodePoints(0, BEGINNING)) + "…";
        }
    }

    /** What is wrong with an answer. */
    enum Wrong {
        NOTHING,
        LENGTH,
        /** Somebody else was quicker. */
        ANSWERED
    }

    @CheckedTemplate(basePath = "asking", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record OneQuestion(
            Course course,
            LearnerQuestion question,
            AskedPlace place,
            String askedAt,
            String answeredAt,
            String typed,
            Wrong wrong,
            int longest)
            implements TemplateInstance {}

    private final CurrentEnrolment current;
    private final CurrentLearner instructor;
    private final Clock clock;

    QuestionDeskPage(CurrentEnrolment current, CurrentLearner instructor, Clock clock) {
        this.current = current;
        this.instructor = instructor;
        this.clock = clock;
    }

    @GET
    @Transactional
    public TemplateInstance questions(
            @PathParam("course") String courseId,
            @QueryParam("shown") @DefaultValue("open") String shown,
            @QueryParam("page") @DefaultValue("1") int page) {
        Course course = current.course(courseId);
        boolean answered = shown.equals("answered");
        int at = Math.max(1, Math.min(page, LAST_PAGE));
        List<LearnerQuestion> found = LearnerQuestion.on(course.id(), answered, at - 1, PAGE);
        String address = "?shown=" + (answered ? "answered" : "open") + "&page=";
        return new LearnerQuestions(
                course,
                answered,
                found.stream()
                        .map(one -> new Row(one, AskedPlace.of(course, one), UTC.format(one.askedAt)))
                        .toList(),
                at > 1 ? address + (at - 1) : "",
                found.size() == PAGE ? address + (at + 1) : "");
    }

    @GET
    @Path("{asked}")
    @Transactional
    public TemplateInstance question(@PathParam("course") String courseId, @PathParam("asked") String token) {
        Course course = current.course(courseId);
        return page(course, asked(course, token), "", Wrong.NOTHING);
    }

    /** Who comes second keeps what they wrote. */
    @POST
    @Path("{asked}/answers")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    public Response answer(
            @PathParam("course") String courseId,
            @PathParam("asked") String token,
            MultivaluedMap<String, String> fields) {
        Course course = current.course(courseId);
        LearnerQuestion asked = asked(course, token);
        String address = "/teaching/" + course.id() + "/questions/" + token;
        if (!current.isMeant(fields)) {
            return current.notYours(address + "/answers", fields);
        }
        String text = Optional.ofNullable(fields.getFirst("text")).orElse("").strip();
        if (text.isEmpty() || text.length() > LONGEST) {
            return Response.status(422)
                    .entity(page(course, asked, text, Wrong.LENGTH))
                    .build();
        }
        Learner by = instructor.remembered();
        if (asked.answer(text, by, clock.instant())) {
            News.tell(new QuestionAnswered(asked.enrolment.id, asked.token));
        } else if (!text.equals(answerOf(course, token))) {
            return Response.status(409)
                    .entity(page(course, asked(course, token), text, Wrong.ANSWERED))
                    .build();
        }
        return See.other("/teaching/" + course.id() + "/questions");
    }

    private static String answerOf(Course course, String token) {
        LearnerQuestion now = asked(course, token);
        LearnerQuestion.getEntityManager().refresh(now);
        return now.answer;
    }

    private static LearnerQuestion asked(Course course, String token) {
        return Token.parse(token)
                .flatMap(uuid -> LearnerQuestion.on(course.id(), uuid))
                .orElseThrow(NotFound::new);
    }

    private static TemplateInstance page(Course course, LearnerQuestion asked, String typed, Wrong wrong) {
        return new OneQuestion(
                course,
                asked,
                AskedPlace.of(course, asked),
                UTC.format(asked.askedAt),
                asked.answeredAt == null ? "" : UTC.format(asked.answeredAt),
                typed,
                wrong,
                LONGEST);
    }
}
