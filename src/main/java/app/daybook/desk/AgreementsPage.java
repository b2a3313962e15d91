package app.daybook.desk;

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
import app.daybook.course.FinalExam;
import app.daybook.learner.Needs;
import app.daybook.learner.Power;
import app.daybook.teaching.TaughtCourse;

/** What an instructor agrees with one learner: more time, and more attempts at the final. */
@Path("/teaching/{course}/learners/{enrolment}")
@RolesAllowed(TaughtCourse.INSTRUCTOR)
@Needs(Power.SUPPORT)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@Produces(MediaType.TEXT_HTML)
class AgreementsPage {

    private final PostedDeed.Reader posted;
    private final LearnerRecord record;

    AgreementsPage(PostedDeed.Reader posted, LearnerRecord record) {
        this.posted = posted;
        this.record = record;
    }

    /** Grants extra time in timed exams; 0 takes it back. */
    @POST
    @Path("accommodations")
    @Transactional
    public Response grantTime(
            @PathParam("course") String course,
            @PathParam("enrolment") long enrolment,
            MultivaluedMap<String, String> fields) {
        return posted.read(course, enrolment, "accommodations", fields, form -> {
            String typed = form.text("extra-time");
            if (!typed.matches("\\d{1,3}") || Integer.parseInt(typed) > Accommodation.MOST_EXTRA_TIME) {
                return record.mended(
                        form.course(),
                        form.enrolment(),
                        record.forms(form.course(), form.enrolment()).wrongTime(typed));
            }
            int before = Accommodation.extraTimePercent(form.enrolment());
            int after = Integer.parseInt(typed);
            if (before != after && form.note(SupportDeed.EXTRA_TIME, before + " " + after, "")) {
                Accommodation.grant(form.enrolment(), after, form.actor(), form.now());
            }
            return form.done("");
        });
    }

    /** Grants one more attempt at the final, with a reason. */
    @POST
    @Path("granted-attempts")
    @Transactional
    public Response grantAttempt(
            @PathParam("course") String course,
            @PathParam("enrolment") long enrolment,
            MultivaluedMap<String, String> fields) {
        return posted.read(course, enrolment, "granted-attempts", fields, form -> {
            String reason = form.text("reason");
            if (!PostedDeed.isText(reason, GrantedAttempt.LONGEST_REASON)) {
                return record.mended(
                        form.course(),
                        form.enrolment(),
                        record.forms(form.course(), form.enrolment()).wrongReason(form.token(), reason));
            }
            if (form.note(SupportDeed.EXTRA_ATTEMPT, "", reason)) {
                GrantedAttempt.grant(form.token(), form.enrolment(), FinalExam.ID, reason, form.actor(), form.now());
            }
            return form.done("#granted");
        });
    }
}
