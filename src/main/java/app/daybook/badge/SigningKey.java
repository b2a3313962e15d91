package app.daybook.badge;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.NamedParameterSpec;

/** An Ed25519 key pair (RFC 8032). The private half leaves this class only as a signature. */
public final class SigningKey {

    private final PrivateKey secret;
    private final PublicKey open;

    private SigningKey(PrivateKey secret, PublicKey open) {
        this.secret = secret;
        this.open = open;
    }

    /** @throws GeneralSecurityException if the key is of another curve */
    static SigningKey of(EdECPrivateKey secret) throws GeneralSecurityException {
        if (!NamedParameterSpec.ED25519.getName().equals(secret.getParams().getName())) {
            throw new GeneralSecurityException("The key is not an Ed25519 key");
        }
        byte[] seed = secret.getBytes().orElseThrow();
        // A PEM file holds the secret half only, and Java derives the other one only while it makes a pair
        var generator = KeyPairGenerator.getInstance("Ed25519");
        generator.initialize(NamedParameterSpec.ED25519, new Seed(seed));
        KeyPair pair = generator.generateKeyPair();
        var key = new SigningKey(secret, pair.getPublic());
        if (!isSigned(pair.getPublic(), seed, key.sign(seed))) {
            throw new GeneralSecurityException("The public half of the key could not be derived");
        }
        return key;
    }

    /** The public half as a multikey, beginning with z6Mk. */
    public String multikey() {
        return Multikey.of(open);
    }

    byte[] sign(byte[] bytes) throws GeneralSecurityException {
        var signature = Signature.getInstance("Ed25519");
        signature.initSign(secret);
        signature.update(bytes);
        return signature.sign();
    }

    static boolean isSigned(PublicKey by, byte[] bytes, byte[] signed) throws GeneralSecurityException {
        var signature = Signature.getInstance("Ed25519");
        signature.initVerify(by);
        signature.update(bytes);
        return signature.verify(signed);
    }

    private static final class Seed extends SecureRandom {

        private static final long serialVersionUID = 1L;
        private final byte[] seed;

        Seed(byte[] seed) {
            this.seed = seed.clone();
        }

        @Override
        public void nextBytes(byte[] bytes) {
            System.arraycopy(seed, 0, bytes, 0, bytes.length);
        }
    }
}
