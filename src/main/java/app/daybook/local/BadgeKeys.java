package app.daybook.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** The folder with the key that signs badges, made once: an Ed25519 key as {@code openssl genpkey} writes it. */
public final class BadgeKeys {

    private static final int LINE = 64;

    private BadgeKeys() {}

    /** @throws CannotStart if the key cannot be written */
    public static Path keptIn(Path folder) {
        Path file = folder.resolve("badge.pem");
        try {
            Files.createDirectories(folder);
            if (!Files.exists(file)) {
                Secret.write(file, pem());
            }
            return folder;
        } catch (IOException e) {
            throw new CannotStart("The key in " + file + " cannot be written: " + e.getMessage() + ".", e);
        }
    }

    private static String pem() {
        try {
            byte[] key = KeyPairGenerator.getInstance("Ed25519")
                    .generateKeyPair()
                    .getPrivate()
                    .getEncoded();
            String text = Base64.getMimeEncoder(LINE, new byte[] {'\n'}).encodeToString(key);
            return "-----BEGIN PRIVATE KEY-----\n" + text + "\n-----END PRIVATE KEY-----\n";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Java 15 and newer have Ed25519", e);
        }
    }
}
