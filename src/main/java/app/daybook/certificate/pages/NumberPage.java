package app.daybook.certificate.pages;

import java.util.Optional;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

import app.daybook.certificate.statement.Serial;
import app.daybook.web.See;

/** Where the number of a printed certificate is typed. It looks nothing up, so it counts against nobody's limit. */
@Path("/certificates")
@PermitAll
@Produces(MediaType.TEXT_HTML)
class NumberPage {

    /** Longer than any number that is one, or an address of one; the rest is cut before it is shown again. */
    private static final int LONGEST = 400;

    @CheckedTemplate(basePath = "certificate", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record NumberForm(String number, boolean refused) implements TemplateInstance {}

    /**
     * @param number as it was typed, or the whole address of a certificate; empty before
     */
    @GET
    public Response number(@QueryParam("number") @DefaultValue("") String number) {
        String typed = number.strip().substring(0, Math.min(number.strip().length(), LONGEST));
        if (typed.isEmpty()) {
            return Response.ok(new NumberForm("", false)).build();
        }
        return serial(typed)
                .map(serial -> See.other("/certificates/" + serial))
                .orElseGet(() ->
                        Response.status(422).entity(new NumberForm(typed, true)).build());
    }

    private static Optional<Serial> serial(String typed) {
        String withoutQuery = typed.replaceFirst("[?#].*$", "").replaceFirst("/+$", "");
        return Serial.parse(withoutQuery.substring(withoutQuery.lastIndexOf('/') + 1));
    }
}
