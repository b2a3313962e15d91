package app.daybook.badge;

import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.util.Arrays;
import java.util.Optional;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;

import com.apicatalog.multibase.Multibase;

/**
 * Making and checking a proof with the cryptosuite eddsa-rdfc-2022 (W3C Data Integrity EdDSA Cryptosuites 1.0, section
 * 3.2): Ed25519 over the hash of the proof without its value, followed by the hash of the document without its proof.
 * It is written as the one member of an array, as the JSON schema of Open Badges 3.0 wants it, and read alone too.
 */
final class Proof {

    private static final String NAME = "proof";
    private static final String METHOD = "verificationMethod";
    private static final String VALUE = "proofValue";
    private static final String CONTEXT = "@context";
    private static final String TYPE = "DataIntegrityProof";
    private static final String SUITE = "eddsa-rdfc-2022";
    private static final String PURPOSE = "assertionMethod";

    /** Bytes of a signature (RFC 8032, section 5.1.6). */
    private static final int SIGNATURE = 64;

    /** Characters of those in base 58 with the letter in front. Decoding takes the square of the length. */
    private static final int LONGEST_VALUE = 1 + 88;

    private final Canonical canonical;

    Proof(Canonical canonical) {
        this.canonical = canonical;
    }

    /**
     * @param created ISO 8601 with seconds and zone
     * @throws NotCanonical if the document uses a term that no context defines
     */
    JsonObject sign(JsonObject document, SigningKey key, String method, String created)
            throws GeneralSecurityException {
        JsonObject proof = Json.createObjectBuilder()
                .add("type", TYPE)
                .add("cryptosuite", SUITE)
                .add("created", created)
                .add(METHOD, method)
                .add("proofPurpose", PURPOSE)
                .build();
        String value = Multibase.BASE_58_BTC.encode(key.sign(hash(document, proof)));
        JsonObject whole = Json.createObjectBuilder(proof).add(VALUE, value).build();
        return Json.createObjectBuilder(document)
                .add(NAME, Json.createArrayBuilder().add(whole))
                .build();
    }

    /** The verification method that the document's one proof names, if it names one. */
    static Optional<String> method(JsonObject signed) {
        return of(signed).flatMap(proof -> string(proof, METHOD));
    }

    /** Whether this key made the document's one proof over exactly what the document says. */
    boolean isSigned(JsonObject signed, PublicKey by) {
        return of(signed)
                .filter(proof -> has(proof, "type", TYPE)
                        && has(proof, "cryptosuite", SUITE)
                        && has(proof, "proofPurpose", PURPOSE))
                .filter(proof -> isSigned(signed, proof, by))
                .isPresent();
    }

    private boolean isSigned(JsonObject signed, JsonObject proof, PublicKey by) {
        Optional<byte[]> signature = string(proof, VALUE).flatMap(Proof::signature);
        if (signature.isEmpty() || isNested(signed.values())) {
            return false;
        }
        JsonObject document = Json.createObjectBuilder(signed).remove(NAME).build();
        JsonObject bare = Json.createObjectBuilder(proof).remove(VALUE).build();
        try {
            return SigningKey.isSigned(by, hash(document, bare), signature.get());
        } catch (NotCanonical | GeneralSecurityException e) {
            return false;
        }
    }

    byte[] hash(JsonObject document, JsonObject proof) {
        JsonValue context = document.get(CONTEXT);
        JsonObject configuration = context == null
                ? proof
                : Json.createObjectBuilder(proof).add(CONTEXT, context).build();
        byte[] first = canonical.sha256(configuration);
        byte[] second = canonical.sha256(document);
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    private static Optional<JsonObject> of(JsonObject signed) {
        JsonValue proof = signed.get(NAME);
        if (proof instanceof JsonArray several && several.size() == 1) {
            proof = several.get(0);
        }
        return proof instanceof JsonObject one ? Optional.of(one) : Optional.empty();
    }

    private static Optional<byte[]> signature(String value) {
        if (value.length() > LONGEST_VALUE) {
            return Optional.empty();
        }
        try {
            return Optional.of(Multibase.BASE_58_BTC.decode(value)).filter(bytes -> bytes.length == SIGNATURE);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Whether something inside brings a context of its own, as no badge of ours does: each is worked through anew. */
    private static boolean isNested(Iterable<JsonValue> values) {
        for (JsonValue value : values) {
            if (value instanceof JsonObject object && (object.containsKey(CONTEXT) || isNested(object.values()))
                    || value instanceof JsonArray array && isNested(array)) {
                return true;
            }
        }
        return false;
    }

    private static Optional<String> string(JsonObject proof, String name) {
        return proof.get(name) instanceof JsonString text ? Optional.of(text.getString()) : Optional.empty();
    }

    private static boolean has(JsonObject proof, String name, String value) {
        return string(proof, name).filter(value::equals).isPresent();
    }
}
