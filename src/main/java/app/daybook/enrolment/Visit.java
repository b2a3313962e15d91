package app.daybook.enrolment;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** When a learner was last on a course, to {@link #EXACTNESS}. Kept apart from the enrolment, which slow work locks. */
@Entity
public class Visit extends PanacheEntityBase {

    /** Most pages of one sitting write nothing. */
    private static final Duration EXACTNESS = Duration.ofMinutes(15);

    @Id
    public Long enrolmentId;

    public Instant at;

    /** Notes that the learner is here; a clock that is behind takes nothing back. */
    public static void note(long enrolment, Instant now) {
        getEntityManager()
                .createNativeQuery("insert into visit (enrolment_id, at) values (?1, ?2)"
                        + " on conflict (enrolment_id) do update set at = excluded.at where visit.at < ?3")
                .setParameter(1, enrolment)
                .setParameter(2, now)
                .setParameter(3, now.minus(EXACTNESS))
                .executeUpdate();
    }

    /** Whether a visit is to be noted anew. */
    static boolean isOver(Optional<Instant> last, Instant now) {
        return last.isEmpty() || last.get().isBefore(now.minus(EXACTNESS));
    }

    public static Optional<Instant> last(Enrolment enrolment) {
        return Visit.<Visit>findByIdOptional(enrolment.id).map(visit -> visit.at);
    }
}
