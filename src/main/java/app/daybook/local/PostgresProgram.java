package app.daybook.local;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;

/** PostgreSQL's programs, unpacked once from the binaries on the class path. */
final class PostgresProgram {

    private static final int MINUTE = 60;

    private final Path folder;

    private PostgresProgram(Path folder) {
        this.folder = folder;
    }

    /** @param programs the folder that prepared programs are kept in */
    static PostgresProgram in(Path programs) throws IOException {
        Path folder = programs.resolve("postgresql").toAbsolutePath();
        Preparation.once(folder, digest(), target -> {
            try (InputStream binaries = binaries()) {
                ProgramArchive.untar(binaries, target);
            }
        });
        return new PostgresProgram(folder);
    }

    boolean run(String program, List<String> arguments, Path log) throws IOException {
        List<String> command = new ArrayList<>();
        if (isRoot()) {
            // PostgreSQL refuses to run as root; in a user namespace of its own it no longer is
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(folder.resolve("bin").resolve(program).toString());
        command.addAll(arguments);
        return Command.run(command, Map.of("LC_ALL", "C", "TZ", "UTC"), log, MINUTE);
    }

    private static boolean isRoot() throws IOException {
        Path self = Path.of("/proc/self");
        return Files.exists(self) && Files.getAttribute(self, "unix:uid").equals(0);
    }

    private static InputStream binaries() throws IOException {
        String system = System.getProperty("os.name").split(" ")[0];
        return DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(system, System.getProperty("os.arch"));
    }

    /** The binaries do not tell their version without being run; their digest names them as well. */
    private static String digest() throws IOException {
        try (InputStream binaries = binaries()) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            new DigestInputStream(binaries, digest).transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
