package app.daybook.badge;

import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.util.Arrays;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;

import com.apicatalog.multibase.Multibase;

/**
 * Making and checking a proof with the cryptosuite eddsa-rdfc-2022 (W3C Data Integrity EdDSA Cryptosuites 1.0, section
 * 3.2): Ed25519 over the hash of the proof without its value, followed by the hash of the document without its proof.
 */
final class Proof {

    static final String NAME = "proof";
    static final String METHOD = "verificationMethod";
    private static final String VALUE = "proofValue";
    private static final String CONTEXT = "@context";
    private static final String TYPE = "DataIntegrityProof";
    private static final String SUITE = "eddsa-rdfc-2022";
    private static final String PURPOSE = "assertionMethod";

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
        return Json.createObjectBuilder(document).add(NAME, whole).build();
    }

    /** Whether this key made the document's one proof over exactly what the document says. */
    boolean isSigned(JsonObject signed, PublicKey by) {
        if (!(signed.get(NAME) instanceof JsonObject proof)
                || !has(proof, "type", TYPE)
                || !has(proof, "cryptosuite", SUITE)
                || !has(proof, "proofPurpose", PURPOSE)
                || !(proof.get(VALUE) instanceof JsonString value)) {
            return false;
        }
        JsonObject document = Json.createObjectBuilder(signed).remove(NAME).build();
        JsonObject bare = Json.createObjectBuilder(proof).remove(VALUE).build();
        try {
            byte[] signature = Multibase.BASE_58_BTC.decode(value.getString());
            return SigningKey.isSigned(by, hash(document, bare), signature);
        } catch (NotCanonical | IllegalArgumentException | GeneralSecurityException e) {
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

    private static boolean has(JsonObject proof, String name, String value) {
        return proof.get(name) instanceof JsonString text && text.getString().equals(value);
    }
}
