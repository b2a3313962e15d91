package app.daybook.badge;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;

import com.apicatalog.multibase.Multibase;

/** An Ed25519 public key as text (W3C Controlled Identifiers 1.0, section 2.2.2): 0xed01 and 32 bytes in base 58. */
final class Multikey {

    private static final byte[] ED25519 = {(byte) 0xed, 1};

    /** What precedes the 32 bytes of the key in its X.509 form (RFC 8410, section 4). */
    private static final byte[] X509 = {0x30, 0x2a, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x03, 0x21, 0x00};

    private static final int LENGTH = 32;

    /** Characters of a key as text. */
    private static final int LONGEST = 48;

    private Multikey() {}

    static String of(PublicKey key) {
        byte[] encoded = key.getEncoded();
        byte[] raw = Arrays.copyOfRange(encoded, encoded.length - LENGTH, encoded.length);
        return Multibase.BASE_58_BTC.encode(join(ED25519, raw));
    }

    /** @throws GeneralSecurityException if the text is no Ed25519 key */
    static PublicKey parse(String text) throws GeneralSecurityException {
        // Decoding takes the square of the length
        byte[] bytes = text.length() > LONGEST ? new byte[0] : Multibase.BASE_58_BTC.decode(text);
        if (bytes.length != ED25519.length + LENGTH || !Arrays.equals(bytes, 0, 2, ED25519, 0, 2)) {
            throw new GeneralSecurityException("Not an Ed25519 key: " + text);
        }
        byte[] raw = Arrays.copyOfRange(bytes, ED25519.length, bytes.length);
        return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(join(X509, raw)));
    }

    private static byte[] join(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }
}
