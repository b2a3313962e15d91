package app.daybook.mail;

import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.i18n.MessageBundles;

import app.daybook.admission.Invitations;
import app.daybook.enrolment.Token;
import app.daybook.web.NotFound;

/**
 * Ends one kind of mail without signing in (RFC 8058): a mail program sends the form by itself, a person who follows the
 * link is asked first. The answer to the form is the page itself: mail programs follow no redirect. Who is behind the link
 * is not told.
 */
@Path("/unsubscribe/{token}/{kind}")
@PermitAll
@Produces(MediaType.TEXT_HTML)
class UnsubscribePage {

    @CheckedTemplate(basePath = "mail", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Unsubscribe(boolean endable, String what, String address, boolean ended) implements TemplateInstance {}

    private final Invitations invitations;

    UnsubscribePage(Invitations invitations) {
        this.invitations = invitations;
    }

    @GET
    @Transactional
    public Response ask(@PathParam("token") String token, @PathParam("kind") String path) {
        MailKind kind = kind(path);
        boolean ended = kind == MailKind.INVITATION
                ? Token.parse(token).flatMap(invitations::isStopped).orElseThrow(NotFound::new)
                : !choice(token).wants(kind);
        return page(token, kind, ended);
    }

    /** Whatever the form holds: that it was sent is enough. */
    @POST
    @Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.MULTIPART_FORM_DATA})
    @Transactional
    public Response end(@PathParam("token") String token, @PathParam("kind") String path) {
        MailKind kind = kind(path);
        // Who is invited has no account, and ends it for the address
        if (kind == MailKind.INVITATION) {
            Token.parse(token).filter(invitations::stop).orElseThrow(NotFound::new);
            return page(token, kind, true);
        }
        MailChoice choice = choice(token);
        if (kind.isChoosable()) {
            choice.refuse(kind);
        }
        return page(token, kind, kind.isChoosable());
    }

    private static Response page(String token, MailKind kind, boolean ended) {
        String what = MessageBundles.get(MailChoiceTexts.class).kind(kind);
        return Response.ok(new Unsubscribe(
                        kind.isChoosable() || kind == MailKind.INVITATION,
                        what,
                        "/unsubscribe/" + token + "/" + kind.path(),
                        ended))
                .header("X-Robots-Tag", "noindex")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private static MailKind kind(String path) {
        return MailKind.of(path).orElseThrow(NotFound::new);
    }

    private static MailChoice choice(String token) {
        return MailChoice.named(token).orElseThrow(NotFound::new);
    }
}
