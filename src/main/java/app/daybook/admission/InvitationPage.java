package app.daybook.admission;

import java.time.Clock;
import java.util.Optional;

import jakarta.annotation.security.PermitAll;
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

import app.daybook.course.Course;
import app.daybook.enrolment.CurrentEnrolment;
import app.daybook.learner.CurrentLearner;
import app.daybook.metering.Counts;
import app.daybook.metering.Deed;
import app.daybook.web.NotFound;
import app.daybook.web.See;

/** Where the link of an invitation leads: an account first, if need be, then the way into the course. */
@Path("/invitations/{secret}")
@Authenticated
@Produces(MediaType.TEXT_HTML)
class InvitationPage {

    /** Why the link lets nobody in; nothing if it does. */
    enum Closed {
        NO,
        OVER,
        OTHERS
    }

    /** @param here the path of this page */
    @CheckedTemplate(basePath = "admission", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record InvitedTo(Course course, String here, Closed closed) implements TemplateInstance {}

    private final CurrentEnrolment current;
    private final CurrentLearner learner;
    private final Gate gate;
    private final Clock clock;

    InvitationPage(CurrentEnrolment current, CurrentLearner learner, Gate gate, Clock clock) {
        this.current = current;
        this.learner = learner;
        this.gate = gate;
        this.clock = clock;
    }

    @GET
    @PermitAll
    @Transactional
    public Response invitation(@PathParam("secret") String secret) {
        Invitation invitation = found(secret);
        Course course = current.course(invitation.course);
        if (!learner.isSignedIn()) {
            current.requireOpenForEnrolment(course);
            return page(new InvitedTo(course, path(secret), closed(invitation, Optional.empty())));
        }
        if (isKnown(course)) {
            return See.other("/courses/" + course.id() + "/enrol");
        }
        current.requireOpenForEnrolment(course);
        Closed closed = closed(invitation, Optional.of(learner.subject()));
        return page(
                closed == Closed.NO
                        ? form(course, secret, EntryForm.EMPTY)
                        : new InvitedTo(course, path(secret), closed));
    }

    /** Binds the invitation to this account and lets it in, or into the line. */
    @POST
    @Path("acceptances")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Counts(Deed.ENROLMENT)
    public Response accept(@PathParam("secret") String secret, MultivaluedMap<String, String> fields) {
        Invitation invitation = found(secret);
        Course course = current.course(invitation.course);
        if (!current.isMeant(fields)) {
            return current.notYours(path(secret) + "/acceptances", fields);
        }
        if (isKnown(course)) {
            return See.other("/courses/" + course.id() + "/enrol");
        }
        current.requireOpenForEnrolment(course);
        EntryForm form = EntryForm.read(course, fields, false, clock.instant());
        if (!form.isGood()) {
            return Response.status(422).entity(form(course, secret, form)).build();
        }
        return gate.accept(learner.remembered(), course, form, invitation.id)
                ? See.other("/courses/" + course.id() + "/enrol")
                : See.other(path(secret));
    }

    /** Whoever has asked only is let in at once by an invitation. */
    private boolean isKnown(Course course) {
        return current.findEver(course).isPresent()
                || Admission.waiting(learner.subject(), course.id()).isPresent();
    }

    private Closed closed(Invitation invitation, Optional<String> subject) {
        if (invitation.acceptedAt != null && subject.filter(invitation::isOf).isEmpty()) {
            return Closed.OTHERS;
        }
        return invitation.acceptedAt == null && invitation.isOver(clock.instant()) ? Closed.OVER : Closed.NO;
    }

    private Enrol form(Course course, String secret, EntryForm form) {
        return Enrol.of(course, path(secret) + "/acceptances", learner.name(), form, clock.instant());
    }

    /** The address is a secret: it is kept by no cache and found by no search. */
    private static Response page(Object page) {
        return Response.ok(page)
                .header("Cache-Control", "no-store")
                .header("X-Robots-Tag", "noindex")
                .header("Referrer-Policy", "no-referrer")
                .build();
    }

    private static Invitation found(String secret) {
        return Invitation.linked(secret).orElseThrow(NotFound::new);
    }

    private static String path(String secret) {
        return "/invitations/" + secret;
    }
}
