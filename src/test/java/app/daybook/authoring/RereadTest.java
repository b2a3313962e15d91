package app.daybook.authoring;

import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import app.daybook.course.Course;
import app.daybook.quiz.Question;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * An edition that was published opens for ever, whatever rules came after it: else an attempt that was made under it
 * could not be marked. Each course of {@link CourseFindingsTest} stands for an edition older than the rule it breaks.
 */
public class RereadTest {

    /**
     * What these find has no place in a course: a file, a part or a question that cannot be told. They are as old as
     * the first edition. A younger rule may not join them, for what it finds may have been published.
     */
    private static final Set<String> OF_THE_FIRST_HOUR = Set.of(
            "answer",
            "atlas",
            "bodymap",
            "day",
            "draw",
            "duplicate-id",
            "encoding",
            "front-matter",
            "id",
            "missing-file",
            "objective",
            "objectives",
            "parts",
            "question",
            "yaml");

    @ParameterizedTest
    @MethodSource("app.daybook.authoring.CourseFindingsTest#rows")
    void opensWithEveryQuestion(CourseFindingsTest.Row row) {
        Course course = CourseReader.reread(row.files()).course().orElseThrow();
        if (row.expected().stream().noneMatch(found -> OF_THE_FIRST_HOUR.contains(found.rule()))) {
            assertEquals(new TreeSet<>(StableIds.of(row.files()).questions().keySet()), questions(course));
        }
    }

    @Test
    void keepsTheAtlasThatLacksWhatIsAskedOfOneSince() {
        CourseFiles files =
                ThreeDays.with("atlas.yaml", ThreeDays.text("atlas.yaml").replaceFirst("(?m)^standard-dose:.*\\n", ""));
        assertTrue(ThreeDays.read(files).findings().get(0).toString().contains("standard-dose"));
        Course course = CourseReader.reread(files).course().orElseThrow();
        assertEquals(questions(ThreeDays.course()), questions(course));
        assertTrue(course.atlas().orElseThrow().muscle("writing-hand").isPresent());
    }

    public static Set<String> questions(Course course) {
        Set<String> ids = new TreeSet<>();
        course.lessons()
                .forEach(lesson ->
                        lesson.quiz().questions().stream().map(Question::id).forEach(ids::add));
        course.finalExam()
                .bank()
                .pools()
                .values()
                .forEach(pool -> pool.stream().map(Question::id).forEach(ids::add));
        return ids;
    }
}
