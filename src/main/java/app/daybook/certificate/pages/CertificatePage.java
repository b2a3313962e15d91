package app.daybook.certificate.pages;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

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
import io.quarkus.security.Authenticated;

import app.daybook.assessment.review.PartRecall;
import app.daybook.certificate.CertificateClaim;
import app.daybook.certificate.ClaimForm;
import app.daybook.certificate.Claims;
import app.daybook.certificate.Eligibility;
import app.daybook.certificate.Ending;
import app.daybook.certificate.NotEligible;
import app.daybook.certificate.Register;
import app.daybook.certificate.Registered;
import app.daybook.certificate.Standing;
import app.daybook.certificate.Unprintable;
import app.daybook.certificate.document.BadgeLink;
import app.daybook.certificate.document.Earned;
import app.daybook.certificate.document.Issuer;
import app.daybook.certificate.statement.Bodies;
import app.daybook.certificate.statement.DatesInWords;
import app.daybook.certificate.statement.NameRefused;
import app.daybook.certificate.statement.ProfileNotMet;
import app.daybook.certificate.statement.Snapshot;
import app.daybook.course.Course;
import app.daybook.enrolment.CurrentEnrolment;
import app.daybook.enrolment.Enrolment;
import app.daybook.learner.CurrentLearner;
import app.daybook.metering.Counts;
import app.daybook.metering.Deed;
import app.daybook.publishing.Catalogue;
import app.daybook.web.See;
import app.daybook.web.WebSettings;

/** The learner's own way to the certificate: what is missing, confirming the name, claiming it, what became of it. */
@Path("/courses/{course}")
@Authenticated
@Produces(MediaType.TEXT_HTML)
class CertificatePage {

    /**
     * @param held the course as it was when its final was passed
     * @param left whether the learner has left the course, so that nothing missing can be done
     * @param tooEarly whether it was claimed while something is missing
     */
    @CheckedTemplate(basePath = "certificate", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Claim(
            Course course,
            Course held,
            Eligibility eligibility,
            boolean eligible,
            boolean waiting,
            String returned,
            String expiredOn,
            Bodies bodies,
            ClaimForm form,
            boolean mailOffered,
            ClaimFaults faults,
            boolean left,
            boolean tooEarly)
            implements TemplateInstance {}

    @CheckedTemplate(basePath = "certificate", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Issued(
            Course course,
            Registered held,
            Snapshot printed,
            DatesInWords dates,
            Ending ending,
            String drawing,
            String files,
            String link,
            String token,
            String linkedIn,
            String contact,
            List<PartRecall> kept)
            implements TemplateInstance {}

    private final CurrentEnrolment current;
    private final CurrentLearner learner;
    private final Claims claims;
    private final WebSettings settings;
    private final Register register;
    private final Issuer issuer;
    private final Clock clock;

    CertificatePage(
            CurrentEnrolment current,
            CurrentLearner learner,
            Claims claims,
            WebSettings settings,
            Register register,
            Issuer issuer,
            Clock clock) {
        this.current = current;
        this.learner = learner;
        this.claims = claims;
        this.settings = settings;
        this.register = register;
        this.issuer = issuer;
        this.clock = clock;
    }

    @GET
    @Path("certificate")
    @Transactional
    public TemplateInstance page(@PathParam("course") String courseId) {
        Course course = current.course(courseId);
        Enrolment enrolment = current.requireEver(course);
        Optional<Registered> live = live(enrolment);
        return live.isPresent() && !isRenewable(live.get())
                ? issued(course, enrolment, live.get())
                : claim(
                        course,
                        enrolment,
                        live,
                        ClaimForm.of(
                                enrolment.learner.printedName == null ? learner.name() : enrolment.learner.printedName),
                        ClaimFaults.NONE,
                        false);
    }

    /** Claims the certificate under the name that is confirmed here; a second time changes nothing. */
    @POST
    @Path("certificates")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Counts(Deed.CERTIFICATE)
    public Response issue(@PathParam("course") String courseId, MultivaluedMap<String, String> fields) {
        Course course = current.course(courseId);
        if (!current.isMeant(fields)) {
            return current.notYours("/courses/" + course.id() + "/certificates", fields);
        }
        ClaimForm form = ClaimForm.of(fields, learner.hasVerifiedMail());
        Enrolment enrolment = reading(() -> current.requireEver(course));
        Optional<Registered> live = reading(() -> live(enrolment));
        if (live.isEmpty() || isRenewable(live.get())) {
            try {
                claims.claim(course, enrolment, form);
            } catch (NotEligible missing) {
                return Response.status(missing.status())
                        .entity(reading(() -> claim(course, enrolment, live, form, ClaimFaults.NONE, true)))
                        .build();
            } catch (NameRefused | ProfileNotMet | Unprintable refused) {
                return Response.status(refused.status())
                        .entity(reading(() -> claim(course, enrolment, live, form, ClaimFaults.of(refused), false)))
                        .build();
            }
        }
        return See.other("/courses/" + course.id() + "/certificate");
    }

    /** Claiming takes its own transactions, between which it prints. */
    private static <T> T reading(Supplier<T> question) {
        return Catalogue.answering(question);
    }

    private Optional<Registered> live(Enrolment enrolment) {
        return register.live(enrolment.id);
    }

    private static boolean isRenewable(Registered live) {
        return live.standing() == Standing.EXPIRED;
    }

    private TemplateInstance issued(Course course, Enrolment enrolment, Registered held) {
        Snapshot printed = held.printed();
        Optional<BadgeLink> shared = BadgeLink.shared(held.certificate().enrolmentId);
        return new Issued(
                course,
                held,
                printed,
                DatesInWords.of(printed),
                Ending.of(held),
                held.earned().map(Earned::drawing).orElse(""),
                "/courses/" + course.id() + "/certificate/badge",
                shared.map(link -> issuer.address(link.path())).orElse(""),
                shared.map(link -> link.token).orElse(""),
                LinkedIn.add(printed),
                settings.contact(),
                PartRecall.of(course, enrolment, clock.instant()));
    }

    private Claim claim(
            Course course,
            Enrolment enrolment,
            Optional<Registered> expired,
            ClaimForm form,
            ClaimFaults faults,
            boolean tooEarly) {
        Eligibility eligibility = claims.eligibility(course, enrolment);
        boolean waiting = CertificateClaim.open(enrolment.id).isPresent();
        return new Claim(
                course,
                claims.held(course, eligibility),
                eligibility,
                eligibility.isEligible(),
                waiting,
                CertificateClaim.lastReturned(enrolment.id).orElse(""),
                expired.map(it -> Ending.of(it).on()).orElse(""),
                claims.bodies(course, enrolment, eligibility),
                form,
                learner.hasVerifiedMail(),
                faults,
                enrolment.isWithdrawn(),
                tooEarly);
    }
}
