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

    /** Whether the provider knows the address to be theirs. */
    public boolean emailVerified;

    /** The name that they want on certificates; null for that of signing in. */
    public String printedName;

    public Instant createdAt;

    /** Null while the account is there. */
    public Instant erasedAt;

    /** Since when it is known that the provider lets them teach; null if it never was seen. */
    public Instant teachesSince;

    public static Optional<Learner> withSubject(String subject) {
        return find("subject", subject).firstResultOptional();
    }

    /** Finds the learner or makes one, and takes over the name of the sign-in; two requests at once make one row. */
    static Learner meet(String subject, String name, String email, boolean verified, Instant now) {
        getEntityManager()
                .createNativeQuery("insert into learner (id, subject, name, email, email_verified, created_at)"
                        + " values (nextval('learner_seq'), ?1, ?2, ?3, ?4, ?5) on conflict (subject) do update"
                        + " set name = excluded.name, email = excluded.email, email_verified = excluded.email_verified")
                .setParameter(1, subject)
                .setParameter(2, name)
                .setParameter(3, email)
                .setParameter(4, verified)
                .setParameter(5, now)
                .executeUpdate();
        return withSubject(subject).orElseThrow();
    }

    /** Takes over what the provider says at a sign-in, of somebody who is known here. */
    static void renew(String subject, String name, String email, boolean verified) {
        getSession()
                .createNativeMutationQuery("update learner set name = :name, email = :email, email_verified = :verified"
                        + " where subject = :subject and (name, email, email_verified)"
                        + " is distinct from (:name, cast(:email as text), :verified)")
                .setParameter("subject", subject)
                .setParameter("name", name)
                .setParameter("email", email, String.class)
                .setParameter("verified", verified)
                .executeUpdate();
    }

    /** With which name a claim of a certificate begins. */
    public String nameToPrint() {
        return printedName == null ? name : printedName;
    }

    /** @param wanted on certificates, as it can be printed; null for the name of signing in */
    public void printAs(String wanted) {
        printedName = wanted;
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
        printedName = null;
        email = null;
        emailVerified = false;
        teachesSince = null;
        erasedAt = now;
    }

    public boolean isErased() {
        return erasedAt != null;
    }
}
