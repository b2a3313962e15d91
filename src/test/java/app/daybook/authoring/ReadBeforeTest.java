package app.daybook.authoring;

import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import app.daybook.course.Course;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** What is taken from the edition before is what would have been read. */
class ReadBeforeTest {

    private final Course before = ThreeDays.course();

    static Stream<Arguments> changes() {
        return Stream.of(
                arguments("a sentence", ThreeDays.replace("day-01-first.md", "Any quiet corner", "Every quiet corner")),
                arguments("a question", ThreeDays.replace("day-02-second.md", "It feels thorough", "It feels whole")),
                arguments("an objective", ThreeDays.replace("day-01-first.md", "  place: Choose", "  place: Find")),
                arguments(
                        "an objective's key, which the final names",
                        ThreeDays.with(
                                "day-01-first.md",
                                ThreeDays.text("day-01-first.md")
                                        .replace("  place:", "  spot:")
                                        .replace("objective=place", "objective=spot"))),
                arguments("an id, which links name", with("day-02-second.md", "id: second", "id: other")),
                arguments(
                        "a work's year",
                        ThreeDays.replace(
                                "references.yaml", "year: 2006\n  title: \"Test", "year: 2007\n  title: \"Test")),
                arguments("a picture", ThreeDays.with("media/desk.svg", ThreeDays.text("media/desk.svg") + "\n")),
                arguments("a muscle", ThreeDays.replace("atlas.yaml", "Hand & <thumb>", "Palm & <thumb>")),
                arguments("the draw", ThreeDays.replace("final-exam.md", "  alone: 3", "  alone: 2")),
                arguments("a language", ThreeDays.append("course.yaml", "\nlanguage: de\n")),
                arguments("days that change places", swapped()));
    }

    private static CourseFiles with(String name, String old, String replacement) {
        SortedMap<String, byte[]> files =
                new TreeMap<>(ThreeDays.replace(name, old, replacement).files());
        files.put(
                "day-01-first.md",
                ThreeDays.replace("day-01-first.md", "(second)", "(other)")
                        .bytes("day-01-first.md")
                        .orElseThrow());
        return new CourseFiles(ThreeDays.files().course(), files);
    }

    private static CourseFiles swapped() {
        SortedMap<String, byte[]> files = new TreeMap<>(ThreeDays.files().files());
        byte[] first = files.remove("day-01-first.md");
        files.put("day-01-second.md", files.remove("day-02-second.md"));
        files.put("day-02-first.md", first);
        return new CourseFiles(ThreeDays.files().course(), files);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("changes")
    void isTheSameAsReadAnew(String what, CourseFiles files) {
        Course whole = CourseReader.reread(files).course().orElseThrow();
        Course quick = CourseReader.reread(files, before).orElseThrow();
        assertNotEquals(before.edition(), quick.edition());
        assertEquals(whole.edition(), quick.edition());
        assertEquals(whole.lessons(), quick.lessons());
        assertEquals(whole.finalExam(), quick.finalExam());
        assertEquals(
                whole.atlas().orElseThrow().muscles(),
                quick.atlas().orElseThrow().muscles());
    }

    @Test
    void takesTheDaysThatDidNotChange() {
        Course quick = CourseReader.reread(
                        ThreeDays.replace("day-01-first.md", "Any quiet corner", "Every quiet corner"), before)
                .orElseThrow();
        assertNotSame(before.lessons().get(0), quick.lessons().get(0));
        assertSame(before.lessons().get(1), quick.lessons().get(1));
        assertSame(before.finalExam(), quick.finalExam());
        assertSame(before.atlas().orElseThrow(), quick.atlas().orElseThrow());
    }
}
