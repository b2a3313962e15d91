package app.daybook.desk;

import java.util.UUID;

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

import app.daybook.assessment.AttemptReading;
import app.daybook.assessment.GrantedAttempt;
import app.daybook.assessment.SetAsideAttempt;
import app.daybook.learner.Needs;
import app.daybook.learner.Power;
import app.daybook.publishing.Catalogue;
import app.daybook.teaching.TaughtCourse;
import app.daybook.web.NotFound;
import app.daybook.web.See;

/** Setting aside an attempt that went wrong, with a reason. */
@Path("/teaching/{course}/learners/{enrolment}/attempts/{attempt}/resets")
@RolesAllowed(TaughtCourse.INSTRUCTOR)
@Needs(Power.SUPPORT)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@Produces(MediaType.TEXT_HTML)
class AttemptResetPage {

    private final PostedDeed.Reader posted;
    private final LearnerPage page;
    private final Catalogue catalogue;

    AttemptResetPage(PostedDeed.Reader posted, LearnerPage page, Catalogue catalogue) {
        this.posted = posted;
        this.page = page;
        this.catalogue = catalogue;
    }

    @POST
    @Transactional
    public Response reset(
            @PathParam("course") String course,
            @PathParam("enrolment") long enrolment,
            @PathParam("attempt") String attempt,
            MultivaluedMap<String, String> fields) {
        return posted.read(course, enrolment, "attempts/" + attempt + "/resets", fields, form -> {
            UUID token = form.token();
            String reason = form.text("reason");
            if (!PostedDeed.isText(reason, GrantedAttempt.LONGEST_REASON)) {
                return Response.status(422)
                        .entity(page.page(form.course(), form.enrolment(), read(form, attempt), token, reason, true))
                        .build();
            }
            boolean setAside = SetAsideAttempt.setAside(
                                    catalogue, form.enrolment(), attempt, token, reason, form.actor(), form.now())
                            .orElseThrow(NotFound::new)
                    == SetAsideAttempt.Outcome.SET_ASIDE;
            if (setAside) {
                AttemptReading read = read(form, attempt);
                form.note(SupportDeed.ATTEMPT_SET_ASIDE, read.number() + " " + read.quizId(), reason);
            }
            return See.other(LearnerRecord.path(form.course(), form.enrolment()) + "/attempts/" + attempt);
        });
    }

    /** Never before the attempt is locked: what was read then would be taken for what it is. */
    private AttemptReading read(PostedDeed form, String attempt) {
        return AttemptReading.of(catalogue, form.course(), form.enrolment(), attempt)
                .orElseThrow(NotFound::new);
    }
}
