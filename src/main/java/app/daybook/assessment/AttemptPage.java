package app.daybook.assessment;

import java.time.Clock;
import java.util.List;

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
import app.daybook.web.NotFound;
import app.daybook.web.See;

/** An attempt to look at: one question at a time, all on one page, what is still open, and the result in the end. */
@Path("/courses/{course}/quizzes/{quiz}/attempts/{number}")
@Authenticated
@Produces(MediaType.TEXT_HTML)
class AttemptPage {

    /**
     * All questions on one page.
     *
     * @param unanswered the id of a question that was to be checked without an answer, or empty
     */
    @CheckedTemplate(basePath = "assessment", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record QuizSheet(
            Course course,
            QuizRules rules,
            AttemptAddress address,
            List<QuestionView> questions,
            List<Sheet.Step> steps,
            SheetState state,
            String unanswered)
            implements TemplateInstance {}

    /**
     * One question.
     *
     * @param unanswered whether it was to be checked without an answer
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
    record QuizSummary(Course course, QuizRules rules, AttemptAddress address, List<Sheet.Step> steps, SheetState state)
            implements TemplateInstance {}

    @CheckedTemplate(basePath = "assessment", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record QuizResult(
            Course course,
            QuizRules rules,
            int number,
            ResultView result,
            List<QuestionView> questions,
            List<Reread> rereads)
            implements TemplateInstance {}

    private final CurrentAttempt current;
    private final Clock clock;

    AttemptPage(CurrentAttempt current, Clock clock) {
        this.current = current;
        this.clock = clock;
    }

    /** All on one page, or the result once it is submitted or its time is over. */
    @GET
    @Transactional
    public TemplateInstance attempt(
            @BeanParam AttemptAddress address, @QueryParam("unanswered") @DefaultValue("") String unanswered) {
        LearnerAttempt taken = taken(address);
        Sheet sheet = taken.sheet();
        List<QuestionView> questions = sheet.questions();
        return taken.attempt().isSubmitted()
                ? new QuizResult(
                        taken.course(),
                        taken.rules(),
                        address.number(),
                        ResultView.of(taken, questions),
                        taken.rules().isFinal() ? List.of() : questions,
                        Reread.of(taken.edition(), taken.course(), taken.rules(), questions))
                : new QuizSheet(
                        taken.course(),
                        taken.rules(),
                        address,
                        questions,
                        sheet.steps(),
                        SheetState.of(taken, sheet),
                        unanswered);
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
                        sheet.steps(),
                        SheetState.of(taken, sheet),
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
                        taken.course(), taken.rules(), address, sheet.steps(), SheetState.of(taken, sheet)))
                .build();
    }

    private LearnerAttempt taken(AttemptAddress address) {
        LearnerAttempt taken = current.taken(address);
        taken.attempt().closeIfOver(taken.form(), taken.rules(), taken.enrolment(), clock.instant());
        return taken;
    }
}
