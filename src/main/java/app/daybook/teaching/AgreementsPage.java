package app.daybook.teaching;

import java.time.Clock;
import java.util.UUID;
import java.util.function.BiFunction;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

import app.daybook.assessment.Accommodation;
import app.daybook.assessment.GrantedAttempt;
import app.daybook.certificate.Claims;
import app.daybook.course.Course;
import app.daybook.course.FinalExam;
import app.daybook.enrolment.Enrolment;
import app.daybook.enrolment.Token;
import app.daybook.learner.CurrentLearner;
import app.daybook.learner.Needs;
import app.daybook.learner.Power;
import app.daybook.teaching.LearnerPage.ExtraTime;
import app.daybook.teaching.LearnerPage.GrantForm;
import app.daybook.web.NotFound;
import app.daybook.web.See;

/** What an instructor agrees with one learner: more time, and more attempts at the final. */
@Path("/teaching/{course}/learners")
@RolesAllowed(TaughtCourse.INSTRUCTOR)
@Needs(Power.SUPPORT)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@Produces(MediaType.TEXT_HTML)
class AgreementsPage {

    private final TaughtCourse taught;
    private final Claims claims;
    private final CurrentLearner instructor;
    private final Clock clock;

    AgreementsPage(TaughtCourse taught, Claims claims, CurrentLearner instructor, Clock clock) {
        this.claims = claims;
        this.taught = taught;
        this.instructor = instructor;
        this.clock = clock;
    }

    /** Grants extra time in timed exams; 0 takes it back. */
    @POST
    @Path("{enrolment}/accommodations")
    @Transactional
    public Response grantTime(
            @PathParam("course") String courseId,
            @PathParam("enrolment") long id,
            MultivaluedMap<String, String> fields) {
        return agree(courseId, id, "accommodations", fields, (course, enrolment) -> {
            String typed = text(fields, "extra-time");
            if (!typed.matches("\\d{1,3}") || Integer.parseInt(typed) > Accommodation.MOST_EXTRA_TIME) {
                return invalid(page(course, enrolment, GrantForm.empty(), ExtraTime.wrong(typed)));
            }
            Accommodation.grant(enrolment, Integer.parseInt(typed), instructor.subject(), clock.instant());
            return See.other(address(course, enrolment));
        });
    }

    /** Grants one more attempt at the final, with a reason. */
    @POST
    @Path("{enrolment}/granted-attempts")
    @Transactional
    public Response grantAttempt(
            @PathParam("course") String courseId,
            @PathParam("enrolment") long id,
            MultivaluedMap<String, String> fields) {
        return agree(courseId, id, "granted-attempts", fields, (course, enrolment) -> {
            UUID token = Token.parse(fields.getFirst("token")).orElseThrow(NotFound::new);
            String reason = text(fields, "reason");
            if (reason.isEmpty() || reason.length() > GrantedAttempt.LONGEST_REASON) {
                GrantForm wrong = GrantForm.wrong(token, reason);
                return invalid(page(course, enrolment, wrong, ExtraTime.of(enrolment)));
            }
            GrantedAttempt.grant(token, enrolment, FinalExam.ID, reason, taught.actor(), clock.instant());
            return See.other(address(course, enrolment) + "#granted");
        });
    }

    private LearnerPage.OneLearner page(Course course, Enrolment enrolment, GrantForm form, ExtraTime extraTime) {
        return LearnerPage.page(claims, course, taught.powers(course), enrolment, form, extraTime);
    }

    /** Does what was agreed, unless someone else has signed in since the page was opened: who agreed is kept. */
    private Response agree(
            String courseId,
            long id,
            String deed,
            MultivaluedMap<String, String> fields,
            BiFunction<Course, Enrolment, Response> agreed) {
        Course course = taught.course(courseId);
        Enrolment enrolment = taught.enrolment(course, id);
        return taught.foreign(address(course, enrolment) + "/" + deed, fields)
                .orElseGet(() -> agreed.apply(course, enrolment));
    }

    private static String text(MultivaluedMap<String, String> fields, String name) {
        String text = fields.getFirst(name);
        return text == null ? "" : text.strip();
    }

    private static Response invalid(LearnerPage.OneLearner page) {
        return Response.status(422).entity(page).build();
    }

    private static String address(Course course, Enrolment enrolment) {
        return "/teaching/" + course.id() + "/learners/" + enrolment.id;
    }
}
