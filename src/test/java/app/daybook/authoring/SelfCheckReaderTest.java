package app.daybook.authoring;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;

import app.daybook.authoring.lint.Lint;
import app.daybook.course.Course;
import app.daybook.course.Lesson;
import app.daybook.course.SelfCheck;
import app.daybook.course.Stretch;
import app.daybook.markdown.Finding;
import app.daybook.markdown.Findings;
import app.daybook.quiz.Choice;
import app.daybook.quiz.Matching;
import app.daybook.quiz.Numeric;
import app.daybook.quiz.Ordering;
import app.daybook.quiz.Place;
import app.daybook.quiz.Question;
import app.daybook.quiz.Response;
import app.daybook.quiz.ShortAnswer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A question within the text: where it begins, where the text goes on, and what does not count it. */
class SelfCheckReaderTest {

    private static final String FIRST = "day-01-first.md";
    private static final String SECOND = "day-02-second.md";
    private static final String AFTER = "1. Write down three evenings.";

    private final Lesson first = ThreeDays.course().lessons().get(0);

    @Test
    void standsAtItsPlaceInTheText() {
        assertEquals(
                List.of("quiet-corner", "desk-things"),
                first.checks().stream().map(SelfCheck::id).toList());
        Stretch before = first.body().get(0);
        Stretch between = first.body().get(1);
        Stretch after = first.body().get(2);
        assertTrue(before.html().contains("desk.svg"), before.html());
        assertTrue(between.html().strip().startsWith("<p>The desk comes next.</p>"), between.html());
        assertTrue(after.html().strip().startsWith("<h2 id=\"s_two-words-for-today\">"), after.html());
        assertTrue(after.html().contains("class=\"footnotes\""), after.html());
        assertEquals(Optional.empty(), after.check());
        assertFalse(first.text().contains("quiet enough"), first.text());
        assertFalse(first.text().contains("aside-"), first.text());
    }

    @Test
    void isAQuestionWithItsCaseAndItsExplanation() {
        Question check = first.check("quiet-corner").orElseThrow().question();
        assertEquals("Which corner is quiet enough to begin?", check.stem());
        assertEquals("<p>A kitchen has a radio that is on in the morning.</p>", check.vignette());
        assertEquals("<p>A corner is quiet at an hour, so choose both.</p>", check.explanation());
        assertEquals("", check.objective());
        assertFalse(check.safety());
        assertEquals(1, check.grade(Response.of("b")));
        Numeric number = assertInstanceOf(
                Numeric.class, first.check("desk-things").orElseThrow().question());
        assertEquals("<p>The notebook and the pen.</p>", number.answers().get(0).feedback());
        assertEquals("<p>Notebook and pen are enough.</p>", number.explanation());
    }

    @Test
    void takesEveryKind() {
        assertInstanceOf(Choice.class, read("{#c .check .multiple}", "- [x] a\n  > f\n- [x] b\n  > g\n"));
        assertInstanceOf(Ordering.class, read("{#c .check .order}", "1. a\n   > f\n2. b\n3. c\n"));
        assertInstanceOf(Matching.class, read("{#c .check .match}", "| A | B |\n|---|---|\n| a | x |\n| b | y |\n"));
        assertInstanceOf(Numeric.class, read("{#c .check}", "= 30..60 s | 0.5..1 min\n> f\n\n!= 90 s\n> g\n"));
        assertInstanceOf(ShortAnswer.class, read("{#c .check}", "= recall\n> f\n"));
        assertInstanceOf(
                Place.class,
                read("{#c .check}", "```bodymap\nask: point\nmuscle: writing-hand\nside: right\n```\n> f\n"));
    }

    private static Question read(String braces, String answer) {
        CourseReader.Reading reading = ThreeDays.read(withCheck(
                ThreeDays.files(),
                "### Which? " + braces + "\n\n" + answer + "\n> Why.\n\n> Said by somebody else.\n\n"));
        assertEquals(List.of(), reading.findings());
        Lesson lesson = reading.course().orElseThrow().lessons().get(1);
        Question question = lesson.check("c").orElseThrow().question();
        assertEquals("<p>Why.</p>", question.explanation());
        assertTrue(lesson.text().contains("<blockquote>\n<p>Said by somebody else.</p>"), lesson.text());
        assertTrue(lesson.text().contains("<li>Write down three evenings.</li>"), lesson.text());
        return question;
    }

    @Test
    void citesWorksOfItsOwn() {
        Lesson third = ThreeDays.read(ThreeDays.replace(
                        "day-03-third.md",
                        "Ask “Was",
                        "### Which? {#c .check}\n\n- [x] a\n  > f\n- [ ] b\n  > g\n\n> So it was found [@cepeda2006].\n\n"
                                + "Ask “Was"))
                .course()
                .orElseThrow()
                .lessons()
                .get(2);
        assertEquals(1, third.cited().size());
        assertTrue(third.check("c").orElseThrow().question().explanation().contains("href=\"#ref-cepeda2006\""));
    }

    @Test
    void isInTheSameOrderForEverybodyUntilItsTextChanges() {
        long seed = first.check("quiet-corner").orElseThrow().seed();
        assertEquals(seed, seed(ThreeDays.replace(FIRST, "Any quiet corner", "Some quiet corner")));
        assertNotEquals(seed, seed(ThreeDays.replace(FIRST, "The radio reads", "A radio reads")));
    }

    private static long seed(CourseFiles files) {
        Lesson lesson = ThreeDays.read(files).course().orElseThrow().lessons().get(0);
        return lesson.check("quiet-corner").orElseThrow().seed();
    }

    /** Quizzes, the final, statistics, reviews and what is exported all ask the course for its questions. */
    @Test
    void isNoQuestionOfTheCourse() {
        Course course = ThreeDays.course();
        assertTrue(
                course.questions().stream().noneMatch(question -> question.id().equals("quiet-corner")));
        assertTrue(course.questions("first").stream()
                .noneMatch(question -> question.id().equals("quiet-corner")));
    }

    @Test
    void mayGoAtAnyTimeSinceNothingIsKeptUnderItsId() {
        CourseFiles without = ThreeDays.replace(FIRST, "{#desk-things .check}", "{#things-on-a-desk .check}");
        assertEquals(List.of(), errors(without));
    }

    @Test
    void cannotTakeTheIdOfAQuestionThatWasPublished() {
        CourseFiles graded =
                ThreeDays.replace(SECOND, "{#one-hour objective=space}", "{#one-hour-a-week objective=space}");
        List<String> errors = errors(
                withCheck(graded, "### Which? {#one-hour .check}\n\n- [x] a\n  > f\n- [ ] b\n  > g\n\n> Why.\n\n"));
        assertEquals(1, errors.size());
        assertTrue(errors.get(0).contains("The question \"one-hour\""), errors.get(0));
        List<String> retired =
                errors(ThreeDays.replace("course.yaml", "pace: daily", "retired: [quiet-corner]\npace: daily"));
        assertTrue(retired.get(0).contains("\"quiet-corner\" is retired here and used"), retired.get(0));
    }

    private static List<String> errors(CourseFiles files) {
        StableIds.Kept kept = new StableIds.Kept(Set.of("first", "second"), Set.of("one-hour", "desk-things"));
        return Lint.check(files, new Findings(), Optional.of(new Lint.Published(ThreeDays.files(), kept)))
                .findings()
                .stream()
                .filter(finding -> finding.severity() == Finding.Severity.ERROR)
                .map(Finding::toString)
                .toList();
    }

    private static CourseFiles withCheck(CourseFiles files, String check) {
        SortedMap<String, byte[]> all = new TreeMap<>(files.files());
        String text = new String(all.get(SECOND), StandardCharsets.UTF_8);
        all.put(SECOND, text.replace(AFTER, check + AFTER).getBytes(StandardCharsets.UTF_8));
        return new CourseFiles(files.course(), all);
    }
}
