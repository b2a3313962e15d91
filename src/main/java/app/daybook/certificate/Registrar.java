package app.daybook.certificate;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import org.hibernate.Session;

import app.daybook.badge.SignedBadge;

/** Issues certificates: one for an enrolment, whoever asks and however often. */
@Singleton
class Registrar {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Session database;
    private final Ledger ledger;
    private final Press press;
    private final Issuer issuer;
    private final CertificateConfig config;
    private final Clock clock;

    Registrar(Session database, Ledger ledger, Press press, Issuer issuer, CertificateConfig config, Clock clock) {
        this.database = database;
        this.ledger = ledger;
        this.press = press;
        this.issuer = issuer;
        this.config = config;
        this.clock = clock;
    }

    /**
     * Issues the enrolment's certificate: frozen snapshot, PDF, badge and ledger row in one transaction. If there is one
     * already, answers that one and changes nothing, whatever is said now.
     *
     * @param zone of the learner, for the date of issue
     * @param actor who caused it, as the ledger names people: by number
     * @throws IllegalArgumentException if there is no such enrolment, or the text does not fit on one page
     */
    @Transactional
    Certificate issue(long enrolmentId, Achievement achieved, ZoneId zone, String actor) {
        return Certificate.of(enrolmentId).orElseGet(() -> {
            // Two clicks or two nodes: the second waits here, and then finds what the first has done
            lock(enrolmentId);
            return Certificate.of(enrolmentId).orElseGet(() -> issued(enrolmentId, achieved, zone, actor));
        });
    }

    private Certificate issued(long enrolmentId, Achievement achieved, ZoneId zone, String actor) {
        var serial = Serial.random();
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var snapshot = Snapshot.of(achieved, serial, LocalDate.ofInstant(now, zone), address(serial));
        var certificate = new Certificate();
        certificate.serial = serial.text();
        certificate.enrolmentId = enrolmentId;
        certificate.snapshot = snapshot.toJson();
        certificate.pdf = press.print(snapshot, config.paper());
        certificate.issuedAt = now;
        certificate.credential = badge(snapshot, achieved, now).text();
        certificate.persistAndFlush();
        String sums =
                Certificate.sums(certificate.snapshot, CanonicalJson.sha256(certificate.pdf), certificate.credential);
        ledger.append(serial, CertificateEvent.ISSUED, actor, sums);
        return certificate;
    }

    private SignedBadge badge(Snapshot snapshot, Achievement achieved, Instant now) {
        Earned earned = Earned.of(achieved, issuer);
        AchievementFile.keep(earned, achieved);
        StatusEntry status = StatusEntry.draw(snapshot.number(), RANDOM);
        return issuer.sign(OpenBadge.unsigned(snapshot, earned, status, issuer, now), now);
    }

    private URI address(Serial serial) {
        return URI.create(config.address() + "/certificates/" + serial);
    }

    private void lock(long enrolmentId) {
        Optional<Long> row = database.createNativeQuery(
                        "select id from enrolment where id = :id for no key update", Long.class)
                .setParameter("id", enrolmentId)
                .getResultStream()
                .findFirst();
        row.orElseThrow(() -> new IllegalArgumentException("There is no enrolment " + enrolmentId));
    }
}
