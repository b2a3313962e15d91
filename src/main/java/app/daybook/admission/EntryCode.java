package app.daybook.admission;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** A code that lets so many people into a course. */
@Entity
class EntryCode extends PanacheEntityBase {

    /** Whether a code lets somebody in, and why not. */
    enum Fate {
        GOOD,
        UNKNOWN,
        EXPIRED,
        USED_UP
    }

    /** How many codes a batch has, and of their seats. */
    record Use(int codes, long seats, long taken) {

        static final Use NONE = new Use(0, 0, 0);
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    CodeBatch batch;

    /** In its batch, from 1. */
    int place;

    String digest;

    int seats;
    int taken;

    static Optional<EntryCode> typed(String course, String typed) {
        return find(
                        "from EntryCode c join fetch c.batch b where c.digest = ?1 and b.course = ?2",
                        Secrets.digest(typed),
                        course)
                .firstResultOptional();
    }

    static List<EntryCode> of(CodeBatch batch) {
        return list("batch = ?1 order by place", batch);
    }

    static Map<Long, Use> use(Collection<Long> batches) {
        Map<Long, Use> uses = new HashMap<>();
        getEntityManager()
                .createQuery(
                        "select c.batch.id, cast(count(*) as Integer), sum(c.seats), sum(c.taken) from EntryCode c"
                                + " where c.batch.id in ?1 group by c.batch.id",
                        Object[].class)
                .setParameter(1, batches)
                .getResultList()
                .forEach(row -> uses.put((Long) row[0], new Use((Integer) row[1], (Long) row[2], (Long) row[3])));
        return uses;
    }

    /** Takes a seat; of many who come at once, so many get one as there are. */
    Fate take(Instant now) {
        if (batch.endedAt != null || !now.isBefore(batch.expiresAt)) {
            return Fate.EXPIRED;
        }
        return update("taken = taken + 1 where id = ?1 and taken < seats", id) == 1 ? Fate.GOOD : Fate.USED_UP;
    }

    static void giveBack(long id) {
        update("taken = taken - 1 where id = ?1 and taken > 0", id);
    }
}
