package app.daybook.certificate;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

import app.daybook.certificate.statement.Endorsement;
import app.daybook.certificate.statement.HolderName;
import app.daybook.certificate.statement.Licensee;
import app.daybook.certificate.statement.Serial;
import app.daybook.enrolment.Enrolment;

/** A learner's claim to a certificate that an instructor countersigns, or returns with a reason. */
@Entity
public class CertificateClaim extends PanacheEntityBase {

    /** Characters. */
    public static final int LONGEST_REASON = 2000;

    @Id
    @GeneratedValue(generator = "certificate_claim_seq")
    @SequenceGenerator(name = "certificate_claim_seq", sequenceName = "certificate_claim_seq")
    public Long id;

    /** Of the certificate that comes of it; the ledger tells of the claim under it. */
    public String serial;

    public Long enrolmentId;

    /** As the learner confirmed it. */
    public String name;

    public Instant claimedAt;

    /** Id of the profile of the body under whose approval it was claimed; null under none. */
    public String accreditor;

    /** What that body asks; see {@link Licensee}. */
    public String licenceNumber;

    public String givenNames;
    public String familyName;
    public String attestation;
    public Instant attestedAt;

    /** When it was countersigned or returned; null while it is open. */
    public Instant decidedAt;

    /** Why it was returned, in words for the learner; null if it was not. */
    public String returned;

    public static Optional<CertificateClaim> open(long enrolmentId) {
        return find("enrolmentId = ?1 and decidedAt is null", enrolmentId).firstResultOptional();
    }

    /** Why the last claim was returned, if it was. */
    public static Optional<String> lastReturned(long enrolmentId) {
        return CertificateClaim.<CertificateClaim>find("enrolmentId = ?1 order by claimedAt desc, id desc", enrolmentId)
                .firstResultOptional()
                .map(claim -> claim.returned);
    }

    /** The open claims of a course, the oldest first; for those who teach it. */
    public static List<CertificateClaim> waiting(String course, int atMost) {
        return CertificateClaim.<CertificateClaim>find(
                        ON_COURSE + " and c.decidedAt is null order by c.claimedAt, c.id", course)
                .page(0, atMost)
                .list();
    }

    public static long countWaiting(String course) {
        return count(ON_COURSE + " and c.decidedAt is null", course);
    }

    /** One claim of a course, decided or not; for those who teach it. */
    public static Optional<CertificateClaim> on(String course, long id) {
        return find(ON_COURSE + " and c.id = ?2", course, id).firstResultOptional();
    }

    private static final String ON_COURSE =
            "from CertificateClaim c where c.enrolmentId in (select e.id from Enrolment e where e.course = ?1)";

    static CertificateClaim of(Enrolment enrolment, HolderName name, Optional<Endorsement> endorsement, Instant now) {
        var claim = new CertificateClaim();
        claim.serial = Serial.random().text();
        claim.enrolmentId = enrolment.id;
        claim.name = name.text();
        claim.claimedAt = now;
        endorsement.ifPresent(under -> {
            claim.accreditor = under.profile().id();
            claim.licenceNumber = under.licensee().number();
            claim.givenNames = under.licensee().givenNames();
            claim.familyName = under.licensee().familyName();
            claim.attestation = under.licensee().attestation();
            claim.attestedAt = under.licensee().attestedAt();
        });
        return claim;
    }

    /** Never before it was claimed: the clock of this node may be behind that of the one on which it was. */
    void decide(Instant now) {
        decidedAt = now.isBefore(claimedAt) ? claimedAt : now;
    }

    Licensee licensee() {
        return new Licensee(licenceNumber, givenNames, familyName, attestation, attestedAt);
    }

    public boolean isOpen() {
        return decidedAt == null;
    }

    /** A claim as it is now, for whoever waited for those who may have decided it; nothing if they have. */
    static Optional<CertificateClaim> stillOpen(long id) {
        return find("id = ?1 and decidedAt is null", id).firstResultOptional();
    }
}
