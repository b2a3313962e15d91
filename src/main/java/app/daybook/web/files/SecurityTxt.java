package app.daybook.web.files;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

import io.quarkus.runtime.StartupEvent;

import app.daybook.web.NotFound;
import app.daybook.web.WebSettings;

/**
 * Whom to tell of a weakness (RFC 9116). Who runs the service names them, and until when that holds; without both, and
 * after that day, there is no such file, rather than one that leads nowhere.
 */
@Path("/.well-known/security.txt")
@PermitAll
class SecurityTxt {

    private final WebSettings settings;
    private final Clock clock;

    SecurityTxt(WebSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    void check(@Observes StartupEvent start) {
        settings.securityContact().ifPresent(SecurityTxt::contact);
    }

    @GET
    @Produces("text/plain; charset=utf-8")
    public String file() {
        return text(settings.securityContact(), settings.securityContactUntil(), settings.baseUrl(), clock.instant())
                .orElseThrow(NotFound::new);
    }

    static Optional<String> text(Optional<String> contact, Optional<LocalDate> until, String baseUrl, Instant now) {
        if (contact.isEmpty() || until.isEmpty()) {
            return Optional.empty();
        }
        Instant expires = until.get().plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC);
        return now.isBefore(expires)
                ? Optional.of("Contact: " + contact(contact.get()) + "\nExpires: " + expires
                        + "\nPreferred-Languages: en\nCanonical: " + baseUrl + "/.well-known/security.txt\n")
                : Optional.empty();
    }

    private static URI contact(String written) {
        String contact = written.strip();
        URI uri = contact.matches("[^\\s:/@]+@[^\\s:/@]+") ? URI.create("mailto:" + contact) : uri(contact);
        if (uri == null || !String.valueOf(uri.getScheme()).matches("mailto|https|tel")) {
            throw new IllegalArgumentException("DAYBOOK_SECURITY_CONTACT has \"" + written
                    + "\", which is no e-mail address and no https: page; write for example security@example.org");
        }
        return uri;
    }

    private static URI uri(String text) {
        try {
            return URI.create(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
