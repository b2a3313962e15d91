package app.daybook.badge;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.util.Base64;

import app.daybook.local.BadgeKeys;

/** Keys that do not sign: one that did before, and one of a stranger. */
public final class OtherKeys {

    private OtherKeys() {}

    /** Its public half lies among the issuer's keys, as after a rotation. */
    public static SigningKey former() {
        return keptIn("former");
    }

    public static SigningKey stranger() {
        return keptIn("stranger");
    }

    public static void leaveFormerIn(Path folder) {
        try {
            Files.writeString(folder.resolve("former.pem"), pem(Multikey.parse(former().multikey())));
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static String pem(PublicKey key) {
        String text = Base64.getMimeEncoder().encodeToString(key.getEncoded());
        return "-----BEGIN PUBLIC KEY-----\n" + text + "\n-----END PUBLIC KEY-----\n";
    }

    private static SigningKey keptIn(String name) {
        return new KeyRing(BadgeKeys.keptIn(Path.of("target", "test-keys-" + name))).active();
    }
}
