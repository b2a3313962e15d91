package app.daybook.certificate;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A certificate of the register and what it is worth today. */
record Registered(Certificate certificate, Standing standing, BadgeSignature signature) {

    /** By what a person typed. A serial that is unknown and one that is malformed cost the same work. */
    static Optional<Registered> find(String typed, Issuer issuer) {
        Serial serial = Serial.parse(typed).orElseGet(Serial::random);
        Optional<Certificate> certificate = Certificate.of(serial);
        List<CertificateEvent> events = CertificateEvent.of(serial);
        Map<String, String> sums = Certificate.sums(List.of(serial.text()));
        return certificate.map(it -> of(it, Standing.of(events, sums.get(it.serial)), BadgeSignature.of(it, issuer)));
    }

    /** What our signature contradicts is altered, even if the ledger was made to fit. */
    private static Registered of(Certificate certificate, Standing standing, BadgeSignature signature) {
        boolean broken = signature == BadgeSignature.BROKEN;
        return new Registered(certificate, broken ? Standing.ALTERED : standing, signature);
    }

    boolean isValid() {
        return standing == Standing.VALID;
    }

    /** Whether its badge may be handed out. */
    boolean hasBadge() {
        return isValid() && signature == BadgeSignature.HOLDS;
    }
}
