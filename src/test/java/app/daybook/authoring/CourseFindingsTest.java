package app.daybook.authoring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import app.daybook.markdown.Finding;
import app.daybook.markdown.Findings;
import app.daybook.publishing.Editions;
import app.daybook.recording.Recording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * What an author is told about a course that is not good: each row breaks one thing in the good course, which itself
 * has no finding, and names every finding that must come of it, by file, line, rule and a part of its message.
 */
public class CourseFindingsTest {

    private static final String FIRST = "day-01-first.md";
    private static final String SECOND = "day-02-second.md";
    private static final String THIRD = "day-03-third.md";
    private static final String COURSE = "course.yaml";
    private static final String EXAM = "final-exam.md";
    private static final String EVALUATION = "evaluation.md";

    private static final byte[] PNG = "\u0089PNG\r\n\u001a\n".getBytes(StandardCharsets.ISO_8859_1);

    public record Row(String what, CourseFiles files, List<Expected> expected) {

        @Override
        public String toString() {
            return what;
        }
    }

    public record Expected(String file, int line, String rule, String message) {}

    @ParameterizedTest
    @MethodSource("rows")
    void tellsTheAuthorWhereAndWhat(Row row) {
        CourseReader.Reading reading = ThreeDays.read(row.files);
        assertTrue(reading.course().isEmpty(), "a course with errors is not served");
        assertEquals(
                row.expected.stream()
                        .map(e -> e.file + ":" + e.line + " [" + e.rule + "]")
                        .toList(),
                reading.findings().stream()
                        .map(f -> f.file() + ":" + f.line() + " [" + f.rule() + "]")
                        .toList(),
                () -> String.join(
                        "\n", reading.findings().stream().map(Finding::toString).toList()));
        for (int i = 0; i < row.expected.size(); i++) {
            String message = reading.findings().get(i).message();
            assertTrue(message.contains(row.expected.get(i).message), message);
        }
    }

    public static Stream<Row> rows() {
        return Stream.of(
                        settings(),
                        approvals(),
                        folder(),
                        texts(),
                        bodyMaps(),
                        signs(),
                        records(),
                        sheets(),
                        questions(),
                        kinds(),
                        selfChecks(),
                        examAndEvaluation())
                .flatMap(rows -> rows);
    }

    static Stream<Row> approvals() {
        String approval = """
                body: Board of Nowhere
                wording: Approved by the Board of Nowhere.
                title: Study Habits
                delivery: Home study
                unit: CEs
                retention-years: 6
                from: 2026-01-01
                hours: 0.5
                """;
        return Stream.of(
                new Row(
                        "an approval for more hours than there are words",
                        ThreeDays.with("accreditors/board.yaml", approval),
                        List.of(at(
                                "accreditors/board.yaml", 8, "accreditor-hours", "0.5 hours are more than the 0.0"))),
                new Row(
                        "an approval in a file with another name",
                        ThreeDays.with("accreditors/Board.yaml", approval),
                        List.of(at("accreditors/Board.yaml", 1, "accreditor", "small letters"))));
    }

    static Stream<Row> selfChecks() {
        String heading = "### Which corner is quiet enough to begin? {#quiet-corner .check}";
        return Stream.of(
                replaced(FIRST, heading, heading.replace(".check", ".check safety"))
                        .in("a self-check that is graded", at(FIRST, 22, "check", "\"safety\" says nothing here")),
                replaced(FIRST, heading, heading.replace(".check", ".check objective=place"))
                        .in("a self-check with an objective", at(FIRST, 22, "check", "\"objective=place\"")),
                replaced(FIRST, heading, heading.replace(" .check", ""))
                        .in("braces in the text", at(FIRST, 22, "check", "Only questions have braces")),
                replaced(FIRST, heading, heading.replace(".check", ".chek"))
                        .in("a misspelt self-check", at(FIRST, 22, "check", "{#an-id .check}")),
                replaced(FIRST, heading, heading.replace("### ", "## "))
                        .in(
                                "a self-check of another level",
                                at(FIRST, 22, "check", "begin a line of its own with ###")),
                replaced(
                                FIRST,
                                "Any quiet corner will do.",
                                "> ### Which? {#which .check}\n\nAny quiet corner will do.")
                        .in("a self-check in a quotation", at(FIRST, 16, "check", "{#which .check}")),
                replaced(FIRST, heading, heading.replace("{#quiet-corner", "{#Quiet"))
                        .in("a self-check without an id", at(FIRST, 22, "id", "small letters")),
                replaced(FIRST, heading, heading.replace("quiet-corner", "quiet-place"))
                        .in("a self-check with a question's id", at(FIRST, 76, "duplicate-id", "\"quiet-place\"")),
                replaced(FIRST, heading, heading.replace(".check", ".check .order .match"))
                        .in(
                                "a self-check of two kinds",
                                at(FIRST, 22, "kind", ".order and .match"),
                                at(FIRST, 22, "question", "")),
                replaced(FIRST, "\n> A corner is quiet at an hour, so choose both.\n", "")
                        .in("a self-check that explains nothing", at(FIRST, 22, "explanation", "a quotation")),
                replaced(FIRST, "> A corner is quiet at an hour, so choose both.", "> [!TIP]\n> Choose both.")
                        .in("a callout for an explanation", at(FIRST, 22, "explanation", "a quotation")),
                replaced(FIRST, "\n> Notebook and pen are enough.\n", "")
                        .in("feedback alone", at(FIRST, 44, "explanation", "a quotation")),
                replaced(FIRST, "- [x] The kitchen after dinner", "- [ ] The kitchen after dinner")
                        .in(
                                "a self-check without a right option",
                                at(FIRST, 22, "answer", "no option is marked right")),
                replaced(FIRST, "\n  > Nobody speaks while you read.", "")
                        .in("an option without feedback", at(FIRST, 28, "feedback", "no feedback")),
                replaced(SECOND, "{#one-hour", "{#one-hour .check")
                        .in("a self-check in the quiz", at(SECOND, 18, "check", "move it above")),
                replaced(SECOND, "## Plan the week", "### What then? {#then .check}\n\n## Plan the week")
                        .in("a self-check without an answer", at(SECOND, 11, "question", "has no options")));
    }

    static Stream<Row> settings() {
        return Stream.of(
                replaced(FIRST, "title:", "tilte:")
                        .in(
                                "an unknown key",
                                at(FIRST, 2, "missing", "\"title\""),
                                at(FIRST, 3, "unknown-key", "did you mean \"title\"?")),
                replaced(FIRST, "practice:", "zzzzzzzz:")
                        .in("an unknown key like no other", at(FIRST, 9, "unknown-key", "Known keys: id, title")),
                replaced(COURSE, "  - id: together", "  - id: together\n    name: x")
                        .in("an unknown key in a list", at(COURSE, 13, "unknown-key", "\"name\"")),
                replaced(COURSE, "parts:", "licence:\n  name: Free\n  link: http://example.org\n  by: me\nparts:")
                        .in(
                                "a licence without a safe link",
                                at(COURSE, 10, "licence", "begins with https://"),
                                at(COURSE, 11, "unknown-key", "\"by\"")),
                replaced(COURSE, "  quiz: 80", "  quizz: 80")
                        .in("an unknown key in a mapping", at(COURSE, 21, "unknown-key", "did you mean \"quiz\"?")),
                replaced(SECOND, "title: A little every day", "title: Daily: a little")
                        .in("broken YAML", at(SECOND, 3, "yaml", "needs quotation marks")),
                replaced(COURSE, "sample: first", "sample: [first")
                        .in("broken YAML at the end of a list", at(COURSE, 18, "yaml", "not valid YAML")),
                replaced(SECOND, "title: A little every day\n", "")
                        .in("no title", at(SECOND, 2, "missing", "The key \"title\" is missing")),
                replaced(SECOND, "A little every day", "")
                        .in("an empty title", at(SECOND, 3, "missing", "The key \"title\" is missing or empty")),
                replaced(SECOND, "minutes: 5", "minutes: five")
                        .in("minutes in words", at(SECOND, 4, "value", "a whole number from 0 to 600")),
                replaced(SECOND, "minutes: 5", "minutes: 5\ntitle: Again")
                        .in("a key twice", at(SECOND, 5, "repeated-key", "\"title\" stands here twice")),
                replaced(SECOND, "title: A little every day", "title:\n  - A little")
                        .in("a list for a text", at(SECOND, 3, "value", "takes one text")),
                replaced(FIRST, "muscles: []", "muscles: trapezius")
                        .in("a text for a list", at(FIRST, 8, "value", "takes a list")),
                replaced(SECOND, "objectives:\n  space: Spread practice over several days\n", "")
                        .in("no objectives", at(SECOND, 2, "objectives", "add at least one")),
                replaced(COURSE, "certificate:\n  title: Certificate of Study Habits\n", "")
                        .in("no certificate", at(COURSE, 1, "missing", "\"certificate\"")),
                replaced(SECOND, "objectives:\n  space: Spread practice over several days", "objectives: spread")
                        .in("a text for a mapping", at(SECOND, 5, "yaml", "key: value")),
                with(SECOND, ThreeDays.text(SECOND).replaceFirst("---\n", ""))
                        .in("no front matter", at(SECOND, 1, "front-matter", "two lines of \"---\"")),
                with(SECOND, ThreeDays.text(SECOND).replaceFirst("\n---\n", "\n"))
                        .in("front matter without an end", at(SECOND, 1, "front-matter", "two lines of \"---\"")),
                replaced(COURSE, "pace: daily", "pace: weekly")
                        .in("an unknown pace", at(COURSE, 16, "value", "daily, on-completion or open")),
                replaced(COURSE, "\"05:00\"", "\"5 o'clock\"")
                        .in("a malformed time", at(COURSE, 17, "value", "such as \"05:00\"")),
                replaced(COURSE, "sample: first", "sample: first\nce-hours: 0.1")
                        .in("more CE hours than the words support", at(COURSE, 19, "ce-hours", "supports 0.0")),
                replaced(COURSE, "sample: first", "sample: first\nce-hours: half")
                        .in("CE hours in words", at(COURSE, 19, "value", "such as 4.5")),
                replaced(COURSE, "sample: first", "sample: first\nretired: [second]")
                        .in("a retired id in use", at(COURSE, 19, "retired", "\"second\" is retired here")),
                replaced(COURSE, "sample: first", "sample: first\nconduct:\n  step: Try it on " + "and on ".repeat(9))
                        .in("a step too long for the path", at(COURSE, 20, "conduct", "shorten it to 60")),
                replaced(COURSE, "sample: first", "sample: first\nenrolment: by-cod")
                        .in("an unknown way in", at(COURSE, 19, "value", "by-invitation, by-approval or closed")),
                replaced(COURSE, "sample: first", "sample: first\nadmission:\n  seats: 0\n  starts: [soon]")
                        .in(
                                "no seats, and no day",
                                at(COURSE, 20, "value", "from 1 to 1000000"),
                                at(COURSE, 21, "value", "such as 2026-10-05")),
                replaced(
                                COURSE,
                                "sample: first",
                                "sample: first\nadmission:\n  questions:\n    - id: Over 18\n      question: Are you 18?\n"
                                        + "    - id: insured\n      question: " + "Are you? ".repeat(40)
                                        + "\n    - id: insured\n      question: Are you insured?\n      els: No.")
                        .in(
                                "questions at enrolment that cannot be asked",
                                at(COURSE, 21, "admission", "small letters, digits and hyphens"),
                                at(COURSE, 23, "admission", "at most 300 characters"),
                                at(COURSE, 25, "admission", "stands here twice"),
                                at(COURSE, 27, "unknown-key", "otherwise")),
                replaced(COURSE, "sample: first", "sample: first\nconduct:\n  setp: Try it")
                        .in("a misspelt step", at(COURSE, 20, "unknown-key", "did you mean \"step\"?")),
                replaced(COURSE, "    study-diary:", "    study-dairy:")
                        .in("a concern about a form that is not there", concern(46, "mean \"study-diary\"?")),
                replaced(COURSE, "      where: [", "      notes: [")
                        .in("a concern about what is no choice", concern(47, "no choice on the form \"study-diary\"")),
                replaced(COURSE, "[kitchen]", "[kitchen, kichen]")
                        .in("a concern about an option that is not there", concern(47, "mean \"kitchen\"?")),
                replaced(COURSE, "concerns:", "concerns:\n  days-away: 9\n  lost-after-days: 9")
                        .in("learners lost before they are away", concern(46, "more days")),
                replaced(COURSE, "concerns:", "concerns:\n  failed-tries: -1")
                        .in("fewer tries than none", at(COURSE, 45, "value", "from 0 to 20")),
                replaced(SECOND, "minutes: 5", "minutes: 5\nmedia-minutes: 6")
                        .in("more minutes of film than of work", at(SECOND, 5, "value", "from 0 to 5")),
                replaced(COURSE, "sample: first", "sample: frist")
                        .in("an unknown sample", at(COURSE, 18, "sample", "did you mean \"first\"?")),
                replaced(COURSE, "title: Study Habits for", "title: Study " + "and more ".repeat(20) + "for")
                        .in("a title too long to print", at(COURSE, 1, "printed", "shorten it to 200")),
                replaced(COURSE, "  - The Daybook test team", "  - One\n  - Two\n  - Three")
                        .in("three instructors", at(COURSE, 4, "printed", "one or two instructors")),
                replaced(FIRST, "muscles: []", "muscles: [soleus]")
                        .in("a muscle without atlas", at(FIRST, 8, "muscle", "no muscle \"soleus\"")),
                replaced(COURSE, "days: 3-3", "days: 2-3")
                        .in("parts that overlap", at(COURSE, 14, "parts", "begins with day 3")),
                replaced(COURSE, "days: 1-2", "days: 1-1")
                        .in("parts with a hole", at(COURSE, 14, "parts", "begins with day 2")),
                replaced(COURSE, "  - id: together\n    title: Learning together\n    days: 3-3\n", "")
                        .in("parts that do not cover", at(COURSE, 8, "parts", "end with day 2 but the course has 3")),
                replaced(COURSE, "days: 3-3", "days: 3-2")
                        .in("a part that ends before it begins", at(COURSE, 14, "parts", "like \"3-")),
                replaced(COURSE, "days: 3-3", "days: 3-99999999999")
                        .in("a part without end", at(COURSE, 14, "parts", "like \"3-")),
                replaced(COURSE, "id: together", "id: alone")
                        .in("a part twice", at(COURSE, 12, "duplicate-id", "\"alone\"")),
                replaced("references.yaml", "  title: \"Test-enhanced", "  titel: \"Test-enhanced")
                        .in(
                                "a work without title",
                                at("references.yaml", 3, "missing", "\"title\""),
                                at("references.yaml", 6, "unknown-key", "did you mean \"title\"?")));
    }

    private static Expected concern(int line, String message) {
        return at(COURSE, line, "concerns", message);
    }

    static Stream<Row> folder() {
        return Stream.of(
                new Change(ThreeDays.without(COURSE))
                        .in("no course.yaml", at(COURSE, 1, "missing-file", "course.yaml is missing")),
                new Change(ThreeDays.without(EXAM))
                        .in("no final", at(EXAM, 1, "missing-file", "final-exam.md is missing")),
                new Change(new CourseFiles("three-days", new TreeMap<>()))
                        .in(
                                "an empty folder",
                                at(COURSE, 1, "day", "has no lessons"),
                                at(COURSE, 1, "missing-file", "course.yaml"),
                                at(EVALUATION, 1, "missing-file", "evaluation.md"),
                                at(EXAM, 1, "missing-file", "final-exam.md")),
                new Change(new CourseFiles("Three Days", ThreeDays.files().files()))
                        .in("a folder that is no address", at(COURSE, 1, "folder", "small letters")),
                new Change(ThreeDays.without(SECOND)).in("a gap in the days", at(THIRD, 1, "day", "Day 2 is missing")),
                new Change(ThreeDays.without(FIRST))
                        .in("a first day that is not there", at(SECOND, 1, "day", "Day 1 is missing")),
                with("day-02-twin.md", ThreeDays.text(SECOND).replace("id: second", "id: twin"))
                        .in("a day twice", at("day-02-twin.md", 1, "day", "Day 2 is already day-02-second.md")),
                new Change(ThreeDays.rename(THIRD, "day-3-third.md"))
                        .in("a file named out of form", at("day-3-third.md", 1, "day", "like day-07-palpation.md")),
                replaced(SECOND, "id: second", "id: first")
                        .in("a lesson's id twice", at(SECOND, 2, "duplicate-id", "already that of day-01-first.md")),
                replaced(SECOND, "id: second\ntitle: A little every day", "title: A little every day\nid: first")
                        .in("a lesson's id twice, further down", at(SECOND, 3, "duplicate-id", "already that of")),
                with(SECOND, latin1()).in("a file that is not UTF-8", at(SECOND, 9, "encoding", "not UTF-8")),
                with(SECOND, (ThreeDays.text(SECOND) + "\n\u00e9").getBytes(StandardCharsets.UTF_8), 1)
                        .in("a file cut within a character", at(SECOND, 27, "encoding", "not UTF-8")),
                with("media/desk.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\">\n<g>\n</svg>")
                        .in("a broken drawing", at("media/desk.svg", 3, "media", "not valid SVG")),
                with("media/desk.svg", "<!DOCTYPE svg [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>\n<svg>&x;</svg>")
                        .in("a drawing with a document type", at("media/desk.svg", 1, "media", "DOCTYPE")),
                with("media/desk.svg", "<html/>")
                        .in("a drawing that is none", at("media/desk.svg", 1, "media", "<svg")),
                with("media/run.js", "alert(1)")
                        .in(
                                "a file that is no picture",
                                at("media/run.js", 1, "media", ".js are neither shown nor played")),
                with("media/pulse.wav", "x")
                        .in(
                                "a sound of a type that not every browser plays",
                                at("media/pulse.wav", 1, "media", ".wav are neither shown nor played; use one of")),
                with("media/desk.png", "x")
                        .in(
                                "a picture that is none",
                                at("media/desk.png", 1, "media", "what its name says (.png); save it anew as .png")),
                with("media/desk.webp", "\u0089PNG\r\n\u001a\n".getBytes(StandardCharsets.ISO_8859_1), 1)
                        .in(
                                "a picture of another type",
                                at("media/desk.webp", 1, "media", "does not hold what its name says (.webp)")),
                with("media/thumb.mp3", pointer("sound.ogg"))
                        .in(
                                "a sound of another type",
                                at("media/thumb.mp3", 1, "media", "it holds .ogg, so name it so.")),
                with("media/thumb.mp4", "<html>")
                        .in(
                                "a film that is none",
                                at("media/thumb.mp4", 1, "media", "what its name says (.mp4); save it anew as .mp4")),
                with("media/thumb.vtt", "WEBVTT\n\n00:01,0 --> 00:02,0\nIn.\n")
                        .in(
                                "captions that no player reads",
                                at("media/thumb.vtt", 3, "media", "written like 00:01.500 --> 00:04.000")),
                shows("film.mp4", "thumb.mp4", "![A thumb sinks.](media/thumb.mp4)")
                        .in(
                                "a film with nothing beside it",
                                at(SECOND, 11, "captions", "put them into media/thumb.vtt"),
                                at(SECOND, 11, "transcript", "what is said and done in media/thumb.txt")),
                shows("sound.mp3", "hum.mp3", "![](media/hum.mp3)")
                        .in(
                                "a sound with nothing beside it",
                                at(SECOND, 11, "text-alternative", "say between [ and ] what it plays"),
                                at(SECOND, 11, "transcript", "media/hum.txt")),
                shows("sound.mp3", "hum.mp3", "Hear it: ![A hum.](media/hum.mp3)")
                        .in("a sound within a sentence", at(SECOND, 11, "recording", "alone in their paragraph")),
                new Change(Editions.replace(
                                shows("sound.mp3", "hum.mp3", "![A hum.](media/hum.mp3)").files,
                                SECOND,
                                "\n- [x] Twenty",
                                "\n![A hum.](media/hum.mp3)\n\n- [x] Twenty"))
                        .in(
                                "a sound in a question",
                                at(SECOND, 11, "transcript", "media/hum.txt"),
                                at(SECOND, 22, "recording", "and not in a question"),
                                at(SECOND, 22, "transcript", "media/hum.txt")),
                with("media/my desk.png", "x")
                        .in(
                                "a picture whose name is no address",
                                at("media/my desk.png", 1, "media", "Name the file")));
    }

    static Stream<Row> texts() {
        return Stream.of(
                replaced(FIRST, "[@roediger2006]", "[@roedigr2006]")
                        .in("an unknown citation", at(FIRST, 12, "citation", "did you mean \"roediger2006\"?")),
                replaced(SECOND, "; @roediger2006]", "; @nobody]")
                        .in("an unknown second citation", at(SECOND, 9, "citation", "no \"nobody\"; add the work")),
                replaced(SECOND, "](first)", "](fisrt)")
                        .in("a link to an unknown lesson", at(SECOND, 9, "link", "did you mean \"first\"?")),
                replaced(SECOND, "](first)", "](day-01-first.md)")
                        .in("a link to a file", at(SECOND, 9, "link", "write a lesson's id")),
                replaced(SECOND, "](first)", "](#plan-the-wek)")
                        .in(
                                "a link to an unknown heading",
                                at(SECOND, 9, "link", "\"#plan-the-wek\"; did you mean \"#plan-the-week\"?")),
                replaced(SECOND, "](first)", "](#)")
                        .in("a link to no heading", at(SECOND, 9, "link", "in small letters, with hyphens")),
                replaced(SECOND, "](first) before you read on.", "][y] before you read on.\n\n[y]: fisrt")
                        .in("a named link to an unknown lesson", at(SECOND, 9, "link", "did you mean \"first\"?")),
                replaced(SECOND, "## Plan the week", "![Chair][c]\n\n[c]: media/chair.svg")
                        .in("a named picture that is not there", at(SECOND, 11, "picture", "no picture media/chair")),
                replaced(FIRST, "(media/desk.svg", "(media/chair.svg")
                        .in("a picture that is not there", at(FIRST, 18, "picture", "no picture media/chair.svg")),
                replaced(FIRST, "(media/desk.svg", "(https://example.org/desk.svg")
                        .in("a picture from elsewhere", at(FIRST, 18, "picture", "pictures live in media/")),
                replaced(FIRST, "![A desk with one open notebook and nothing else on it]", "![]")
                        .in(
                                "a picture without alternative",
                                at(FIRST, 18, "text-alternative", "has no text alternative")),
                replaced(SECOND, "## Plan the week", ">".repeat(40) + " deep")
                        .in("quotations within quotations", at(SECOND, 11, "nesting", "stand within each other")),
                replaced(FIRST, "[!TIP]", "[!HINT]")
                        .in("an unknown callout", at(FIRST, 65, "callout", "[!HINT] is not known")),
                replaced(SECOND, "## Plan the week", "# Plan the week")
                        .in("the page's own title", at(SECOND, 11, "heading", "begin sections with \"## \"")),
                replaced(FIRST, "[^corner]: A kitchen", "A kitchen")
                        .in("a footnote without text", at(FIRST, 16, "footnote", "[^corner]")));
    }

    static Stream<Row> bodyMaps() {
        String good = ThreeDays.text("atlas.yaml");
        return Stream.of(
                withBodyMap("side: lfet\nmuscle: writing-hnad")
                        .in(
                                "a body map with two faults",
                                at(SECOND, 12, "bodymap", "Side “lfet” is unknown; did you mean “left”?"),
                                at(
                                        SECOND,
                                        13,
                                        "bodymap",
                                        "The atlas has no muscle “writing-hnad”; did you mean “writing-hand”?")),
                withBodyMap("show: points")
                        .in(
                                "a body map without muscle",
                                at(SECOND, 12, "bodymap", "“muscle” is missing; write it as one text."),
                                at(SECOND, 12, "bodymap", "“show” is no list; start each item with a dash")),
                replaced(SECOND, "## Plan the week", "```technique\nmuscle: writing-hand\n```")
                        .in(
                                "a technique of a muscle without outline",
                                at(SECOND, 12, "technique", "no outline and hold for “writing-hand”")),
                replaced(SECOND, "## Plan the week", "```keep-off\nsite: jaw\n```")
                        .in("an unknown site", at(SECOND, 12, "keep-off", "The atlas has no site “jaw”")),
                with("atlas.yaml", good.replaceFirst("muscles:", "muscels:"))
                        .in(
                                "an atlas with a misspelt key",
                                at("atlas.yaml", 2, "atlas", "The atlas has no muscle; list them under “muscles:”."),
                                at("atlas.yaml", 7, "atlas", "did you mean “muscles”?")));
    }

    static Stream<Row> signs() {
        String file = "triage.yaml";
        return Stream.of(
                with("glossary.yaml", GlossaryReaderTest.RECALL.replace("first", "frist"))
                        .in(
                                "a term explained on no day",
                                at("glossary.yaml", 2, "glossary", "did you mean \"first\"?")),
                with("glossary.yaml", GlossaryReaderTest.RECALL + GlossaryReaderTest.RECALL.replace("terms:\n", ""))
                        .in("a term twice", at("glossary.yaml", 6, "duplicate-id", "stands here twice")),
                replaced(EXAM, "  alone: 3\n  together: 1\nalways:\n  - fin-ill", "  each-day: 2")
                        .in("forms that days do not fill", at(EXAM, 5, "draw", "three forms of 2 need 6")),
                withBlock("signs: [cold-hnad]")
                        .in(
                                "a block with an unknown sign",
                                at(SECOND, 12, "triage", "no sign \"cold-hnad\"; did you mean \"cold-hand\"?")),
                withBlock("signs: []").in("a block without a sign", at(SECOND, 11, "triage", "names no sign")),
                withBlock("sings: [flat]")
                        .in("a block with a misspelt key", at(SECOND, 12, "triage", "did you mean \"signs\"?")),
                replaced(file, "tier: emergency", "tier: emergancy")
                        .in(
                                "an unknown tier",
                                at(file, 4, "value", "it takes emergency, same-day, prompt, keep-in-mind")),
                replaced(file, "    source: A guideline\n", "")
                        .in("a sign without its source", at(file, 3, "missing", "\"source\" is missing")),
                replaced(file, "basis: S", "basis: A")
                        .in("a basis that is none", at(file, 7, "value", "S where a guideline says so")),
                replaced(file, "regions: [Digits]", "regions: [Digit]")
                        .in("a sign in no region", at(file, 3, "triage", "did you mean \"Digits\"?")),
                replaced(file, "id: blue-thumb", "id: cold-hand")
                        .in("a sign at two speeds", at(file, 11, "duplicate-id", "a sign has one speed")),
                replaced("atlas.yaml", "[cold-hand]", "[cold-hnad]")
                        .in("a muscle's unknown sign", at("atlas.yaml", 26, "atlas", "no sign “cold-hnad”")));
    }

    static Stream<Row> records() {
        String file = "practice.yaml";
        return Stream.of(
                replaced(FIRST, "practice: study-diary", "practice: study-dairy")
                        .in("a day with an unknown form", at(FIRST, 9, "practice", "did you mean \"study-diary\"?")),
                replaced(file, "instead: short-note", "instead: shrt-note")
                        .in("an unknown form instead", at(file, 7, "practice", "did you mean \"short-note\"?")),
                replaced(file, "lesson: second", "lesson: secnd")
                        .in("a part on no day", at(file, 58, "practice", "did you mean \"second\"?")),
                replaced(COURSE, "parts:\n", "practice:\n  study-dairy: {day: handed-in}\nparts:\n")
                        .in("a condition on no form", at(COURSE, 9, "practice", "did you mean \"study-diary\"?")),
                replaced(COURSE, "parts:\n", "practice:\n  study-diary: {day: done}\nparts:\n")
                        .in("a condition that is none", at(COURSE, 9, "value", "it takes handed-in or accepted")),
                replaced(file, "kind: choice", "kind: choise")
                        .in("an unknown kind", at(file, 19, "record-form", "did you mean \"choice\"?")),
                replaced(file, "              desk: At a desk\n", "")
                        .in("a choice of one", at(file, 22, "record-form", "two or more")),
                replaced(file, "least: 1", "least: 300")
                        .in("a range without numbers", at(file, 35, "record-form", "the smaller number first")),
                replaced(file, "groups: [Arm]", "groups: [Amr]")
                        .in("an unknown group", at(file, 55, "record-form", "did you mean \"Arm\"?")),
                replaced(file, "          met: There is one.\n", "")
                        .in("a level alone", at(file, 97, "rubric", "fewer than two levels")),
                replaced(
                                file,
                                "    rubric:\n      - id: reason\n        criterion: Reason\n        levels:\n"
                                        + "          not-yet: There is none.\n          met: There is one.\n",
                                "")
                        .in("a form without a rubric", at(file, 82, "rubric", "by what a record is read")),
                replaced(file, "id: page\n", "id: minutes\n")
                        .in("a field twice", at(file, 37, "duplicate-id", "\"minutes\"")),
                replaced(file, "          - id: noise", "          - id: Noise")
                        .in("an id with a capital", at(file, 25, "id", "small letters")));
    }

    static Stream<Row> sheets() {
        String file = "sheets.yaml";
        String triage = "triage.yaml";
        return Stream.of(
                replaced(file, "- take: study-diary.day", "- take: study-diary.dya")
                        .in(
                                "a field that no form has",
                                at(file, 18, "sheet", "did you mean \"study-diary.day\"?"),
                                at(file, 62, "sheet-example", "nothing \"day\" to write in")),
                replaced(file, "lessons: [first]", "lessons: [frist]")
                        .in("a sheet on no day", at(file, 11, "sheet", "did you mean \"first\"?")),
                replaced(file, "signs: [numb-fingers, flat]", "signs: [numb-fingers, falt]")
                        .in("a sheet with an unknown sign", at(file, 33, "sheet", "did you mean \"flat\"?")),
                replaced(file, "questions: papers", "questions: paper")
                        .in("a sheet with unknown questions", at(file, 37, "sheet", "did you mean \"papers\"?")),
                replaced(file, "        body: true", "        body: true\n        doses: true")
                        .in("a section with two things", at(file, 41, "sheet", "has body and doses")),
                replaced(file, "        body: true\n", "")
                        .in("a section with nothing", at(file, 41, "sheet", "has nothing to show")),
                replaced(file, "for-each: region", "for-each: muscle")
                        .in(
                                "a sheet for each of what there is not",
                                at(file, 83, "value", "it takes region"),
                                at(file, 87, "sheet", "write \"for-each: region\""),
                                at(file, 93, "unknown-key", "\"region\""),
                                at(file, 96, "sheet-example", "nothing \"hand\" with a box")),
                replaced(file, "region: Arm", "region: Amr")
                        .in(
                                "an example of no region",
                                at(file, 93, "sheet-example", "did you mean \"Arm\"?"),
                                at(file, 96, "sheet-example", "nothing \"hand\" with a box")),
                replaced(file, "- {id: length, words: How long it took}", "- {id: seat, words: How long it took}")
                        .in(
                                "a name twice on one sheet",
                                at(file, 48, "duplicate-id", "\"seat\" stands on this sheet twice"),
                                at(file, 59, "sheet-example", "\"Numbers\" empty"),
                                at(file, 76, "sheet-example", "nothing \"length\" as a row")),
                replaced(
                                file,
                                "    label: Who <writes>",
                                "    label: Who <writes>\n  - id: spare\n    kind: text\n    label: Spare")
                        .in("a field that no sheet takes", at(file, 7, "sheet", "No sheet takes the field \"spare\"")),
                replaced(
                                file,
                                "    examples:\n      - title: Ada, second evening\n        region: Arm\n        entries:\n"
                                        + "          name: Ada\n        ticked: [hand]\n",
                                "")
                        .in("a sheet without an example", at(file, 81, "sheet-example", "has no example")),
                replaced(file, "          day: 2026-03-01\n", "")
                        .in("an example without what is required", at(file, 60, "sheet-example", "it is required")),
                replaced(file, "seat: desk", "seat: dekc")
                        .in(
                                "an example that chooses nothing",
                                at(file, 63, "sheet-example", "an id that the field offers")),
                replaced(file, "minutes: \"25\"", "minutes: \"250\"")
                        .in("an example out of range", at(file, 65, "sheet-example", "within 1–240 min")),
                replaced(file, "length: [25 min]", "length: [25 min, 20 min, 9 min]")
                        .in(
                                "an example with too many columns",
                                at(file, 76, "sheet-example", "3 values for 2 columns")),
                replaced(file, "        rows:\n          length: [25 min]\n", "")
                        .in(
                                "an example that leaves a section empty",
                                at(file, 59, "sheet-example", "\"Numbers\" empty")),
                replaced(file, "x: 40.6", "x: 4")
                        .in("a mark beside the body", at(file, 80, "sheet-example", "beside the body")),
                replaced(
                                file,
                                "      - title: To know\n        words:\n          - Stop when you like.",
                                "      - title: To know\n        objectives:\n          - area: All\n"
                                        + "            of: [first, secnd, first.place]")
                        .in(
                                "a map that does not hold every objective once",
                                at(file, 53, "sheet", "second.space is in no area; write \"rest: true\""),
                                at(file, 55, "sheet", "No day has the objective \"secnd\""),
                                at(file, 55, "sheet", "\"first.place\" is in an area already")),
                replaced(triage, "        leads-to: Let it dry.\n", "")
                        .in("a heading above nothing", at(triage, 42, "triage", "for all of them")),
                replaced(triage, "id: pen-lost", "id: pen-dry")
                        .in("a question twice", at(triage, 40, "duplicate-id", "stands twice in this list")),
                withBlock("questions: pnes")
                        .in("a block with unknown questions", at(SECOND, 12, "triage", "did you mean \"pens\"?")));
    }

    private static Change withBlock(String block) {
        return replaced(SECOND, "## Plan the week", "```triage\n" + block + "\n```");
    }

    static Stream<Row> questions() {
        return Stream.of(
                replaced(SECOND, "{#one-hour", "{#quiet-place")
                        .in("a question's id twice", at(SECOND, 18, "duplicate-id", "\"quiet-place\" is used twice")),
                replaced(SECOND, "- [x] Twenty", "- [ ] Twenty")
                        .in("no right option", at(SECOND, 18, "answer", "no option is marked right")),
                replaced(SECOND, "- [ ] One hour", "- [x] One hour")
                        .in("two right options", at(SECOND, 18, "answer", "add .multiple")),
                replaced(SECOND, "  > It feels thorough, and less of it stays.\n", "")
                        .in("an option without feedback", at(SECOND, 22, "feedback", "has no feedback")),
                replaced(FIRST, "{#two-steps .multiple objective=notes}", "{#two-steps .multiple objective=place}")
                        .in("an objective that no question tests", at(FIRST, 7, "untested-objective", "\"notes\"")),
                replaced(FIRST, "{#quiet-place objective=place}", "{#quiet-place objective=palce}")
                        .in("an unknown objective", at(FIRST, 76, "objective", "did you mean \"place\"?")),
                replaced(FIRST, "{#quiet-place objective=place}", "{#quiet-place}")
                        .in("a question without objective", at(FIRST, 76, "objective", "one of: place, notes")),
                replaced(SECOND, " {#one-hour objective=space}", "")
                        .in(
                                "a question without braces",
                                at(SECOND, 6, "untested-objective", "\"space\""),
                                at(SECOND, 18, "question", "no braces")),
                replaced(FIRST, "place safety}", "place saftey}")
                        .in("an unknown word in braces", at(FIRST, 98, "braces", "did you mean \"safety\"?")),
                replaced(SECOND, "{#one-hour", "{#One_Hour")
                        .in("an id out of form", at(SECOND, 18, "id", "small letters")),
                replaced(SECOND, "- [ ] One hour on Sunday", "- One hour on Sunday")
                        .in("an option without a box", at(SECOND, 22, "option", "begins with \"- [ ]\"")),
                replaced(FIRST, "place safety}\n", "place safety}\n\n### And then? {#then objective=place}\n")
                        .in("a question without options", at(FIRST, 98, "question", "has no options")),
                replaced(SECOND, "## Quiz\n", "## Quiz\n\nThink well.\n")
                        .in("a text before the first question", at(SECOND, 18, "quiz", "begins with a question")));
    }

    static Stream<Row> kinds() {
        return Stream.of(
                replaced(FIRST, "{#evening-order .order partial", "{#evening-order .ordr partial")
                        .in(
                                "an unknown kind",
                                at(FIRST, 125, "braces", "did you mean \".order\"?"),
                                at(FIRST, 125, "question", "has no options")),
                replaced(FIRST, "{#evening-order .order", "{#evening-order .order .match")
                        .in("two kinds at once", at(FIRST, 125, "kind", ".order and .match")),
                replaced(FIRST, "{#recall-word objective", "{#recall-word partial objective")
                        .in("a part of a word", at(FIRST, 159, "kind", "\"partial\" needs several things")),
                replaced(FIRST, "{#recall-word objective", "{#recall-word agree objective")
                        .in("a word of the evaluation", at(FIRST, 159, "braces", "known are #id, objective=…, safety")),
                replaced(EVALUATION, "{#clear agree}", "{#clear agree safety}")
                        .in("a word of the quiz", at(EVALUATION, 6, "braces", "known are #id, agree, text, optional")),
                replaced(
                                FIRST,
                                "\n2. Read the page once\n   > There must be something to recall.\n3. Close the book",
                                "")
                        .in("two things to order", at(FIRST, 125, "answer", "write at least three")),
                replaced(FIRST, "2. Read the page once", "2. Clear the desk")
                        .in("the same thing twice", at(FIRST, 125, "answer", "two things to order read the same")),
                replaced(FIRST, "{#evening-order .order partial", "{#evening-order .match partial")
                        .in("a list under .match", at(FIRST, 125, "question", "nothing to match")),
                replaced(FIRST, "{#two-words .match partial", "{#two-words .order partial")
                        .in("a table under .order", at(FIRST, 138, "question", "nothing to put in order")),
                replaced(FIRST, "| Review | Looking again | You have tried |", "| Review |")
                        .in("a row of one side", at(FIRST, 143, "match", "A row has two sides")),
                replaced(FIRST, "| Review | Looking", "| Recall | Looking")
                        .in("a left side twice", at(FIRST, 138, "answer", "two left sides read the same")),
                replaced(FIRST, "\nBoth words need a closed book in between.\n", "")
                        .in("no explanation", at(FIRST, 138, "explanation", "explains nothing")),
                replaced(FIRST, "= 10..20 min |", "= 10-20 min |")
                        .in("a range with a hyphen", at(FIRST, 149, "answer", "\"10-20 min\" is no number; write")),
                replaced(FIRST, "= 10..20 min |", "= 20..10 min |")
                        .in("a range that ends before it begins", at(FIRST, 149, "answer", "ends below its beginning")),
                replaced(FIRST, "= 10..20 min | 600..1200 s\n> Short enough to keep, long enough to count.\n", "")
                        .in("no right number", at(FIRST, 149, "answer", "no answer is right")),
                replaced(FIRST, "long enough to count.\n\n!= 60", "long enough to count.\n!= 60")
                        .in("an answer in a quotation", at(FIRST, 152, "answer", "leave an empty line before it")),
                replaced(FIRST, "= recall | active recall | retrieval", "= recall\nor retrieval")
                        .in(
                                "a text right below the answer",
                                at(FIRST, 162, "answer", "\"or retrieval\" stands right below")),
                replaced(FIRST, "= recall | active recall | retrieval", "= recall | Recall!")
                        .in("an answer twice", at(FIRST, 159, "answer", "the same but for accents")),
                replaced(FIRST, "= recall | active recall | retrieval", "= ½ hour")
                        .in("a fraction for a number", at(FIRST, 161, "answer", "would be asked as a word")),
                replaced(FIRST, "= recall | active recall | retrieval", "= recall |")
                        .in("an empty alternative", at(FIRST, 159, "answer", "neither letter nor digit")),
                replaced(FIRST, "ask: point", "ask: zone")
                        .in("a place of no kind", at(FIRST, 172, "bodymap", "use one of point, referral")),
                replaced(FIRST, "muscle: writing-hand\nside: right", "muscle: writing-hnad\nside: right")
                        .in("a place in an unknown muscle", at(FIRST, 173, "bodymap", "did you mean “writing-hand”?")),
                replaced(FIRST, "groups: [Hand]", "groups: [Hands]")
                        .in("regions of an unknown group", at(FIRST, 175, "bodymap", "did you mean “Hand”?")),
                replaced(FIRST, "groups: [Hand]", "groups: [Arm]")
                        .in("a place that may not be marked", at(FIRST, 171, "bodymap", "none of the regions")),
                new Change(ThreeDays.without("atlas.yaml"))
                        .in(
                                "places without an atlas",
                                at(FIRST, 171, "bodymap", "needs atlas.yaml"),
                                at(FIRST, 183, "bodymap", "needs atlas.yaml"),
                                at("practice.yaml", 55, "record-form", "no group \"Arm\""),
                                at("sheets.yaml", 25, "record-form", "needs the regions of atlas.yaml"),
                                at("sheets.yaml", 42, "sheet", "\"body\" is drawn from atlas.yaml"),
                                at("sheets.yaml", 51, "sheet", "\"doses\" is drawn from atlas.yaml"),
                                at("sheets.yaml", 68, "sheet-example", "an id that the field offers"),
                                at("sheets.yaml", 83, "sheet", "needs muscles in atlas.yaml")));
    }

    static Stream<Row> examAndEvaluation() {
        return Stream.of(
                replaced(EXAM, "  - fin-ill", "  - fin-il")
                        .in(
                                "an unknown question that is always in",
                                at(EXAM, 9, "always", "did you mean \"fin-ill\"?")),
                replaced(EXAM, "together: 1", "together: 4")
                        .in(
                                "a draw larger than the pool",
                                at(EXAM, 5, "draw", "draws 4 of the part together but the bank has 3 of it")),
                replaced(EXAM, "alone: 3", "alnoe: 3")
                        .in(
                                "a draw from an unknown part",
                                at(EXAM, 5, "draw", "always in"),
                                at(EXAM, 6, "unknown-key", "did you mean \"alone\"?")),
                replaced(EXAM, "alone: 3\n  together: 1", "alone: 0\n  together: 0")
                        .in("a draw of nothing", at(EXAM, 5, "draw", "always in")),
                replaced(EXAM, "objective=first.notes}\n\n- [x] Writing", "objective=first.note}\n\n- [x] Writing")
                        .in(
                                "an unknown objective in the bank",
                                at(EXAM, 39, "objective", "did you mean \"first.notes\"?")),
                replaced(EXAM, "{#fin-desk", "{#one-hour")
                        .in("a lesson's question in the bank", at(EXAM, 12, "duplicate-id", "\"one-hour\"")),
                replaced(EVALUATION, "{#clear agree}", "{#clear}")
                        .in("an item without kind", at(EVALUATION, 6, "evaluation", "agree or text")),
                replaced(EVALUATION, "{#clear agree}", "{#clear agree text}")
                        .in("an item of two kinds", at(EVALUATION, 6, "evaluation", "agree or text")),
                replaced(EVALUATION, "{#change text", "{#clear text")
                        .in("an item twice", at(EVALUATION, 8, "duplicate-id", "\"clear\" is used twice")),
                replaced(EVALUATION, "### What would you change? {#change text optional}", "What would you change?")
                        .in("a text that is no item", at(EVALUATION, 8, "evaluation", "Each item is one heading")),
                with(EVALUATION, ThreeDays.text(EVALUATION).split("(?m)^###")[0])
                        .in("an evaluation that asks nothing", at(EVALUATION, 1, "evaluation", "asks nothing")));
    }

    @Test
    void tellsOfMediaThatNothingShows() {
        SortedMap<String, byte[]> files = new TreeMap<>(filmed().files());
        files.put("media/unused.png", PNG);
        files.put("media/desk-800w.svg", files.get("media/desk.svg"));
        files.put("media/other.vtt", FilmedDays.CAPTIONS.getBytes(StandardCharsets.UTF_8));
        CourseReader.Reading reading = ThreeDays.read(new CourseFiles("three-days", files));
        assertTrue(reading.course().isPresent(), "it is served all the same");
        assertEquals(
                List.of("media/other.vtt:1 [unused-media]", "media/unused.png:1 [unused-media]"),
                reading.findings().stream()
                        .map(f -> f.file() + ":" + f.line() + " [" + f.rule() + "]")
                        .toList());
    }

    /** Look-alikes: what the good course does not say, or says well within the bounds. */
    @ParameterizedTest
    @MethodSource("allowed")
    void leavesAloneWhatIsRight(Row row) {
        CourseReader.Reading reading = ThreeDays.read(row.files);
        assertEquals(List.of(), reading.findings());
        assertTrue(reading.course().isPresent());
    }

    static Stream<Row> allowed() {
        return Stream.of(
                replaced(COURSE, "parts:", "licence:\n  name: Free\n  link: https://example.org\nparts:")
                        .in("a licence with a safe link"),
                replaced(COURSE, "sample: first", "sample: first\nce-hours: 0.0")
                        .in("CE hours that the words support"),
                replaced(COURSE, "sample: first", "sample: first\nretired: [long-gone]")
                        .in("a retired id that nothing uses"),
                replaced(
                                COURSE,
                                "sample: first",
                                "sample: first\nenrolment: by-code\nadmission:\n  seats: 24\n  starts: [2026-10-05]\n"
                                        + "  questions:\n    - id: insured\n      question: Are you insured?")
                        .in("who gets in, how many and from when"),
                replaced(COURSE, "sample: first", "sample: first\nconduct:\n  step: Try it\n  before:\n    - Sit down.")
                        .in("what is tried, and what to know before"),
                replaced(SECOND, "minutes: 5", "minutes: 5\nmedia-minutes: 5").in("as many minutes of film as of work"),
                replaced(COURSE, "title: Study Habits for", "title: Study " + "and ".repeat(40) + "for")
                        .in("a long title that can be printed"),
                replaced(COURSE, "  - The Daybook test team", "  - One\n  - Two")
                        .in("two instructors"),
                withBodyMap("muscle: writing-hand\nside: left\nshow: [points, core]")
                        .in("a body map of the atlas"),
                replaced(FIRST, "muscles: []", "muscles: [writing-hand]").in("a muscle of the atlas"),
                shows("desk-2_b.png", PNG, "![A desk.](media/desk-2_b.png)").in("a picture whose name is an address"),
                new Change(filmed()).in("a film with all that it needs"),
                replaced(SECOND, "](first)", "](#plan-the-week)").in("a link to a heading"),
                replaced(SECOND, "## Plan the week", "## Plan the week\n\n" + ">".repeat(10) + " deep")
                        .in("quotations within bounds"),
                replaced(FIRST, "[!TIP]", "[!DANGER]").in("another callout"),
                replaced(EXAM, "together: 1", "together: 3").in("a draw of the whole pool"));
    }

    @Test
    void refusesALessonOfFiveMegabytesUnread(@TempDir Path parent) throws Exception {
        Path folder = Files.createDirectory(parent.resolve("three-days"));
        for (String name : ThreeDays.names()) {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            Files.write(file, ThreeDays.files().bytes(name).orElseThrow());
        }
        Files.writeString(folder.resolve(SECOND), "word ".repeat(1_000_000));
        Findings findings = new Findings();
        CourseReader.Reading reading = CourseReader.read(CourseFiles.read(folder, findings), findings);
        assertTrue(reading.course().isEmpty());
        assertEquals(
                List.of(SECOND + ":1:1: error: The file has 5000 kB; 1000 kB is the most."
                        + " Split the lesson or make the picture smaller. [too-large]"),
                reading.findings().stream().map(Finding::toString).toList());
    }

    @Test
    void tellsEverythingAtOnce() {
        SortedMap<String, byte[]> files =
                new TreeMap<>(ThreeDays.replace(FIRST, "[!TIP]", "[!HINT]").files());
        files.put(
                SECOND,
                ThreeDays.replace(SECOND, "](first)", "](fisrt)").files().get(SECOND));
        files.put(
                COURSE,
                ThreeDays.replace(COURSE, "pace: daily", "pace: weekly").files().get(COURSE));
        assertEquals(
                List.of("value", "callout", "link"),
                ThreeDays.read(new CourseFiles("three-days", files)).findings().stream()
                        .map(Finding::rule)
                        .toList());
    }

    @Test
    void writesFindingsAsCompilersDoWithTheColumn() {
        assertEquals(
                List.of(FIRST + ":12:143: error: references.yaml has no \"nobody\";"
                        + " add the work there or remove the citation. [citation]"),
                written(ThreeDays.replace(FIRST, "[@roediger2006]", "[@nobody]")));
        assertEquals(
                List.of(COURSE + ":21:3: error: The key \"quizz\" is not known here; did you mean \"quiz\"?"
                        + " [unknown-key]"),
                written(ThreeDays.replace(COURSE, "  quiz: 80", "  quizz: 80")));
    }

    private static List<String> written(CourseFiles files) {
        return ThreeDays.read(files).findings().stream().map(Finding::toString).toList();
    }

    private record Change(CourseFiles files) {

        Row in(String what, Expected... expected) {
            return new Row(what, files, List.of(expected));
        }
    }

    private static Change withBodyMap(String yaml) {
        return replaced(SECOND, "## Plan the week", "```bodymap\n" + yaml + "\n```");
    }

    private static Change replaced(String name, String old, String replacement) {
        return new Change(ThreeDays.replace(name, old, replacement));
    }

    private static Change with(String name, String text) {
        return new Change(ThreeDays.with(name, text));
    }

    private static Change with(String name, byte[] bytes) {
        return new Change(ThreeDays.with(name, bytes));
    }

    /** The file without its last bytes. */
    private static Change with(String name, byte[] bytes, int less) {
        return new Change(ThreeDays.with(name, java.util.Arrays.copyOf(bytes, bytes.length - less)));
    }

    private static CourseFiles filmed() {
        try {
            return FilmedDays.of(
                    ThreeDays.files(), Files.readAllBytes(Path.of("src/test/resources/recordings/film.mp4")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The second day with a recording in its text. */
    private static Change shows(String fixture, String name, String line) {
        return shows(name, pointer(fixture), line);
    }

    private static Change shows(String name, byte[] held, String line) {
        CourseFiles files = ThreeDays.replace(SECOND, "## Plan the week", line + "\n\n## Plan the week");
        SortedMap<String, byte[]> more = new TreeMap<>(files.files());
        more.put("media/" + name, held);
        return new Change(new CourseFiles(files.course(), more));
    }

    private static byte[] pointer(String fixture) {
        try {
            return Recording.held(Path.of("src/test/resources/recordings", fixture));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] latin1() {
        return ThreeDays.text(SECOND).replace("beat one", "beat \u00e9ne").getBytes(StandardCharsets.ISO_8859_1);
    }

    private static Expected at(String file, int line, String rule, String message) {
        return new Expected(file, line, rule, message);
    }
}
