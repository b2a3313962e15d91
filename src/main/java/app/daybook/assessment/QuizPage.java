package app.daybook.assessment;

import java.math.RoundingMode;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;

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

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;

import app.daybook.course.Course;
import app.daybook.enrolment.Enrolment;
import app.daybook.quiz.Quiz;
import app.daybook.web.NotFound;
import app.daybook.web.See;

/** Taking a quiz: start, answer, check. The same for the quiz of a day and for the final. */
@Path("/courses/{course}/quizzes/{quiz}")
@Authenticated
class QuizPage {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("MMMM d, HH:mm", Locale.ENGLISH);

    @CheckedTemplate(basePath = "assessment", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record QuizStart(Course course, Sitting sitting, List<AttemptRow> attempts, boolean open, String refusal)
            implements TemplateInstance {}

    /** An attempt in the list of attempts; {@code percent} is -1 while it is open. */
    record AttemptRow(int number, String startedAt, int percent, boolean passed, boolean submitted) {}

    @CheckedTemplate(basePath = "assessment", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record QuizSheet(Course course, Sitting sitting, int number, List<QuestionView> questions, int answered)
            implements TemplateInstance {}

    @CheckedTemplate(basePath = "assessment", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record QuizResult(
            Course course,
            Sitting sitting,
            int number,
            ResultView result,
            List<QuestionView> questions,
            List<Reread> rereads)
            implements TemplateInstance {}

    /**
     * @param right how many questions were right as a whole
     * @param points where parts of points were earned, else empty
     */
    record ResultView(
            int percent,
            int right,
            String points,
            int questions,
            boolean passed,
            int safetyMissed,
            String submittedAt) {}

    private final CurrentAttempt current;
    private final Clock clock;

    QuizPage(CurrentAttempt current, Clock clock) {
        this.current = current;
        this.clock = clock;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    @Transactional
    public TemplateInstance start(@PathParam("course") String courseId, @PathParam("quiz") String quizId) {
        CurrentAttempt.Seat seat = current.open(courseId, quizId);
        List<QuizAttempt> attempts = QuizAttempt.of(seat.enrolment(), quizId);
        boolean open = attempts.stream().anyMatch(attempt -> !attempt.isSubmitted());
        String refusal = "";
        if (!open) {
            try {
                NoAttemptLeft.check(
                        seat.sitting(),
                        attempts,
                        clock.instant(),
                        seat.enrolment().zoneId());
            } catch (NoAttemptLeft reason) {
                refusal = reason.getMessage() + ". " + reason.whatToDo();
            }
        }
        return new QuizStart(
                seat.course(),
                seat.sitting(),
                attempts.stream()
                        .map(attempt -> new AttemptRow(
                                attempt.number,
                                time(attempt.startedAt, seat.enrolment()),
                                attempt.isSubmitted() ? attempt.percent() : -1,
                                attempt.isSubmitted() && attempt.passed,
                                attempt.isSubmitted()))
                        .toList(),
                open,
                refusal);
    }

    @POST
    @Path("attempts")
    @Transactional
    public Response begin(@PathParam("course") String courseId, @PathParam("quiz") String quizId) {
        CurrentAttempt.Seat seat = current.open(courseId, quizId);
        int number = QuizAttempt.start(seat.enrolment(), seat.sitting(), seat.course(), clock.instant());
        return See.other(path(courseId, quizId, number));
    }

    @GET
    @Path("attempts/{number}")
    @Produces(MediaType.TEXT_HTML)
    @Transactional
    public TemplateInstance attempt(
            @PathParam("course") String courseId, @PathParam("quiz") String quizId, @PathParam("number") int number) {
        CurrentAttempt.Seat seat = current.seat(courseId, quizId);
        QuizAttempt attempt = QuizAttempt.of(seat.enrolment(), quizId, number).orElseThrow(NotFound::new);
        Quiz form = current.form(attempt);
        Map<String, app.daybook.quiz.Response> responses = attempt.responses();
        List<QuestionView> questions = QuestionView.of(form, attempt.seed, responses, attempt.isSubmitted());
        if (!attempt.isSubmitted()) {
            int answered =
                    (int) questions.stream().filter(QuestionView::answered).count();
            return new QuizSheet(seat.course(), seat.sitting(), number, questions, answered);
        }
        ResultView result = new ResultView(
                attempt.percent(),
                (int) questions.stream().filter(QuestionView::right).count(),
                questions.stream().anyMatch(QuestionView::partly) ? points(attempt) : "",
                attempt.questions,
                attempt.passed,
                attempt.safetyMissed,
                time(attempt.submittedAt, seat.enrolment()));
        return new QuizResult(
                seat.course(),
                seat.sitting(),
                number,
                result,
                questions,
                Reread.of(current.edition(attempt), seat.course(), seat.sitting(), questions));
    }

    /** Saves what the form holds and comes back to the sheet: the way without scripts. */
    @POST
    @Path("attempts/{number}/answers")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.TEXT_HTML)
    @Transactional
    public Response save(
            @PathParam("course") String courseId,
            @PathParam("quiz") String quizId,
            @PathParam("number") int number,
            MultivaluedMap<String, String> fields) {
        save(current.seat(courseId, quizId), quizId, number, fields);
        return See.other(path(courseId, quizId, number));
    }

    /** Saves one answer and says when: the way of the script. */
    @POST
    @Path("attempts/{number}/answers")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.APPLICATION_JSON)
    @Transactional
    public Receipt saveOne(
            @PathParam("course") String courseId,
            @PathParam("quiz") String quizId,
            @PathParam("number") int number,
            MultivaluedMap<String, String> fields) {
        CurrentAttempt.Seat seat = current.seat(courseId, quizId);
        Instant savedAt = save(seat, quizId, number, fields);
        QuizAttempt attempt = QuizAttempt.of(seat.enrolment(), quizId, number).orElseThrow(NotFound::new);
        Quiz form = current.form(attempt);
        return new Receipt(savedAt, TypedView.notes(form, CurrentAttempt.responses(form, attempt.seed, fields)));
    }

    /**
     * @param savedAt in UTC
     * @param notes what the learner should know about a typed answer, by question id
     */
    record Receipt(Instant savedAt, Map<String, String> notes) {}

    /** Saves what the form still holds, then marks the attempt. */
    @POST
    @Path("attempts/{number}/submission")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    public Response submit(
            @PathParam("course") String courseId,
            @PathParam("quiz") String quizId,
            @PathParam("number") int number,
            MultivaluedMap<String, String> fields) {
        CurrentAttempt.Seat seat = current.seat(courseId, quizId);
        QuizAttempt attempt =
                QuizAttempt.locked(seat.enrolment(), quizId, number).orElseThrow(NotFound::new);
        if (!attempt.isSubmitted()) {
            Quiz form = current.form(attempt);
            Instant now = clock.instant();
            attempt.save(form, CurrentAttempt.responses(form, attempt.seed, fields), now);
            attempt.submit(form, seat.sitting(), seat.enrolment(), now);
        }
        return See.other(path(courseId, quizId, number));
    }

    private Instant save(CurrentAttempt.Seat seat, String quizId, int number, MultivaluedMap<String, String> fields) {
        QuizAttempt attempt =
                QuizAttempt.locked(seat.enrolment(), quizId, number).orElseThrow(NotFound::new);
        Quiz form = current.form(attempt);
        Instant now = clock.instant();
        attempt.save(form, CurrentAttempt.responses(form, attempt.seed, fields), now);
        return now;
    }

    /** Rounded down, as the score is. */
    private static String points(QuizAttempt attempt) {
        return attempt.points.setScale(2, RoundingMode.DOWN).stripTrailingZeros().toPlainString();
    }

    private static String path(String courseId, String quizId, int number) {
        return "/courses/" + courseId + "/quizzes/" + quizId + "/attempts/" + number;
    }

    private static String time(Instant instant, Enrolment enrolment) {
        return TIME.format(instant.atZone(ZoneId.of(enrolment.zone)));
    }
}
