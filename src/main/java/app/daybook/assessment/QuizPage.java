package app.daybook.assessment;

import java.math.RoundingMode;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

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
import app.daybook.enrolment.Enrolment;
import app.daybook.quiz.Question;
import app.daybook.quiz.Quiz;
import app.daybook.web.NotFound;
import app.daybook.web.See;

/** Taking a quiz: start, answer, check. The same for the quiz of a day and for the final. */
@Path("/courses/{course}/quizzes/{quiz}")
@Authenticated
class QuizPage {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("MMMM d, HH:mm", Locale.ENGLISH);

    @CheckedTemplate(basePath = "assessment", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record QuizStart(
            Course course,
            Sitting sitting,
            List<AttemptRow> attempts,
            boolean open,
            String refusal,
            long minutes,
            boolean extra)
            implements TemplateInstance {}

    /** An attempt in the list of attempts; {@code percent} is -1 while it is open. */
    record AttemptRow(int number, String startedAt, int percent, boolean passed, boolean submitted) {}

    /**
     * @param unanswered the id of a question that was to be checked without an answer, or empty
     */
    @CheckedTemplate(basePath = "assessment", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record QuizSheet(
            Course course,
            Sitting sitting,
            int number,
            List<QuestionView> questions,
            int answered,
            SheetState state,
            String unanswered)
            implements TemplateInstance {}

    /**
     * What a sheet sends back with its answers, and when a timed attempt ends.
     *
     * @param id of this load of the page
     * @param seen the attempt's last save when it was loaded
     * @param dueAt in UTC as ISO 8601, empty where the time is not limited
     * @param ends the same in the learner's zone, in words
     */
    record SheetState(String id, int seen, String dueAt, String ends) {}

    /** Some answers of this sheet met newer ones of another: both are there, and the learner decides. */
    @CheckedTemplate(basePath = "assessment", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record QuizOvertaken(
            Course course,
            Sitting sitting,
            int number,
            List<QuestionView> questions,
            String action,
            List<Map.Entry<String, String>> fields)
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
     * @param closedByTime whether the end of its time submitted it
     */
    record ResultView(
            int percent,
            int right,
            String points,
            int questions,
            boolean passed,
            int safetyMissed,
            String submittedAt,
            boolean closedByTime) {}

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
                refusal = reason.whatHappened() + ". " + reason.whatToDo();
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
                refusal,
                seat.sitting()
                        .timeLimit()
                        .map(limit ->
                                Accommodation.timeFor(seat.enrolment(), limit).toMinutes())
                        .orElse(0L),
                seat.sitting().timeLimit().isPresent() && Accommodation.extraTimePercent(seat.enrolment()) > 0);
    }

    @POST
    @Path("attempts")
    @Transactional
    public Response begin(@PathParam("course") String courseId, @PathParam("quiz") String quizId) {
        CurrentAttempt.Seat seat = current.open(courseId, quizId);
        int number = QuizAttempt.start(seat.enrolment(), seat.sitting(), seat.course(), clock.instant());
        return See.other(path(courseId, quizId, number));
    }

    /** The sheet, or the result once it is submitted or its time is over. */
    @GET
    @Path("attempts/{number}")
    @Produces(MediaType.TEXT_HTML)
    @Transactional
    public TemplateInstance attempt(
            @PathParam("course") String courseId,
            @PathParam("quiz") String quizId,
            @PathParam("number") int number,
            @QueryParam("unanswered") @DefaultValue("") String unanswered) {
        CurrentAttempt.Seat seat = current.seat(courseId, quizId);
        QuizAttempt attempt = QuizAttempt.of(seat.enrolment(), quizId, number).orElseThrow(NotFound::new);
        Quiz form = current.form(attempt);
        attempt.closeIfOver(form, seat.sitting(), seat.enrolment(), clock.instant());
        List<QuizAnswer> answers = QuizAnswer.of(attempt);
        Set<String> checked = QuizAnswer.checked(answers);
        List<QuestionView> questions = QuestionView.of(
                form, attempt.seed, QuizAnswer.responses(answers), id -> attempt.isSubmitted() || checked.contains(id));
        if (!attempt.isSubmitted()) {
            int answered =
                    (int) questions.stream().filter(QuestionView::answered).count();
            return new QuizSheet(
                    seat.course(),
                    seat.sitting(),
                    number,
                    questions,
                    answered,
                    state(attempt, seat.enrolment()),
                    unanswered);
        }
        ResultView result = new ResultView(
                attempt.percent(),
                (int) questions.stream().filter(QuestionView::right).count(),
                questions.stream().anyMatch(QuestionView::partly) ? points(attempt) : "",
                attempt.questions,
                attempt.passed,
                attempt.safetyMissed,
                time(attempt.submittedAt, seat.enrolment()),
                attempt.submittedAt.equals(attempt.dueAt));
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
        Sent sent = send(current.seat(courseId, quizId), quizId, number, fields);
        return sent.saved().isWhole() ? See.other(path(courseId, quizId, number)) : overtaken(sent, "answers", fields);
    }

    /** Saves one answer and says when: the way of the script. */
    @POST
    @Path("attempts/{number}/answers")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.APPLICATION_JSON)
    @Transactional
    public Response saveOne(
            @PathParam("course") String courseId,
            @PathParam("quiz") String quizId,
            @PathParam("number") int number,
            MultivaluedMap<String, String> fields) {
        Sent sent = send(current.seat(courseId, quizId), quizId, number, fields);
        Map<String, String> notes =
                TypedView.notes(sent.form(), CurrentAttempt.responses(sent.form(), sent.attempt().seed, fields));
        return Response.status(sent.saved().isWhole() ? 200 : 409)
                .entity(Receipt.of(sent.saved(), notes))
                .build();
    }

    /**
     * What the script is told.
     *
     * @param notes what the learner should know about a typed answer, by question id
     */
    record Receipt(Instant savedAt, int revision, List<String> overtaken, Map<String, String> notes) {

        static Receipt of(Saved saved, Map<String, String> notes) {
            return new Receipt(saved.savedAt(), saved.revision(), saved.overtaken(), notes);
        }
    }

    /** Saves what the form holds and explains one answer, which stands from then on. The final explains nothing early. */
    @POST
    @Path("attempts/{number}/checks")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.TEXT_HTML)
    @Transactional
    public Response check(
            @PathParam("course") String courseId,
            @PathParam("quiz") String quizId,
            @PathParam("number") int number,
            MultivaluedMap<String, String> fields) {
        CurrentAttempt.Seat seat = current.seat(courseId, quizId);
        QuizAttempt attempt =
                QuizAttempt.locked(seat.enrolment(), quizId, number).orElseThrow(NotFound::new);
        Question question = current.form(attempt)
                .question(String.valueOf(fields.getFirst("check")))
                .filter(asked -> !seat.sitting().isFinal())
                .orElseThrow(NotFound::new);
        Sent sent = send(seat, attempt, fields);
        if (!sent.saved().isWhole()) {
            return overtaken(sent, "checks", fields);
        }
        String unanswered = attempt.check(question.id(), clock.instant()) ? "" : "?unanswered=" + question.id();
        return See.other(path(courseId, quizId, number) + unanswered + "#" + question.id());
    }

    /** Saves what the form still holds, then marks the attempt. After the time it marks what was saved before. */
    @POST
    @Path("attempts/{number}/submission")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.TEXT_HTML)
    @Transactional
    public Response submit(
            @PathParam("course") String courseId,
            @PathParam("quiz") String quizId,
            @PathParam("number") int number,
            MultivaluedMap<String, String> fields) {
        CurrentAttempt.Seat seat = current.seat(courseId, quizId);
        QuizAttempt attempt =
                QuizAttempt.locked(seat.enrolment(), quizId, number).orElseThrow(NotFound::new);
        if (!attempt.isSubmitted() && !attempt.isOver(clock.instant())) {
            Sent sent = send(seat, attempt, fields);
            if (!sent.saved().isWhole()) {
                return overtaken(sent, "submission", fields);
            }
            attempt.submit(sent.form(), seat.sitting(), seat.enrolment(), clock.instant());
        }
        return See.other(path(courseId, quizId, number));
    }

    /** Answers that were sent, and what became of them. */
    private record Sent(CurrentAttempt.Seat seat, QuizAttempt attempt, Quiz form, Saved saved) {}

    private Sent send(CurrentAttempt.Seat seat, String quizId, int number, MultivaluedMap<String, String> fields) {
        return send(seat, QuizAttempt.locked(seat.enrolment(), quizId, number).orElseThrow(NotFound::new), fields);
    }

    private Sent send(CurrentAttempt.Seat seat, QuizAttempt attempt, MultivaluedMap<String, String> fields) {
        Quiz form = current.form(attempt);
        Saved saved = attempt.save(
                form, Posted.of(form, attempt.seed, fields), seat.enrolment().zoneId(), clock.instant());
        return new Sent(seat, attempt, form, saved);
    }

    private static Response overtaken(Sent sent, String action, MultivaluedMap<String, String> fields) {
        CurrentAttempt.Seat seat = sent.seat();
        List<Map.Entry<String, String>> kept = fields.entrySet().stream()
                .filter(field -> !field.getKey().equals("seen"))
                .flatMap(field -> field.getValue().stream().map(value -> Map.entry(field.getKey(), value)))
                .collect(Collectors.toList());
        kept.add(Map.entry("seen", String.valueOf(sent.saved().revision())));
        List<QuestionView> questions =
                QuestionView.of(sent.form(), sent.attempt().seed, sent.attempt().responses(), id -> false).stream()
                        .filter(question -> sent.saved().overtaken().contains(question.id()))
                        .toList();
        String path = path(seat.course().id(), sent.attempt().quizId, sent.attempt().number);
        return Response.status(409)
                .entity(new QuizOvertaken(
                        seat.course(), seat.sitting(), sent.attempt().number, questions, path + "/" + action, kept))
                .build();
    }

    private static SheetState state(QuizAttempt attempt, Enrolment enrolment) {
        return new SheetState(
                Long.toString(RANDOM.nextLong() >>> 1, Character.MAX_RADIX),
                attempt.revision,
                attempt.dueAt == null ? "" : attempt.dueAt.toString(),
                attempt.dueAt == null ? "" : time(attempt.dueAt, enrolment));
    }

    /** Rounded down, as the score is. */
    private static String points(QuizAttempt attempt) {
        return attempt.points
                .setScale(2, RoundingMode.DOWN)
                .stripTrailingZeros()
                .toPlainString();
    }

    private static String path(String courseId, String quizId, int number) {
        return "/courses/" + courseId + "/quizzes/" + quizId + "/attempts/" + number;
    }

    private static String time(Instant instant, Enrolment enrolment) {
        return TIME.format(instant.atZone(ZoneId.of(enrolment.zone)));
    }
}
