package app.daybook.certificate;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.inject.Singleton;

import app.daybook.certificate.document.Issuer;
import app.daybook.certificate.statement.Serial;

/** The register of certificates: what was issued, and what each is worth now. */
@Singleton
public class Register {

    private final Issuer issuer;
    private final Clock clock;

    Register(Issuer issuer, Clock clock) {
        this.issuer = issuer;
        this.clock = clock;
    }

    /** By what a person typed. What is malformed costs the same work as what is unknown. */
    public Optional<Registered> find(String typed) {
        return find(Serial.parse(typed).orElseGet(Serial::random));
    }

    /** Whoever asks in vain costs the work of one that is there: the newest is looked at, and not told of. */
    public Optional<Registered> find(Serial serial) {
        List<Certificate> looked = Certificate.ofOrNewest(serial).stream().toList();
        return of(looked.stream().map(one -> one.serial).toList(), looked).stream()
                .filter(found -> found.certificate().serial.equals(serial.text()))
                .findFirst();
    }

    /** The enrolment's certificate that no other follows. */
    public Optional<Registered> live(long enrolmentId) {
        return Certificate.live(enrolmentId).flatMap(certificate -> find(new Serial(certificate.serial)));
    }

    /** One certificate of a course; for those who teach it. */
    public Optional<Registered> on(String course, String typed) {
        return Serial.parse(typed)
                .flatMap(serial -> Certificate.on(course, serial))
                .flatMap(certificate -> find(new Serial(certificate.serial)));
    }

    /**
     * The certificates of a course, the newest first; for those who teach it. Those of erased accounts are found by
     * their whole serial only.
     *
     * @param search a serial, or part of a holder's name in any case; empty for all
     * @param page from 0
     */
    public List<Registered> on(String course, String search, int page, int size) {
        List<Certificate> found = Certificate.on(course, search, page, size);
        return of(found.stream().map(one -> one.serial).toList(), found);
    }

    /** What each of these is worth now. */
    public List<Registered> of(List<Certificate> certificates) {
        return of(certificates.stream().map(one -> one.serial).toList(), certificates);
    }

    private List<Registered> of(List<String> serials, List<Certificate> certificates) {
        Instant now = clock.instant();
        Map<String, List<CertificateEvent>> events =
                CertificateEvent.of(serials).stream().collect(Collectors.groupingBy(event -> event.serial));
        Map<String, String> sums = Certificate.sums(serials);
        return certificates.stream()
                .filter(certificate -> !certificate.isErased())
                .map(certificate -> Registered.of(
                        certificate,
                        events.getOrDefault(certificate.serial, List.of()),
                        sums.get(certificate.serial),
                        BadgeSignature.of(certificate, issuer),
                        now))
                .toList();
    }
}
