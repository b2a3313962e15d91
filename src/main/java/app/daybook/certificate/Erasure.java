package app.daybook.certificate;

import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import io.quarkus.narayana.jta.QuarkusTransaction;
import org.jboss.logging.Logger;

import app.daybook.assessment.Assessment;
import app.daybook.certificate.statement.Serial;
import app.daybook.enrolment.Enrolment;
import app.daybook.learner.Learner;
import app.daybook.learner.LearnerErased;
import app.daybook.learner.LearnerEvent;
import app.daybook.learner.Team;
import app.daybook.news.News;
import app.daybook.practice.PracticeRecord;

/**
 * Erases what is kept of a learner. What was certified stays for the retention period, with the name that it certifies
 * and with the evidence that it rests on: days, attempts with answers, practical records that were handed in, that the
 * evaluation was given. That is kept under a number, without the account. Then the contents go too, and the ledger,
 * which names nobody, says when.
 */
@Singleton
public class Erasure {

    private static final Logger LOG = Logger.getLogger(Erasure.class);

    /** PostgreSQL: a deadlock, and a row that somebody added meanwhile to one that was to be deleted. */
    private static final Set<String> RACES = Set.of("40P01", "23503");

    /** As the trail of accounts names it. */
    private static final String ACCOUNT_ERASED = "ACCOUNT_ERASED";

    private static final int TRIES = 4;

    /**
     * A certificate that an erasure leaves, with everything that it rests on.
     *
     * @param course its title as printed
     * @param until the last day on which it is kept
     */
    public record Kept(String serial, String course, LocalDate until) {}

    private final Registrar registrar;
    private final Ledger ledger;
    private final Team team;
    private final Clock clock;

    Erasure(Registrar registrar, Ledger ledger, Team team, Clock clock) {
        this.registrar = registrar;
        this.ledger = ledger;
        this.team = team;
        this.clock = clock;
    }

    /** What an erasure of this person would leave, the oldest first. */
    public List<Kept> kept(String subject) {
        return Enrolment.of(subject).stream()
                .flatMap(enrolment -> Certificate.told(enrolment.id).stream())
                .map(one -> new Kept(
                        new Serial(one.serial).grouped(), one.snapshot().course(), one.keepUntil))
                .sorted(Comparator.comparing(Kept::until))
                .toList();
    }

    /**
     * Erases the learner's account, notes about them, claims, reviews, agreements, roles on courses and what they said
     * of courses; and of courses without a certificate everything else. Where there is a certificate, what it rests on
     * stays as long as it does. Whoever is not known, or was erased before, stays so.
     *
     * @param actor who did it, as the ledger names people: by number
     */
    @Transactional(TxType.NEVER)
    public void erase(String subject, String actor) {
        for (int attempt = 1; ; attempt++) {
            try {
                QuarkusTransaction.requiringNew()
                        .run(() -> Learner.lockedWithSubject(subject).ifPresent(learner -> erase(learner, actor)));
                return;
            } catch (RuntimeException e) {
                // The learner was still at work in another window; what they added is erased at the next try
                if (attempt == TRIES || !isRace(e)) {
                    throw e;
                }
            }
        }
    }

    private void erase(Learner learner, String actor) {
        List<Enrolment> enrolments = Enrolment.of(learner.subject).stream()
                .sorted(Comparator.comparing(enrolment -> enrolment.id))
                .toList();
        enrolments.forEach(enrolment -> registrar.lock(enrolment.id));
        List<Certificate> certificates = enrolments.stream()
                .flatMap(enrolment -> erase(enrolment).stream())
                .toList();
        certificates.forEach(one -> ledger.append(new Serial(one.serial), CertificateEvent.ACCOUNT_ERASED, actor, ""));
        News.tell(new LearnerErased(learner.id));
        Learner by = CertificateEvent.person(actor)
                .flatMap(id -> Learner.<Learner>findByIdOptional(id))
                .orElse(learner);
        LearnerEvent.add(learner, by, null, ACCOUNT_ERASED, "", clock.instant());
        team.erase(learner);
        learner.erase(clock.instant());
    }

    /** @return the certificates that stay */
    private static List<Certificate> erase(Enrolment enrolment) {
        CertificateClaim.delete("enrolmentId", enrolment.id);
        BadgeMail.forget(enrolment);
        List<Certificate> certificates = Certificate.told(enrolment.id);
        if (certificates.isEmpty()) {
            Assessment.erase(enrolment);
            PracticeRecord.erase(enrolment);
            enrolment.erase(false);
            return certificates;
        }
        Assessment.eraseAllButEvidence(enrolment);
        PracticeRecord.eraseAllButEvidence(enrolment);
        enrolment.eraseVisits();
        for (Certificate certificate : certificates) {
            CertificateNote.delete(
                    "eventId in (select e.id from CertificateEvent e where e.serial = ?1)", certificate.serial);
        }
        return certificates;
    }

    /**
     * Erases the contents of certificates whose account was erased and whose retention period is over, and what they
     * rest on. Each by itself: one that cannot be erased is told, and holds up no other.
     */
    @Transactional(TxType.NEVER)
    void eraseWhatNeedNotStay() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        List<Long> failed = new ArrayList<>();
        RuntimeException why = null;
        for (long id : QuarkusTransaction.requiringNew().call(() -> Certificate.notNeededOn(today))) {
            try {
                QuarkusTransaction.requiringNew().run(() -> eraseContents(id));
            } catch (RuntimeException e) {
                failed.add(id);
                why = e;
            }
        }
        if (!failed.isEmpty()) {
            LOG.errorf(
                    why,
                    "The contents of certificates should be erased and could not be; look at these rows of the table"
                            + " certificate: %s. It is tried again in a day; the last one failed with",
                    failed);
        }
    }

    private void eraseContents(long id) {
        Certificate certificate = Certificate.findById(id);
        registrar.lock(certificate.enrolmentId);
        List<String> told = Certificate.told(certificate.enrolmentId).stream()
                .map(one -> one.serial)
                .toList();
        if (!told.contains(certificate.serial)) {
            return;
        }
        if (told.size() == 1) {
            Enrolment enrolment = Enrolment.findById(certificate.enrolmentId);
            Assessment.erase(enrolment);
            PracticeRecord.erase(enrolment);
            enrolment.erase(true);
        }
        Serial serial = new Serial(certificate.serial);
        ledger.append(serial, CertificateEvent.ERASED, Upkeep.ACTOR, "");
        Certificate.empty(serial);
    }

    private static boolean isRace(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && RACES.contains(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }
}
