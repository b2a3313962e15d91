package app.daybook.backup;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import com.exceptionfactory.jagged.framework.stream.StandardDecryptingChannelFactory;
import com.exceptionfactory.jagged.framework.stream.StandardEncryptingChannelFactory;
import com.exceptionfactory.jagged.x25519.X25519RecipientStanzaReaderFactory;
import com.exceptionfactory.jagged.x25519.X25519RecipientStanzaWriterFactory;

/**
 * Encryption of backups in the format of {@code age} (age-encryption.org/v1), which its own program and others read too.
 * The machine that writes backups knows only the public key, so that whoever breaks into it reads none of them.
 */
final class Sealing {

    private static final byte[] MARK = "age-encryption.org/".getBytes(StandardCharsets.US_ASCII);
    private static final String SECRET = "AGE-SECRET-KEY-1";

    private Sealing() {}

    /** @param recipient a public key, {@code age1…} */
    static OutputStream seal(OutputStream file, String recipient) throws IOException {
        try {
            return Channels.newOutputStream(new StandardEncryptingChannelFactory()
                    .newEncryptingChannel(
                            Channels.newChannel(file),
                            List.of(X25519RecipientStanzaWriterFactory.newRecipientStanzaWriter(recipient))));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IOException("“" + recipient + "” is no public key of age (age1…): " + e.getMessage(), e);
        }
    }

    /**
     * The file in the clear, whether it was encrypted or not.
     *
     * @param identity the file with the private key, as {@code age-keygen} writes it
     */
    static InputStream open(InputStream file, Optional<Path> identity) throws IOException {
        BufferedInputStream buffered = new BufferedInputStream(file, 1 << 16);
        buffered.mark(MARK.length);
        boolean sealed = Arrays.equals(buffered.readNBytes(MARK.length), MARK);
        buffered.reset();
        if (!sealed) {
            return buffered;
        }
        Path secret =
                identity.orElseThrow(() -> new IOException("The backup is encrypted; DAYBOOK_BACKUP_IDENTITY names"
                        + " the file with the private key (AGE-SECRET-KEY-1…)."));
        try {
            return Channels.newInputStream(new StandardDecryptingChannelFactory()
                    .newDecryptingChannel(
                            Channels.newChannel(buffered),
                            List.of(X25519RecipientStanzaReaderFactory.newRecipientStanzaReader(secretIn(secret)))));
        } catch (GeneralSecurityException e) {
            throw new IOException("The backup is not encrypted for the key in " + secret + ": " + e.getMessage(), e);
        }
    }

    private static String secretIn(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .map(String::strip)
                .filter(line -> line.startsWith(SECRET))
                .findFirst()
                .orElseThrow(() -> new IOException(file + " holds no line that begins with " + SECRET));
    }
}
