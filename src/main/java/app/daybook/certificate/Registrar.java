package app.daybook.certificate;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import io.quarkus.narayana.jta.QuarkusTransaction;
import org.hibernate.Session;
import org.jboss.logging.Logger;

import app.daybook.badge.SignedBadge;
import app.daybook.certificate.document.AchievementFile;
import app.daybook.certificate.document.BadgeLink;
import app.daybook.certificate.document.Earned;
import app.daybook.certificate.document.Issuer;
import app.daybook.certificate.document.OpenBadge;
import app.daybook.certificate.document.StatusEntry;
import app.daybook.certificate.print.Press;
import app.daybook.certificate.statement.Achievement;
import app.daybook.certificate.statement.CertificateConfig;
import app.daybook.certificate.statement.HolderName;
import app.daybook.certificate.statement.Serial;
import app.daybook.certificate.statement.Snapshot;
import app.daybook.news.News;
import app.daybook.printing.Turns;
import app.daybook.web.Digest;
import app.daybook.web.WebSettings;

/** Issues certificates: one live one for an enrolment, whoever asks and however often. */
@Singleton
class Registrar {

    private static final Logger LOG = Logger.getLogger(Registrar.class);
    private static final SecureRandom RANDOM = new SecureRandom();

    /** So many that two learners hardly ever share one. */
    private static final int TURNS = 256;

    private final Session database;
    private final Register register;
    private final Ledger ledger;
    private final Press press;
    private final Issuer issuer;
    private final CertificateConfig config;
    private final WebSettings site;
    private final Clock clock;
    private final List<Turns> turns =
            Stream.generate(() -> new Turns(1)).limit(TURNS).toList();

    Registrar(
            Session database,
            Register register,
            Ledger ledger,
            Press press,
            Issuer issuer,
            CertificateConfig config,
            WebSettings site,
            Clock clock) {
        this.database = database;
        this.register = register;
        this.ledger = ledger;
        this.press = press;
        this.issuer = issuer;
        this.config = config;
        this.site = site;
        this.clock = clock;
    }

    /**
     * Issues the enrolment's certificate: frozen snapshot, PDF, badge and ledger row. If there is one already, answers
     * that one and changes nothing, whatever is said now; only one that has expired is renewed. Printed without a
     * transaction and then stored in a short one: whoever loses the race has printed in vain, and finds what the winner
     * stored.
     *
     * @param zone of the learner, for the date of issue
     * @param actor who caused it, as the ledger names people: by number
     * @throws HolderErased if there is no such learner any more
     * @throws Unprintable if the text does not fit on one page
     */
    @Transactional(TxType.NEVER)
    Certificate issue(long enrolmentId, Achievement achieved, ZoneId zone, String actor) {
        return issue(enrolmentId, Serial.random(), achieved, zone, actor, () -> true)
                .orElseThrow();
    }

    /**
     * The same under a serial that was drawn before.
     *
     * @param wanted asked while nobody else may decide for the enrolment; if not, nothing is issued
     */
    @Transactional(TxType.NEVER)
    Optional<Certificate> issue(
            long enrolmentId, Serial serial, Achievement achieved, ZoneId zone, String actor, BooleanSupplier wanted) {
        return turn(enrolmentId).take(() -> {
            Optional<Certificate> held = QuarkusTransaction.requiringNew().call(() -> held(enrolmentId));
            if (held.isPresent()) {
                QuarkusTransaction.requiringNew().run(() -> {
                    lock(enrolmentId);
                    closeClaim(enrolmentId);
                });
                return held;
            }
            Snapshot snapshot = Snapshot.of(achieved, serial, today(zone), address(serial));
            byte[] pdf = printed(snapshot);
            return QuarkusTransaction.requiringNew().call(() -> {
                lockLiving(enrolmentId);
                if (!wanted.getAsBoolean()) {
                    return Optional.empty();
                }
                Certificate certificate =
                        held(enrolmentId).orElseGet(() -> issued(enrolmentId, snapshot, pdf, achieved, actor));
                closeClaim(enrolmentId);
                return Optional.of(certificate);
            });
        });
    }

    /**
     * Issues the same certificate under another name, in place of the one before, and says so in the ledger of both. If
     * that was done already, answers the one that has its place and changes nothing.
     *
     * @param seen what it was worth when that was decided
     * @throws HolderErased if the account of its holder was erased
     * @throws RecordAltered if what is stored is not what was issued
     * @throws StandingChanged if it is worth something else now
     * @throws Unprintable if the name does not fit
     */
    @Transactional(TxType.NEVER)
    Certificate correct(Certificate before, HolderName name, Standing seen, ZoneId zone, String actor) {
        return turn(before.enrolmentId).take(() -> {
            Optional<Certificate> after = QuarkusTransaction.requiringNew().call(() -> successor(before, seen));
            if (after.isPresent()) {
                return after.get();
            }
            Serial serial = Serial.random();
            Snapshot snapshot = before.snapshot().corrected(name, serial, today(zone), address(serial));
            byte[] pdf = printed(snapshot);
            return QuarkusTransaction.requiringNew().call(() -> {
                lockLiving(before.enrolmentId);
                return successor(before, seen).orElseGet(() -> corrected(before, snapshot, pdf, actor));
            });
        });
    }

    /**
     * Nobody else issues, corrects, revokes or erases for this enrolment until the transaction ends. Where several locks
     * are taken, it is in this order, or two would wait for one another: learner, enrolments by number, attempts, ledger.
     *
     * @throws HolderErased if there is no such enrolment any more
     */
    void lock(long enrolmentId) {
        Optional<Long> row = database.createNativeQuery(
                        "select id from enrolment where id = :id for no key update", Long.class)
                .setParameter("id", enrolmentId)
                .getResultStream()
                .findFirst();
        row.orElseThrow(HolderErased::new);
    }

    /**
     * The same for what adds to what is kept of a person.
     *
     * @throws HolderErased if the account was erased, perhaps by whom this one waited for
     */
    void lockLiving(long enrolmentId) {
        lock(enrolmentId);
        // A statement of its own: the one that waited sees what was there when it began
        boolean erased = database.createNativeQuery(
                        "select l.erased_at is not null from enrolment e join learner l on l.id = e.learner_id"
                                + " where e.id = :id",
                        Boolean.class)
                .setParameter("id", enrolmentId)
                .getSingleResult();
        if (erased) {
            throw new HolderErased();
        }
    }

    /** Of one enrolment one is printed at a time on this node: two hundred clicks of one person are one print. */
    private Turns turn(long enrolmentId) {
        return turns.get((int) Math.floorMod(enrolmentId, (long) turns.size()));
    }

    private byte[] printed(Snapshot snapshot) {
        try {
            return press.print(snapshot, config.paper());
        } catch (IllegalArgumentException e) {
            LOG.warnf("Certificate %s cannot be printed: %s", snapshot.serial(), e.getClass());
            throw new Unprintable();
        }
    }

    /** What has the place of a certificate, after everything was looked at that forbids to give it to another. */
    private Optional<Certificate> successor(Certificate before, Standing seen) {
        Registered found = register.find(new Serial(before.serial)).orElseThrow();
        if (found.standing() == Standing.ALTERED) {
            throw new RecordAltered();
        }
        Optional<Certificate> after = found.successor().map(Serial::new).flatMap(Certificate::of);
        if (after.isEmpty() && found.standing() != seen) {
            throw new StandingChanged();
        }
        return after;
    }

    /** A claim does not wait beside the certificate that it asks for, whichever way that was issued. */
    private void closeClaim(long enrolmentId) {
        CertificateClaim.open(enrolmentId)
                .ifPresent(claim -> claim.decide(clock.instant().truncatedTo(ChronoUnit.MICROS)));
    }

    /** What stands in the way of issuing: a certificate that has not expired, also a revoked one. */
    Optional<Certificate> held(long enrolmentId) {
        return register.live(enrolmentId)
                .filter(live -> live.standing() != Standing.EXPIRED)
                .map(Registered::certificate);
    }

    private Certificate issued(long enrolmentId, Snapshot snapshot, byte[] pdf, Achievement achieved, String actor) {
        Optional<Certificate> before = Certificate.live(enrolmentId);
        Earned earned = Earned.of(achieved, issuer);
        AchievementFile.keep(earned, achieved);
        Certificate certificate = write(enrolmentId, snapshot, pdf, Optional.of(earned), before, actor);
        before.ifPresent(old -> follow(old, certificate, CertificateEvent.RENEWED, actor));
        return certificate;
    }

    private Certificate corrected(Certificate before, Snapshot snapshot, byte[] pdf, String actor) {
        Certificate certificate = write(before.enrolmentId, snapshot, pdf, before.earned(), Optional.of(before), actor);
        follow(before, certificate, CertificateEvent.CORRECTED, actor);
        return certificate;
    }

    private Certificate write(
            long enrolmentId,
            Snapshot snapshot,
            byte[] pdf,
            Optional<Earned> earned,
            Optional<Certificate> before,
            String actor) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var certificate = new Certificate();
        certificate.serial = snapshot.serial();
        certificate.enrolmentId = enrolmentId;
        certificate.snapshot = snapshot.toJson();
        certificate.pdf = pdf;
        certificate.issuedAt = now;
        certificate.keepUntil = now.atOffset(ZoneOffset.UTC).toLocalDate().plusYears(retentionYears(snapshot));
        certificate.supersedes = before.map(old -> old.serial).orElse(null);
        certificate.credential = earned.map(
                        what -> badge(enrolmentId, snapshot, what, now).text())
                .orElse(null);
        certificate.persistAndFlush();
        String sums = Certificate.sums(certificate.snapshot, Digest.sha256(certificate.pdf), certificate.credential);
        ledger.append(snapshot.number(), CertificateEvent.ISSUED, actor, sums);
        News.tell(new CertificateIssued(enrolmentId, certificate.serial, before.isPresent()));
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
        return URI.create(site.baseUrl() + "/certificates/" + serial);
    }
}
