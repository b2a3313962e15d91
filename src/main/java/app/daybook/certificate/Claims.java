package app.daybook.certificate;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import io.quarkus.narayana.jta.QuarkusTransaction;
import org.jboss.logging.Logger;

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
import app.daybook.course.practice.PromisedDemands;
import app.daybook.enrolment.Enrolment;
import app.daybook.publishing.Catalogue;
import app.daybook.web.WebSettings;

/** The way from everything done to a certificate: issued at once, or on an instructor's countersignature. */
@Singleton
public class Claims {

    private static final Logger LOG = Logger.getLogger(Claims.class);

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
    public Eligibility eligibility(Course course, Enrolment enrolment) {
        Assessment assessment = Assessment.of(enrolment);
        return Eligibility.of(
                course, asked(course, enrolment, assessment.finalExam()), enrolment.progress(course), assessment);
    }

    /**
     * The course as it was when the learner passed its final: what a certificate says and asks for is taken from there.
     * As it is now while nobody passed.
     */
    public Course held(Course course, Eligibility eligibility) {
        return eligibility.finalExam().map(this::held).orElse(course);
    }

    /**
     * The course with the records that the certificate asks for: no more than when the learner enrolled, than when they
     * passed the final, and than now.
     */
    public Course asked(Course course, Enrolment enrolment) {
        return asked(course, enrolment, Assessment.of(enrolment).finalExam());
    }

    private Course asked(Course course, Enrolment enrolment, Optional<Assessment.PassedFinal> passed) {
        return enrolment
                .promised(passed.map(this::held).orElse(course))
                .promising(PromisedDemands.of(course.practice()));
    }

    private Course held(Assessment.PassedFinal passed) {
        return catalogue.edition(passed.edition()).orElseThrow();
    }

    /**
     * The learner asks for the certificate under the name that is confirmed here. A second time changes nothing, nor does
     * a claim that comes after the certificate.
     *
     * @throws NotEligible if something is missing
     * @throws NameRefused if the name cannot be printed
     * @throws ProfileNotMet if something is missing that the chosen body requires
     * @throws Unprintable if it does not fit on the certificate
     */
    @Transactional(TxType.NEVER)
    public void claim(Course course, Enrolment enrolment, ClaimForm form) {
        Course held = heldBefore(course, enrolment);
        Achievement achieved = reading(
                () -> achievement(course, enrolment, form.name(), form.accreditor(), form.licensee(held, now())));
        String actor = "learner " + enrolment.learner.id;
        if (!held.certificateTerms().countersigned()) {
            QuarkusTransaction.requiringNew().run(() -> {
                registrar.lockLiving(enrolment.id);
                BadgeMail.ask(enrolment, form.mail(), now());
            });
            registrar.issue(enrolment.id, achieved, enrolment.zoneId(), actor);
            return;
        }
        measure(preview(achieved, enrolment));
        QuarkusTransaction.requiringNew().run(() -> {
            registrar.lockLiving(enrolment.id);
            if (registrar.held(enrolment.id).isEmpty()
                    && CertificateClaim.open(enrolment.id).isEmpty()) {
                var claim = CertificateClaim.of(enrolment, achieved.holder(), achieved.endorsement(), now());
                claim.persistAndFlush();
                BadgeMail.ask(enrolment, form.mail(), now());
                ledger.append(new Serial(claim.serial), CertificateEvent.CLAIMED, actor, "");
            }
        });
    }

    /**
     * Issues the certificate that was claimed. A claim that is decided stays as it is.
     *
     * @param actor who did it, as the ledger names people: by number
     * @throws OwnCertificate if it is the claim of whoever countersigns
     * @throws NotEligible if something is missing since the claim
     * @throws ProfileNotMet if something is missing since that the body requires
     * @throws Unprintable if it does not fit on the certificate
     */
    @Transactional(TxType.NEVER)
    public void countersign(Course course, Enrolment enrolment, CertificateClaim claim, String actor) {
        refuseOwn(enrolment, actor);
        if (!claim.isOpen()) {
            return;
        }
        heldBefore(course, enrolment);
        Achievement achieved = reading(() -> achievement(course, enrolment, claim));
        Serial serial = new Serial(claim.serial);
        registrar.issue(
                enrolment.id,
                serial,
                achieved,
                enrolment.zoneId(),
                actor,
                () -> CertificateClaim.stillOpen(claim.id).isPresent());
    }

    /**
     * Returns a claim to the learner, who may claim again. A claim that is decided stays as it is.
     *
     * @param reason in words for the learner, 1 to 2,000 characters
     * @throws OwnCertificate if it is the claim of whoever returns it
     */
    @Transactional
    public void giveBack(Enrolment enrolment, CertificateClaim claim, String reason, String actor) {
        refuseOwn(enrolment, actor);
        registrar.lock(enrolment.id);
        CertificateClaim.stillOpen(claim.id).ifPresent(open -> {
            open.decide(now());
            open.returned = reason;
            ledger.append(new Serial(open.serial), CertificateEvent.RETURNED, actor, "");
        });
    }

    /** Whether it is the certificate of whoever acts, who then decides nothing about it. */
    public static boolean isOwn(Enrolment enrolment, String actor) {
        return CertificateEvent.person(actor)
                .filter(enrolment.learner.id::equals)
                .isPresent();
    }

    static void refuseOwn(Enrolment enrolment, String actor) {
        if (isOwn(enrolment, actor)) {
            throw new OwnCertificate();
        }
    }

    /**
     * The PDF as it would be issued today, marked as a preview, without a number, and kept nowhere.
     *
     * @throws NotEligible if something is missing since the claim
     * @throws Unprintable if it does not fit on the certificate
     */
    @Transactional(TxType.NEVER)
    public byte[] preview(Course course, Enrolment enrolment, CertificateClaim claim) {
        heldBefore(course, enrolment);
        Achievement achieved = reading(() -> achievement(course, enrolment, claim));
        try {
            return press.preview(preview(achieved, enrolment), config.paper());
        } catch (IllegalArgumentException e) {
            throw new Unprintable();
        }
    }

    private Snapshot preview(Achievement achieved, Enrolment enrolment) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), enrolment.zoneId());
        return Snapshot.of(achieved, NONE, today, URI.create(settings.baseUrl() + "/certificates/" + NONE));
    }

    /** Tells the learner of a name that is too long, who can mend it, before an instructor finds out. */
    private void measure(Snapshot preview) {
        try {
            press.measure(preview, config.paper());
        } catch (IllegalArgumentException e) {
            throw new Unprintable();
        }
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
                PracticalWork.of(enrolment),
                Transcript.syllabus(asked(course, enrolment, eligibility.finalExam())),
                settings);
    }

    /** The same, asked for before a transaction begins: it may have to be read, which takes a second or two. */
    private Course heldBefore(Course course, Enrolment enrolment) {
        return held(course, Catalogue.answering(() -> eligibility(course, enrolment)));
    }

    /** What the course or the name has too much of shows here or when it is printed. */
    private static <T> T reading(Supplier<T> question) {
        try {
            return Catalogue.answering(question);
        } catch (IllegalArgumentException e) {
            LOG.warnf("A certificate cannot be made out: %s", e.getMessage());
            throw new Unprintable();
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
