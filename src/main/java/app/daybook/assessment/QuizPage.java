package app.daybook.assessment;

import java.time.Clock;
import java.util.List;

import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;

import app.daybook.course.Course;
import app.daybook.web.See;
import app.daybook.web.When;

/** The door of a quiz: what it asks for, the attempts so far, and the start. The same for a day and for the final. */
@Path("/courses/{course}/quizzes/{quiz}")
@Authenticated
class QuizPage {

    /** @param minutes how long this learner has; 0 where the time is not limited */
    @CheckedTemplate(basePath = "assessment", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record QuizStart(
            Course course,
            QuizRules rules,
            String safety,
            List<AttemptRow> attempts,
            boolean open,
            String refusal,
            long minutes,
            boolean extra)
            implements TemplateInstance {}

    /** An attempt in the list of attempts; {@code percent} is -1 while it is open. */
    record AttemptRow(int number, String startedAt, int percent, boolean passed, boolean submitted) {}

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
        CurrentAttempt.Access access = current.open(courseId, quizId);
        List<QuizAttempt> attempts = QuizAttempt.of(access.enrolment(), quizId);
        boolean open = attempts.stream().anyMatch(attempt -> !attempt.isSubmitted());
        return new QuizStart(
                access.course(),
                access.rules(),
                QuizRules.safetyItems(access.course()),
                attempts.stream()
                        .map(attempt -> new AttemptRow(
                                attempt.number,
                                When.moment(attempt.startedAt.atZone(
                                        access.enrolment().zoneId())),
                                attempt.isSubmitted() ? attempt.percent() : -1,
                                attempt.isSubmitted() && attempt.passed,
                                attempt.isSubmitted()))
                        .toList(),
                open,
                open ? "" : refusal(access, attempts),
                access.rules()
                        .timeLimit()
                        .map(limit ->
                                Accommodation.timeFor(access.enrolment(), limit).toMinutes())
                        .orElse(0L),
                access.rules().timeLimit().isPresent() && Accommodation.extraTimePercent(access.enrolment()) > 0);
    }

    /** Starts an attempt, or goes on with the open one where its first question without an answer is. */
    @POST
    @Path("attempts")
    @Transactional
    public Response begin(@PathParam("course") String courseId, @PathParam("quiz") String quizId) {
        CurrentAttempt.Access access = current.open(courseId, quizId);
        int number = QuizAttempt.start(access.enrolment(), access.rules(), access.course(), clock.instant());
        AttemptAddress address = new AttemptAddress(courseId, quizId, number);
        return See.other(current.taken(address)
                .sheet()
                .firstOpen()
                .map(address::question)
                .orElse(address.summary()));
    }

    /** Why no attempt can be started, or nothing. */
    private String refusal(CurrentAttempt.Access access, List<QuizAttempt> attempts) {
        try {
            NoAttemptLeft.check(
                    access.rules(),
                    attempts,
                    clock.instant(),
                    access.enrolment().zoneId());
            return "";
        } catch (NoAttemptLeft reason) {
            return reason.message();
        }
    }
}
