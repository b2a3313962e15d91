package app.daybook.web;

import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.inject.Singleton;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.impl.ServerCookie;
import io.vertx.ext.web.RoutingContext;
import org.eclipse.microprofile.jwt.JsonWebToken;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Who a session cookie spoke for when the library last looked into it: for a minute it is not decrypted, parsed and
 * verified again. Only the digest of the cookie is kept, and of the token what pages ask for. It is forgotten before the
 * library would renew the token, and the moment its session has ended.
 */
@Singleton
class KnownSessions {

    /** How long an answer of the library is believed. */
    private static final Duration BELIEVED = Duration.ofMinutes(1);

    /** When the library looks whether to renew a token, before it runs out (quarkus.oidc.token.refresh-token-time-skew). */
    private static final Duration RENEWED_BEFORE_END = Duration.ofMinutes(1);

    private static final long MOST = 20_000;

    /** Where the library has to see the whole session: it begins or ends there. */
    private static final Set<String> WHOLE =
            Set.of("/sign-in", "/sign-up", "/signed-in", "/sign-out", "/account/erasures");

    private record Known(SecurityIdentity identity, String sid, Instant since, Instant until) {}

    /** Of an ID token what pages ask for: neither the token itself, with which one could sign in, nor the request it came with. */
    private static final class SlimToken implements JsonWebToken {

        private static final Set<String> KEPT = Set.of("sub", "sid", "exp", "name", "email", "email_verified");

        private final String name;
        private final Map<String, Object> claims;

        SlimToken(JsonWebToken whole) {
            this.name = whole.getName();
            this.claims = KEPT.stream()
                    .filter(claim -> whole.getClaim(claim) != null)
                    .collect(Collectors.toUnmodifiableMap(claim -> claim, whole::getClaim));
        }

        @Override
        public String getName() {
            return name;
        }

        @Override
        public Set<String> getClaimNames() {
            return claims.keySet();
        }

        @Override
        @SuppressWarnings("unchecked")
        public <T> T getClaim(String claim) {
            return (T) claims.get(claim);
        }
    }

    private final EndedSessions ended;
    private final Clock clock;
    private final Cache<String, Known> known =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(BELIEVED).build();

    KnownSessions(EndedSessions ended, Clock clock) {
        this.ended = ended;
        this.clock = clock;
    }

    /** Nothing if the library has to look. */
    Optional<SecurityIdentity> find(RoutingContext context) {
        return cookies(context).map(known::getIfPresent).filter(this::holds).map(Known::identity);
    }

    /** A clock that was set back lets nothing live longer. */
    private boolean holds(Known session) {
        Instant now = clock.instant();
        return !now.isBefore(session.since) && now.isBefore(session.until) && ended.surelyLack(session.sid);
    }

    /** What the library found in the cookies of this request, unless it has just renewed them. */
    void keep(RoutingContext context, SecurityIdentity found) {
        if (!(found.getPrincipal() instanceof JsonWebToken token)) {
            return;
        }
        String sid = token.getClaim("sid");
        Instant now = clock.instant();
        Instant end = Instant.ofEpochSecond(token.getExpirationTime()).minus(RENEWED_BEFORE_END);
        if (sid == null || !now.isBefore(end) || isChanged(context.request())) {
            return;
        }
        SecurityIdentity slim = QuarkusSecurityIdentity.builder()
                .setPrincipal(new SlimToken(token))
                .addRoles(found.getRoles())
                .build();
        Instant until = now.plus(BELIEVED);
        cookies(context)
                .ifPresent(digest -> known.put(digest, new Known(slim, sid, now, until.isBefore(end) ? until : end)));
    }

    /** The digest of all cookies, as they came; nothing where the library must look, or there is no session. */
    private static Optional<String> cookies(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (WHOLE.contains(request.path()) || !Visitor.hasSession(request)) {
            return Optional.empty();
        }
        List<String> sent = request.headers().getAll(HttpHeaders.COOKIE);
        MessageDigest sum = Digest.sha256();
        sent.forEach(cookies -> sum.update((cookies + "\n").getBytes(UTF_8)));
        return Optional.of(Digest.hex(sum.digest()));
    }

    private static boolean isChanged(HttpServerRequest request) {
        Set<Cookie> changed = request.cookies().stream()
                .filter(cookie -> cookie instanceof ServerCookie mine && mine.isChanged())
                .collect(Collectors.toSet());
        return !changed.isEmpty();
    }
}
