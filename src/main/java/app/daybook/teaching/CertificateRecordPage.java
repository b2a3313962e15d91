package app.daybook.teaching;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
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

import app.daybook.certificate.Amendments;
import app.daybook.certificate.CertificateEvent;
import app.daybook.certificate.CertificateNote;
import app.daybook.certificate.Register;
import app.daybook.certificate.Registered;
import app.daybook.certificate.RevocationReason;
import app.daybook.certificate.Standing;
import app.daybook.course.Course;
import app.daybook.enrolment.Enrolment;
import app.daybook.web.NotFound;
import app.daybook.web.Refusal;
import app.daybook.web.See;

/** One certificate as an instructor sees it: its rows of the ledger and the evidence; revoking it, correcting its name. */
@Path("/teaching/{course}/certificates/{serial}")
@RolesAllowed(TaughtCourse.INSTRUCTOR)
@Produces(MediaType.TEXT_HTML)
class CertificateRecordPage {

    @CheckedTemplate(basePath = "teaching", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record CertificateRecord(
            Course course, Registered held, String note, boolean erased, Evidence evidence, List<EventRow> events)
            implements TemplateInstance {}

    /** @param at in UTC, as the ledger has it */
    record EventRow(CertificateEvent event, String at) {}

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

    @CheckedTemplate(basePath = "teaching", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Correction(Course course, Registered held, String name, String error) implements TemplateInstance {}

    private final TaughtCourse taught;
    private final Amendments amendments;
    private final Register register;

    CertificateRecordPage(TaughtCourse taught, Amendments amendments, Register register) {
        this.taught = taught;
        this.amendments = amendments;
        this.register = register;
    }

    @GET
    @Transactional
    public TemplateInstance record(@PathParam("course") String courseId, @PathParam("serial") String serial) {
        Course course = taught.course(courseId);
        Registered held = find(course, serial);
        Enrolment enrolment = enrolment(course, held);
        var minute = Evidence.minute(ZoneOffset.UTC);
        return new CertificateRecord(
                course,
                held,
                amendments.note(held).orElse(""),
                enrolment.learner.isErased(),
                Evidence.of(course, enrolment),
                held.events().stream()
                        .map(event -> new EventRow(event, minute.format(event.at)))
                        .toList());
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
            @FormParam("reason") @DefaultValue("") String reason,
            @FormParam("note") @DefaultValue("") String note,
            @FormParam("serial") @DefaultValue("") String typed) {
        Course course = taught.course(courseId);
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
        amendments.revoke(held.certificate(), why.orElseThrow(), note, taught.actor());
        return See.other(address(course, held.certificate().serial));
    }

    @GET
    @Path("correction")
    @Transactional
    public TemplateInstance correction(@PathParam("course") String courseId, @PathParam("serial") String serial) {
        Course course = taught.course(courseId);
        Registered held = find(course, serial);
        return new Correction(course, held, held.printed().holder(), "");
    }

    /**
     * Issues it anew under the name that is typed here, in place of the old one.
     *
     * @param standing what the page said that it is worth
     */
    @POST
    @Path("corrections")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    public Response correct(
            @PathParam("course") String courseId,
            @PathParam("serial") String serial,
            @FormParam("name") @DefaultValue("") String name,
            @FormParam("standing") @DefaultValue("") String standing) {
        Course course = taught.course(courseId);
        Registered held = find(course, serial);
        Standing seen = Standing.parse(standing).orElse(Standing.VALID);
        try {
            String after = amendments.correct(
                    held.certificate(), name, seen, enrolment(course, held).zoneId(), taught.actor());
            return See.other(address(course, after));
        } catch (Refusal refused) {
            return Response.status(refused.status())
                    .entity(new Correction(course, held, name, refused.whatHappened() + " " + refused.whatToDo()))
                    .build();
        }
    }

    private Registered find(Course course, String serial) {
        return register.on(course.id(), serial).orElseThrow(NotFound::new);
    }

    private Enrolment enrolment(Course course, Registered held) {
        return taught.enrolment(course, held.certificate().enrolmentId);
    }

    private static String address(Course course, String serial) {
        return "/teaching/" + course.id() + "/certificates/" + serial;
    }

    private static Revocation revocation(
            Course course, Registered held, String reason, String note, String typed, List<String> wrong) {
        return new Revocation(
                course, held, List.of(RevocationReason.values()), reason, note, CertificateNote.LONGEST, typed, wrong);
    }
}
