package app.daybook.authoring;

import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;

import app.daybook.course.Course;
import app.daybook.course.EvaluationForm;
import app.daybook.course.FinalExam;
import app.daybook.course.Lesson;
import app.daybook.course.Pace;
import app.daybook.course.Part;
import app.daybook.course.Reference;
import app.daybook.markdown.Section;
import app.daybook.markdown.Words;
import app.daybook.quiz.Choice;
import app.daybook.quiz.Matching;
import app.daybook.quiz.Numeric;
import app.daybook.quiz.Option;
import app.daybook.quiz.Ordering;
import app.daybook.quiz.Place;
import app.daybook.quiz.Question;
import app.daybook.quiz.Response;
import app.daybook.quiz.ShortAnswer;

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
                List.of(
                        new Part("alone", "Learning alone", 1, 2, Optional.empty()),
                        new Part("together", "Learning together", 3, 3, Optional.empty())),
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
                        new Section("s_choose-a-place", "Choose a place"),
                        new Section("s_two-words-for-today", "Two words for today")),
                first.contents());
        assertEquals(
                List.of("roediger2006"),
                first.cited().stream().map(Reference::key).toList());
        assertEquals(146, first.words(), "without self-checks, the quiz and the labels of footnotes");
        assertEquals(1, first.readingMinutes());
        assertEquals(11, first.totalMinutes());
    }

    @Test
    void countsTheWordsThatAReaderMeets() {
        assertEquals(9, Words.in("## Plan the week\n\nThree times 20.5 minutes — that’s all. [@shah2008]\n"));
        assertEquals(2, Words.in("[one day](second) [!NOTE]\n```bodymap\nmuscle: x\n```\n"));
    }

    @Test
    void readsAQuizWithItsKindsSafetyAndFeedback() {
        List<Question> questions = first.quiz().questions();
        assertEquals(
                List.of("quiet-place", "two-steps", "partner-ill"),
                questions.stream().limit(3).map(Question::id).toList());
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
                questions.stream().limit(3).map(Question::safety).toList());
    }

    @Test
    void readsEveryKindOfQuestion() {
        assertEquals(
                Choice.Marking.PARTIAL, question("useful-things", Choice.class).marking());
        assertTrue(question("yellow-claim", Choice.class).trueFalse());
        Ordering order = question("evening-order", Ordering.class);
        assertEquals(
                new Ordering.Item("c", "Close the book and write three notes", "<p>Recall comes before review.</p>"),
                order.items().get(2));
        assertTrue(order.partial());
        Matching match = question("two-words", Matching.class);
        assertEquals(
                new Matching.Item("b", "Review", "b", "You have tried"),
                match.items().get(1));
        assertEquals("Forgetting the page", match.target("d"));
        assertEquals(3, match.items().size());
        Numeric minutes = question("evening-minutes", Numeric.class);
        assertEquals(List.of("min", "s", "h"), minutes.units());
        assertEquals(1, minutes.grade(Response.of("900 s")));
        assertEquals(
                "<p>That is the whole week at once.</p>",
                minutes.met(Response.of("1 h")).orElseThrow().feedback());
        assertEquals("<p>The day sets ten minutes, and twenty are the most.</p>", minutes.explanation());
        ShortAnswer word = question("recall-word", ShortAnswer.class);
        assertEquals(1, word.grade(Response.of("Active Recall")));
        assertEquals(
                "<p>Review comes after it.</p>",
                word.met(Response.of("review")).orElseThrow().feedback());
        assertEquals(List.of("recall"), word.right());
    }

    @Test
    void readsPlacesByTheAtlas() {
        Place point = question("thumb-place", Place.class);
        assertEquals(Set.of("thumb-and-index"), point.right());
        assertEquals(
                List.of("thumb-and-index", "palm", "back-of-hand"),
                point.regions().stream().map(Place.Region::key).toList());
        assertEquals(
                List.of("Front", "Back"),
                point.panels().stream().map(Place.Panel::title).toList());
        assertEquals("<p>Between thumb and index finger.</p>", point.feedback());
        assertTrue(point.answer().contains("<figure class=\"bm-figure\""), "the atlas shows the answer");
        Place referral = question("tired-place", Place.class);
        assertEquals(Set.of("palm"), referral.right(), "the usual area, not the spill-over");
        assertEquals(6, referral.regions().size());
    }

    private <Q extends Question> Q question(String id, Class<Q> kind) {
        return kind.cast(first.quiz().question(id).orElseThrow());
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
