package app.daybook.learner;

import java.time.Clock;
import java.util.List;

import jakarta.enterprise.context.RequestScoped;
import jakarta.transaction.Transactional;

import io.quarkus.security.identity.SecurityIdentity;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Who is asking. Reading it costs no query: it comes from the session. */
@RequestScoped
public class CurrentLearner {

    private static final String OF_COURSE = "instructor:";

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

    /**
     * Whether this person teaches a course. Who has roles such as {@code instructor:trigger-points} beside
     * {@code instructor} teaches these courses and no others; who has none of them teaches all of this site.
     */
    public boolean teaches(String course) {
        List<String> named = identity.getRoles().stream()
                .filter(role -> role.startsWith(OF_COURSE))
                .toList();
        return isInstructor() && (named.isEmpty() || named.contains(OF_COURSE + course));
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
