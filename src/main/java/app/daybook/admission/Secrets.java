package app.daybook.admission;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Locale;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import app.daybook.web.Digest;

/**
 * Secrets that are typed in or stand in addresses, such as codes. They are worked out from one that all nodes know and the database does not, so that they can
 * be shown again and stand in no table: whoever reads the tables has digests of 100 bits, from which no way leads back.
 */
@Singleton
public class Secrets {

    /** Crockford’s letters, which nobody takes for each other; five bits each. */
    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int LENGTH = 20;
    private static final int GROUP = 5;
    private static final int BITS = 5;

    private final SecretKeySpec key;

    Secrets(@ConfigProperty(name = "quarkus.oidc.authentication.state-secret") String secret) {
        key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256");
    }

    /** The secret of one thing: 20 letters, which hold 100 bits. */
    public String of(String thing) {
        byte[] sum = sum("secret " + thing);
        StringBuilder letters = new StringBuilder();
        int held = 0;
        int bits = 0;
        for (int next = 0; letters.length() < LENGTH; ) {
            if (bits < BITS) {
                held = (held << Byte.SIZE | sum[next++] & 0xff) & 0xffff;
                bits += Byte.SIZE;
            }
            bits -= BITS;
            letters.append(LETTERS.charAt(held >> bits & LETTERS.length() - 1));
        }
        return letters.toString();
    }

    /** As people read it, in four groups. */
    public static String written(String secret) {
        return secret.replaceAll("(.{" + GROUP + "})(?=.)", "$1-");
    }

    /** By which the tables know it, whatever case it is typed in and however it is divided. */
    public static String digest(String typed) {
        return Digest.sha256("secret "
                + typed.replaceAll("[\\s\\u2010-\\u2015\\u2212-]+", "")
                        .toUpperCase(Locale.ROOT)
                        .replace('O', '0')
                        .replaceAll("[IL]", "1"));
    }

    private byte[] sum(String thing) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal(thing.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has HMAC-SHA-256", e);
        }
    }
}
