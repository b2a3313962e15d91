package app.daybook.certificate.pages;

import java.time.Clock;
import java.util.Optional;

import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

import io.quarkus.security.Authenticated;

import app.daybook.certificate.Register;
import app.daybook.certificate.Registered;
import app.daybook.certificate.document.BadgeLink;
import app.daybook.enrolment.CurrentEnrolment;
import app.daybook.enrolment.Enrolment;
import app.daybook.web.See;

/** The holder's badge as files, and the link by which others get it. */
@Path("/courses/{course}/certificate")
@Authenticated
class OwnBadge {

    private final CurrentEnrolment current;
    private final Register register;
    private final Clock clock;

    OwnBadge(CurrentEnrolment current, Register register, Clock clock) {
        this.current = current;
        this.register = register;
        this.clock = clock;
    }

    /** One that no longer holds is not handed out; the certificate's page says why. */
    @GET
    @Path("badge.{form}")
    @Transactional
    public Response file(@PathParam("course") String courseId, @PathParam("form") String form) {
        BadgeForm asked = BadgeForm.of(form);
        return held(enrolment(courseId))
                .map(held -> asked.file(held.certificate()))
                .orElseGet(() -> page(courseId));
    }

    /** Makes the link, unless there is one or no badge to hand out. */
    @POST
    @Path("links")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    public Response share(@PathParam("course") String courseId, MultivaluedMap<String, String> fields) {
        Enrolment enrolment = enrolment(courseId);
        if (!current.isMeant(fields)) {
            return current.notYours("/courses/" + courseId + "/certificate/links", fields);
        }
        if (held(enrolment).isPresent()) {
            BadgeLink.share(enrolment.id, clock.instant());
        }
        return page(courseId);
    }

    /** From now on the link answers no more. */
    @POST
    @Path("ended-links")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    public Response end(@PathParam("course") String courseId, MultivaluedMap<String, String> fields) {
        Enrolment enrolment = enrolment(courseId);
        if (!current.isMeant(fields)) {
            return current.notYours("/courses/" + courseId + "/certificate/ended-links", fields);
        }
        String token = Optional.ofNullable(fields.getFirst("link")).orElse("");
        BadgeLink.end(enrolment.id, token, clock.instant());
        return page(courseId);
    }

    private Enrolment enrolment(String courseId) {
        return current.requireEver(current.course(courseId));
    }

    private Optional<Registered> held(Enrolment enrolment) {
        return register.live(enrolment.id).filter(Registered::hasBadge);
    }

    private static Response page(String courseId) {
        return See.other("/courses/" + courseId + "/certificate#badge");
    }
}
