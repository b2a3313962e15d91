package app.daybook.certificate;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A certificate of the register, what it is worth today, and its rows of the ledger in order. */
public record Registered(Certificate certificate, Standing standing, List<CertificateEvent> events) {

    /** By what a person typed. A serial that is unknown and one that is malformed cost the same work as a known one. */
    static Optional<Registered> find(String typed, Instant now) {
        return find(Serial.parse(typed).orElseGet(Serial::random), now);
    }

    static Optional<Registered> find(Serial serial, Instant now) {
        Optional<Certificate> certificate = Certificate.of(serial);
        return of(List.of(serial.text()), certificate.stream().toList(), now).stream()
                .findFirst();
    }

    /** The enrolment's certificate that no other follows. */
    static Optional<Registered> live(long enrolmentId, Instant now) {
        return Certificate.live(enrolmentId).flatMap(certificate -> find(new Serial(certificate.serial), now));
    }

    /** One certificate of a course; for those who teach it. */
    public static Optional<Registered> on(String course, String typed, Instant now) {
        return Serial.parse(typed)
                .flatMap(serial -> Certificate.on(course, serial))
                .flatMap(certificate -> find(new Serial(certificate.serial), now));
    }

    /**
     * The certificates of a course, the newest first; for those who teach it.
     *
     * @param search a serial, or part of a holder's name in any case; empty for all
     */
    public static List<Registered> on(String course, String search, int page, int size, Instant now) {
        List<Certificate> found = Certificate.on(course, search, page, size);
        return of(found.stream().map(one -> one.serial).toList(), found, now);
    }

    private static List<Registered> of(List<String> serials, List<Certificate> certificates, Instant now) {
        Map<String, List<CertificateEvent>> events =
                CertificateEvent.of(serials).stream().collect(Collectors.groupingBy(event -> event.serial));
        Map<String, String> sums = Certificate.sums(serials);
        return certificates.stream()
                .filter(certificate -> !certificate.isErased())
                .map(certificate -> of(
                        certificate,
                        events.getOrDefault(certificate.serial, List.of()),
                        sums.get(certificate.serial),
                        now))
                .toList();
    }

    private static Registered of(Certificate certificate, List<CertificateEvent> events, String sums, Instant now) {
        Optional<Instant> expiry = certificate.snapshot().expiry();
        return new Registered(certificate, Standing.of(events, sums, expiry, now), events);
    }

    public boolean isValid() {
        return standing == Standing.VALID;
    }

    public boolean isRevoked() {
        return standing == Standing.REVOKED;
    }

    public Snapshot printed() {
        return certificate.snapshot();
    }

    /** Whether it may be revoked or corrected; a superseded one has a successor for that. */
    public boolean isOpenToAmendment() {
        return standing != Standing.SUPERSEDED
                && standing != Standing.ALTERED
                && successor().isEmpty();
    }

    /** The serial as people read it. */
    public String grouped() {
        return printed().number().grouped();
    }

    /** Whether somebody typed its serial, in any of the forms that people write. */
    public boolean isNumbered(String typed) {
        return Serial.parse(typed).filter(printed().number()::equals).isPresent();
    }

    Optional<CertificateEvent> revocation() {
        return CertificateEvent.last(CertificateEvent.REVOKED, events);
    }

    /** The serial of the certificate that was issued in its place. */
    public Optional<String> successor() {
        return CertificateEvent.last(CertificateEvent.SUPERSEDED, events).map(event -> event.detail);
    }
}
