package app.daybook.certificate.pages;

import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.core.UriBuilder;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

import app.daybook.certificate.BadgeSignature;
import app.daybook.certificate.Certificate;
import app.daybook.certificate.Ending;
import app.daybook.certificate.Register;
import app.daybook.certificate.Registered;
import app.daybook.certificate.Standing;
import app.daybook.certificate.statement.DatesInWords;
import app.daybook.certificate.statement.Snapshot;

/**
 * Answers for a certificate in public: whoever holds its serial may read what is printed on it and whether it still
 * holds.
 */
@Path("/certificates")
@PermitAll
@Limited
class VerificationPage {

    static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private final Register register;
    private final Clock clock;

    VerificationPage(Register register, Clock clock) {
        this.register = register;
        this.clock = clock;
    }

    @CheckedTemplate(basePath = "certificate", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Verification(
            Standing standing,
            Snapshot printed,
            DatesInWords dates,
            Ending ending,
            String serial,
            String instructors,
            BadgeSignature signature,
            String picture,
            String checkedAt)
            implements TemplateInstance {}

    @CheckedTemplate(basePath = "certificate", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Unknown(String checkedAt) implements TemplateInstance {}

    @GET
    @Path("{serial}")
    @Produces(MediaType.TEXT_HTML)
    @Transactional
    public Response page(String serial) {
        return register.find(serial).map(this::verification).orElseGet(this::unknown);
    }

    /** The PDF as it was issued. One that no longer holds is not handed out; its page says why. */
    @GET
    @Path("{serial}.pdf")
    @Produces({"application/pdf", MediaType.TEXT_HTML})
    @Transactional
    public Response pdf(String serial) {
        return register.find(serial)
                .map(found -> found.isValid() ? file(found.certificate()) : elsewhere(found))
                .orElseGet(this::unknown);
    }

    private Response verification(Registered found) {
        Snapshot printed = found.certificate().snapshot();
        var page = new Verification(
                found.standing(),
                printed,
                DatesInWords.of(printed),
                Ending.of(found),
                printed.number().grouped(),
                String.join(", ", printed.instructors()),
                found.signature(),
                found.hasBadge() ? found.certificate().picture() : "",
                MINUTE.format(clock.instant()));
        return open(Response.ok(page, MediaType.TEXT_HTML_TYPE));
    }

    private Response unknown() {
        var page = new Unknown(MINUTE.format(clock.instant()));
        return open(Response.status(Status.NOT_FOUND).entity(page).type(MediaType.TEXT_HTML_TYPE));
    }

    private static Response file(Certificate certificate) {
        return open(Response.ok(certificate.pdf, "application/pdf")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "inline; filename=\"certificate-" + certificate.serial + ".pdf\""));
    }

    private static Response elsewhere(Registered found) {
        return open(
                Response.seeOther(UriBuilder.fromPath("/certificates/{serial}").build(found.certificate().serial)));
    }

    /** Names people: search engines keep out, and no cache may go on saying "valid". */
    private static Response open(Response.ResponseBuilder response) {
        return response.header("X-Robots-Tag", "noindex")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
