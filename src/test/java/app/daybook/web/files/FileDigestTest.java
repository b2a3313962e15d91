package app.daybook.web.files;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class FileDigestTest {

    @TempDir
    Path folder;

    @Test
    void isAnotherAsSoonAsAFileIs() throws IOException {
        Path script = Files.createDirectories(folder.resolve("files/js")).resolve("a.js");
        Files.writeString(script, "one");
        FileDigest first = digest(folder);
        assertEquals(Set.of("/js/a.js"), first.paths());
        assertEquals(first, digest(folder), "the same on every node");
        Files.writeString(script, "two");
        assertNotEquals(first.hex(), digest(folder).hex(), "changed");
        Files.writeString(script, "one");
        Path moved = Files.move(script, script.resolveSibling("b.js"));
        assertNotEquals(first.hex(), digest(folder).hex(), "renamed");
        Files.move(moved, script);
        Files.writeString(moved, "");
        assertNotEquals(first.hex(), digest(folder).hex(), "added");
    }

    /** As the packaged application has them. */
    @Test
    void isTheSameInAnArchive() throws IOException {
        Files.writeString(Files.createDirectories(folder.resolve("files/js")).resolve("a.js"), "one");
        Path archive = folder.resolve("app.jar");
        try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(archive))) {
            jar.putNextEntry(new ZipEntry("files/"));
            jar.putNextEntry(new ZipEntry("files/js/"));
            jar.putNextEntry(new ZipEntry("files/js/a.js"));
            jar.write("one".getBytes(UTF_8));
        }
        assertEquals(digest(folder), digest(archive));
    }

    @Test
    void isNeverOfNothing() throws IOException {
        assertThrows(IllegalStateException.class, () -> digest(folder));
    }

    private static FileDigest digest(Path from) throws IOException {
        try (URLClassLoader classes =
                new URLClassLoader(new URL[] {from.toUri().toURL()}, ClassLoader.getPlatformClassLoader())) {
            return FileDigest.of(classes, "files");
        }
    }
}
