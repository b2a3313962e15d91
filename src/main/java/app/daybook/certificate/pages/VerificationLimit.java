package app.daybook.certificate.pages;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.HttpServerRequest;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

import app.daybook.certificate.statement.CertificateConfig;
import app.daybook.web.ClientAddress;

/**
 * Keeps one client from trying serials in bulk, before the database is asked. Each node counts for itself: with several,
 * a client gets as many times the rate, which still guesses nothing of 128 random bits.
 */
// Not a singleton: filters are made while the application is built, when there are no settings yet
@ApplicationScoped
class VerificationLimit {

    private static final int TOO_MANY_REQUESTS = 429;
    private static final int CLIENTS = 50_000;

    /** What one subscriber is given of IPv6, bytes. */
    private static final int NETWORK = 8;

    @CheckedTemplate(basePath = "certificate", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record TooMany(long seconds) implements TemplateInstance {}

    private final Turnstile turnstile;
    private final ClientAddress clients;
    private final Clock clock;

    VerificationLimit(CertificateConfig config, ClientAddress clients, Clock clock) {
        this.clients = clients;
        this.turnstile = new Turnstile(config.verificationsPerMinute(), CLIENTS);
        this.clock = clock;
    }

    /** @return nothing if the request may go on */
    @ServerRequestFilter
    @Limited
    public Optional<Response> limit(HttpServerRequest request) {
        Duration wait = turnstile.enter(client(clients.of(request)), clock.instant());
        if (wait.isZero()) {
            return Optional.empty();
        }
        long seconds = wait.plusMillis(999).toSeconds();
        return Optional.of(Response.status(TOO_MANY_REQUESTS)
                .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .header(HttpHeaders.RETRY_AFTER, seconds)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(new TooMany(seconds).render())
                .build());
    }

    private static String client(InetAddress address) {
        byte[] bytes = address.getAddress();
        return HexFormat.of().formatHex(address instanceof Inet6Address ? Arrays.copyOf(bytes, NETWORK) : bytes);
    }
}
