package app.daybook.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

import app.daybook.enrolment.Enrolment;

/** That a learner is no concern until a day is over, by the learner's calendar. */
@Entity
public class PutOffConcern extends PanacheEntityBase {

    @Id
    public Long enrolmentId;

    /** The last day. */
    public LocalDate until;

    public Instant untilAt;
    public Instant saidAt;

    static Optional<PutOffConcern> of(Enrolment enrolment, Instant now) {
        return find("enrolmentId = ?1 and untilAt > ?2", enrolment.id, now).firstResultOptional();
    }

    /** Puts off until a day is over, instead of what was said before. */
    static void until(Enrolment enrolment, LocalDate day, Instant now) {
        getEntityManager()
                .createNativeQuery("insert into put_off_concern (enrolment_id, until, until_at, said_at)"
                        + " values (?1, ?2, ?3, ?4) on conflict (enrolment_id) do update set until = excluded.until,"
                        + " until_at = excluded.until_at, said_at = excluded.said_at")
                .setParameter(1, enrolment.id)
                .setParameter(2, day)
                .setParameter(
                        3, day.plusDays(1).atStartOfDay(enrolment.zoneId()).toInstant())
                .setParameter(4, now)
                .executeUpdate();
    }

    static void forget(Enrolment enrolment) {
        delete("enrolmentId", enrolment.id);
    }
}
