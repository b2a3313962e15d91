package app.daybook.admission;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.annotation.security.RolesAllowed;
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

import app.daybook.course.Course;
import app.daybook.enrolment.CurrentEnrolment;
import app.daybook.enrolment.Enrolment;
import app.daybook.enrolment.Token;
import app.daybook.learner.CurrentLearner;
import app.daybook.learner.Needs;
import app.daybook.learner.Power;
import app.daybook.web.NotFound;
import app.daybook.web.See;
import app.daybook.web.When;

/** Who wants to get into a course: requests to decide about, and the line of those who wait for a seat. */
@Path("/teaching/{course}/admissions")
@RolesAllowed("instructor")
@Needs(Power.ADMIT)
@Produces(MediaType.TEXT_HTML)
class AdmissionsPage {

    static final int LONGEST_WORD = 2000;
    private static final int SHOWN = 50;

    /**
     * @param taken how many are on the course
     * @param typed a word that was too long, at the request that it was for
     */
    @CheckedTemplate(basePath = "admission", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Admissions(
            Course course,
            long taken,
            List<Row> asked,
            long allAsked,
            List<Row> waiting,
            long allWaiting,
            List<Row> declined,
            String wrong,
            String typed,
            int longest)
            implements TemplateInstance {}

    /** @param since when the person asked, or stands in line, in UTC */
    record Row(Admission admission, String since, List<EligibilityAnswer> answers) {}

    private final CurrentEnrolment current;
    private final CurrentLearner instructor;
    private final Gate gate;

    AdmissionsPage(CurrentEnrolment current, CurrentLearner instructor, Gate gate) {
        this.current = current;
        this.instructor = instructor;
        this.gate = gate;
    }

    @GET
    @Transactional
    public TemplateInstance admissions(@PathParam("course") String courseId) {
        return page(current.course(courseId), "", "");
    }

    /** @param fields {@code word}, what is said to it */
    @POST
    @Path("{admission}/approvals")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response approve(
            @PathParam("course") String courseId,
            @PathParam("admission") String token,
            MultivaluedMap<String, String> fields) {
        return decide(courseId, token, "approvals", fields);
    }

    @POST
    @Path("{admission}/refusals")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response decline(
            @PathParam("course") String courseId,
            @PathParam("admission") String token,
            MultivaluedMap<String, String> fields) {
        return decide(courseId, token, "refusals", fields);
    }

    private Response decide(String courseId, String token, String deed, MultivaluedMap<String, String> fields) {
        Course course = current.course(courseId);
        String address = "/teaching/" + course.id() + "/admissions";
        UUID uuid = Token.parse(token).orElseThrow(NotFound::new);
        if (!current.isMeant(fields)) {
            return current.notYours(address + "/" + token + "/" + deed, fields);
        }
        String word = Optional.ofNullable(fields.getFirst("word")).orElse("").strip();
        if (word.length() > LONGEST_WORD) {
            return Response.status(422).entity(page(course, token, word)).build();
        }
        if (deed.equals("approvals")) {
            gate.approve(course, uuid, word, instructor.remembered());
        } else {
            gate.decline(course, uuid, word, instructor.remembered());
        }
        return See.other(address);
    }

    private TemplateInstance page(Course course, String wrong, String typed) {
        return new Admissions(
                course,
                Enrolment.countOn(course.id()),
                rows(course, AdmissionState.ASKED),
                Admission.count(course.id(), AdmissionState.ASKED),
                rows(course, AdmissionState.WAITING),
                Admission.count(course.id(), AdmissionState.WAITING),
                rows(course, AdmissionState.DECLINED),
                wrong,
                typed,
                LONGEST_WORD);
    }

    private static List<Row> rows(Course course, AdmissionState state) {
        List<Admission> found = Admission.of(course.id(), state, 0, SHOWN);
        Map<Long, List<EligibilityAnswer>> answers =
                EligibilityAnswer.of(
                                found.stream()
                                        .map(admission -> admission.learner.id)
                                        .toList(),
                                course.id())
                        .stream()
                        .collect(Collectors.groupingBy(EligibilityAnswer::learner));
        return found.stream()
                .map(admission -> new Row(
                        admission,
                        When.momentInUtc(state == AdmissionState.WAITING ? admission.waitingSince : admission.askedAt),
                        answers.getOrDefault(admission.learner.id, List.of())))
                .toList();
    }
}
