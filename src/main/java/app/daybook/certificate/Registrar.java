package app.daybook.certificate;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import org.hibernate.Session;

import app.daybook.badge.SignedBadge;
import app.daybook.certificate.document.AchievementFile;
import app.daybook.certificate.document.BadgeLink;
import app.daybook.certificate.document.Earned;
import app.daybook.certificate.document.Issuer;
import app.daybook.certificate.document.OpenBadge;
import app.daybook.certificate.document.StatusEntry;
import app.daybook.certificate.print.Press;
import app.daybook.certificate.statement.Achievement;
import app.daybook.certificate.statement.CanonicalJson;
import app.daybook.certificate.statement.CertificateConfig;
import app.daybook.certificate.statement.HolderName;
import app.daybook.certificate.statement.Serial;
import app.daybook.certificate.statement.Snapshot;

/** Issues certificates: one live one for an enrolment, whoever asks and however often. */
@Singleton
class Registrar {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Session database;
    private final Register register;
    private final Ledger ledger;
    private final Press press;
    private final Issuer issuer;
    private final CertificateConfig config;
    private final Clock clock;

    Registrar(
            Session database,
            Register register,
            Ledger ledger,
            Press press,
            Issuer issuer,
            CertificateConfig config,
            Clock clock) {
        this.database = database;
        this.register = register;
        this.ledger = ledger;
        this.press = press;
        this.issuer = issuer;
        this.config = config;
        this.clock = clock;
    }

    /**
     * Issues the enrolment's certificate: frozen snapshot, PDF, badge and ledger row in one transaction. If there is one
     * already, answers that one and changes nothing, whatever is said now; only one that has expired is renewed.
     *
     * @param zone of the learner, for the date of issue
     * @param actor who caused it, as the ledger names people: by number
     * @throws IllegalArgumentException if there is no such enrolment, or the text does not fit on one page
     */
    @Transactional
    Certificate issue(long enrolmentId, Achievement achieved, ZoneId zone, String actor) {
        return issue(enrolmentId, Serial.random(), achieved, zone, actor);
    }

    /** The same under a serial that was drawn before. */
    @Transactional
    Certificate issue(long enrolmentId, Serial serial, Achievement achieved, ZoneId zone, String actor) {
        return held(enrolmentId).orElseGet(() -> {
            // Two clicks or two nodes: the second waits here, and then finds what the first has done
            lock(enrolmentId);
            return held(enrolmentId).orElseGet(() -> issued(enrolmentId, serial, achieved, zone, actor));
        });
    }

    /**
     * Issues the same certificate under another name, in place of the one before, and says so in the ledger of both. If
     * that was done already, answers the one that has its place and changes nothing.
     *
     * @param seen what it was worth when that was decided
     * @throws RecordAltered if what is stored is not what was issued
     * @throws StandingChanged if it is worth something else now
     */
    @Transactional
    Certificate correct(Certificate before, HolderName name, Standing seen, ZoneId zone, String actor) {
        lock(before.enrolmentId);
        Registered found = register.find(new Serial(before.serial)).orElseThrow();
        if (found.standing() == Standing.ALTERED) {
            throw new RecordAltered();
        }
        Optional<Certificate> after = found.successor().map(Serial::new).flatMap(Certificate::of);
        if (after.isEmpty() && found.standing() != seen) {
            throw new StandingChanged();
        }
        return after.orElseGet(() -> corrected(before, name, zone, actor));
    }

    /** Nobody else issues, corrects or revokes for this enrolment until the transaction ends. */
    void lock(long enrolmentId) {
        Optional<Long> row = database.createNativeQuery(
                        "select id from enrolment where id = :id for no key update", Long.class)
                .setParameter("id", enrolmentId)
                .getResultStream()
                .findFirst();
        row.orElseThrow(() -> new IllegalArgumentException("There is no enrolment " + enrolmentId));
    }

    /** What stands in the way of issuing: a certificate that has not expired, also a revoked one. */
    private Optional<Certificate> held(long enrolmentId) {
        return register.live(enrolmentId)
                .filter(live -> live.standing() != Standing.EXPIRED)
                .map(Registered::certificate);
    }

    private Certificate issued(long enrolmentId, Serial serial, Achievement achieved, ZoneId zone, String actor) {
        Optional<Certificate> before = Certificate.live(enrolmentId);
        Snapshot snapshot = Snapshot.of(achieved, serial, today(zone), address(serial));
        Earned earned = Earned.of(achieved, issuer);
        AchievementFile.keep(earned, achieved);
        Certificate certificate = write(enrolmentId, snapshot, Optional.of(earned), before, actor);
        before.ifPresent(old -> follow(old, certificate, CertificateEvent.RENEWED, actor));
        return certificate;
    }

    private Certificate corrected(Certificate before, HolderName name, ZoneId zone, String actor) {
        Serial serial = Serial.random();
        Snapshot snapshot = before.snapshot().corrected(name, serial, today(zone), address(serial));
        Certificate certificate = write(before.enrolmentId, snapshot, before.earned(), Optional.of(before), actor);
        follow(before, certificate, CertificateEvent.CORRECTED, actor);
        return certificate;
    }

    private Certificate write(
            long enrolmentId, Snapshot snapshot, Optional<Earned> earned, Optional<Certificate> before, String actor) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var certificate = new Certificate();
        certificate.serial = snapshot.serial();
        certificate.enrolmentId = enrolmentId;
        certificate.snapshot = snapshot.toJson();
        certificate.pdf = press.print(snapshot, config.paper());
        certificate.issuedAt = now;
        certificate.keepUntil = now.atOffset(ZoneOffset.UTC).toLocalDate().plusYears(retentionYears(snapshot));
        certificate.supersedes = before.map(old -> old.serial).orElse(null);
        certificate.credential = earned.map(
                        what -> badge(enrolmentId, snapshot, what, now).text())
                .orElse(null);
        certificate.persistAndFlush();
        String sums =
                Certificate.sums(certificate.snapshot, CanonicalJson.sha256(certificate.pdf), certificate.credential);
        ledger.append(snapshot.number(), CertificateEvent.ISSUED, actor, sums);
        return certificate;
    }

    private void follow(Certificate before, Certificate after, String kind, String actor) {
        ledger.append(new Serial(after.serial), kind, actor, before.serial);
        ledger.append(new Serial(before.serial), CertificateEvent.SUPERSEDED, actor, after.serial);
    }

    private SignedBadge badge(long enrolmentId, Snapshot snapshot, Earned earned, Instant now) {
        StatusEntry status = StatusEntry.draw(snapshot.number(), RANDOM);
        BadgeLink refresh = BadgeLink.refresh(enrolmentId, now);
        return issuer.sign(
                OpenBadge.unsigned(snapshot, earned, status, refresh, BadgeMail.of(enrolmentId), issuer, now), now);
    }

    /** This site's own period, or the body's if that is longer. */
    private int retentionYears(Snapshot snapshot) {
        return snapshot.accredited() == null
                ? config.retentionYears()
                : Math.max(config.retentionYears(), snapshot.accredited().retentionYears());
    }

    private LocalDate today(ZoneId zone) {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    private URI address(Serial serial) {
        return URI.create(config.address() + "/certificates/" + serial);
    }
}
