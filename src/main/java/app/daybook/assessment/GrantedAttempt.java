package app.daybook.assessment;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

import app.daybook.enrolment.Enrolment;

/** One more attempt at a quiz than its rules allow, granted to one learner with a reason. Never changed. */
@Entity
public class GrantedAttempt extends PanacheEntityBase {

    /** Characters of a reason. */
    public static final int LONGEST_REASON = 1000;

    /** Of the form that granted it, so that a form sent twice grants one. */
    @Id
    public UUID token;

    public Long enrolmentId;
    public String quizId;
    public String reason;

    /** As the ledger of certificates names people: by number. */
    public String grantedBy;

    public Instant grantedAt;

    /** In the order in which they were granted. */
    public static List<GrantedAttempt> to(Enrolment enrolment) {
        return list("enrolmentId = ?1 order by grantedAt, token", enrolment.id);
    }

    /** To several learners; evidence for auditors. */
    public static List<GrantedAttempt> to(Collection<Long> enrolments) {
        return list("enrolmentId in ?1 order by enrolmentId, grantedAt, token", enrolments);
    }

    static int count(Enrolment enrolment, String quizId) {
        return (int) count("enrolmentId = ?1 and quizId = ?2", enrolment.id, quizId);
    }

    /**
     * @param token of the form; the same again grants nothing more
     * @param reason 1 to {@value #LONGEST_REASON} characters
     */
    public static void grant(UUID token, Enrolment enrolment, String quizId, String reason, String by, Instant now) {
        getEntityManager()
                .createNativeQuery(
                        "insert into granted_attempt (token, enrolment_id, quiz_id, reason, granted_by, granted_at)"
                                + " values (?1, ?2, ?3, ?4, ?5, ?6) on conflict (token) do nothing")
                .setParameter(1, token)
                .setParameter(2, enrolment.id)
                .setParameter(3, quizId)
                .setParameter(4, reason)
                .setParameter(5, by)
                .setParameter(6, now)
                .executeUpdate();
    }
}
