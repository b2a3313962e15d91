package app.daybook.certificate;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import app.daybook.badge.Contexts;
import app.daybook.badge.StatusBits;
import app.daybook.certificate.document.Issuer;
import app.daybook.certificate.document.StatusEntry;

/**
 * The public lists of revoked badges (W3C Bitstring Status List 1.0), each signed. A list follows from the ledger: a
 * revocation sets its bit from the next request on. It is signed anew each hour or when a bit changes, and all nodes
 * sign the same bytes.
 */
@Singleton
public class StatusLists {

    /** How long a verifier may rely on what it fetched. */
    public static final Duration FRESH = Duration.ofMinutes(5);

    private static final Duration VALID = Duration.ofHours(24);

    private record Signed(Instant hour, List<Integer> revoked, String text) {}

    private final Issuer issuer;
    private final Clock clock;
    private final Map<Integer, Signed> signed = new ConcurrentHashMap<>();

    StatusLists(Issuer issuer, Clock clock) {
        this.issuer = issuer;
        this.clock = clock;
    }

    /** The list as a signed credential; none if no badge is in it. */
    @Transactional
    public Optional<String> list(int list) {
        if (!StatusEntry.isBegun(list)) {
            return Optional.empty();
        }
        Instant hour = clock.instant().truncatedTo(ChronoUnit.HOURS);
        List<Integer> revoked = CertificateEvent.withdrawnBadges(list);
        Signed known = signed.get(list);
        if (known == null || !known.hour().equals(hour) || !known.revoked().equals(revoked)) {
            String text = issuer.sign(document(list, hour, revoked), hour).text();
            known = new Signed(hour, revoked, text);
            signed.put(list, known);
        }
        return Optional.of(known.text());
    }

    private Map<String, Object> document(int list, Instant hour, List<Integer> revoked) {
        var bits = new StatusBits();
        revoked.forEach(bits::set);
        String address = issuer.address(StatusEntry.PATH + list);
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("@context", List.of(Contexts.CREDENTIALS));
        document.put("id", address);
        document.put("type", List.of("VerifiableCredential", "BitstringStatusListCredential"));
        document.put("issuer", issuer.did());
        document.put("validFrom", hour.toString());
        document.put("validUntil", hour.plus(VALID).toString());
        document.put(
                "credentialSubject",
                Map.of(
                        "id",
                        address + "#list",
                        "type",
                        "BitstringStatusList",
                        "statusPurpose",
                        StatusEntry.REVOCATION,
                        "encodedList",
                        bits.encoded(),
                        "ttl",
                        FRESH.toMillis()));
        return document;
    }
}
