package app.daybook.certificate;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a certificate is worth today. Where several hold, the gravest counts. */
public enum Standing {
    VALID,
    EXPIRED,
    /** Another one was issued in its place. */
    SUPERSEDED,
    REVOKED,
    /** The stored record is not the one that was issued: it must never read as valid. */
    ALTERED;

    /**
     * @param events of one certificate, in order
     * @param sums of what is stored now
     * @param expiry the first moment at which it no longer holds, if it ever ends
     */
    static Standing of(List<CertificateEvent> events, String sums, Optional<Instant> expiry, Instant now) {
        boolean issued = events.stream()
                .anyMatch(event -> event.kind.equals(CertificateEvent.ISSUED) && event.detail.equals(sums));
        boolean sound = events.stream().allMatch(event -> event.hash.equals(event.computedHash()));
        if (!issued || !sound) {
            return ALTERED;
        }
        if (CertificateEvent.last(CertificateEvent.REVOKED, events).isPresent()) {
            return REVOKED;
        }
        if (CertificateEvent.last(CertificateEvent.SUPERSEDED, events).isPresent()) {
            return SUPERSEDED;
        }
        return expiry.filter(end -> !now.isBefore(end)).isPresent() ? EXPIRED : VALID;
    }

    /** Nothing for a word that is none of ours. */
    public static Optional<Standing> parse(String word) {
        return Arrays.stream(values())
                .filter(standing -> standing.word().equals(word))
                .findFirst();
    }

    /** As class names and forms have it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
