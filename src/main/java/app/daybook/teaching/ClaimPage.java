package app.daybook.teaching;

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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.jboss.logging.Logger;

import app.daybook.certificate.Certificate;
import app.daybook.certificate.CertificateClaim;
import app.daybook.certificate.Claims;
import app.daybook.certificate.Hindrance;
import app.daybook.certificate.statement.NameComparison;
import app.daybook.course.Course;
import app.daybook.enrolment.Enrolment;
import app.daybook.learner.Needs;
import app.daybook.learner.Power;
import app.daybook.publishing.Catalogue;
import app.daybook.web.NotFound;
import app.daybook.web.Refusal;
import app.daybook.web.See;
import app.daybook.web.When;

/** A learner's claim to a certificate: the evidence, a preview, and the decision. */
@Path("/teaching/{course}/claims")
@RolesAllowed(TaughtCourse.INSTRUCTOR)
@Needs(Power.ISSUE)
@Produces(MediaType.TEXT_HTML)
class ClaimPage {

    private static final Logger LOG = Logger.getLogger(ClaimPage.class);

    /** @param issued the serial of the certificate that the learner has, whichever way it was issued; empty if none */
    @CheckedTemplate(basePath = "teaching", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record OneClaim(
            Course course,
            CertificateClaim claim,
            Enrolment enrolment,
            NameComparison names,
            boolean own,
            String claimedAt,
            String issued,
            Evidence evidence,
            String reason,
            int longest,
            boolean invalid)
            implements TemplateInstance {}

    private final TaughtCourse taught;
    private final Claims claims;

    ClaimPage(TaughtCourse taught, Claims claims) {
        this.taught = taught;
        this.claims = claims;
    }

    @GET
    @Path("{claim}")
    @Transactional
    public TemplateInstance claim(@PathParam("course") String courseId, @PathParam("claim") long id) {
        Course course = taught.course(courseId);
        return page(course, find(course, id), "", false);
    }

    @GET
    @Path("{claim}/preview.pdf")
    @Produces({"application/pdf", MediaType.TEXT_HTML})
    public Response preview(@PathParam("course") String courseId, @PathParam("claim") long id) {
        Course course = taught.course(courseId);
        Claimed claimed = claimed(course, id);
        return Response.ok(claims.preview(course, claimed.enrolment, claimed.claim), "application/pdf")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    @POST
    @Path("{claim}/countersignatures")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response countersign(
            @PathParam("course") String courseId, @PathParam("claim") long id, MultivaluedMap<String, String> fields) {
        Course course = taught.course(courseId);
        Optional<Response> foreign = taught.foreign(address(course) + "/" + id + "/countersignatures", fields);
        if (foreign.isPresent()) {
            return foreign.get();
        }
        countersign(course, id, taught.actor());
        return See.other(desk(course));
    }

    @POST
    @Path("{claim}/returns")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response giveBack(
            @PathParam("course") String courseId, @PathParam("claim") long id, MultivaluedMap<String, String> fields) {
        Course course = taught.course(courseId);
        Optional<Response> foreign = taught.foreign(address(course) + "/" + id + "/returns", fields);
        if (foreign.isPresent()) {
            return foreign.get();
        }
        String reason = TaughtCourse.typed(fields, "reason");
        String actor = taught.actor();
        Claimed claimed = claimed(course, id);
        if (reason.isBlank() || reason.length() > CertificateClaim.LONGEST_REASON) {
            return Response.status(422)
                    .entity(Catalogue.answering(() -> page(course, claimed.claim, reason, true)))
                    .build();
        }
        claims.giveBack(claimed.enrolment, claimed.claim, reason.strip(), actor);
        return See.other(desk(course));
    }

    /**
     * Countersigns the claims that are ticked, each by itself: one that is refused stays and holds up none. The desk
     * tells of each that was not countersigned, why.
     */
    @POST
    @Path("countersignatures")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response countersignAll(@PathParam("course") String courseId, MultivaluedMap<String, String> fields) {
        Course course = taught.course(courseId);
        Optional<Response> foreign = taught.foreign(address(course) + "/countersignatures", fields);
        if (foreign.isPresent()) {
            return foreign.get();
        }
        String actor = taught.actor();
        List<Long> batch = fields.getOrDefault("claim", List.of()).stream()
                .filter(id -> id.matches("\\d{1,18}"))
                .map(Long::valueOf)
                .distinct()
                .limit(CertificatesPage.BATCH)
                .toList();
        List<String> refused = batch.stream()
                .flatMap(id -> hindrance(course, id, actor).map(why -> "&refused=" + id + "-" + why.word()).stream())
                .toList();
        return See.other(desk(course) + "?countersigned=" + (batch.size() - refused.size()) + String.join("", refused));
    }

    private Optional<Hindrance> hindrance(Course course, long id, String actor) {
        try {
            countersign(course, id, actor);
            return Optional.empty();
        } catch (Refusal refused) {
            return Optional.of(Hindrance.of(refused));
        } catch (RuntimeException e) {
            LOG.errorf(e, "Claim %d could not be countersigned", id);
            return Optional.of(Hindrance.of(e));
        }
    }

    private void countersign(Course course, long id, String actor) {
        Claimed claimed = claimed(course, id);
        claims.countersign(course, claimed.enrolment, claimed.claim, actor);
    }

    /** A claim with its learner, read in a transaction that is over: what is decided on it takes a while. */
    private record Claimed(CertificateClaim claim, Enrolment enrolment) {}

    private Claimed claimed(Course course, long id) {
        return Catalogue.answering(() -> {
            CertificateClaim claim = find(course, id);
            return new Claimed(claim, enrolment(course, claim));
        });
    }

    private static CertificateClaim find(Course course, long id) {
        return CertificateClaim.on(course.id(), id).orElseThrow(NotFound::new);
    }

    private Enrolment enrolment(Course course, CertificateClaim claim) {
        return taught.enrolment(course, claim.enrolmentId);
    }

    private static String desk(Course course) {
        return "/teaching/" + course.id() + "/certificates";
    }

    private static String address(Course course) {
        return "/teaching/" + course.id() + "/claims";
    }

    private OneClaim page(Course course, CertificateClaim claim, String reason, boolean invalid) {
        Enrolment enrolment = enrolment(course, claim);
        return new OneClaim(
                course,
                claim,
                enrolment,
                NameComparison.of(enrolment.learner.name, claim.name),
                taught.isOneself(enrolment.learner),
                When.moments(enrolment.zoneId()).format(claim.claimedAt),
                Certificate.serialOf(enrolment).orElse(""),
                Evidence.of(claims, course, enrolment),
                reason,
                CertificateClaim.LONGEST_REASON,
                invalid);
    }
}
