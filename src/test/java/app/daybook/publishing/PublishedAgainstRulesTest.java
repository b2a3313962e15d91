package app.daybook.publishing;

import java.nio.file.Path;

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
        Editions.publish(old);
        assertTrue(CourseReader.read(old, new Findings()).course().isEmpty());
        Course edition = new Node(content).catalogue.edition(old.digest()).orElseThrow();
        assertEquals(RereadTest.questions(ThreeDays.course()), RereadTest.questions(edition));
    }

    @Test
    void areServedFromTheirFolderAfterAnUpgrade(@TempDir Path content) {
        CourseFiles old = named("served-days");
        Node before = new Node(content).write(old).look();
        assertFalse(before.course("served-days").isPresent(), "a new course with errors is not served");
        Editions.publish(old);
        assertEquals(old.digest(), Node.started(content).edition("served-days"));
    }

    @Test
    void areServedWhileTheirFolderIsBroken(@TempDir Path content) {
        CourseFiles old = named("kept-days");
        Editions.publish(old);
        CourseFiles broken = Editions.as("kept-days", ThreeDays.replace("course.yaml", "summary:", "sumary:"));
        assertEquals(old.digest(), new Node(content).write(broken).look().edition("kept-days"));
    }

    private static CourseFiles named(String course) {
        return Editions.as(course, ThreeDays.with(DAY, BROKEN));
    }
}
