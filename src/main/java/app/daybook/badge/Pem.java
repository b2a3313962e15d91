package app.daybook.badge;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyFactory;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import static java.nio.file.attribute.PosixFilePermission.GROUP_WRITE;
import static java.nio.file.attribute.PosixFilePermission.OTHERS_EXECUTE;
import static java.nio.file.attribute.PosixFilePermission.OTHERS_READ;
import static java.nio.file.attribute.PosixFilePermission.OTHERS_WRITE;

/** Key files as OpenSSL writes them (RFC 7468): PKCS #8 for a private key, SubjectPublicKeyInfo for a public one. */
final class Pem {

    private static final Pattern FORM =
            Pattern.compile("\\s*-----BEGIN (PRIVATE|PUBLIC) KEY-----([A-Za-z0-9+/=\\s]+)-----END \\1 KEY-----\\s*");

    /** The group may read: that is how Kubernetes hands a secret to a user who is not root. */
    private static final Set<PosixFilePermission> TOO_OPEN =
            Set.of(GROUP_WRITE, OTHERS_READ, OTHERS_WRITE, OTHERS_EXECUTE);

    private Pem() {}

    /** @throws GeneralSecurityException if the file is no Ed25519 key, or a private one that others may read */
    static Key read(Path file) throws IOException, GeneralSecurityException {
        Matcher pem = FORM.matcher(Files.readString(file));
        if (!pem.matches()) {
            throw new GeneralSecurityException(file.getFileName() + " is not one key in PEM form");
        }
        byte[] bytes = Base64.getMimeDecoder().decode(pem.group(2));
        KeyFactory factory = KeyFactory.getInstance("Ed25519");
        try {
            if (pem.group(1).equals("PUBLIC")) {
                return factory.generatePublic(new X509EncodedKeySpec(bytes));
            }
            requireTight(file);
            return factory.generatePrivate(new PKCS8EncodedKeySpec(bytes));
        } catch (java.security.spec.InvalidKeySpecException e) {
            // Not handed on as the cause: its message may say something of the bytes
            throw new GeneralSecurityException(file.getFileName() + " is not an Ed25519 key");
        }
    }

    private static void requireTight(Path file) throws IOException, GeneralSecurityException {
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")
                && Files.getPosixFilePermissions(file).stream().anyMatch(TOO_OPEN::contains)) {
            throw new GeneralSecurityException(file.getFileName() + " is open to others: chmod 600 " + file);
        }
    }
}
