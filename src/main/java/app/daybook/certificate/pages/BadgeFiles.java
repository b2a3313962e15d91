package app.daybook.certificate.pages;

import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;

import app.daybook.certificate.Register;
import app.daybook.web.NotFound;

/**
 * The addresses by which badges name themselves. A serial is no secret, so they lead to the page that answers for the
 * certificate; the file goes to its holder ({@link OwnBadge}) and to those who have a link ({@link SharedBadge}).
 */
@Path("/certificates")
@PermitAll
class BadgeFiles {

    private final Register register;

    BadgeFiles(Register register) {
        this.register = register;
    }

    @GET
    @Path("{serial}.{form}")
    @Transactional
    public Response page(@PathParam("serial") String serial, @PathParam("form") String form) {
        BadgeForm.of(form);
        String known = register.find(serial).orElseThrow(NotFound::new).certificate().serial;
        return Response.seeOther(UriBuilder.fromPath("/certificates/{serial}").build(known))
                .header("X-Robots-Tag", "noindex")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
