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
            Sitting sitting,
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
            Sitting sitting,
            AttemptAddress address,
            QuestionView question,
            List<Sheet.Step> steps,
            SheetState state,
            boolean unanswered)
            implements TemplateInstance {}

    @CheckedTemplate(basePath = "assessment", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record QuizSummary(Course course, Sitting sitting, AttemptAddress address, List<Sheet.Step> steps, SheetState state)
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
        Taking taking = taking(address);
        Sheet sheet = taking.sheet();
        List<QuestionView> questions = sheet.questions();
        return taking.attempt().isSubmitted()
                ? new QuizResult(
                        taking.course(),
                        taking.sitting(),
                        address.number(),
                        ResultView.of(taking, questions),
                        questions,
                        Reread.of(taking.edition(), taking.course(), taking.sitting(), questions))
                : new QuizSheet(
                        taking.course(),
                        taking.sitting(),
                        address,
                        questions,
                        sheet.steps(),
                        SheetState.of(taking, sheet),
                        unanswered);
    }

    @GET
    @Path("questions/{place}")
    @Transactional
    public Response question(
            @BeanParam AttemptAddress address,
            @PathParam("place") int place,
            @QueryParam("unanswered") @DefaultValue("") String unanswered) {
        Taking taking = taking(address);
        if (taking.attempt().isSubmitted()) {
            return See.other(address.path());
        }
        Sheet sheet = taking.sheet();
        QuestionView question = sheet.question(place).orElseThrow(NotFound::new);
        return Response.ok(new QuizQuestion(
                        taking.course(),
                        taking.sitting(),
                        address,
                        question,
                        sheet.steps(),
                        SheetState.of(taking, sheet),
                        question.id().equals(unanswered)))
                .build();
    }

    /** Every question with whether it has an answer, before the attempt is submitted. */
    @GET
    @Path("summary")
    @Transactional
    public Response summary(@BeanParam AttemptAddress address) {
        Taking taking = taking(address);
        if (taking.attempt().isSubmitted()) {
            return See.other(address.path());
        }
        Sheet sheet = taking.sheet();
        return Response.ok(new QuizSummary(
                        taking.course(), taking.sitting(), address, sheet.steps(), SheetState.of(taking, sheet)))
                .build();
    }

    private Taking taking(AttemptAddress address) {
        Taking taking = current.taking(address);
        taking.attempt().closeIfOver(taking.form(), taking.sitting(), taking.enrolment(), clock.instant());
        return taking;
    }
}
