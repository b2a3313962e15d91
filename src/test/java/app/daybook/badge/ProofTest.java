package app.daybook.badge;

import java.io.StringReader;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.NamedParameterSpec;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;

import com.apicatalog.multibase.Multibase;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * The test vector of the standard: W3C Recommendation “Data Integrity EdDSA Cryptosuites v1.0” of 15 May 2025, appendix
 * B.1 “Representation: eddsa-rdfc-2022”, <a href="https://www.w3.org/TR/vc-di-eddsa/#representation-eddsa-rdfc-2022">
 * taken word for word</a>. Copyright © World Wide Web Consortium, W3C Software and Document License.
 */
class ProofTest {

    private static final String PUBLIC = "z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ2";
    private static final String SECRET = "z3u2en7t5LR2WtQH5PfFqMqwVHBeXouLzo6haApm8XHqvjxq";
    private static final String METHOD = "did:key:" + PUBLIC + "#" + PUBLIC;
    private static final String CREATED = "2023-02-24T23:36:38Z";

    private static final String DOCUMENT = """
            {
                "@context": [
                    "https://www.w3.org/ns/credentials/v2",
                    "https://www.w3.org/ns/credentials/examples/v2"
                ],
                "id": "urn:uuid:58172aac-d8ba-11ed-83dd-0b3aef56cc33",
                "type": ["VerifiableCredential", "AlumniCredential"],
                "name": "Alumni Credential",
                "description": "A minimum viable example of an Alumni Credential.",
                "issuer": "https://vc.example/issuers/5678",
                "validFrom": "2023-01-01T00:00:00Z",
                "credentialSubject": {
                    "id": "did:example:abcdefgh",
                    "alumniOf": "The School of Examples"
                }
            }""";

    private static final String PROOF_HASH = "bea7b7acfbad0126b135104024a5f1733e705108f42d59668b05c0c50004c6b0";
    private static final String DOCUMENT_HASH = "517744132ae165a5349155bef0bb0cf2258fff99dfe1dbd914b938d775a36017";
    private static final String PROOF_VALUE =
            "z2YwC8z3ap7yx1nZYCg4L3j3ApHsF8kgPdSb5xoS1VR7vPG3F561B52hYnQF9iseabecm3ijx4K1FBTQsCZahKZme";

    private final Proof proof = new Proof(new Canonical(new Contexts(Map.of(
            Contexts.CREDENTIALS,
            "/contexts/credentials-v2.jsonld",
            "https://www.w3.org/ns/credentials/examples/v2",
            "/badge/examples-v2.jsonld"))));

    @Test
    void derivesThePublicKey() throws GeneralSecurityException {
        assertEquals(PUBLIC, key().multikey());
        assertEquals(PUBLIC, Multikey.of(Multikey.parse(PUBLIC)));
    }

    @Test
    void signsAsTheStandardDoes() throws GeneralSecurityException {
        JsonObject signed = proof.sign(json(DOCUMENT), key(), METHOD, CREATED);
        JsonObject made = signed.getJsonArray("proof").getJsonObject(0);
        assertEquals(PROOF_VALUE, made.getString("proofValue"));
        JsonObject bare = Json.createObjectBuilder(made).remove("proofValue").build();
        assertEquals(PROOF_HASH + DOCUMENT_HASH, HexFormat.of().formatHex(proof.hash(json(DOCUMENT), bare)));
    }

    @Test
    void verifiesWhatTheStandardSigned() throws GeneralSecurityException {
        assertTrue(proof.isSigned(vector(), Multikey.parse(PUBLIC)));
        assertFalse(proof.isSigned(vector(), Multikey.parse("z6MktgKTsu1QhX6QPbyqG6geXdw6FQCZBPq7uQpieWbiQiG7")));
    }

    /** Alone as the standard writes it, or in an array as Open Badges does; of several none would be the one. */
    @Test
    void readsOneProofAloneOrInAnArray() throws GeneralSecurityException {
        JsonObject vector = vector();
        var proofs = Json.createArrayBuilder().add(vector.get("proof"));
        assertTrue(proof.isSigned(with(vector, proofs), Multikey.parse(PUBLIC)));
        var several = Json.createArrayBuilder().add(vector.get("proof")).add(vector.get("proof"));
        assertFalse(proof.isSigned(with(vector, several), Multikey.parse(PUBLIC)));
        assertFalse(proof.isSigned(with(vector, Json.createArrayBuilder()), Multikey.parse(PUBLIC)));
        assertEquals(Optional.of(METHOD), Proof.method(vector));
        assertEquals(Optional.empty(), Proof.method(json("{\"proof\":[[{}]]}")));
    }

    /** Decoding base 58 takes the square of the length: half a minute for these. */
    @Test
    void decodesNoLongerSignatureThanThereIs() {
        for (String value : new String[] {PROOF_VALUE + "1", "z" + "8".repeat(600_000), "z", ""}) {
            String changed = vector().toString().replace(PROOF_VALUE, value);
            assertTimeoutPreemptively(
                    Duration.ofSeconds(10), () -> assertFalse(proof.isSigned(json(changed), Multikey.parse(PUBLIC))));
        }
        String key = "z6Mk" + "8".repeat(600_000);
        assertTimeoutPreemptively(
                Duration.ofSeconds(10), () -> assertThrows(GeneralSecurityException.class, () -> Multikey.parse(key)));
    }

    /** Each context is worked through anew wherever it stands, and no badge of ours has one inside. */
    @Test
    void refusesContextsInside() throws GeneralSecurityException {
        String inside = DOCUMENT.replace(
                "\"id\": \"did:example:abcdefgh\",",
                "\"id\": \"did:example:abcdefgh\", \"@context\": \"" + Contexts.CREDENTIALS + "\",");
        JsonObject signed = proof.sign(json(inside), key(), METHOD, CREATED);
        assertFalse(proof.isSigned(signed, Multikey.parse(PUBLIC)));
    }

    @Test
    void refusesWhateverIsChanged() throws GeneralSecurityException {
        String signed = vector().toString();
        for (String[] change : new String[][] {
            {"School of Examples", "School of Samples"},
            {"2023-01-01", "2023-01-02"},
            {"2023-02-24", "2023-02-25"},
            {"AlumniCredential", "OtherCredential"},
            {"assertionMethod", "authentication"},
            {"eddsa-rdfc-2022", "eddsa-jcs-2022"},
            {"z2YwC8z3", "z2YwC8z4"},
            {"z2YwC8z3", "u2YwC8z3"},
            {"\"proof\"", "\"proofs\""}
        }) {
            String changed = signed.replace(change[0], change[1]);
            assertFalse(changed.equals(signed), change[0]);
            assertFalse(proof.isSigned(json(changed), Multikey.parse(PUBLIC)), change[1]);
        }
    }

    /** An undefined term would be left out of the signature, and could be added later without a trace. */
    @Test
    void signsNothingThatNoContextDefines() {
        String undefined = DOCUMENT.replace(",\n        \"https://www.w3.org/ns/credentials/examples/v2\"", "");
        assertThrows(NotCanonical.class, () -> proof.sign(json(undefined), key(), METHOD, CREATED));
    }

    @Test
    void fetchesNothing() {
        String elsewhere = DOCUMENT.replace("examples/v2", "other/v2");
        var refused = assertThrows(NotCanonical.class, () -> proof.sign(json(elsewhere), key(), METHOD, CREATED));
        assertTrue(refused.getMessage().contains("other/v2"), refused.getMessage());
    }

    private static JsonObject with(JsonObject document, JsonArrayBuilder proofs) {
        return Json.createObjectBuilder(document).add("proof", proofs.build()).build();
    }

    private static JsonObject vector() {
        return json(DOCUMENT.substring(0, DOCUMENT.lastIndexOf('}')) + """
                , "proof": {
                    "type": "DataIntegrityProof",
                    "cryptosuite": "eddsa-rdfc-2022",
                    "created": "%s",
                    "verificationMethod": "%s",
                    "proofPurpose": "assertionMethod",
                    "proofValue": "%s"
                }}""".formatted(CREATED, METHOD, PROOF_VALUE));
    }

    private static SigningKey key() throws GeneralSecurityException {
        byte[] bytes = Multibase.BASE_58_BTC.decode(SECRET);
        // 0x8026 says "Ed25519 private key", 32 bytes follow
        var spec = new EdECPrivateKeySpec(NamedParameterSpec.ED25519, Arrays.copyOfRange(bytes, 2, bytes.length));
        return SigningKey.of((EdECPrivateKey) KeyFactory.getInstance("Ed25519").generatePrivate(spec));
    }

    private static JsonObject json(String text) {
        return Json.createReader(new StringReader(text)).readObject();
    }
}
