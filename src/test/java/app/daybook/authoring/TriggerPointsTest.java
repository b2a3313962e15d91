package app.daybook.authoring;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import app.daybook.authoring.lint.CaseQuestion;
import app.daybook.authoring.lint.Lint;
import app.daybook.course.Course;
import app.daybook.course.FinalExam;
import app.daybook.course.Lesson;
import app.daybook.markdown.Finding;
import app.daybook.markdown.Findings;
import app.daybook.quiz.Question;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The course that is shipped reads without an error, and is what its description promises. */
public class TriggerPointsTest {

    private final CourseReader.Reading reading = read();

    private static CourseReader.Reading read() {
        Findings findings = new Findings();
        return CourseReader.read(CourseFiles.read(Path.of("content/trigger-points"), findings), findings);
    }

    public static Course course() {
        return read().course().orElseThrow();
    }

    @Test
    void hasNeitherErrorNorWarning() {
        Findings findings = new Findings();
        CourseFiles files = CourseFiles.read(Path.of("content/trigger-points"), findings);
        assertEquals(
                "",
                Lint.check(files, findings, Optional.empty()).findings().stream()
                        .map(Finding::toString)
                        .collect(Collectors.joining("\n")));
    }

    /** The complete day of content/README.md with its examples of other kinds of question, added as it says there. */
    @Test
    void takesTheDayOfTheGuideAsItStands() throws IOException {
        String guide = Files.readString(Path.of("content/README.md"));
        SortedMap<String, byte[]> files =
                new TreeMap<>(CourseFiles.read(Path.of("content/trigger-points"), new Findings())
                        .files());
        String day = guide.split("````markdown\n")[1].split("````")[0]
                + Pattern.compile("(?ms)^(`{3,4})\n(### .*?)^\\1$")
                        .matcher(guide)
                        .results()
                        .map(example -> example.group(2).replaceFirst("objective=[a-z]+", "objective=dose"))
                        .collect(Collectors.joining("\n", "\n", ""));
        files.put("day-31-one-spot-one-dose.md", day.getBytes(StandardCharsets.UTF_8));
        String about = new String(files.get("course.yaml"), StandardCharsets.UTF_8).replace("27-30", "27-31");
        files.put("course.yaml", about.getBytes(StandardCharsets.UTF_8));
        Lint.Checked checked = Lint.check(new CourseFiles("trigger-points", files), new Findings(), Optional.empty());
        assertEquals(List.of(), checked.findings());
        assertEquals(
                6,
                checked.course()
                        .orElseThrow()
                        .day(31)
                        .orElseThrow()
                        .quiz()
                        .questions()
                        .size());
    }

    @Test
    void asksAtLeastSixOfTenQuestionsWithACase() {
        for (Lesson lesson : reading.course().orElseThrow().lessons()) {
            List<Question> questions = lesson.quiz().questions();
            long cases = questions.stream().filter(CaseQuestion::is).count();
            assertTrue(cases * 10 >= questions.size() * 6L, lesson.id() + ": " + cases + " of " + questions.size());
        }
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
