package app.daybook.enrolment;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** A pause of an enrolment, or the dates between leaving a course and coming back. */
@Entity
public class Pause extends PanacheEntityBase {

    static final int LONGEST_REASON = 1000;

    @Embeddable
    public record Key(Long enrolmentId, LocalDate firstDay) implements Serializable {}

    @EmbeddedId
    public Key key;

    /** The date on which it goes on; null while nobody knows. */
    public LocalDate until;

    /** What those who teach say of it; empty where the learner paused. */
    public String reason;

    public Instant begunAt;

    public static List<Pause> of(Enrolment enrolment) {
        return list("key.enrolmentId = ?1 order by key.firstDay", enrolment.id);
    }

    DaysOff off() {
        return new DaysOff(key.firstDay(), Optional.ofNullable(until));
    }

    static String reason(Enrolment enrolment, DaysOff off) {
        return Pause.<Pause>findByIdOptional(new Key(enrolment.id, off.first()))
                .map(pause -> pause.reason)
                .orElse("");
    }

    /** Of two that begin at once the second only gives it another end. */
    static void keep(Enrolment enrolment, DaysOff off, String reason, Instant now) {
        getSession()
                .createNativeMutationQuery("insert into pause (enrolment_id, first_day, until, reason, begun_at)"
                        + " values (:enrolment, :first, :until, :reason, :now)"
                        + " on conflict (enrolment_id, first_day) do update set until = excluded.until")
                .setParameter("enrolment", enrolment.id)
                .setParameter("first", off.first())
                .setParameter("until", off.until().orElse(null), LocalDate.class)
                .setParameter("reason", reason)
                .setParameter("now", now)
                .executeUpdate();
    }

    static void drop(Enrolment enrolment, LocalDate first) {
        delete("key.enrolmentId = ?1 and key.firstDay = ?2", enrolment.id, first);
    }
}
