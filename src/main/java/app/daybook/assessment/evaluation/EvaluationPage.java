package app.daybook.assessment.evaluation;

import java.time.Clock;
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

import app.daybook.course.Course;
import app.daybook.course.EvaluationForm;
import app.daybook.enrolment.CurrentEnrolment;
import app.daybook.enrolment.Enrolment;
import app.daybook.web.See;

/** What the learner thinks of the course, asked once after the final. */
@Path("/courses/{course}/evaluation")
@Authenticated
@Produces(MediaType.TEXT_HTML)
class EvaluationPage {

    private static final int LONGEST_TEXT = 4000;

    @CheckedTemplate(basePath = "assessment", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record EvaluationSheet(Course course, boolean given, Map<String, String> answers, Map<String, String> errors)
            implements TemplateInstance {}

    private final CurrentEnrolment current;
    private final Clock clock;

    EvaluationPage(CurrentEnrolment current, Clock clock) {
        this.current = current;
        this.clock = clock;
    }

    @GET
    @Transactional
    public TemplateInstance form(@PathParam("course") String courseId) {
        Course course = current.course(courseId);
        Enrolment enrolment = current.require(course);
        return new EvaluationSheet(course, Evaluation.isGiven(enrolment), Map.of(), Map.of());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    public Response give(@PathParam("course") String courseId, MultivaluedMap<String, String> fields) {
        Course course = current.course(courseId);
        Enrolment enrolment = current.require(course);
        EvaluationTexts texts = MessageBundles.get(EvaluationTexts.class);
        Map<String, String> answers = new HashMap<>();
        Map<String, String> errors = new LinkedHashMap<>();
        for (EvaluationForm.Item item : course.evaluation().items()) {
            String answer = fields.getFirst(item.id()) == null
                    ? ""
                    : fields.getFirst(item.id()).strip();
            answers.put(item.id(), answer);
            if (item.agree() && !answer.matches("[1-5]")) {
                errors.put(item.id(), texts.chooseAnswer(item.question()));
            } else if (answer.isEmpty() && !item.optional()) {
                errors.put(item.id(), texts.answerInWords(item.question()));
            } else if (answer.length() > LONGEST_TEXT) {
                errors.put(item.id(), texts.shortenAnswer(LONGEST_TEXT, item.question()));
            }
        }
        if (!errors.isEmpty()) {
            return Response.status(422)
                    .entity(new EvaluationSheet(course, false, answers, errors))
                    .build();
        }
        Evaluation.give(enrolment, answers, clock.instant());
        return See.other("/courses/" + course.id() + "/certificate");
    }
}
