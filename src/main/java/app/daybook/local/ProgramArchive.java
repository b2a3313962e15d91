package app.daybook.local;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.tukaani.xz.XZInputStream;

import static java.nio.file.attribute.PosixFilePermission.GROUP_EXECUTE;
import static java.nio.file.attribute.PosixFilePermission.GROUP_READ;
import static java.nio.file.attribute.PosixFilePermission.OTHERS_EXECUTE;
import static java.nio.file.attribute.PosixFilePermission.OTHERS_READ;
import static java.nio.file.attribute.PosixFilePermission.OWNER_EXECUTE;
import static java.nio.file.attribute.PosixFilePermission.OWNER_READ;
import static java.nio.file.attribute.PosixFilePermission.OWNER_WRITE;

/** The two kinds of archive that our programs come in. Entries that point out of the folder are refused. */
final class ProgramArchive {

    private ProgramArchive() {}

    /** Unpacks a zip whose entries all lie in one top folder, which is left out. */
    static void unzip(Path zip, Path folder) throws IOException {
        try (ZipFile file = ZipFile.builder().setPath(zip).get()) {
            for (var entries = file.getEntries(); entries.hasMoreElements(); ) {
                var entry = entries.nextElement();
                String name = entry.getName().substring(entry.getName().indexOf('/') + 1);
                if (entry.isDirectory() || name.isEmpty()) {
                    continue;
                }
                try (InputStream content = file.getInputStream(entry)) {
                    write(content, inside(folder, name), (entry.getUnixMode() & 0100) != 0);
                }
            }
        }
    }

    /** Unpacks a tar compressed with xz. */
    static void untar(InputStream archive, Path folder) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(archive)))) {
            TarArchiveEntry entry;
            while ((entry = tar.getNextEntry()) != null) {
                Path target = inside(folder, entry.getName());
                if (entry.isSymbolicLink()) {
                    inside(
                            folder,
                            folder.relativize(target.resolveSibling(entry.getLinkName()))
                                    .toString());
                    Files.createDirectories(target.getParent());
                    Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
                } else if (entry.isFile()) {
                    write(tar, target, (entry.getMode() & 0100) != 0);
                }
            }
        }
    }

    private static void write(InputStream content, Path target, boolean executable) throws IOException {
        Files.createDirectories(target.getParent());
        Files.copy(content, target);
        if (executable && FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(
                    target,
                    Set.of(
                            OWNER_READ,
                            OWNER_WRITE,
                            OWNER_EXECUTE,
                            GROUP_READ,
                            GROUP_EXECUTE,
                            OTHERS_READ,
                            OTHERS_EXECUTE));
        }
    }

    private static Path inside(Path folder, String name) throws IOException {
        Path target = folder.resolve(name).normalize();
        if (!target.startsWith(folder.normalize())) {
            throw new IOException("The archive's entry " + name + " points out of its folder");
        }
        return target;
    }
}
