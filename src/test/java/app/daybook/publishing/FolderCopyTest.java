package app.daybook.publishing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import app.daybook.PostgresForTests;
import app.daybook.authoring.CourseFiles;

import static app.daybook.publishing.Editions.named;
import static app.daybook.publishing.Editions.with;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What the studio publishes comes into the folder as Git wants it: what changed, and nothing else. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class FolderCopyTest {

    private static final String DAY = "day-02-second.md";
    private static final FileTime LONG_AGO = FileTime.fromMillis(1_000_000_000_000L);

    @Test
    void onlyWhatChangedIsWritten(@TempDir Path content) throws IOException {
        CourseFiles before = named("copied");
        Node node = new Node(content).write("its-folder", before);
        Path folder = content.resolve("its-folder");
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.setLastModifiedTime(file, LONG_AGO);
            }
        }
        CourseFiles after = without(with(before, DAY, "windows\r\n"), "media/desk.svg");
        node.copy().write(before, after);
        assertEquals("windows\r\n", Files.readString(folder.resolve(DAY)));
        assertFalse(Files.exists(folder.resolve("media/desk.svg")));
        assertEquals(LONG_AGO, Files.getLastModifiedTime(folder.resolve("day-01-first.md")));
        try (Stream<Path> files = Files.list(folder)) {
            assertTrue(files.noneMatch(file -> file.getFileName().toString().startsWith(".")));
        }
        assertEquals(List.of(), node.copy().differing(after));
    }

    @Test
    void whatWasChangedInTheFolderTooIsLeftAndTold(@TempDir Path content) throws IOException {
        CourseFiles before = named("both-doors");
        Node node = new Node(content).write(before);
        Path file = content.resolve("both-doors").resolve(DAY);
        Files.writeString(file, "Written in an editor.\n");
        CourseFiles after = with(before, DAY, "Written in the studio.\n");
        node.copy().write(before, after);
        assertEquals("Written in an editor.\n", Files.readString(file));
        assertEquals(List.of(DAY), node.copy().differing(after));
    }

    @Test
    void aCourseOfTheStudioGetsAFolder(@TempDir Path content) throws IOException {
        CourseFiles fresh = named("from-the-studio");
        new Node(content).copy().write(new CourseFiles("from-the-studio", new TreeMap<>()), fresh);
        assertArrayEquals(
                fresh.files().get(DAY),
                Files.readAllBytes(content.resolve("from-the-studio").resolve(DAY)));
    }

    @Test
    void nothingIsWrittenOutsideOfTheFolder(@TempDir Path content, @TempDir Path outside) throws IOException {
        CourseFiles before = named("led-away");
        Node node = new Node(content).write(before);
        Path media = content.resolve("led-away/media");
        Files.delete(media.resolve("desk.svg"));
        Files.delete(media);
        Files.createSymbolicLink(media, outside);
        node.copy().write(before, with(with(before, "media/new.svg", "<svg/>"), "../escaped.md", "x"));
        assertFalse(Files.exists(outside.resolve("new.svg")));
        assertFalse(Files.exists(content.resolve("escaped.md")));
    }

    private static CourseFiles without(CourseFiles files, String path) {
        SortedMap<String, byte[]> fewer = new TreeMap<>(files.files());
        fewer.remove(path);
        return new CourseFiles(files.course(), fewer);
    }
}
