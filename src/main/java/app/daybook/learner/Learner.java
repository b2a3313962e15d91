package app.daybook.learner;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import jakarta.persistence.Entity;
import jakarta.persistence.LockModeType;

import io.quarkus.hibernate.orm.panache.PanacheEntity;

/** A person as the identity provider knows them: the subject never changes, the name may. */
@Entity
public class Learner extends PanacheEntity {

    public String subject;
    public String name;
    public String email;
    public Instant createdAt;

    /** Null while the account is there. */
    public Instant erasedAt;

    /** Since when it is known that the provider lets them teach; null if it never was seen. */
    public Instant teachesSince;

    public static Optional<Learner> withSubject(String subject) {
        return find("subject", subject).firstResultOptional();
    }

    /** Finds the learner or makes one, and takes over the name of the sign-in; two requests at once make one row. */
    static Learner meet(String subject, String name, String email, Instant now) {
        getEntityManager()
                .createNativeQuery("insert into learner (id, subject, name, email, created_at)"
                        + " values (nextval('learner_seq'), ?1, ?2, ?3, ?4)"
                        + " on conflict (subject) do update set name = excluded.name, email = excluded.email")
                .setParameter(1, subject)
                .setParameter(2, name)
                .setParameter(3, email)
                .setParameter(4, now)
                .executeUpdate();
        return withSubject(subject).orElseThrow();
    }

    /** Those whom the provider lets teach, by e-mail address or whole name; of several, two. */
    static List<Learner> teaching(String addressOrName) {
        return Learner.<Learner>find(
                        "teachesSince is not null and erasedAt is null and (lower(email) = ?1 or "
                                + SoughtName.hql("name") + " = ?2)",
                        addressOrName.toLowerCase(Locale.ROOT),
                        SoughtName.folded(addressOrName))
                .page(0, 2)
                .list();
    }

    /** The same for whoever erases it: of two at once, the second waits, and then finds nobody. */
    public static Optional<Learner> lockedWithSubject(String subject) {
        return Learner.<Learner>find("subject", subject)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** Forgets who it was. The number stays, for records that must stay name people by it; a new sign-in is a new one. */
    public void erase(Instant now) {
        subject = "erased-" + id;
        name = "Erased learner";
        email = null;
        teachesSince = null;
        erasedAt = now;
    }

    public boolean isErased() {
        return erasedAt != null;
    }
}
