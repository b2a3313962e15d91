package app.daybook.certificate;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A certificate of the register and what it is worth today. */
record Registered(Certificate certificate, Standing standing) {

    /** By what a person typed. A serial that is unknown and one that is malformed cost the same work. */
    static Optional<Registered> find(String typed) {
        Serial serial = Serial.parse(typed).orElseGet(Serial::random);
        Optional<Certificate> certificate = Certificate.of(serial);
        List<CertificateEvent> events = CertificateEvent.of(serial);
        Map<String, String> sums = Certificate.sums(List.of(serial.text()));
        return certificate.map(it -> new Registered(it, Standing.of(events, sums.get(it.serial))));
    }

    boolean isValid() {
        return standing == Standing.VALID;
    }
}
