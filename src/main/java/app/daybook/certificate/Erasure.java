package app.daybook.certificate;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import app.daybook.assessment.Assessment;
import app.daybook.certificate.statement.Serial;
import app.daybook.enrolment.Enrolment;
import app.daybook.learner.Learner;

/**
 * Erases what is kept of a learner. What was certified stays for the retention period, with the name that it certifies:
 * the certificate, its badge, and the ledger, which names nobody. Then the contents go too, and the ledger says when.
 */
@Singleton
public class Erasure {

    private final Ledger ledger;
    private final Clock clock;

    Erasure(Ledger ledger, Clock clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * Erases the learner's account, progress, answers, evaluations, claims and notes about them. Whoever is not known,
     * or was erased before, stays so.
     *
     * @param actor who did it, as the ledger names people: by number
     */
    @Transactional
    public void erase(String subject, String actor) {
        Learner.withSubject(subject).ifPresent(learner -> {
            Enrolment.of(subject).forEach(enrolment -> erase(enrolment, actor));
            learner.erase();
        });
    }

    private void erase(Enrolment enrolment, String actor) {
        Assessment.erase(enrolment);
        CertificateClaim.delete("enrolmentId", enrolment.id);
        BadgeMail.forget(enrolment);
        List<Certificate> certificates = Certificate.list("enrolmentId = ?1 order by id", enrolment.id);
        enrolment.erase(!certificates.isEmpty());
        for (Certificate certificate : certificates) {
            CertificateNote.delete(
                    "eventId in (select e.id from CertificateEvent e where e.serial = ?1)", certificate.serial);
            ledger.append(new Serial(certificate.serial), CertificateEvent.ACCOUNT_ERASED, actor, "");
        }
    }

    /** Erases the contents of certificates whose account was erased and whose retention period is over. */
    @Transactional
    void eraseWhatNeedNotStay() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        for (Certificate certificate : Certificate.notNeededOn(today)) {
            Serial serial = new Serial(certificate.serial);
            ledger.append(serial, CertificateEvent.ERASED, Upkeep.ACTOR, "");
            Certificate.empty(serial);
        }
    }
}
