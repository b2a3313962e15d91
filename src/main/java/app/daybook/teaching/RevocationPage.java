package app.daybook.teaching;

import java.util.ArrayList;
import java.util.List;
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

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

import app.daybook.certificate.Amendments;
import app.daybook.certificate.CertificateNote;
import app.daybook.certificate.Register;
import app.daybook.certificate.Registered;
import app.daybook.certificate.statement.RevocationReason;
import app.daybook.course.Course;
import app.daybook.learner.Needs;
import app.daybook.learner.Power;
import app.daybook.web.NotFound;
import app.daybook.web.See;

/** Revoking a certificate. */
@Path("/teaching/{course}/certificates/{serial}")
@RolesAllowed(TaughtCourse.INSTRUCTOR)
@Needs(Power.ISSUE)
@Produces(MediaType.TEXT_HTML)
class RevocationPage {

    /** @param wrong the fields that are to be mended: reason, serial, note */
    @CheckedTemplate(basePath = "teaching", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Revocation(
            Course course,
            Registered held,
            List<RevocationReason> reasons,
            String reason,
            String note,
            int longest,
            String typed,
            List<String> wrong)
            implements TemplateInstance {}

    private final TaughtCourse taught;
    private final Register register;
    private final Amendments amendments;

    RevocationPage(TaughtCourse taught, Register register, Amendments amendments) {
        this.taught = taught;
        this.register = register;
        this.amendments = amendments;
    }

    @GET
    @Path("revocation")
    @Transactional
    public TemplateInstance revocation(@PathParam("course") String courseId, @PathParam("serial") String serial) {
        Course course = taught.course(courseId);
        return revocation(course, find(course, serial), "", "", "", List.of());
    }

    /** Revokes it; the serial is typed again, so that it is this certificate that is meant. */
    @POST
    @Path("revocations")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    public Response revoke(
            @PathParam("course") String courseId,
            @PathParam("serial") String serial,
            MultivaluedMap<String, String> fields) {
        Course course = taught.course(courseId);
        Optional<Response> foreign =
                taught.foreign("/teaching/" + course.id() + "/certificates/" + serial + "/revocations", fields);
        if (foreign.isPresent()) {
            return foreign.get();
        }
        String reason = TaughtCourse.typed(fields, "reason");
        String note = TaughtCourse.typed(fields, "note");
        String typed = TaughtCourse.typed(fields, "serial");
        String actor = taught.actor();
        Registered held = find(course, serial);
        Optional<RevocationReason> why = RevocationReason.parse(reason);
        List<String> wrong = new ArrayList<>();
        if (why.isEmpty()) {
            wrong.add("reason");
        }
        if (note.length() > CertificateNote.LONGEST) {
            wrong.add("note");
        }
        if (!held.isNumbered(typed)) {
            wrong.add("serial");
        }
        if (!wrong.isEmpty()) {
            return Response.status(422)
                    .entity(revocation(course, held, reason, note, typed, wrong))
                    .build();
        }
        amendments.revoke(held.certificate(), why.orElseThrow(), note, actor);
        return See.other(CertificateRecordPage.address(course, held.certificate().serial));
    }

    private Registered find(Course course, String serial) {
        return register.on(course.id(), serial).orElseThrow(NotFound::new);
    }

    private static Revocation revocation(
            Course course, Registered held, String reason, String note, String typed, List<String> wrong) {
        return new Revocation(
                course, held, List.of(RevocationReason.values()), reason, note, CertificateNote.LONGEST, typed, wrong);
    }
}
