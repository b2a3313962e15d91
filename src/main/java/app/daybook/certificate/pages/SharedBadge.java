package app.daybook.certificate.pages;

import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

import app.daybook.certificate.Register;
import app.daybook.certificate.Registered;
import app.daybook.certificate.document.BadgeLink;
import app.daybook.certificate.document.Earned;
import app.daybook.certificate.document.Issuer;
import app.daybook.certificate.statement.Snapshot;
import app.daybook.web.NotFound;

/**
 * The badge for whoever has a {@link BadgeLink}: a page for people, the file for programs. It is the badge of the
 * holder's last certificate, and none as soon as that does not hold or the holder's account is erased.
 */
@Path(BadgeLink.PATH)
@PermitAll
class SharedBadge {

    @CheckedTemplate(basePath = "certificate", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record BadgeShared(Snapshot printed, String drawing, String files, Preview preview) implements TemplateInstance {}

    private final Register register;
    private final Issuer issuer;

    SharedBadge(Register register, Issuer issuer) {
        this.register = register;
        this.issuer = issuer;
    }

    @GET
    @Path("{token}")
    @Transactional
    public Response page(@PathParam("token") String token, @Context Request request) {
        BadgeLink link = BadgeLink.of(token).orElseThrow(NotFound::new);
        Registered held = held(link);
        if (Wanted.json(request, false)) {
            return varied(Response.fromResponse(BadgeForm.JSON.file(held.certificate())));
        }
        Snapshot printed = held.printed();
        Earned earned = held.earned().orElseThrow();
        var page = new BadgeShared(
                printed,
                earned.drawing(),
                link.path(),
                Preview.of(
                        printed.title() + ": " + printed.course(),
                        printed.providerName(),
                        issuer.address(link.path()),
                        earned.picture(),
                        issuer));
        return varied(Response.ok(page, MediaType.TEXT_HTML_TYPE)
                .header("X-Robots-Tag", "noindex")
                .header(HttpHeaders.CACHE_CONTROL, "no-store"));
    }

    @GET
    @Path("{token}.{form}")
    @Transactional
    public Response file(@PathParam("token") String token, @PathParam("form") String form) {
        BadgeForm asked = BadgeForm.of(form);
        return asked.file(held(BadgeLink.of(token).orElseThrow(NotFound::new)).certificate());
    }

    private Registered held(BadgeLink link) {
        return register.live(link.enrolmentId)
                .filter(found -> found.hasBadge() && !found.isAccountErased())
                .orElseThrow(NotFound::new);
    }

    private static Response varied(Response.ResponseBuilder answer) {
        return answer.header(HttpHeaders.VARY, HttpHeaders.ACCEPT).build();
    }
}
