package app.daybook.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;

import io.quarkus.oidc.common.runtime.OidcConstants;
import io.quarkus.oidc.runtime.OidcAuthenticationMechanism;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.spi.runtime.BlockingSecurityExecutor;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Whom a session cookie still speaks for. A session that has ended is nobody's. One whose token has run out is renewed
 * by the provider; if that refuses, it has ended, and if it does not answer, the session goes on for a while: an hour,
 * for instructors' powers ten minutes. What is in doubt is refused. Quarkus' OpenID Connect is the one that verifies; what
 * it found is believed for a minute ({@link KnownSessions}).
 */
@Alternative
@Priority(1)
@ApplicationScoped
class Sessions implements HttpAuthenticationMechanism {

    private static final Duration INSTRUCTORS_GRACE = Duration.ofMinutes(10);
    private static final String INSTRUCTOR = "instructor";

    /** Whatever is asked: people sign in at one provider, by the code flow (OpenID Connect Core 1.0, section 3.1). */
    private static final HttpCredentialTransport BY_CODE =
            new HttpCredentialTransport(HttpCredentialTransport.Type.AUTHORIZATION_CODE, OidcConstants.CODE_FLOW_CODE);

    private final OidcAuthenticationMechanism oidc;
    private final EndedSessions ended;
    private final KnownSessions known;
    private final Provider provider;
    private final BlockingSecurityExecutor blocking;
    private final Clock clock;
    private final Duration grace;

    Sessions(
            OidcAuthenticationMechanism oidc,
            EndedSessions ended,
            KnownSessions known,
            Provider provider,
            BlockingSecurityExecutor blocking,
            Clock clock,
            @ConfigProperty(name = "quarkus.oidc.token.lifespan-grace") int graceSeconds) {
        this.oidc = oidc;
        this.ended = ended;
        this.known = known;
        this.provider = provider;
        this.blocking = blocking;
        this.clock = clock;
        this.grace = Duration.ofSeconds(graceSeconds);
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager identities) {
        Optional<SecurityIdentity> remembered = known.find(context);
        Instant begun = clock.instant();
        return remembered.isPresent()
                ? Uni.createFrom().item(remembered.get())
                : oidc.authenticate(context, identities)
                        .chain(identity -> believed(identity, begun))
                        .invoke(found -> keep(context, found));
    }

    private void keep(RoutingContext context, SecurityIdentity found) {
        if (found != null) {
            known.keep(context, found);
        }
    }

    private Uni<SecurityIdentity> believed(SecurityIdentity identity, Instant begun) {
        if (identity == null || !(identity.getPrincipal() instanceof JsonWebToken token)) {
            return Uni.createFrom().item(identity);
        }
        String sid = token.getClaim("sid");
        return blocking.executeBlocking(() -> sid == null || ended.contain(sid))
                .chain(over -> over ? refused() : notRunOut(identity, token, begun));
    }

    /** The library has tried to renew what runs out; a token that has run out all the same was refused or not answered. */
    private Uni<SecurityIdentity> notRunOut(SecurityIdentity identity, JsonWebToken token, Instant begun) {
        Duration late = Duration.between(Instant.ofEpochSecond(token.getExpirationTime()), clock.instant());
        if (late.isNegative()) {
            return Uni.createFrom().item(identity);
        }
        if (late.compareTo(identity.hasRole(INSTRUCTOR) ? INSTRUCTORS_GRACE : grace) > 0) {
            return refused();
        }
        return provider.answeredSince(begun)
                .chain(answered -> answered ? refused() : Uni.createFrom().item(identity));
    }

    private static Uni<SecurityIdentity> refused() {
        return Uni.createFrom().failure(new AuthenticationFailedException());
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return oidc.getChallenge(context);
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return oidc.getCredentialTypes();
    }

    @Override
    public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext context) {
        return Uni.createFrom().item(BY_CODE);
    }

    @Override
    public int getPriority() {
        return oidc.getPriority() + 1;
    }
}
