package app.daybook.today;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import org.hibernate.annotations.Immutable;

import app.daybook.admission.Secrets;

/** The address at which a learner's days can be read. */
@Entity
@Immutable
public class CalendarFeed extends PanacheEntityBase {

    @Id
    public Long learnerId;

    UUID nonce;
    public String digest;
    public Instant madeAt;

    static Optional<CalendarFeed> of(long learner) {
        return findByIdOptional(learner);
    }

    static Optional<CalendarFeed> at(String secret) {
        return find("digest", Secrets.digest(secret)).firstResultOptional();
    }

    /**
     * Makes an address; the one before leads nowhere from then on.
     *
     * @param before the digest of that one, empty where there was none; otherwise another was made meanwhile and nothing is
     *     done
     */
    static void make(long learner, String before, Secrets secrets, Instant now) {
        UUID nonce = UUID.randomUUID();
        getEntityManager()
                .createNativeQuery(
                        "insert into calendar_feed (learner_id, nonce, digest, made_at) values (?1, ?2, ?3, ?4)"
                                + " on conflict (learner_id) do update set nonce = excluded.nonce, digest = excluded.digest,"
                                + " made_at = excluded.made_at where calendar_feed.digest = ?5")
                .setParameter(1, learner)
                .setParameter(2, nonce)
                .setParameter(3, Secrets.digest(secret(secrets, nonce)))
                .setParameter(4, now)
                .setParameter(5, before)
                .executeUpdate();
    }

    /** Empty where the site has another secret than when it was made: then nobody can say it again. */
    Optional<String> secret(Secrets secrets) {
        String secret = secret(secrets, nonce);
        return Optional.of(secret).filter(one -> Secrets.digest(one).equals(digest));
    }

    private static String secret(Secrets secrets, UUID nonce) {
        return secrets.of("calendar " + nonce);
    }
}
