package app.daybook.certificate.pages;

import java.nio.charset.StandardCharsets;
import java.util.function.Function;

import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;

import app.daybook.badge.BakedPng;
import app.daybook.badge.BakedSvg;
import app.daybook.certificate.Certificate;
import app.daybook.certificate.Register;
import app.daybook.certificate.Registered;
import app.daybook.web.NotFound;

/**
 * The badge of a certificate as files to keep: the signed JSON byte for byte, and the same inside pictures. One that no
 * longer holds is not handed out; the certificate's page says why.
 */
@Path("/certificates")
@PermitAll
@Limited
class BadgeFiles {

    private final Register register;

    BadgeFiles(Register register) {
        this.register = register;
    }

    @GET
    @Path("{serial}.json")
    @Transactional
    public Response json(@PathParam("serial") String serial) {
        return answer(
                serial,
                "json",
                IssuerFiles.CREDENTIAL,
                certificate -> certificate.credential.getBytes(StandardCharsets.UTF_8));
    }

    @GET
    @Path("{serial}.png")
    @Transactional
    public Response png(@PathParam("serial") String serial) {
        return answer(
                serial,
                "png",
                "image/png",
                certificate -> BakedPng.bake(certificate.achievement().png, certificate.credential));
    }

    @GET
    @Path("{serial}.svg")
    @Transactional
    public Response svg(@PathParam("serial") String serial) {
        return answer(
                serial,
                "svg",
                "image/svg+xml",
                certificate -> BakedSvg.bake(certificate.achievement().svg, certificate.credential)
                        .getBytes(StandardCharsets.UTF_8));
    }

    private Response answer(String serial, String extension, String type, Function<Certificate, byte[]> contents) {
        Registered found = register.find(serial).orElseThrow(NotFound::new);
        Certificate certificate = found.certificate();
        Response.ResponseBuilder answer;
        if (found.hasBadge()) {
            String name = "badge-" + certificate.serial + "." + extension;
            answer = Response.ok(contents.apply(certificate), type)
                    .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"");
        } else {
            answer = Response.seeOther(
                    UriBuilder.fromPath("/certificates/{serial}").build(certificate.serial));
        }
        return Published.open(answer.header("X-Robots-Tag", "noindex").header(HttpHeaders.CACHE_CONTROL, "no-store"));
    }
}
