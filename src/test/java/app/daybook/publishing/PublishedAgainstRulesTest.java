package app.daybook.publishing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import app.daybook.PostgresForTests;
import app.daybook.authoring.CourseFiles;
import app.daybook.authoring.CourseReader;
import app.daybook.authoring.RereadTest;
import app.daybook.authoring.ThreeDays;
import app.daybook.course.Course;
import app.daybook.markdown.Findings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Editions that were published before a rule which they break: attempts and certificates still find them. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class PublishedAgainstRulesTest {

    private static final String DAY = "day-02-second.md";

    /** An objective that nothing tests, an option without feedback and a claim, each refused or told of today. */
    private static final String BROKEN = ThreeDays.text(DAY)
            .replace("objectives:\n", "objectives:\n  rest: Rest between two sessions\n")
            .replace("  > It feels thorough, and less of it stays.\n", "")
            .replace("Write down", "Guarantee");

    @Test
    void openForTheAttemptsThatWereMadeUnderThem(@TempDir Path content) {
        CourseFiles old = named("older-days");
        publish(old);
        assertTrue(CourseReader.read(old, new Findings()).course().isEmpty());
        Course edition = catalogue(content).edition(old.digest()).orElseThrow();
        assertEquals(RereadTest.questions(ThreeDays.course()), RereadTest.questions(edition));
    }

    @Test
    void areServedFromTheirFolderAfterAnUpgrade(@TempDir Path content) throws IOException {
        write(content, named("served-days"));
        Catalogue before = started(content);
        assertFalse(before.course("served-days").isPresent(), "a new course with errors is not served");
        publish(named("served-days"));
        assertEquals(
                named("served-days").digest(),
                started(content).course("served-days").orElseThrow().edition());
    }

    @Test
    void areServedWhileTheirFolderIsBroken(@TempDir Path content) throws IOException {
        CourseFiles old = named("kept-days");
        publish(old);
        write(
                content,
                new CourseFiles(
                        "kept-days",
                        ThreeDays.replace("course.yaml", "summary:", "sumary:").files()));
        assertEquals(
                old.digest(), started(content).course("kept-days").orElseThrow().edition());
    }

    private static CourseFiles named(String course) {
        return new CourseFiles(course, ThreeDays.with(DAY, BROKEN).files());
    }

    private static void publish(CourseFiles files) {
        QuarkusTransaction.requiringNew().run(() -> Edition.publish(files, Instant.parse("2026-01-05T06:00:00Z")));
    }

    private static Catalogue started(Path content) {
        Catalogue catalogue = catalogue(content);
        catalogue.start(new StartupEvent());
        return catalogue;
    }

    private static Catalogue catalogue(Path content) {
        return new Catalogue(
                new ContentSettings() {
                    @Override
                    public Path folder() {
                        return content;
                    }

                    @Override
                    public boolean watch() {
                        return false;
                    }

                    @Override
                    public Optional<String> pace() {
                        return Optional.empty();
                    }
                },
                Clock.systemUTC());
    }

    private static void write(Path content, CourseFiles files) throws IOException {
        for (Map.Entry<String, byte[]> file : files.files().entrySet()) {
            Path path = content.resolve(files.course()).resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue());
        }
    }
}
