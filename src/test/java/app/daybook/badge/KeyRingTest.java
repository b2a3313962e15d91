package app.daybook.badge;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.util.Base64;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import app.daybook.local.BadgeKeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class KeyRingTest {

    private static final DidWeb ISSUER = DidWeb.of(URI.create("https://courses.example.org"));
    private static final String DOCUMENT = "{\"@context\":[\"" + Contexts.CREDENTIALS
            + "\"],\"id\":\"urn:x:1\",\"type\":[\"VerifiableCredential\"],\"issuer\":\"" + ISSUER.id()
            + "\",\"name\":\"A badge\"}";

    @TempDir
    Path folder;

    @Test
    void aFormerKeyStillVerifies() throws IOException, GeneralSecurityException {
        KeyRing before = new KeyRing(BadgeKeys.keptIn(folder));
        SigningKey former = before.active();
        SignedBadge badge = SignedBadge.sign(DOCUMENT, former, ISSUER.method(former.multikey()), Instant.EPOCH);
        assertTrue(badge.isSignedBy(before, ISSUER));

        Files.writeString(folder.resolve("former.pem"), OtherKeys.pem(Multikey.parse(former.multikey())));
        Files.delete(folder.resolve("badge.pem"));
        KeyRing after = new KeyRing(BadgeKeys.keptIn(folder));
        assertFalse(after.active().multikey().equals(former.multikey()));
        assertEquals(2, after.multikeys().size());
        assertTrue(badge.isSignedBy(after, ISSUER));
        assertTrue(SignedBadge.parse(badge.text()).orElseThrow().isSignedBy(after, ISSUER));

        Files.delete(folder.resolve("former.pem"));
        assertFalse(badge.isSignedBy(new KeyRing(folder), ISSUER), "a key that was taken away counts no more");
    }

    @Test
    void aKeyOfAnotherIssuerIsNotOurs() {
        KeyRing ring = new KeyRing(BadgeKeys.keptIn(folder));
        DidWeb other = DidWeb.of(URI.create("https://courses.example.com"));
        SignedBadge badge = SignedBadge.sign(
                DOCUMENT, ring.active(), other.method(ring.active().multikey()), Instant.EPOCH);
        assertFalse(badge.isSignedBy(ring, ISSUER));
    }

    @Test
    void saysWhatIsMissing() throws IOException {
        assertSays("openssl genpkey", folder.resolve("none"));
        assertSays("openssl genpkey", folder);
        BadgeKeys.keptIn(folder);
        Files.copy(folder.resolve("badge.pem"), folder.resolve("second.pem"));
        assertSays("several private keys", folder);
    }

    @Test
    void aPrivateKeyThatOthersMayReadIsRefused() throws IOException {
        BadgeKeys.keptIn(folder);
        Path key = folder.resolve("badge.pem");
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(key)));
        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-r--r--"));
        assertSays("chmod 600", folder);
        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("r--r-----"));
        assertEquals(1, new KeyRing(folder).multikeys().size());
    }

    @Test
    void otherFilesAreRefusedAndNeverShown() throws IOException, GeneralSecurityException {
        Path key = folder.resolve("badge.pem");
        Files.writeString(key, "secret words");
        assertSays("not one key in PEM form", folder);
        byte[] rsa = KeyPairGenerator.getInstance("RSA")
                .generateKeyPair()
                .getPrivate()
                .getEncoded();
        String text = Base64.getMimeEncoder().encodeToString(rsa);
        Files.writeString(key, "-----BEGIN PRIVATE KEY-----\n" + text + "\n-----END PRIVATE KEY-----\n");
        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-------"));
        String said = assertSays("not an Ed25519 key", folder);
        assertFalse(said.contains(text.substring(0, 20)), said);
    }

    @Test
    void namesItsIssuerAfterTheAddress() {
        assertEquals("did:web:courses.example.org", ISSUER.id());
        assertEquals(
                "did:web:localhost%3A8080",
                DidWeb.of(URI.create("http://localhost:8080")).id());
        assertThrows(IllegalArgumentException.class, () -> DidWeb.of(URI.create("https://example.org/courses")));
    }

    private static String assertSays(String words, Path folder) {
        String said =
                assertThrows(KeysNotInOrder.class, () -> new KeyRing(folder)).getMessage();
        assertTrue(said.contains(words), said);
        return said;
    }
}
