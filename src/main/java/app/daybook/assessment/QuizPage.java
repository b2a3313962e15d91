package app.daybook.assessment;

import java.time.Clock;
import java.time.Duration;
import java.util.List;

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
import io.quarkus.qute.i18n.MessageBundles;
import io.quarkus.security.Authenticated;

import app.daybook.course.Course;
import app.daybook.enrolment.CurrentEnrolment;
import app.daybook.web.See;
import app.daybook.web.When;

/** The door of a quiz: what it asks for, the attempts so far, and the start. The same for a day and for the final. */
@Path("/courses/{course}/quizzes/{quiz}")
@Authenticated
class QuizPage {

    /**
     * @param allowed how many attempts this learner has, those that were granted among them
     * @param refusal why no attempt can be started now, and what to do; empty where one can
     * @param pause between two attempts, in words; empty for none
     * @param minutes how long this learner has; 0 where the time is not limited
     * @param preview the address of the preview of the course, for those who teach it; else empty
     */
    @CheckedTemplate(basePath = "assessment", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record QuizStart(
            Course course,
            QuizRules rules,
            int allowed,
            String safety,
            List<AttemptRow> attempts,
            boolean open,
            String refusal,
            String pause,
            long minutes,
            boolean extra,
            String preview)
            implements TemplateInstance {}

    /** An attempt in the list of attempts; {@code percent} is -1 while it is open. */
    record AttemptRow(String address, int number, String startedAt, int percent, boolean passed, boolean submitted) {}

    private final CurrentAttempt current;
    private final CurrentEnrolment learner;
    private final Clock clock;

    QuizPage(CurrentAttempt current, CurrentEnrolment learner, Clock clock) {
        this.current = current;
        this.learner = learner;
        this.clock = clock;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    @Transactional
    public TemplateInstance start(@PathParam("course") String courseId, @PathParam("quiz") String quizId) {
        CurrentAttempt.Access access = current.open(courseId, quizId);
        List<QuizAttempt> attempts = QuizAttempt.of(access.enrolment(), quizId);
        boolean open = attempts.stream().anyMatch(attempt -> !attempt.isSubmitted());
        return new QuizStart(
                access.course(),
                access.rules(),
                access.rules().isFinal()
                        ? access.rules().attempts() + GrantedAttempt.count(access.enrolment(), quizId)
                        : 0,
                QuizRules.safetyItems(access.course()),
                attempts.stream()
                        .map(attempt -> new AttemptRow(
                                AttemptAddress.of(courseId, attempt).path(),
                                attempt.number,
                                When.moment(attempt.startedAt.atZone(
                                        access.enrolment().zoneId())),
                                attempt.isSubmitted() ? attempt.percent() : -1,
                                attempt.isSubmitted() && attempt.passed,
                                attempt.isSubmitted()))
                        .toList(),
                open,
                current.refusal(access),
                inWords(access.rules().coolDown()),
                access.rules()
                        .timeLimit()
                        .map(limit ->
                                Accommodation.timeFor(access.enrolment(), limit).toMinutes())
                        .orElse(0L),
                access.rules().timeLimit().isPresent() && Accommodation.extraTimePercent(access.enrolment()) > 0,
                "");
    }

    static String inWords(Duration pause) {
        AssessmentTexts texts = MessageBundles.get(AssessmentTexts.class);
        if (pause.isZero()) {
            return "";
        }
        if (pause.toMinutesPart() > 0) {
            return texts.waitMinutes(pause.toMinutes());
        }
        return pause.toHoursPart() > 0 ? texts.waitHours(pause.toHours()) : texts.waitDays(pause.toDays());
    }

    /**
     * Starts an attempt, or goes on with the open one where its first question without an answer is.
     *
     * @param fields {@code read} says that the lesson was read, which is then complete: the foot of a lesson is one step;
     *     {@code view=all} asks for all questions on one page, because without scripts each question would be a load
     */
    @POST
    @Path("attempts")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.TEXT_HTML)
    @Transactional
    public Response begin(
            @PathParam("course") String courseId,
            @PathParam("quiz") String quizId,
            MultivaluedMap<String, String> fields) {
        CurrentAttempt.Access access = current.open(courseId, quizId);
        if (!learner.isMeant(fields)) {
            return learner.notYours("/courses/" + courseId + "/quizzes/" + quizId + "/attempts", fields);
        }
        if (fields.containsKey("read")) {
            access.rules().lesson().ifPresent(lesson -> access.enrolment().complete(lesson, clock.instant()));
        }
        QuizAttempt attempt = QuizAttempt.start(access.enrolment(), access.rules(), access.course(), clock.instant());
        AttemptAddress address = AttemptAddress.of(courseId, attempt);
        if ("all".equals(fields.getFirst("view"))) {
            return See.other(address.path());
        }
        if (!attempt.isAnswered()) {
            return See.other(address.question(1));
        }
        return See.other(current.taken(address)
                .sheet()
                .firstOpen()
                .map(address::question)
                .orElse(address.summary()));
    }
}
