package app.daybook.certificate;

import java.time.Instant;
import java.util.Optional;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

import app.daybook.enrolment.Enrolment;

/** That the badges of an enrolment say whose e-mail address they belong to, because the learner asked for it. */
@Entity
@Table(name = "badge_mail")
class BadgeMail extends PanacheEntityBase {

    @Id
    @Column(name = "enrolment_id")
    public long enrolmentId;

    /** As it was then, when it was known to be the learner's. */
    public String address;

    public Instant askedAt;

    /** What the learner wants with this claim; the last word counts. */
    static void ask(Enrolment enrolment, boolean wanted, Instant now) {
        forget(enrolment);
        if (!wanted || enrolment.learner.email == null) {
            return;
        }
        getSession()
                .createNativeMutationQuery("insert into badge_mail (enrolment_id, address, asked_at)"
                        + " values (:enrolment, :address, :now) on conflict (enrolment_id) do nothing")
                .setParameter("enrolment", enrolment.id)
                .setParameter("address", enrolment.learner.email)
                .setParameter("now", now)
                .executeUpdate();
    }

    static void forget(Enrolment enrolment) {
        delete("enrolmentId", enrolment.id);
    }

    /** The address that was asked for, if it is the account's still: another one may be anybody's. */
    static Optional<String> of(long enrolmentId) {
        return BadgeMail.<BadgeMail>findByIdOptional(enrolmentId)
                .map(asked -> asked.address)
                .filter(address -> address.equals(Enrolment.<Enrolment>findById(enrolmentId).learner.email));
    }
}
