package app.daybook.course;

import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import app.daybook.quiz.Choice;
import app.daybook.quiz.Option;
import app.daybook.quiz.Question;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What becomes of a good course folder. */
class CourseReaderTest {

    private final Course course = ThreeDays.course();
    private final Lesson first = course.day(1).orElseThrow();

    @Test
    void readsTheGoodCourseWithoutAFinding() {
        assertEquals(List.of(), ThreeDays.read(ThreeDays.files()).findings());
    }

    @Test
    void readsWhatTheCourseSaysOfItself() {
        assertEquals("three-days", course.id());
        assertEquals("Study Habits for Massage Learners", course.title());
        assertEquals(
                List.of(new Part("alone", "Learning alone", 1, 2), new Part("together", "Learning together", 3, 3)),
                course.parts());
        assertEquals(Pace.DAILY, course.pace());
        assertEquals(Optional.empty(), course.licence());
        assertEquals(LocalTime.of(5, 0), course.opensAt());
        assertEquals(80, course.quizPassMark());
        assertEquals(75, course.finalPassMark());
        assertTrue(course.isSample(first));
        assertEquals(
                List.of("first", "second", "third"),
                course.lessons().stream().map(Lesson::id).toList());
        assertEquals(
                List.of("alone", "alone", "together"),
                course.lessons().stream().map(course::part).map(Part::id).toList());
    }

    @Test
    void readsALesson() {
        assertEquals(
                "{place=Choose a place where you can read without interruption,"
                        + " notes=Write three short notes from memory after reading}",
                first.objectives().toString());
        assertEquals(
                List.of(
                        new Lesson.Section("s_choose-a-place", "Choose a place"),
                        new Lesson.Section("s_two-words-for-today", "Two words for today")),
                first.contents());
        assertEquals(Optional.of("study-diary"), first.practice());
        assertEquals(
                List.of("roediger2006"),
                first.cited().stream().map(Reference::key).toList());
        assertEquals(142, first.words(), "without the quiz and the labels of footnotes");
        assertEquals(1, first.readingMinutes());
        assertEquals(11, first.totalMinutes());
    }

    @Test
    void countsTheWordsThatAReaderMeets() {
        assertEquals(9, LessonReader.words("## Plan the week\n\nThree times 20.5 minutes — that’s all. [@shah2008]\n"));
        assertEquals(2, LessonReader.words("[one day](second) [!NOTE]\n```bodymap\nmuscle: x\n```\n"));
    }

    @Test
    void readsAQuizWithItsKindsSafetyAndFeedback() {
        List<Question> questions = first.quiz().questions();
        assertEquals(
                List.of("quiet-place", "two-steps", "partner-ill"),
                questions.stream().map(Question::id).toList());
        Choice single = (Choice) questions.get(0);
        Choice multiple = (Choice) questions.get(1);
        assertEquals("Where do you read today’s page?", single.stem());
        assertFalse(single.multiple());
        assertEquals(
                new Option(
                        "a",
                        true,
                        "At a desk that is free of other things",
                        "<p>Fewer things in view make it easier to stay with the page.</p>"),
                single.options().get(0));
        assertTrue(multiple.multiple());
        assertEquals("<p>Your notebook is still closed.</p>", multiple.vignette());
        assertEquals("<p>The order matters: recall first, review after.</p>", multiple.explanation());
        assertEquals("notes", multiple.objective());
        assertEquals(
                List.of(false, false, true),
                questions.stream().map(Question::safety).toList());
    }

    @Test
    void readsTheFinalAndTheEvaluation() {
        FinalExam exam = course.finalExam();
        assertEquals(10, exam.bank().size());
        assertEquals(4, exam.bank().formSize());
        assertEquals(2, exam.attempts());
        assertTrue(exam.coolDown().isZero());
        assertEquals(
                List.of(
                        new EvaluationForm.Item(
                                "clear", "The three days were clear.", EvaluationForm.Kind.AGREE, false),
                        new EvaluationForm.Item("change", "What would you change?", EvaluationForm.Kind.TEXT, true)),
                course.evaluation().items());
    }

    @Test
    void readsTheSameFromItsOwnZip() {
        CourseFiles files = ThreeDays.files();
        CourseFiles again = CourseFiles.unzip(files.course(), files.zip());
        assertEquals(files.digest(), again.digest());
        assertEquals(List.of(), ThreeDays.read(again).findings());
    }

    @Test
    void forgivesWindowsLineEndsAndAByteOrderMark() {
        String windows = "\uFEFF" + ThreeDays.text("day-01-first.md").replace("\n", "\r\n");
        CourseReader.Reading reading = ThreeDays.read(ThreeDays.with("day-01-first.md", windows));
        assertEquals(List.of(), reading.findings());
        assertEquals(first, reading.course().orElseThrow().day(1).orElseThrow());
    }
}
