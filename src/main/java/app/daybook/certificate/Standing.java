package app.daybook.certificate;

import java.util.List;
import java.util.Locale;

/** What a certificate is worth today. */
enum Standing {
    VALID,
    REVOKED,
    /** The stored record is not the one that was issued: it must never read as valid. */
    ALTERED;

    /**
     * @param events of one certificate, in order
     * @param sums of what is stored now
     */
    static Standing of(List<CertificateEvent> events, String sums) {
        boolean issued = events.stream()
                .anyMatch(event -> event.kind.equals(CertificateEvent.ISSUED) && event.detail.equals(sums));
        boolean sound = events.stream().allMatch(event -> event.hash.equals(event.computedHash()));
        if (!issued || !sound) {
            return ALTERED;
        }
        return events.stream().anyMatch(event -> event.kind.equals(CertificateEvent.REVOKED)) ? REVOKED : VALID;
    }

    /** As class names on the page have it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
