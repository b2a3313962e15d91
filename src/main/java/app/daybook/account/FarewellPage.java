package app.daybook.account;

import java.util.List;
import java.util.Optional;

import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.vertx.ext.web.RoutingContext;

import app.daybook.certificate.Erasure;
import app.daybook.learner.CurrentLearner;
import app.daybook.learner.Learner;
import app.daybook.web.EndedSessions;
import app.daybook.web.ForeignForm;
import app.daybook.web.PlainText;
import app.daybook.web.See;
import app.daybook.web.WebSettings;

/** Erasing all that is kept of oneself, with what stays and why. */
@Path("/account")
@Authenticated
@Produces(MediaType.TEXT_HTML)
class FarewellPage {

    /**
     * @param known whether anything is kept of whoever asks
     * @param kept certificates that stay
     * @param typed as it stands in the field
     */
    @CheckedTemplate(basePath = "account", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record EraseAccount(
            boolean known, String name, List<Erasure.Kept> kept, String contact, String typed, boolean invalid)
            implements TemplateInstance {}

    /**
     * @param contact whom to ask for the account for signing in
     * @param open whether the provider did not answer, so that the session goes on there
     */
    @CheckedTemplate(basePath = "account", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record AccountErased(String contact, boolean open) implements TemplateInstance {}

    private final CurrentLearner current;
    private final Erasure erasure;
    private final EndedSessions sessions;
    private final WebSettings site;

    FarewellPage(CurrentLearner current, Erasure erasure, EndedSessions sessions, WebSettings site) {
        this.current = current;
        this.erasure = erasure;
        this.sessions = sessions;
        this.site = site;
    }

    @GET
    @Path("erasure")
    @Transactional
    public TemplateInstance page() {
        return page("", false);
    }

    /**
     * Erases whoever types their name, and ends their session. Sent twice, it finds nobody and ends the session.
     */
    @POST
    @Path("erasures")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response erase(MultivaluedMap<String, String> fields, RoutingContext context) {
        if (!current.isMeant(fields)) {
            return ForeignForm.answer(current.name(), "/account/erasures", fields);
        }
        String subject = current.subject();
        Optional<Learner> known = QuarkusTransaction.requiringNew().call(() -> Learner.withSubject(subject));
        if (known.isPresent()) {
            String typed =
                    PlainText.of(Optional.ofNullable(fields.getFirst("name")).orElse(""));
            if (!typed.strip().equalsIgnoreCase(known.get().name.strip())) {
                return Response.status(422)
                        .entity(QuarkusTransaction.requiringNew().call(() -> page(typed, true)))
                        .build();
            }
            erasure.erase(subject, "learner " + known.get().id);
        }
        return See.other(sessions.endThis(context) ? "/account/erased" : "/account/erased?session=open");
    }

    @GET
    @Path("erased")
    @PermitAll
    public TemplateInstance erased(@QueryParam("session") @DefaultValue("") String session) {
        return new AccountErased(site.contact(), session.equals("open"));
    }

    private EraseAccount page(String typed, boolean invalid) {
        Optional<Learner> known = Learner.withSubject(current.subject());
        return new EraseAccount(
                known.isPresent(),
                known.map(one -> one.name).orElse(""),
                erasure.kept(current.subject()),
                site.contact(),
                typed,
                invalid);
    }
}
