package app.daybook.teaching;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
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

import app.daybook.assessment.Accommodation;
import app.daybook.assessment.Assessment;
import app.daybook.assessment.AttemptReading;
import app.daybook.assessment.GrantedAttempt;
import app.daybook.certificate.Claims;
import app.daybook.course.Course;
import app.daybook.enrolment.Enrolment;
import app.daybook.enrolment.Visit;
import app.daybook.learner.Needs;
import app.daybook.learner.Power;
import app.daybook.learner.Powers;
import app.daybook.publishing.Catalogue;
import app.daybook.web.NotFound;
import app.daybook.web.When;

/**
 * One learner, as those who teach see them: days, attempts with their answers, the last visit, and what was agreed. All
 * times are in the learner's zone.
 */
@Path("/teaching/{course}/learners")
@RolesAllowed(TaughtCourse.INSTRUCTOR)
@Needs(Power.SEE_LEARNERS)
@Produces(MediaType.TEXT_HTML)
class LearnerPage {

    /**
     * @param lastVisit empty for a learner who was not seen yet
     * @param grantable whether another attempt at the final can be of use: it is not passed
     * @param form of granting one
     */
    @CheckedTemplate(basePath = "teaching", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record OneLearner(
            Course course,
            Powers powers,
            Enrolment enrolment,
            String mailTo,
            String lastVisit,
            Evidence evidence,
            long done,
            List<AttemptRow> attempts,
            List<GrantRow> grants,
            boolean grantable,
            GrantForm form,
            ExtraTime extraTime)
            implements TemplateInstance {}

    record AttemptRow(AttemptReading read, String started, String submitted) {}

    record GrantRow(String at, String by, String reason) {}

    /**
     * @param token makes a form sent twice one grant
     * @param invalid whether the reason is to be mended
     */
    record GrantForm(String token, String reason, int longest, boolean invalid) {

        static GrantForm empty() {
            return new GrantForm(UUID.randomUUID().toString(), "", GrantedAttempt.LONGEST_REASON, false);
        }

        static GrantForm wrong(UUID token, String reason) {
            return new GrantForm(token.toString(), reason, GrantedAttempt.LONGEST_REASON, true);
        }
    }

    /** @param typed as it stands in the field */
    record ExtraTime(String typed, int most, boolean invalid) {

        static ExtraTime of(Enrolment enrolment) {
            String granted = String.valueOf(Accommodation.extraTimePercent(enrolment));
            return new ExtraTime(granted, Accommodation.MOST_EXTRA_TIME, false);
        }

        static ExtraTime wrong(String typed) {
            return new ExtraTime(typed, Accommodation.MOST_EXTRA_TIME, true);
        }
    }

    @CheckedTemplate(basePath = "teaching", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record OneAttempt(Course course, Enrolment enrolment, AttemptRow row) implements TemplateInstance {}

    private final TaughtCourse taught;
    private final Catalogue catalogue;
    private final Claims claims;

    LearnerPage(TaughtCourse taught, Catalogue catalogue, Claims claims) {
        this.taught = taught;
        this.catalogue = catalogue;
        this.claims = claims;
    }

    @GET
    @Path("{enrolment}")
    @Transactional
    public TemplateInstance learner(@PathParam("course") String courseId, @PathParam("enrolment") long id) {
        Course course = taught.course(courseId);
        Enrolment enrolment = taught.enrolment(course, id);
        return page(claims, course, taught.powers(course), enrolment, GrantForm.empty(), ExtraTime.of(enrolment));
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
                .map(read -> new OneAttempt(course, enrolment, row(read, enrolment)))
                .orElseThrow(NotFound::new);
    }

    static OneLearner page(
            Claims claims, Course course, Powers powers, Enrolment enrolment, GrantForm form, ExtraTime extraTime) {
        DateTimeFormatter minute = When.moments(enrolment.zoneId());
        return new OneLearner(
                course,
                powers,
                enrolment,
                mailTo(enrolment.learner.email),
                Visit.last(enrolment)
                        .map(at -> When.aboutMoment(at.atZone(enrolment.zoneId())))
                        .orElse(""),
                Evidence.of(claims, course, enrolment),
                enrolment.progress(course).done(),
                AttemptReading.of(course, enrolment).stream()
                        .map(read -> row(read, enrolment))
                        .toList(),
                GrantedAttempt.to(enrolment).stream()
                        .map(grant -> new GrantRow(minute.format(grant.grantedAt), grant.grantedBy, grant.reason))
                        .toList(),
                Assessment.of(enrolment).finalExam().isEmpty(),
                form,
                extraTime);
    }

    /** An address may hold what begins a subject or another receiver there (RFC 6068, section 2). */
    private static String mailTo(String email) {
        return email == null
                ? ""
                : "mailto:"
                        + URLEncoder.encode(email, StandardCharsets.UTF_8)
                                .replace("+", "%20")
                                .replace("%40", "@");
    }

    private static AttemptRow row(AttemptReading read, Enrolment enrolment) {
        DateTimeFormatter minute = When.moments(enrolment.zoneId());
        return new AttemptRow(
                read,
                minute.format(read.started()),
                read.submitted().map((Instant at) -> minute.format(at)).orElse(""));
    }
}
