package app.daybook.badge;

import java.io.StringReader;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.NoSuchElementException;
import java.util.Optional;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonParser;

import com.apicatalog.jcs.Jcs;

/**
 * A JSON-LD document with a {@link Proof}: a badge, or the list that says which badges are revoked. Its text is in the
 * canonical form of RFC 8785, so that the same content is the same bytes.
 */
public final class SignedBadge {

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
        JsonObject document = read(unsigned).orElseThrow(() -> new IllegalArgumentException("Not a JSON object"));
        try {
            String moment = created.truncatedTo(ChronoUnit.SECONDS).toString();
            return new SignedBadge(PROOF.sign(document, key, method, moment));
        } catch (NotCanonical | GeneralSecurityException e) {
            throw new IllegalArgumentException("This cannot be signed: " + e.getMessage(), e);
        }
    }

    /** One JSON object and nothing after it; whether it is signed is another question. */
    public static Optional<SignedBadge> parse(String text) {
        return read(text).map(SignedBadge::new);
    }

    /** The verification method that the proof names, if it names one. */
    public Optional<String> method() {
        return document.get(Proof.NAME) instanceof JsonObject proof
                        && proof.get(Proof.METHOD) instanceof JsonString method
                ? Optional.of(method.getString())
                : Optional.empty();
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

    private static Optional<JsonObject> read(String text) {
        try (JsonParser parser = Json.createParser(new StringReader(text))) {
            JsonObject document =
                    parser.next() == JsonParser.Event.START_OBJECT ? parser.getObject() : JsonValue.EMPTY_JSON_OBJECT;
            return document.isEmpty() || parser.hasNext() ? Optional.empty() : Optional.of(document);
        } catch (JsonException | NoSuchElementException e) {
            return Optional.empty();
        }
    }
}
