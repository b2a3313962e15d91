package app.daybook.local;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/** A random word of 256 bits, made once and kept in a file that only its owner may read. */
final class Secret {

    private Secret() {}

    static String keptIn(Path file) {
        try {
            if (!Files.exists(file) || Files.readString(file).isBlank()) {
                byte[] random = new byte[32];
                new SecureRandom().nextBytes(random);
                write(file, Base64.getUrlEncoder().withoutPadding().encodeToString(random));
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new CannotStart("The secret in " + file + " cannot be read or written; make it readable for you.", e);
        }
    }

    /**
     * Nobody but the owner may read the file, from its first moment on, and it is whole from then on: half a secret would
     * be kept for ever.
     */
    static void write(Path file, String secret) throws IOException {
        Path writing = file.resolveSibling(file.getFileName() + ".writing");
        Files.deleteIfExists(writing);
        Files.createFile(writing, ownerOnly());
        Files.writeString(writing, secret);
        Files.move(writing, file, StandardCopyOption.REPLACE_EXISTING);
    }

    private static FileAttribute<?>[] ownerOnly() {
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
