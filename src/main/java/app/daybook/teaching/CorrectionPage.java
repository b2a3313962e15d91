package app.daybook.teaching;

import java.util.Optional;

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

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.i18n.MessageBundles;

import app.daybook.certificate.AlreadySuperseded;
import app.daybook.certificate.Amendments;
import app.daybook.certificate.Register;
import app.daybook.certificate.Registered;
import app.daybook.certificate.Standing;
import app.daybook.certificate.statement.HolderName;
import app.daybook.certificate.statement.NameComparison;
import app.daybook.course.Course;
import app.daybook.enrolment.Enrolment;
import app.daybook.learner.Needs;
import app.daybook.learner.Power;
import app.daybook.web.NotFound;
import app.daybook.web.Refusal;
import app.daybook.web.See;

/** Correcting the name of a certificate, and issuing one anew in place of a revoked one. */
@Path("/teaching/{course}/certificates/{serial}")
@RolesAllowed(TaughtCourse.INSTRUCTOR)
@Needs(Power.ISSUE)
@Produces(MediaType.TEXT_HTML)
class CorrectionPage {

    @CheckedTemplate(basePath = "teaching", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Correction(
            Course course,
            Registered held,
            String account,
            String name,
            NameComparison names,
            String error,
            String successor,
            boolean askAgain)
            implements TemplateInstance {}

    private final TaughtCourse taught;
    private final Register register;
    private final Amendments amendments;

    CorrectionPage(TaughtCourse taught, Register register, Amendments amendments) {
        this.taught = taught;
        this.register = register;
        this.amendments = amendments;
    }

    @GET
    @Path("correction")
    @Transactional
    public TemplateInstance correction(@PathParam("course") String courseId, @PathParam("serial") String serial) {
        Course course = taught.course(courseId);
        Registered held = find(course, serial);
        return page(
                course,
                held,
                taught.enrolment(course, held.certificate().enrolmentId),
                held.printed().holder(),
                "",
                held.successor());
    }

    /**
     * Issues it anew under the name that is typed here, in place of the old one.
     *
     * @param standing what the page said that it is worth
     * @param anotherName filled in if whoever corrects it has seen that another name is the same person's
     */
    @POST
    @Path("corrections")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response correct(
            @PathParam("course") String courseId,
            @PathParam("serial") String serial,
            MultivaluedMap<String, String> fields) {
        Course course = taught.course(courseId);
        Optional<Response> foreign =
                taught.foreign("/teaching/" + course.id() + "/certificates/" + serial + "/corrections", fields);
        if (foreign.isPresent()) {
            return foreign.get();
        }
        String name = TaughtCourse.typed(fields, "name");
        String standing = TaughtCourse.typed(fields, "standing");
        String anotherName = TaughtCourse.typed(fields, "another-name");
        String actor = taught.actor();
        Registered held = QuarkusTransaction.requiringNew().call(() -> find(course, serial));
        Enrolment enrolment =
                QuarkusTransaction.requiringNew().call(() -> taught.enrolment(course, held.certificate().enrolmentId));
        Standing seen = Standing.parse(standing).orElse(Standing.VALID);
        try {
            String wanted = HolderName.of(name).text();
            boolean decides = held.standing() == seen && held.successor().isEmpty();
            // A revoked certificate may be given anew under the name that it had
            if (decides
                    && seen == Standing.VALID
                    && wanted.equals(held.printed().holder())) {
                return Response.status(422)
                        .entity(page(course, held, enrolment, name, texts().sameNameError(), Optional.empty()))
                        .build();
            }
            if (decides
                    && anotherName.isEmpty()
                    && NameComparison.of(held.printed().holder(), wanted).isAnotherName()) {
                return Response.status(422)
                        .entity(page(course, held, enrolment, name, texts().anotherNameError(), Optional.empty()))
                        .build();
            }
            String after = amendments.correct(held.certificate(), name, seen, enrolment.zoneId(), actor);
            return See.other(CertificateRecordPage.address(course, after));
        } catch (AlreadySuperseded overtaken) {
            return Response.status(overtaken.status())
                    .entity(page(
                            course, held, enrolment, name, overtaken.message(), Optional.of(overtaken.successor())))
                    .build();
        } catch (Refusal refused) {
            return Response.status(refused.status())
                    .entity(page(course, held, enrolment, name, refused.message(), held.successor()))
                    .build();
        }
    }

    private static Correction page(
            Course course,
            Registered held,
            Enrolment enrolment,
            String name,
            String error,
            Optional<String> successor) {
        NameComparison change = NameComparison.of(held.printed().holder(), name);
        return new Correction(
                course,
                held,
                enrolment.learner.name,
                name,
                NameComparison.of(enrolment.learner.name, name),
                error,
                successor.orElse(""),
                change.isAnotherName());
    }

    private static RevocationTexts texts() {
        return MessageBundles.get(RevocationTexts.class);
    }

    private Registered find(Course course, String serial) {
        return register.on(course.id(), serial).orElseThrow(NotFound::new);
    }
}
