package app.daybook.badge;

import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

import jakarta.json.JsonObject;

import com.apicatalog.jcs.Jcs;

/**
 * A JSON-LD document with a {@link Proof}: a badge, or the list that says which badges are revoked. Its text is in the
 * canonical form of RFC 8785, so that the same content is the same bytes.
 */
public final class SignedBadge {

    /** Characters of a document that came from anywhere. */
    public static final int LONGEST = ForeignJson.LONGEST;

    private static final Proof PROOF = new Proof(new Canonical(Contexts.BUNDLED));

    private final JsonObject document;

    private SignedBadge(JsonObject document) {
        this.document = document;
    }

    /**
     * @param unsigned a JSON object without a proof, in the contexts of {@link Contexts}
     * @param method names the key, as the issuer's DID document lists it
     * @throws IllegalArgumentException if it cannot be signed whole, for example because of an undefined term
     */
    public static SignedBadge sign(String unsigned, SigningKey key, String method, Instant created) {
        JsonObject document =
                ForeignJson.read(unsigned).orElseThrow(() -> new IllegalArgumentException("Not a JSON object"));
        try {
            String moment = created.truncatedTo(ChronoUnit.SECONDS).toString();
            return new SignedBadge(PROOF.sign(document, key, method, moment));
        } catch (NotCanonical | GeneralSecurityException e) {
            throw new IllegalArgumentException("This cannot be signed: " + e.getMessage(), e);
        }
    }

    /**
     * One JSON object and nothing after it; whether it is signed is another question. Nothing if it is longer than
     * {@link #LONGEST}, or deeper, or with wider numbers, than any badge.
     */
    public static Optional<SignedBadge> parse(String text) {
        return ForeignJson.read(text).map(SignedBadge::new);
    }

    /** The verification method that the proof names, if it names one. */
    public Optional<String> method() {
        return Proof.method(document);
    }

    /** Whether the ring has the key that the proof names, and that key signed exactly this. */
    public boolean isSignedBy(KeyRing ring, DidWeb issuer) {
        return method().flatMap(method -> ring.key(method, issuer))
                .filter(key -> PROOF.isSigned(document, key))
                .isPresent();
    }

    public String text() {
        return Jcs.canonize(document);
    }
}
