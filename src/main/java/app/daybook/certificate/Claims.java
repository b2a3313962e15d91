package app.daybook.certificate;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import app.daybook.assessment.Assessment;
import app.daybook.certificate.print.Press;
import app.daybook.certificate.statement.Achievement;
import app.daybook.certificate.statement.Bodies;
import app.daybook.certificate.statement.CertificateConfig;
import app.daybook.certificate.statement.Endorsement;
import app.daybook.certificate.statement.HolderName;
import app.daybook.certificate.statement.Licensee;
import app.daybook.certificate.statement.Serial;
import app.daybook.certificate.statement.Snapshot;
import app.daybook.course.Course;
import app.daybook.enrolment.Enrolment;
import app.daybook.publishing.Catalogue;
import app.daybook.web.WebSettings;

/** The way from everything done to a certificate: issued at once, or on an instructor's countersignature. */
@Singleton
public class Claims {

    /** On a preview: no certificate ever has it. */
    private static final Serial NONE = new Serial("0".repeat(26));

    private final Catalogue catalogue;
    private final Registrar registrar;
    private final Ledger ledger;
    private final Press press;
    private final CertificateConfig config;
    private final WebSettings settings;
    private final Clock clock;

    Claims(
            Catalogue catalogue,
            Registrar registrar,
            Ledger ledger,
            Press press,
            CertificateConfig config,
            WebSettings settings,
            Clock clock) {
        this.catalogue = catalogue;
        this.registrar = registrar;
        this.ledger = ledger;
        this.press = press;
        this.config = config;
        this.settings = settings;
        this.clock = clock;
    }

    /** How far a learner is. */
    public static Eligibility eligibility(Course course, Enrolment enrolment) {
        return Eligibility.of(course, enrolment.progress(course), Assessment.of(enrolment));
    }

    /**
     * The course as it was when the learner passed its final: what a certificate says and asks for is taken from there.
     * As it is now while nobody passed.
     */
    public Course held(Course course, Eligibility eligibility) {
        return eligibility.finalExam().map(this::held).orElse(course);
    }

    private Course held(Assessment.PassedFinal passed) {
        return catalogue.edition(passed.edition()).orElseThrow();
    }

    /**
     * The learner asks for the certificate under the name that is confirmed here. A second time changes nothing.
     *
     * @throws NotEligible if something is missing
     * @throws NameRefused if the name cannot be printed
     * @throws ProfileNotMet if something is missing that the chosen body requires
     */
    @Transactional
    public void claim(Course course, Enrolment enrolment, ClaimForm form) {
        Course held = held(course, eligibility(course, enrolment));
        Achievement achieved =
                achievement(course, enrolment, form.name(), form.accreditor(), form.licensee(held, now()));
        String actor = "learner " + enrolment.learner.id;
        if (!held.certificateTerms().countersigned()) {
            BadgeMail.ask(enrolment, form.mail(), now());
            registrar.issue(enrolment.id, achieved, enrolment.zoneId(), actor);
            return;
        }
        registrar.lock(enrolment.id);
        if (CertificateClaim.open(enrolment.id).isEmpty()) {
            var claim = CertificateClaim.of(enrolment, achieved.holder(), achieved.endorsement(), now());
            claim.persistAndFlush();
            BadgeMail.ask(enrolment, form.mail(), now());
            ledger.append(new Serial(claim.serial), CertificateEvent.CLAIMED, actor, "");
        }
    }

    /**
     * Issues the certificate that was claimed. A claim that is decided stays as it is.
     *
     * @param actor who did it, as the ledger names people: by number
     * @throws NotEligible if something is missing since the claim
     * @throws ProfileNotMet if something is missing since that the body requires
     */
    @Transactional
    public void countersign(Course course, Enrolment enrolment, CertificateClaim claim, String actor) {
        // Before the lock, since it may have to be read
        held(course, eligibility(course, enrolment));
        registrar.lock(enrolment.id);
        if (claim.isStillOpen()) {
            Achievement achieved = achievement(course, enrolment, claim);
            registrar.issue(enrolment.id, new Serial(claim.serial), achieved, enrolment.zoneId(), actor);
            claim.decide(now());
        }
    }

    /**
     * Returns a claim to the learner, who may claim again. A claim that is decided stays as it is.
     *
     * @param reason in words for the learner, 1 to 2,000 characters
     */
    @Transactional
    public void giveBack(Enrolment enrolment, CertificateClaim claim, String reason, String actor) {
        registrar.lock(enrolment.id);
        if (claim.isStillOpen()) {
            claim.decide(now());
            claim.returned = reason;
            ledger.append(new Serial(claim.serial), CertificateEvent.RETURNED, actor, "");
        }
    }

    /**
     * The PDF as it would be issued today, marked as a preview, without a number, and kept nowhere.
     *
     * @throws NotEligible if something is missing since the claim
     */
    public byte[] preview(Course course, Enrolment enrolment, CertificateClaim claim) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), enrolment.zoneId());
        URI address = URI.create(config.address() + "/certificates/" + NONE);
        return press.preview(Snapshot.of(achievement(course, enrolment, claim), NONE, today, address), config.paper());
    }

    /** Whose approval covers the day on which the learner completed the course, and is not withdrawn. */
    public Bodies bodies(Course course, Enrolment enrolment, Eligibility eligibility) {
        return new Bodies(eligibility
                .finalExam()
                .map(passed -> Endorsement.approvals(course, held(passed), Transcript.completed(enrolment, passed)))
                .orElse(List.of()));
    }

    private Achievement achievement(Course course, Enrolment enrolment, CertificateClaim claim) {
        return achievement(course, enrolment, claim.name, claim.accreditor, claim.licensee());
    }

    private Achievement achievement(
            Course course, Enrolment enrolment, String name, String accreditor, Licensee licensee) {
        Eligibility eligibility = eligibility(course, enrolment);
        if (!eligibility.isEligible()) {
            throw new NotEligible();
        }
        Assessment.PassedFinal passed = eligibility.finalExam().orElseThrow();
        HolderName holder = HolderName.of(name);
        Course held = held(passed);
        return Transcript.of(
                held,
                enrolment,
                passed,
                holder,
                Endorsement.of(course, held, accreditor, licensee, Transcript.completed(enrolment, passed)),
                settings);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
