package app.daybook.teaching;

import java.time.ZoneOffset;
import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

import app.daybook.certificate.Amendments;
import app.daybook.certificate.CertificateEvent;
import app.daybook.certificate.Claims;
import app.daybook.certificate.Register;
import app.daybook.certificate.Registered;
import app.daybook.certificate.statement.NameComparison;
import app.daybook.course.Course;
import app.daybook.enrolment.Enrolment;
import app.daybook.learner.Learner;
import app.daybook.learner.Needs;
import app.daybook.learner.Power;
import app.daybook.web.NotFound;
import app.daybook.web.When;

/** One certificate as an instructor sees it: what it is worth, its rows of the ledger, and the evidence. */
@Path("/teaching/{course}/certificates/{serial}")
@RolesAllowed(TaughtCourse.INSTRUCTOR)
@Needs(Power.SEE_LEARNERS)
@Produces(MediaType.TEXT_HTML)
class CertificateRecordPage {

    @CheckedTemplate(basePath = "teaching", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record CertificateRecord(
            Course course,
            Registered held,
            String note,
            boolean erased,
            String account,
            NameComparison names,
            Evidence evidence,
            List<EventRow> events)
            implements TemplateInstance {}

    /**
     * @param at in UTC, as the ledger has it
     * @param name of the person whose number it has, as it is now; empty if it was nobody
     */
    record EventRow(CertificateEvent event, String at, String name) {}

    private final TaughtCourse taught;
    private final Register register;
    private final Amendments amendments;
    private final Claims claims;

    CertificateRecordPage(TaughtCourse taught, Register register, Amendments amendments, Claims claims) {
        this.taught = taught;
        this.register = register;
        this.amendments = amendments;
        this.claims = claims;
    }

    @GET
    @Transactional
    public TemplateInstance record(@PathParam("course") String courseId, @PathParam("serial") String serial) {
        Course course = taught.course(courseId);
        Registered held = register.on(course.id(), serial).orElseThrow(NotFound::new);
        Enrolment enrolment = taught.enrolment(course, held.certificate().enrolmentId);
        return new CertificateRecord(
                course,
                held,
                amendments.note(held).orElse(""),
                enrolment.learner.isErased(),
                enrolment.learner.name,
                NameComparison.of(enrolment.learner.name, held.printed().holder()),
                Evidence.of(claims, course, enrolment),
                held.events().stream().map(CertificateRecordPage::row).toList());
    }

    static String address(Course course, String serial) {
        return "/teaching/" + course.id() + "/certificates/" + serial;
    }

    private static EventRow row(CertificateEvent event) {
        String name = event.person()
                .flatMap(number -> Learner.<Learner>findByIdOptional(number))
                .map(person -> person.name)
                .orElse("");
        return new EventRow(event, When.moments(ZoneOffset.UTC).format(event.at), name);
    }
}
