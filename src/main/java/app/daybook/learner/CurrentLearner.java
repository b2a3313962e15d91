package app.daybook.learner;

import java.time.Clock;

import jakarta.enterprise.context.RequestScoped;
import jakarta.transaction.Transactional;

import io.quarkus.security.identity.SecurityIdentity;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Who is asking. Reading it costs no query: it comes from the session. */
@RequestScoped
public class CurrentLearner {

    private final SecurityIdentity identity;
    private final Clock clock;

    CurrentLearner(SecurityIdentity identity, Clock clock) {
        this.identity = identity;
        this.clock = clock;
    }

    public boolean isSignedIn() {
        return !identity.isAnonymous();
    }

    /** Whether the realm lets this person teach the courses of this site. */
    public boolean isInstructor() {
        return identity.hasRole("instructor");
    }

    /** The subject that the identity provider gave; stable for ever. */
    public String subject() {
        return identity.getPrincipal() instanceof JsonWebToken token
                ? token.getSubject()
                : identity.getPrincipal().getName();
    }

    /** The name as the identity provider has it now. */
    public String name() {
        return claim("name", identity.getPrincipal().getName());
    }

    /** Whether the identity provider has an e-mail address of this person that it knows to be theirs. */
    public boolean hasVerifiedMail() {
        return identity.getPrincipal() instanceof JsonWebToken token
                && claim("email", null) != null
                && Boolean.TRUE.equals(token.getClaim("email_verified"));
    }

    /** Remembers the learner at the first thing that is kept for them. */
    @Transactional
    public Learner remembered() {
        return Learner.meet(subject(), name(), claim("email", null), clock.instant());
    }

    private String claim(String name, String fallback) {
        return identity.getPrincipal() instanceof JsonWebToken token && token.getClaim(name) instanceof String value
                ? value
                : fallback;
    }
}
