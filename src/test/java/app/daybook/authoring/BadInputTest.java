package app.daybook.authoring;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import app.daybook.course.Triage;
import app.daybook.markdown.CommonMarkSpec;
import app.daybook.markdown.Finding;
import app.daybook.markdown.Findings;
import app.daybook.markdown.Utf8;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Whatever stands in the files of a course, reading ends with a course or with findings, and what it shows is harmless. */
class BadInputTest {

    private static final String LESSON = "day-01-first.md";
    private static final Duration HANG = Duration.ofSeconds(20);
    private static final CourseFiles REAL = CourseFiles.read(Path.of("content/trigger-points"), new Findings());

    static List<String> examples() {
        return CommonMarkSpec.examples();
    }

    @Test
    void knowsTheWholeSpecification() {
        assertEquals(652, examples().size());
    }

    @ParameterizedTest
    @MethodSource("examples")
    void readsTheExamplesOfCommonMark(String markdown) {
        String text = ThreeDays.text(LESSON).replace("## Choose a place", markdown + "\n\n## Choose a place");
        checkLesson(text, () -> "");
    }

    /** Twenty seeds of each kind of file; a seed that fails is named and fails again. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "lesson",
                "real lesson",
                "course.yaml",
                "references.yaml",
                "final-exam.md",
                "evaluation.md",
                "atlas.yaml"
            })
    void survivesMutations(String kind) {
        for (int seed = 0; seed < 20; seed++) {
            Mutations mutations = new Mutations(seed);
            SortedMap<String, byte[]> files = new TreeMap<>(ThreeDays.files().files());
            String name = kind;
            String good;
            switch (kind) {
                case "lesson" -> {
                    name = LESSON;
                    good = ThreeDays.text(LESSON);
                }
                case "real lesson" -> {
                    name = LESSON;
                    String lesson = mutations.one(REAL.names("day-.*"));
                    good = new String(REAL.bytes(lesson).orElseThrow(), StandardCharsets.UTF_8);
                    files.put("references.yaml", REAL.files().get("references.yaml"));
                }
                default -> {
                    CourseFiles source = seed % 2 == 0 && files.containsKey(kind) ? ThreeDays.files() : REAL;
                    good = new String(source.bytes(kind).orElseThrow(), StandardCharsets.UTF_8);
                }
            }
            byte[] bad = mutations.of(good);
            files.put(name, bad);
            String what = kind + ", seed " + seed;
            check(new CourseFiles("three-days", files), () -> what);
            if (name.equals(LESSON)) {
                Utf8.decode(LESSON, bad, new Findings()).ifPresent(text -> checkLesson(text, () -> what));
            }
        }
    }

    /** What CommonMark's parsers are known to stumble over, 50 kB of each: refused, or read in a time that is bearable. */
    static Stream<Arguments> attacks() {
        return Stream.of(
                attack("open brackets", "[".repeat(40) + "\n\n"),
                attack("emphasis that never ends", "*a **a ".repeat(9) + "\n\n"),
                attack("ever longer code marks", "`a``b```c````d`````e\n\n"),
                attack("open comments", "a <!-- a <![CDATA[ a <? b <!X\n\n"),
                attack("one reference many times", "[a]: /u\n\n"),
                attack("references", numbered(3_500, "[a%d]: /u\n\n")),
                attack("what is no reference", numbered(3_500, "[a%d]\n\n")),
                attack("footnotes", numbered(1_500, "x[^%1$d]\n\n[^%1$d]: t\n\n")),
                attack("footnotes in a ring", numbered(1_500, "[^%1$d]: x [^%1$d0]\n\n")),
                attack("one footnote many times", "[^a]: x [^a]\n\n" + "[^a]\n\n".repeat(7_500)),
                attack("one heading many times", "## a\n\n"),
                attack("links to nothing", "[a](b) [c](#d)\n\n"),
                attack("links in links", "[a [b](c)](d)\n\n"),
                attack("titles that never end", "[a](b \"c\n\n"),
                attack("citations of nothing", "[@roedigr2006; @abc]\n\n"),
                attack("citations that never end", "[@\n\n"),
                attack("unknown callouts", "> [!X] a\n\n"),
                attack("pictures of nothing", "![](a)\n\n"),
                attack("body maps", "```bodymap\nmuscle: soleus\n```\n\n"),
                attack("a table of 10,000 columns", "|a".repeat(10_000) + "|\n" + "|-".repeat(10_000) + "|\n"),
                attack("wide tables", "|a".repeat(99) + "\n" + "|-".repeat(99) + "\n" + "|b".repeat(99) + "\n\n"),
                attack("nearly a table", "a\n" + "-: ".repeat(100) + "\n\n"),
                attack("quotations", "> ".repeat(11) + "a\n\n"),
                attack("definitions", "a\n: b\n\n"),
                attack("entities", "&amp;&lt;&#1;&bogus;\n\n"),
                attack("gaps", "## a" + " ".repeat(9_000) + "x\n\n"),
                attack("marks above one another", "\ud835\udcb3" + "\u0301".repeat(90) + "\u202e\n\n"),
                attack("rules", "***\n\n"),
                attack(
                        "questions",
                        numbered(500, "### a {#q%d objective=place}\n\n- [x] a\n  > b\n- [ ] c\n  > d\n\n")),
                attack("bad questions", "### a {#q objective=plaec}\n\n- [x] a\n- [ ] c\n- d\n\n"),
                attack("braces", "### a {" + "a ".repeat(5_000) + "}\n\n"),
                attack("braces that never end", "### a {\n\n"));
    }

    private static Arguments attack(String what, String part) {
        return Arguments.of(what, part.repeat(Math.max(1, 50_000 / part.length())));
    }

    private static String numbered(int count, String part) {
        return IntStream.range(0, count).mapToObj(part::formatted).collect(Collectors.joining());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("attacks")
    void bears(String what, String markdown) {
        String at = markdown.startsWith("###") ? "### Where do you read" : "## Choose a place";
        String text = ThreeDays.text(LESSON);
        SortedMap<String, byte[]> files = new TreeMap<>(
                ThreeDays.with(LESSON, text.replace(at, markdown + "\n\n" + at)).files());
        files.put("atlas.yaml", REAL.files().get("atlas.yaml"));
        check(new CourseFiles("three-days", files), () -> what);
    }

    private static void check(CourseFiles files, Supplier<String> what) {
        CourseReader.Reading reading = assertTimeoutPreemptively(HANG, () -> ThreeDays.read(files), what);
        assertEquals(
                reading.course().isEmpty(),
                reading.findings().stream().anyMatch(finding -> finding.severity() == Finding.Severity.ERROR),
                what);
        reading.findings().stream()
                .collect(Collectors.groupingBy(Finding::file))
                .forEach((file, findings) -> check(findings, files.bytes(file).orElse(new byte[0]), what));
        reading.course().ifPresent(course -> course.lessons().forEach(Harmless::check));
    }

    /** A lesson alone, whatever errors it has: what would be shown must be harmless even so. */
    private static void checkLesson(String text, Supplier<String> what) {
        Findings findings = new Findings();
        LessonReader reader = new LessonReader(LESSON, text, findings);
        if (findings.all().stream().anyMatch(finding -> finding.rule().equals("nesting"))) {
            return;
        }
        CourseLinks links = new CourseLinks(
                "three-days", "en", List.of(reader), Map.of(), Map.of(), Optional.empty(), Triage.NONE, List.of());
        Harmless.check(assertTimeoutPreemptively(HANG, () -> reader.read(1, links, new QuestionIds()), what));
    }

    private static void check(List<Finding> findings, byte[] file, Supplier<String> what) {
        int lines = new String(file, StandardCharsets.ISO_8859_1).split("\r\n|\r|\n", -1).length;
        for (Finding finding : findings) {
            assertTrue(finding.line() >= 1 && finding.line() <= lines, () -> what.get() + ": " + finding);
            assertTrue(finding.message().matches("(?s).*[.?]"), () -> what.get() + ": " + finding);
        }
    }
}
