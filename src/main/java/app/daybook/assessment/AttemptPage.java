package app.daybook.assessment;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;

import app.daybook.assessment.question.QuestionView;
import app.daybook.course.Course;
import app.daybook.enrolment.Visit;
import app.daybook.web.NotFound;
import app.daybook.web.See;

/** An attempt to look at: one question at a time, all on one page, what is still open, and the result in the end. */
@Path("/courses/{course}/quizzes/{quiz}/attempts/{attempt}")
@Authenticated
@Produces(MediaType.TEXT_HTML)
class AttemptPage {

    /**
     * All questions on one page.
     *
     * @param unanswered the id of a question that was to be checked without a whole answer, or empty
     */
    @CheckedTemplate(basePath = "assessment", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record QuizSheet(
            Course course,
            QuizRules rules,
            AttemptAddress address,
            int number,
            List<QuestionView> questions,
            List<Sheet.Step> steps,
            SheetState state,
            String unanswered)
            implements TemplateInstance {}

    /**
     * One question.
     *
     * @param unanswered whether it was to be checked without a whole answer
     */
    @CheckedTemplate(basePath = "assessment", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record QuizQuestion(
            Course course,
            QuizRules rules,
            AttemptAddress address,
            QuestionView question,
            List<Sheet.Step> steps,
            SheetState state,
            boolean unanswered)
            implements TemplateInstance {}

    @CheckedTemplate(basePath = "assessment", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record QuizSummary(
            Course course,
            QuizRules rules,
            AttemptAddress address,
            List<Sheet.Step> steps,
            List<Sheet.Step> blanks,
            SheetState state)
            implements TemplateInstance {}

    /**
     * @param day of the quiz in the course as it is now; 0 for the final and for a day that is gone
     * @param refusal why no other attempt can be started now, and what to do; empty where it can
     * @param milestone what is done with it, where it passed the quiz of a day
     */
    @CheckedTemplate(basePath = "assessment", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record QuizResult(
            Course course,
            QuizRules rules,
            int number,
            ResultView result,
            int day,
            String refusal,
            List<QuestionView> questions,
            List<Reread> rereads,
            Optional<Milestone> milestone)
            implements TemplateInstance {}

    private final CurrentAttempt current;
    private final Clock clock;

    AttemptPage(CurrentAttempt current, Clock clock) {
        this.current = current;
        this.clock = clock;
    }

    /** How long a timed attempt still has, by the server's clock. */
    record TimeLeft(long secondsLeft) {}

    /**
     * All on one page, or the result once it is submitted or its time is over. An address with the number of an attempt,
     * as they once were, leads on to it.
     */
    @GET
    @Transactional
    public Response attempt(
            @BeanParam AttemptAddress address, @QueryParam("unanswered") @DefaultValue("") String unanswered) {
        if (address.token().matches("[1-9]\\d{0,8}")) {
            return See.other(current.numbered(address).path());
        }
        LearnerAttempt taken = taken(address);
        Sheet sheet = taken.sheet();
        return Response.ok(taken.attempt().isSubmitted() ? result(taken, sheet) : sheet(taken, sheet, unanswered))
                .build();
    }

    private TemplateInstance sheet(LearnerAttempt taken, Sheet sheet, String unanswered) {
        return new QuizSheet(
                taken.course(),
                taken.rules(),
                taken.address(),
                taken.attempt().number,
                sheet.questions(),
                sheet.steps(),
                SheetState.of(taken, sheet, clock.instant()),
                unanswered);
    }

    private TemplateInstance result(LearnerAttempt taken, Sheet sheet) {
        List<QuestionView> questions = sheet.questions();
        return new QuizResult(
                taken.course(),
                taken.rules(),
                taken.attempt().number,
                ResultView.of(taken, questions),
                taken.day(),
                taken.attempt().passed ? "" : current.refusal(taken),
                taken.rules().isFinal() ? List.of() : questions,
                Reread.of(taken.edition(), taken.course(), taken.rules(), questions),
                taken.attempt().passed
                        ? Milestone.of(
                                taken.course(), taken.enrolment(), taken.attempt().quizId, questions, clock.instant())
                        : Optional.empty());
    }

    @GET
    @Path("time")
    @Produces(MediaType.APPLICATION_JSON)
    @Transactional
    public TimeLeft time(@BeanParam AttemptAddress address) {
        return new TimeLeft(current.taken(address).attempt().secondsLeft(clock.instant()));
    }

    @GET
    @Path("questions/{place}")
    @Transactional
    public Response question(
            @BeanParam AttemptAddress address,
            @PathParam("place") int place,
            @QueryParam("unanswered") @DefaultValue("") String unanswered) {
        LearnerAttempt taken = taken(address);
        if (taken.attempt().isSubmitted()) {
            return See.other(address.path());
        }
        Sheet sheet = taken.sheet();
        QuestionView question = sheet.question(place).orElseThrow(NotFound::new);
        return Response.ok(new QuizQuestion(
                        taken.course(),
                        taken.rules(),
                        address,
                        question,
                        sheet.steps(place),
                        SheetState.of(taken, sheet, clock.instant()),
                        question.id().equals(unanswered)))
                .build();
    }

    /** Every question with whether it has an answer, before the attempt is submitted. */
    @GET
    @Path("summary")
    @Transactional
    public Response summary(@BeanParam AttemptAddress address) {
        LearnerAttempt taken = taken(address);
        if (taken.attempt().isSubmitted()) {
            return See.other(address.path());
        }
        Sheet sheet = taken.sheet();
        return Response.ok(new QuizSummary(
                        taken.course(),
                        taken.rules(),
                        address,
                        sheet.steps(),
                        sheet.blanks(),
                        SheetState.of(taken, sheet, clock.instant())))
                .build();
    }

    private LearnerAttempt taken(AttemptAddress address) {
        LearnerAttempt taken = current.taken(address);
        Visit.note(taken.enrolment().id, clock.instant());
        taken.attempt().closeIfOver(taken.form(), taken.rules(), taken.enrolment(), clock.instant());
        return taken;
    }
}
