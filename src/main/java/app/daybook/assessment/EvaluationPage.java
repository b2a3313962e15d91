package app.daybook.assessment;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
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
import io.quarkus.qute.i18n.MessageBundles;
import io.quarkus.security.Authenticated;

import app.daybook.assessment.evaluation.Evaluation;
import app.daybook.assessment.evaluation.EvaluationDraft;
import app.daybook.assessment.evaluation.EvaluationResults;
import app.daybook.assessment.evaluation.EvaluationTexts;
import app.daybook.course.Course;
import app.daybook.course.EvaluationForm;
import app.daybook.enrolment.CurrentEnrolment;
import app.daybook.enrolment.Enrolment;
import app.daybook.web.See;

/** What the learner thinks of the course, asked once after the final. What is typed is kept until it is sent. */
@Path("/courses/{course}/evaluation")
@Authenticated
class EvaluationPage {

    private static final int LONGEST_TEXT = 4000;

    @CheckedTemplate(basePath = "assessment", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record EvaluationSheet(
            Course course, boolean given, int fewest, Map<String, String> answers, Map<String, String> errors)
            implements TemplateInstance {}

    /** What the script is told of a draft. */
    record Kept(Instant savedAt) {}

    private final CurrentEnrolment current;
    private final Clock clock;

    EvaluationPage(CurrentEnrolment current, Clock clock) {
        this.current = current;
        this.clock = clock;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    @Transactional
    public TemplateInstance form(@PathParam("course") String courseId) {
        Course course = current.course(courseId);
        Enrolment enrolment = due(course);
        return sheet(course, Evaluation.isGiven(enrolment), EvaluationDraft.of(enrolment), Map.of());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.TEXT_HTML)
    @Transactional
    public Response give(@PathParam("course") String courseId, MultivaluedMap<String, String> fields) {
        Course course = current.course(courseId);
        if (!current.isMeant(fields)) {
            return current.notYours(path(course), fields);
        }
        Enrolment enrolment = due(course);
        Map<String, String> answers = answers(course.evaluation(), fields);
        Map<String, String> errors = errors(course.evaluation(), answers);
        if (!errors.isEmpty()) {
            EvaluationDraft.save(enrolment, answers, clock.instant());
            return Response.status(422)
                    .entity(sheet(course, false, answers, errors))
                    .build();
        }
        Evaluation.give(enrolment, answers, clock.instant());
        return See.other("/courses/" + course.id() + "/certificate");
    }

    /** Keeps what is typed so far and comes back to it: the way without scripts. */
    @POST
    @Path("drafts")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.TEXT_HTML)
    @Transactional
    public Response keep(@PathParam("course") String courseId, MultivaluedMap<String, String> fields) {
        Course course = current.course(courseId);
        if (!current.isMeant(fields)) {
            return current.notYours(path(course) + "/drafts", fields);
        }
        save(course, fields);
        return See.other("/today");
    }

    /** The same while it is typed: the way of the script. */
    @POST
    @Path("drafts")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.APPLICATION_JSON)
    @Transactional
    public Response keepOn(@PathParam("course") String courseId, MultivaluedMap<String, String> fields) {
        Course course = current.course(courseId);
        return current.isMeant(fields)
                ? Response.ok(new Kept(save(course, fields))).build()
                : Receipt.notYours(current.learnerName());
    }

    private Instant save(Course course, MultivaluedMap<String, String> fields) {
        Instant now = clock.instant();
        EvaluationDraft.save(due(course), answers(course.evaluation(), fields), now);
        return now;
    }

    /** @throws EvaluationNotDue before the final is passed */
    private Enrolment due(Course course) {
        Enrolment enrolment = current.require(course);
        if (Assessment.of(enrolment).finalExam().isEmpty()
                || !enrolment.progress(course).allDone()) {
            throw new EvaluationNotDue();
        }
        return enrolment;
    }

    private static Map<String, String> answers(EvaluationForm form, MultivaluedMap<String, String> fields) {
        Map<String, String> answers = new HashMap<>();
        for (EvaluationForm.Item item : form.items()) {
            String answer = fields.getFirst(item.id());
            answers.put(item.id(), answer == null ? "" : answer.strip());
        }
        return answers;
    }

    private static Map<String, String> errors(EvaluationForm form, Map<String, String> answers) {
        EvaluationTexts texts = MessageBundles.get(EvaluationTexts.class);
        Map<String, String> errors = new LinkedHashMap<>();
        for (EvaluationForm.Item item : form.items()) {
            String answer = answers.get(item.id());
            if (item.agree() && !answer.matches("[1-5]")) {
                errors.put(item.id(), texts.chooseAnswer(item.question()));
            } else if (answer.isEmpty() && !item.optional()) {
                errors.put(item.id(), texts.answerInWords(item.question()));
            } else if (answer.length() > LONGEST_TEXT) {
                errors.put(item.id(), texts.shortenAnswer(LONGEST_TEXT, item.question()));
            }
        }
        return errors;
    }

    private static EvaluationSheet sheet(
            Course course, boolean given, Map<String, String> answers, Map<String, String> errors) {
        return new EvaluationSheet(course, given, EvaluationResults.FEWEST, answers, errors);
    }

    private static String path(Course course) {
        return "/courses/" + course.id() + "/evaluation";
    }
}
