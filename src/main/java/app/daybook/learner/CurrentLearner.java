package app.daybook.learner;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.MultivaluedMap;

import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.SecurityIdentity;
import org.eclipse.microprofile.jwt.JsonWebToken;

import app.daybook.web.Digest;
import app.daybook.web.Hole;
import app.daybook.web.PlainText;
import app.daybook.web.Visitor;

/** Who is asking. Reading it costs no query: it comes from the session. */
@Named("learner")
@RequestScoped
public class CurrentLearner {

    /** The realm's role of those who begin courses and give roles on each of them. */
    private static final String ADMINISTRATOR = "admin";

    private static final int TAG_DIGITS = 16;
    private static final String OF_COURSE = "instructor:";

    private final SecurityIdentity identity;
    private final Visitor visitor;
    private final CourseRoles roles;
    private final Clock clock;
    private Optional<HeldRoles> held = Optional.empty();
    private boolean introduced;

    CurrentLearner(SecurityIdentity identity, Visitor visitor, CourseRoles roles, Clock clock) {
        this.identity = identity;
        this.visitor = visitor;
        this.roles = roles;
        this.clock = clock;
    }

    /** Lets the layout say who is signed in. */
    public void introduce() {
        if (!introduced) {
            visitor.is(name(), tag(), isInstructor());
            introduced = true;
        }
    }

    /**
     * What a form carries in its field {@code person}, so that it is known when someone else has signed in since its
     * page was opened. It names this account alone and tells nothing of it.
     */
    public String getTag() {
        if (visitor.isMany()) {
            return Hole.PERSON.mark();
        }
        introduce();
        return tag();
    }

    private String tag() {
        return Digest.sha256("person " + id()).substring(0, TAG_DIGITS);
    }

    /** Whether a form was made for whoever sends it; one that names nobody was. */
    public boolean isMeant(MultivaluedMap<String, String> fields) {
        String person = fields.getFirst("person");
        return person == null || person.equals(getTag());
    }

    /** Whether anybody is signed in, on a page for everybody: a session that is over is nobody's. */
    public boolean isSignedIn() {
        try {
            return visitor.isSignedIn() && !identity.isAnonymous();
        } catch (AuthenticationFailedException | AuthenticationCompletionException over) {
            return false;
        }
    }

    /** Whether the realm lets this person teach: without that, no role on a course counts. */
    public boolean isInstructor() {
        return identity.hasRole("instructor");
    }

    /** Whether the realm lets this person begin courses, and give roles on each. */
    public boolean isAdministrator() {
        return isInstructor() && identity.hasRole(ADMINISTRATOR);
    }

    /**
     * What this person may do with a course. The first call of a request that comes from an instructor asks the
     * database, once for all courses.
     */
    public Powers powers(String course) {
        if (!isInstructor()) {
            return Powers.NONE;
        }
        HeldRoles all = held();
        return Powers.of(all.on(course), !all.hasHadOwner(course) && isTaughtByRealm(course), isAdministrator());
    }

    public boolean may(Power power, String course) {
        return powers(course).hold(power);
    }

    private HeldRoles held() {
        if (held.isEmpty()) {
            held = Optional.of(roles.of(id()));
        }
        return held.get();
    }

    /**
     * Whether this person teaches a course that has had no owner. Who has roles of the realm such as
     * {@code instructor:trigger-points} beside {@code instructor} teaches these and no others; who has none of them
     * teaches all.
     */
    private boolean isTaughtByRealm(String course) {
        List<String> named = identity.getRoles().stream()
                .filter(role -> role.startsWith(OF_COURSE))
                .toList();
        return named.isEmpty() || named.contains(OF_COURSE + course);
    }

    /** The subject that the identity provider gave; stable for ever. */
    public String subject() {
        introduce();
        return id();
    }

    private String id() {
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

    /** The e-mail address as the identity provider has it now, whether it is known to be theirs or not. */
    public Optional<String> address() {
        return Optional.ofNullable(claim("email", null));
    }

    /** Where the provider looks after this person's account: the address of its realm (OpenID Connect Core 1.0, iss). */
    public Optional<String> provider() {
        return identity.getPrincipal() instanceof JsonWebToken token
                ? Optional.ofNullable(token.getIssuer()).filter(issuer -> issuer.startsWith("http"))
                : Optional.empty();
    }

    /** Remembers the learner at the first thing that is kept for them. */
    @Transactional
    public Learner remembered() {
        return Learner.meet(subject(), name(), claim("email", null), hasVerifiedMail(), clock.instant());
    }

    /** Remembers that the provider lets this person teach, so that roles can be given to them; writes only once. */
    @Transactional
    public void rememberedAsTeaching() {
        if (isInstructor()
                && Learner.withSubject(subject())
                        .filter(learner -> learner.teachesSince != null)
                        .isEmpty()) {
            remembered().teachesSince = clock.instant();
        }
    }

    private String claim(String name, String fallback) {
        String claimed = identity.getPrincipal() instanceof JsonWebToken token ? claim(token, name) : null;
        return claimed != null ? claimed : fallback == null ? null : PlainText.of(fallback);
    }

    /** Null if the provider does not say it. */
    static String claim(JsonWebToken token, String name) {
        return token.getClaim(name) instanceof String value ? PlainText.of(value) : null;
    }
}
