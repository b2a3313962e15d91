package app.daybook.assessment;

import java.time.Duration;
import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

import app.daybook.enrolment.Enrolment;

/** More time in timed exams, as agreed with one learner. It holds for attempts that are started after it was granted. */
@Entity
public class Accommodation extends PanacheEntityBase {

    /** In per cent of the time limit. */
    public static final int MOST_EXTRA_TIME = 300;

    @Id
    public Long enrolmentId;

    public int extraTimePercent;
    public String grantedBy;
    public Instant grantedAt;

    /**
     * @return 0 where nothing was agreed, to {@value #MOST_EXTRA_TIME}
     */
    public static int extraTimePercent(Enrolment enrolment) {
        return Accommodation.<Accommodation>findByIdOptional(enrolment.id)
                .map(accommodation -> accommodation.extraTimePercent)
                .orElse(0);
    }

    /** Grants extra time; granting the same again changes nothing but who and when. */
    public static void grant(Enrolment enrolment, int extraTimePercent, String by, Instant now) {
        getEntityManager()
                .createNativeQuery(
                        "insert into accommodation (enrolment_id, extra_time_percent, granted_by, granted_at)"
                                + " values (?1, ?2, ?3, ?4) on conflict (enrolment_id) do update set"
                                + " extra_time_percent = excluded.extra_time_percent, granted_by = excluded.granted_by,"
                                + " granted_at = excluded.granted_at")
                .setParameter(1, enrolment.id)
                .setParameter(2, extraTimePercent)
                .setParameter(3, by)
                .setParameter(4, now)
                .executeUpdate();
    }

    static Duration timeFor(Enrolment enrolment, Duration limit) {
        return limit.multipliedBy(100L + extraTimePercent(enrolment)).dividedBy(100);
    }
}
