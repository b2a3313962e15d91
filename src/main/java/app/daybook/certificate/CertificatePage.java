package app.daybook.certificate;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;

import jakarta.transaction.Transactional;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;

import app.daybook.assessment.Assessment;
import app.daybook.course.Course;
import app.daybook.enrolment.CurrentEnrolment;
import app.daybook.enrolment.Enrolment;
import app.daybook.enrolment.Progress;
import app.daybook.learner.CurrentLearner;
import app.daybook.web.See;
import app.daybook.web.WebSettings;

/** The learner's own way to the certificate: what is missing, confirming the name, claiming it. */
@Path("/courses/{course}")
@Authenticated
@Produces(MediaType.TEXT_HTML)
class CertificatePage {

    @CheckedTemplate(basePath = "certificate", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Claim(Course course, Eligibility eligibility, boolean eligible, String name, String error)
            implements TemplateInstance {}

    @CheckedTemplate(basePath = "certificate", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Issued(Course course, Snapshot printed, String serial, boolean badge, String linkedIn)
            implements TemplateInstance {}

    private final CurrentEnrolment current;
    private final CurrentLearner learner;
    private final Registrar registrar;
    private final WebSettings settings;

    CertificatePage(CurrentEnrolment current, CurrentLearner learner, Registrar registrar, WebSettings settings) {
        this.current = current;
        this.learner = learner;
        this.registrar = registrar;
        this.settings = settings;
    }

    @GET
    @Path("certificate")
    @Transactional
    public TemplateInstance page(@PathParam("course") String courseId) {
        Course course = current.course(courseId);
        Enrolment enrolment = current.require(course);
        return Certificate.of(enrolment.id)
                .map(certificate -> issued(course, certificate))
                .orElseGet(() -> claim(course, eligibility(course, enrolment), learner.name(), ""));
    }

    /** Issues the certificate under the name that is confirmed here; a second time changes nothing. */
    @POST
    @Path("certificates")
    @Transactional
    public Response issue(@PathParam("course") String courseId, @FormParam("name") String name) {
        Course course = current.course(courseId);
        Enrolment enrolment = current.require(course);
        if (Certificate.serialOf(enrolment).isEmpty()) {
            Progress progress = enrolment.progress(course);
            Eligibility eligibility = Eligibility.of(course, progress, Assessment.of(enrolment));
            if (!eligibility.isEligible()) {
                throw new NotEligible();
            }
            String typed = name == null ? "" : name;
            try {
                registrar.issue(
                        enrolment.id,
                        achievement(course, enrolment, eligibility.finalExam().orElseThrow(), HolderName.of(typed)),
                        enrolment.zoneId(),
                        "learner " + enrolment.learner.id);
            } catch (NameRefused refused) {
                return Response.status(refused.status())
                        .entity(claim(course, eligibility, typed, refused.getMessage() + " " + refused.whatToDo()))
                        .build();
            }
        }
        return See.other("/courses/" + course.id() + "/certificate");
    }

    private static TemplateInstance issued(Course course, Certificate certificate) {
        Snapshot printed = certificate.snapshot();
        return new Issued(
                course, printed, printed.number().grouped(), certificate.credential != null, LinkedIn.add(printed));
    }

    private static Eligibility eligibility(Course course, Enrolment enrolment) {
        return Eligibility.of(course, enrolment.progress(course), Assessment.of(enrolment));
    }

    private static Claim claim(Course course, Eligibility eligibility, String name, String error) {
        return new Claim(course, eligibility, eligibility.isEligible(), name, error);
    }

    private Achievement achievement(
            Course course, Enrolment enrolment, Assessment.PassedFinal passed, HolderName holder) {
        LocalDate completed = LocalDate.ofInstant(passed.at(), enrolment.zoneId());
        LocalDate started = enrolment.startedOn.isAfter(completed) ? completed : enrolment.startedOn;
        return new Achievement(
                holder,
                course.title(),
                course.certificateTitle(),
                new Achievement.Provider(settings.provider(), settings.providerAddress()),
                course.instructors(),
                started,
                completed,
                Wording.HOME_STUDY,
                BigDecimal.valueOf(course.learningHours()),
                BigDecimal.valueOf(course.ceHours()),
                "Final assessment of " + passed.questions() + " questions, pass mark " + course.finalPassMark()
                        + " %, every safety question right",
                BigDecimal.valueOf(passed.percent()),
                Wording.SELF_REPORTED,
                Character.toUpperCase(course.clinicalReview().charAt(0))
                        + course.clinicalReview().substring(1),
                course.edition(),
                Locale.forLanguageTag(course.language()),
                new Achievement.Syllabus(course.summary(), course.outcomes(), course.days(), course.finalPassMark()));
    }
}
