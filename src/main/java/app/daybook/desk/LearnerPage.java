package app.daybook.desk;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

import app.daybook.assessment.AttemptReading;
import app.daybook.assessment.GrantedAttempt;
import app.daybook.course.Course;
import app.daybook.enrolment.Enrolment;
import app.daybook.learner.Needs;
import app.daybook.learner.Power;
import app.daybook.learner.Powers;
import app.daybook.publishing.Catalogue;
import app.daybook.teaching.TaughtCourse;
import app.daybook.web.NotFound;

/** One learner's whole record, and each attempt in it with every answer. */
@Path("/teaching/{course}/learners")
@RolesAllowed(TaughtCourse.INSTRUCTOR)
@Needs(Power.SEE_LEARNERS)
@Produces(MediaType.TEXT_HTML)
class LearnerPage {

    @CheckedTemplate(basePath = "desk", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record OneAttempt(
            Course course,
            Powers powers,
            Enrolment enrolment,
            LearnerRecord.AttemptRow row,
            LearnerForms.GrantForm form)
            implements TemplateInstance {}

    private final TaughtCourse taught;
    private final Catalogue catalogue;
    private final LearnerRecord record;

    LearnerPage(TaughtCourse taught, Catalogue catalogue, LearnerRecord record) {
        this.taught = taught;
        this.catalogue = catalogue;
        this.record = record;
    }

    @GET
    @Path("{enrolment}")
    @Transactional
    public TemplateInstance learner(@PathParam("course") String courseId, @PathParam("enrolment") long id) {
        Course course = taught.course(courseId);
        Enrolment enrolment = taught.enrolment(course, id);
        return record.page(course, enrolment, record.forms(course, enrolment));
    }

    /** One attempt with every answer, whether it is handed in or not. */
    @GET
    @Path("{enrolment}/attempts/{attempt}")
    @Transactional
    public TemplateInstance attempt(
            @PathParam("course") String courseId,
            @PathParam("enrolment") long id,
            @PathParam("attempt") String attempt) {
        Course course = taught.course(courseId);
        Enrolment enrolment = taught.enrolment(course, id);
        return AttemptReading.of(catalogue, course, enrolment, attempt)
                .map(read -> page(course, enrolment, read, UUID.randomUUID(), "", false))
                .orElseThrow(NotFound::new);
    }

    /** @param wrong whether the reason for setting it aside is to be mended */
    TemplateInstance page(
            Course course, Enrolment enrolment, AttemptReading read, UUID token, String reason, boolean wrong) {
        return new OneAttempt(
                course,
                taught.powers(course),
                enrolment,
                LearnerRecord.row(read, enrolment),
                new LearnerForms.GrantForm(token.toString(), reason, GrantedAttempt.LONGEST_REASON, wrong));
    }
}
