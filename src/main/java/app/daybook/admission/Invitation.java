package app.daybook.admission;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.ManyToOne;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

import app.daybook.learner.Learner;

/** Somebody who was invited to a course by mail; from the moment they accept it, an account's. */
@Entity
public class Invitation extends PanacheEntityBase {

    /** How many of a list there are, and how many accepted. */
    record Use(long invited, long accepted) {

        static final Use NONE = new Use(0, 0);
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    InvitationList list;

    public String course;

    /** In its file, from 1. */
    int line;

    /** As the file has it. */
    public String name;

    /** In small letters. */
    public String address;

    UUID nonce;

    /** By which its link is recognised. */
    String digest;

    UUID stop;
    Instant expiresAt;

    /** Null before it is accepted. */
    @ManyToOne(fetch = FetchType.LAZY)
    public Learner learner;

    public Instant acceptedAt;

    /** What the mail server said when it refused the address; null if it did not. */
    public String bounced;

    static Optional<Invitation> linked(String secret) {
        return find("from Invitation i join fetch i.list where i.digest = ?1", Secrets.digest(secret))
                .firstResultOptional();
    }

    /** The same for whoever accepts it: of two at once, the second waits. */
    static Optional<Invitation> locked(long id) {
        return Invitation.<Invitation>find("id", id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    static List<Invitation> of(InvitationList list, int page, int size) {
        return Invitation.<Invitation>find(
                        "from Invitation i left join fetch i.learner where i.list = ?1 order by i.line", list)
                .page(page, size)
                .list();
    }

    static Map<Long, Use> use(Collection<Long> lists) {
        Map<Long, Use> uses = new HashMap<>();
        getEntityManager()
                .createQuery(
                        "select i.list.id, count(*), count(i.acceptedAt) from Invitation i where i.list.id in ?1"
                                + " group by i.list.id",
                        Object[].class)
                .setParameter(1, lists)
                .getResultList()
                .forEach(row -> uses.put((Long) row[0], new Use((Long) row[1], (Long) row[2])));
        return uses;
    }

    public boolean isOver(Instant now) {
        return !now.isBefore(expiresAt);
    }

    boolean isOf(String subject) {
        return learner != null && learner.subject.equals(subject);
    }

    /** What its link is worked out from, as {@link Secrets#of} takes it. */
    static String thing(String nonce) {
        return "invitation " + nonce;
    }
}
