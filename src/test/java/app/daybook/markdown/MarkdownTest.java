package app.daybook.markdown;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import app.daybook.authoring.CourseReader;
import app.daybook.authoring.ThreeDays;
import app.daybook.authoring.exchange.ExchangeTest;
import app.daybook.quiz.Choice;
import app.daybook.quiz.Question;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Markdown becomes the HTML of a course, and never anything that runs. */
class MarkdownTest {

    private static final String LESSON = "day-01-first.md";
    private static final Duration LONGEST = Duration.ofSeconds(10);

    /** What must not stand inside a tag, whatever the text said. */
    private static final Pattern RUNS = Pattern.compile(
            "<(script|iframe|object|embed|style|svg|math|form|base|meta|link|template)\\b"
                    + "|<[^>]*\\s(on\\w+|style|srcdoc|formaction)\\s*="
                    + "|<[^>]*=\\s*[\"']?\\s*(javascript|vbscript|data):",
            Pattern.CASE_INSENSITIVE);

    private final Findings findings = new Findings();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<SCRIPT SRC=//example.org/x.js></SCRIPT>",
                "<b onclick=alert(1)>bold</b>",
                "<img src=x onerror=alert(1)>",
                "<p style=\"position:fixed\">over all</p>",
                "<svg><script>alert(1)</script></svg>",
                "<iframe srcdoc=\"<script>alert(1)</script>\"></iframe>",
                "<div><!-- --><script>alert(1)</script></div>",
                "<math><mi//xlink:href=\"data:x,<script>alert(4)</script>\">",
                "text <script>alert(1)</script> text",
                "[link](javascript:alert(1))",
                "[link](JaVaScRiPt:alert(1))",
                "[link](&#106;avascript:alert(1))",
                "[link](&#x6A;&#x61;vascript&colon;alert(1))",
                "[link](java&Tab;script:alert(1))",
                "[link](java&NewLine;script:alert(1))",
                "[link](%6aavascript:alert(1))",
                "[link](\u0001javascript:alert(1))",
                "[link](vbscript:msgbox(1))",
                "[link](data:text/html;base64,PHNjcmlwdD4=)",
                "[link](https://example.org \"\\\" onmouseover=alert(1)\")",
                "[link][r]\n\n[r]: javascript:alert(1)",
                "<javascript:alert(1)>",
                "![x\\\" onerror=alert(1) y=\\\"](media/desk.svg \"\\\"><script>alert(1)</script>\")",
                "![x](javascript:alert(1))",
                "![x](data:image/svg+xml;base64,PHN2Zz4=)",
                "## <img src=x onerror=alert(1)>",
                "> [!NOTE] <script>alert(1)</script>",
                "Term <script>\n: meaning <b onclick=x>",
                "| a |\n|---|\n| <script>alert(1)</script> |",
                "note[^1]\n\n[^1]: <script>alert(1)</script>",
                "[^\"><script>alert(1)</script>]: text\n\nx[^\"><script>alert(1)</script>]",
                "```\"><script>\n</code><script>alert(1)</script>\n```",
                "`<script>`",
                "[@\"><script>alert(1)</script>]"
            })
    void nothingOfAnAuthorsRuns(String markdown) {
        assertNothingRuns(html(markdown));
    }

    /** The sanitiser would put an empty comment behind each, which is seen where a text is read without tags. */
    @Test
    void bracesStayBraces() {
        assertEquals("<p>{{a}} <em>{</em></p>", SafeHtml.clean("<p>{{a}} <em>{</em></p>"));
    }

    @Test
    void headingsInTheContentsHaveNeitherCitationsNorFootnotesAndKeepWhatLooksLikeHtml() {
        Markdown markdown = new Markdown("x.md", new SmallWorld(), findings);
        markdown.html("## Flat stones [@a] and round ones[^r]\n\n[^r]: A note.\n\n## Less <half> a cup\n");
        assertEquals(
                List.of("Flat stones and round ones", "Less <half> a cup"),
                markdown.sections().stream().map(Section::title).toList());
        assertEquals(
                List.of("s_flat-stones-and-round-ones", "s_less-half-a-cup"),
                markdown.sections().stream().map(Section::anchor).toList());
    }

    @Test
    void boxesOfAListAreSeenAndHeard() {
        String html = html("- [x] washed\n- [ ] not yet washed\n");
        assertTrue(html.contains("☑</span><span class=\"visually-hidden\">done: </span>washed"), html);
        assertTrue(html.contains("☐</span><span class=\"visually-hidden\">open: </span>not yet washed"), html);
    }

    /** GFM 0.29, 4.10, example 200. */
    @Test
    void aBarInCodeInATableIsABar() {
        String html = html("| f |\n|---|\n| b `\\|` az |\n");
        assertTrue(html.contains("<td>b <code>|</code> az</td>"), html);
    }

    @Test
    void aLineThatBeginsWithATildeIsText() {
        assertEquals(
                "<p>Put down\n~ 5 kg at most.</p>",
                html("Put down\n~ 5 kg at most.\n").strip());
    }

    @Test
    void showsHtmlAsText() {
        assertEquals("<p>&lt;b&gt;bold&lt;/b&gt;</p>", html("<b>bold</b>").strip());
    }

    static Stream<Arguments> monsters() {
        return Stream.of(
                Arguments.of("one paragraph of 100 kB", "word &amp; ".repeat(10_000)),
                Arguments.of("quotations", ">".repeat(10_000) + " x"),
                Arguments.of("spaced quotations", "> ".repeat(10_000) + "x"),
                Arguments.of("brackets", "[".repeat(10_000)),
                Arguments.of("pictures in pictures", "![".repeat(10_000) + "x" + "](a)".repeat(10_000)),
                Arguments.of("links in links", "[a](".repeat(10_000)),
                Arguments.of("ends of links", "](".repeat(20_000)),
                Arguments.of("open titles", "[a](b \"".repeat(5_000)),
                Arguments.of("stars", "*".repeat(5_000) + "x" + "*".repeat(5_000)),
                Arguments.of("emphasis in emphasis", "**a *b ".repeat(3_000) + "c* d**".repeat(3_000)),
                Arguments.of("bullets in one line", "- ".repeat(5_000) + "x"),
                Arguments.of("numbers in one line", "1. ".repeat(5_000) + "x"),
                Arguments.of("definitions in one line", "a\n" + ": ".repeat(5_000) + "x"),
                Arguments.of(
                        "lists in lists",
                        IntStream.range(0, 500)
                                .mapToObj(depth -> "  ".repeat(depth) + "- x\n")
                                .collect(Collectors.joining())),
                Arguments.of(
                        "ever longer code marks",
                        IntStream.range(1, 400)
                                .mapToObj(length -> "`".repeat(length) + "a")
                                .collect(Collectors.joining())));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("monsters")
    void refusesWhatAParserCannotBear(String what, String markdown) {
        CourseReader.Reading reading = assertTimeoutPreemptively(
                LONGEST, () -> ThreeDays.read(ThreeDays.replace(LESSON, "Any quiet corner will do.", "\n" + markdown)));
        assertEquals(
                List.of("nesting"),
                reading.findings().stream().map(Finding::rule).toList());
        assertEquals(LESSON, reading.findings().get(0).file());
    }

    @ParameterizedTest
    @ValueSource(strings = {"<", "<!--", "<a ", "&", "\\", "|", "# ", "{", "word ", "\"", "a|b\n", "\u202e", "&#0;"})
    void readsAnyOtherRepetitionInTime(String part) {
        String markdown = part.repeat(19_000 / part.length());
        assertTimeoutPreemptively(
                LONGEST, () -> ThreeDays.read(ThreeDays.replace(LESSON, "Any quiet corner will do.", "\n" + markdown)));
    }

    @Test
    void bearsWhatItsLimitsAllow() {
        String deep = "> ".repeat(12) + "x\n\n" + "*a ".repeat(250) + "c* ".repeat(250) + "\n\n" + "[".repeat(90) + "x"
                + "]".repeat(90) + "\n";
        CourseReader.Reading reading = assertTimeoutPreemptively(
                LONGEST, () -> ThreeDays.read(ThreeDays.replace(LESSON, "## Two words", deep + "\n## Two words")));
        assertEquals(List.of(), reading.findings());
    }

    @Test
    void leavesNoGapAroundMarksWithinALine() {
        Question question = ExchangeTest.read("### The (*musculus*) of **50**% {#q}\n\n- [x] un*believ*able\n  > Yes.\n"
                        + "- [ ] b\n  > No.\n")
                .get(0);
        assertEquals("The (<em>musculus</em>) of <strong>50</strong>%", question.stem());
        assertEquals(
                "un<em>believ</em>able", ((Choice) question).options().get(0).text());
    }

    @Test
    void leavesAnOrdinaryQuotationAQuotation() {
        assertEquals("<blockquote><p>so she said</p></blockquote>", flat("> so she said"));
    }

    @Test
    void drawsATableInABoxThatTheKeyboardReaches() {
        String html = flat("| A | B |\n|:--|--:|\n| 1 | 2 |");
        assertTrue(
                html.startsWith(
                        "<div class=\"table-scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Table\"><table>"),
                html);
        assertTrue(html.contains("<th align=\"left\">A</th><th align=\"right\">B</th>"), html);
    }

    @Test
    void namesATableByItsCaptionOrByTheHeadingAboveIt() {
        String table = "| A |\n|---|\n| 1 |\n";
        String html = flat("## Dose & *stop*\n\n" + table + "\n### What now? {#now .check}\n\n> text\n\n- x\n\n  "
                + table.replace("\n", "\n  ") + "\n" + table + "[By day]\n");
        assertEquals(
                List.of("Dose &amp; stop", "Dose &amp; stop (2)", "By day"),
                Pattern.compile("aria-label=\"([^\"]*)\"")
                        .matcher(html)
                        .results()
                        .map(found -> found.group(1))
                        .toList());
        assertTrue(html.contains("<caption>By day</caption>"), html);
    }

    @Test
    void drawsAPictureAloneAsAFigureWithItsCaption() {
        assertEquals(
                "<figure><a href=\"/courses/three-days/media/desk.svg?v&#61;1\" class=\"enlarge\"><img src=\"/courses/three-days/media/desk.svg?v&#61;1\" alt=\"A desk\" width=\"320\""
                        + " height=\"180\" loading=\"lazy\" /></a><figcaption>One &amp; only</figcaption></figure>",
                flat("![A desk](media/desk.svg \"One & only\")"));
        assertFalse(html("Look ![A desk](media/desk.svg) here").contains("<figure>"));
    }

    @Test
    void numbersCitationsInTheOrderOfTheirFirstMention() {
        Markdown markdown = new Markdown("x.md", new SmallWorld(), findings);
        String html = markdown.html("One [@b]. Two [@a; @b]. One again [@b].");
        assertEquals(List.of("b", "a"), markdown.cited());
        assertEquals(
                List.of("#ref-b:1", "#ref-a:2", "#ref-b:1", "#ref-b:1"),
                Pattern.compile("href=\"(#ref-\\w)\"[^>]*>(\\d)</a>")
                        .matcher(html)
                        .results()
                        .map(m -> m.group(1) + ":" + m.group(2))
                        .toList());
        assertTrue(html.contains("aria-label=\"Reference 1: Work b\""), html);
    }

    @Test
    void setsFootnotesAtTheEndWithAWayBack() {
        String html = flat("Text.[^n] More.\n\n[^n]: The note.");
        assertTrue(html.contains("href=\"#fn-1\""), html);
        assertTrue(html.contains("<li id=\"fn-1\">"), html);
        assertTrue(html.contains("href=\"#fnref-1\""), html);
        assertTrue(html.indexOf("More.") < html.indexOf("The note."), html);
    }

    @Test
    void drawsDefinitionLists() {
        assertEquals("<dl><dt>Recall</dt><dd>Writing from memory.</dd></dl>", flat("Recall\n: Writing from memory."));
    }

    @Test
    void knowsTheLineOfWhatStandsInTheMiddleOfAnItemWithABox() {
        html("- [ ] a\n\n  [b](/c)\n\n  d");
        assertEquals(List.of(3), findings.all().stream().map(Finding::line).toList());
    }

    @Test
    void givesEachHeadingItsOwnAnchor() {
        Markdown markdown = new Markdown("x.md", new SmallWorld(), findings);
        String text = "## Plan\n\n## Plan\n\n### Plan\n\n## Plan 2\n\n## Übung & Maß\n\n## ???\n\n## !!!";
        List<String> ids = Pattern.compile("<h\\d id=\"([^\"]*)\"")
                .matcher(markdown.html(text))
                .results()
                .map(m -> m.group(1))
                .toList();
        assertEquals(7, ids.size(), ids.toString());
        assertEquals(7, Set.copyOf(ids).size(), ids.toString());
        assertFalse(ids.contains(""), ids.toString());
        assertTrue(ids.contains("s_übung-maß"), ids.toString());
        assertEquals(
                ids.stream().filter(id -> !id.equals(ids.get(2))).toList(),
                markdown.sections().stream().map(Section::anchor).toList());
    }

    @Test
    void leavesTheIdsOfTheLayoutAlone() throws IOException {
        Set<String> layout = new TreeSet<>();
        try (Stream<Path> templates = Files.walk(Path.of("src/main/resources/templates"))) {
            for (Path template : templates.filter(Files::isRegularFile).toList()) {
                Pattern.compile(" id=\"([^\"]+)\"")
                        .matcher(Files.readString(template))
                        .results()
                        .forEach(id -> layout.add(id.group(1)));
            }
        }
        assertTrue(layout.containsAll(Set.of("main", "objectives", "references")), layout.toString());
        String everyName = layout.stream().map(id -> "## " + id + "\n\n").collect(Collectors.joining());
        Matcher anchor = Pattern.compile("<h2 id=\"([^\"]*)\"").matcher(html(everyName));
        List<String> ids = anchor.results().map(m -> m.group(1)).toList();
        assertEquals(layout.size(), ids.size());
        assertEquals(List.of(), ids.stream().filter(layout::contains).toList());
    }

    @Test
    void linksToAHeadingAsItsAuthorWritesIt() {
        assertEquals(
                "<p><a href=\"#s_main\">up</a> or <a href=\"#s_main-2\">down</a></p><h2 id=\"s_main\">Main</h2>"
                        + "<h3 id=\"s_main-2\">Main</h3>",
                flat("[up](#main) or [down][d]\n\n## Main\n\n### Main\n\n[d]: #main-2"));
        assertEquals(List.of(), findings.all());
    }

    @Test
    void cutsTheAnchorOfALongHeading() {
        String html = html("## " + "\ud835\udcb3".repeat(300) + "\n\n## " + "\ud835\udcb3".repeat(300));
        assertTrue(html.contains("<h2 id=\"s_" + "&#x1d4b3;".repeat(100) + "\">"), html);
        assertTrue(html.contains("<h2 id=\"s_" + "&#x1d4b3;".repeat(100) + "-2\">"), html);
    }

    @Test
    void followsReferencesAsItFollowsLinks() {
        assertEquals("<p><a href=\"/courses/three-days/days/1\">day one</a></p>", flat("[day one][d]\n\n[d]: first"));
        assertEquals(
                flat("![A desk](media/desk.svg \"At home\")"), flat("![A desk][d]\n\n[d]: media/desk.svg 'At home'"));
        assertEquals("<p>See [d] and ![A desk][d].</p>", flat("See [d] and ![A desk][d]."));
    }

    @Test
    void linksToAnotherDayByItsId() {
        assertEquals("<p><a href=\"/courses/three-days/days/1\">day one</a></p>", flat("[day one](first)"));
    }

    private static void assertNothingRuns(String html) {
        assertFalse(RUNS.matcher(html).find(), html);
    }

    private String html(String text) {
        return new Markdown("x.md", new SmallWorld(), findings).html(text);
    }

    private String flat(String text) {
        return html(text).replaceAll(">\\s+<", "><").strip();
    }

    /** One lesson, one picture, two works. */
    private static final class SmallWorld implements Markdown.Links {

        private static final Map<String, String> WORKS = Map.of("a", "Work a", "b", "Work b");

        @Override
        public Optional<String> lesson(String lessonId) {
            return lessonId.equals("first") ? Optional.of("/courses/three-days/days/1") : Optional.empty();
        }

        @Override
        public Optional<Markdown.Picture> picture(String path) {
            return path.equals("media/desk.svg")
                    ? Optional.of(new Markdown.Picture("/courses/three-days/media/desk.svg?v=1", 320, 180))
                    : Optional.empty();
        }

        @Override
        public Optional<String> work(String key) {
            return Optional.ofNullable(WORKS.get(key));
        }

        @Override
        public Set<String> workKeys() {
            return WORKS.keySet();
        }

        @Override
        public Set<String> lessonIds() {
            return Set.of("first");
        }

        @Override
        public Set<String> muscleIds() {
            return Set.of();
        }

        @Override
        public Map<String, Drawing> drawings() {
            return Map.of();
        }
    }
}
