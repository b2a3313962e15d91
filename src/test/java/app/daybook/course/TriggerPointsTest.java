package app.daybook.course;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The course that is shipped reads without an error, and is what its description promises. */
class TriggerPointsTest {

    private final CourseReader.Reading reading = read();

    private static CourseReader.Reading read() {
        Findings findings = new Findings();
        return CourseReader.read(CourseFiles.read(Path.of("content/trigger-points"), findings), findings);
    }

    static Course course() {
        return read().course().orElseThrow();
    }

    @Test
    void readsWithoutAnError() {
        assertEquals(
                "",
                String.join(
                        "\n", reading.findings().stream().map(Finding::toString).toList()));
    }

    @Test
    void hasThirtyDaysEachWithItsTeachingAndQuestions() {
        Course course = reading.course().orElseThrow();
        assertEquals(30, course.days());
        for (Lesson lesson : course.lessons()) {
            assertTrue(lesson.words() >= 500, lesson.id() + " has " + lesson.words() + " words");
            assertTrue(lesson.quiz().questions().size() >= 3, lesson.id());
        }
    }

    @Test
    void saysThatNobodyHasReviewedItAndUnderWhatLicenceItIsShared() {
        Course course = reading.course().orElseThrow();
        assertEquals("pending", course.clinicalReview());
        assertEquals(
                "https://creativecommons.org/licenses/by-sa/4.0/",
                course.licence().orElseThrow().link());
    }

    @Test
    void drawsAFinalOfSixtyFromABankOfTwice() {
        FinalExam exam = reading.course().orElseThrow().finalExam();
        assertEquals(60, exam.bank().formSize());
        assertTrue(exam.bank().size() >= 120, "the bank has " + exam.bank().size());
        assertEquals(60, exam.bank().draw(7).questions().stream().distinct().count());
        assertEquals(exam.bank().draw(7), exam.bank().draw(7));
    }
}
