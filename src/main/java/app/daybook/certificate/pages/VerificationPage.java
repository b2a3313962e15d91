package app.daybook.certificate.pages;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;

import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.core.UriBuilder;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.i18n.MessageBundles;

import app.daybook.certificate.BadgeSignature;
import app.daybook.certificate.Certificate;
import app.daybook.certificate.Ending;
import app.daybook.certificate.Register;
import app.daybook.certificate.Registered;
import app.daybook.certificate.Standing;
import app.daybook.certificate.document.Earned;
import app.daybook.certificate.document.Issuer;
import app.daybook.certificate.statement.DatesInWords;
import app.daybook.certificate.statement.FrozenJson;
import app.daybook.certificate.statement.Snapshot;
import app.daybook.metering.Counts;
import app.daybook.metering.Deed;
import app.daybook.web.NotFound;
import app.daybook.web.When;
import app.daybook.web.remembered.RememberedPages;

/**
 * Answers for a certificate in public: whoever holds its serial may read what is printed on it and whether it still
 * holds.
 */
@Path("/certificates")
@PermitAll
class VerificationPage {

    private final Register register;
    private final Issuer issuer;
    private final RememberedPages pages;
    private final Clock clock;

    VerificationPage(Register register, Issuer issuer, RememberedPages pages, Clock clock) {
        this.register = register;
        this.issuer = issuer;
        this.pages = pages;
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
            String drawing,
            Preview preview,
            String checkedAt)
            implements TemplateInstance {}

    @CheckedTemplate(basePath = "certificate", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Unknown(String checkedAt) implements TemplateInstance {}

    /**
     * A page that is remembered names the minute in which it was checked; anything that is done to the certificate, its
     * rows of the ledger or its stored files is another version.
     */
    private record Checked(String version, String minute) {}

    @GET
    @Path("{serial}")
    @Counts(Deed.VERIFICATION)
    public Response page(String serial, @Context Request request) {
        if (Wanted.json(request, false)) {
            Optional<Registered> found = find(serial);
            return json(found.isPresent() ? Status.OK : Status.NOT_FOUND, Verified.of(found, clock.instant()));
        }
        String minute = When.momentInUtc(clock.instant());
        return register.version(serial)
                .map(version -> open(pages.passing(
                        new Checked(version, minute),
                        () -> verification(find(serial).orElseThrow(NotFound::new), minute))))
                .orElseGet(() -> sought(serial));
    }

    /** What is not there costs the work of what is. */
    private Response sought(String serial) {
        find(serial);
        return unknown();
    }

    private Optional<Registered> find(String serial) {
        return QuarkusTransaction.requiringNew().call(() -> register.find(serial));
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

    private Verification verification(Registered found, String minute) {
        Snapshot printed = found.certificate().snapshot();
        Optional<Earned> earned = found.earned();
        return new Verification(
                found.standing(),
                printed,
                DatesInWords.of(printed),
                Ending.of(found),
                printed.number().grouped(),
                String.join(", ", printed.instructors()),
                found.signature(),
                earned.map(Earned::drawing).orElse(""),
                Preview.of(
                        printed.title() + ": " + printed.course(),
                        MessageBundles.get(VerificationTexts.class).preview(),
                        printed.address(),
                        earned.map(Earned::picture).orElse(""),
                        issuer),
                minute);
    }

    private static Response json(Status status, Map<String, Object> verified) {
        return open(Response.status(status).entity(FrozenJson.write(verified)).type(MediaType.APPLICATION_JSON_TYPE));
    }

    private Response unknown() {
        var page = new Unknown(When.momentInUtc(clock.instant()));
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
                .header(HttpHeaders.VARY, "Accept, Accept-Encoding")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
