package app.daybook.authoring.exchange;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import app.daybook.authoring.CourseFiles;
import app.daybook.authoring.CourseReader;
import app.daybook.authoring.ThreeDays;
import app.daybook.authoring.WrittenQuestions;
import app.daybook.course.Course;
import app.daybook.markdown.Finding;
import app.daybook.markdown.Findings;
import app.daybook.quiz.Choice;
import app.daybook.quiz.Matching;
import app.daybook.quiz.Numeric;
import app.daybook.quiz.Option;
import app.daybook.quiz.Ordering;
import app.daybook.quiz.Place;
import app.daybook.quiz.Prompt;
import app.daybook.quiz.Question;
import app.daybook.quiz.Response;
import app.daybook.quiz.ShortAnswer;
import app.daybook.quiz.exchange.Export;
import app.daybook.quiz.exchange.Exported;
import app.daybook.quiz.exchange.Format;
import app.daybook.quiz.exchange.Import;
import app.daybook.quiz.exchange.Imported;
import app.daybook.quiz.foreign.Note;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Questions of courses go to other programs and come back, over Markdown, as they were. */
public class ExchangeTest {

    private static final Course REAL = CourseReader.read(
                    CourseFiles.read(Path.of("content/trigger-points"), new Findings()), new Findings())
            .course()
            .orElseThrow();
    private static final Course SMALL = ThreeDays.course();

    /** Rules on what questions of other programs may lack, and on what looks like HTML in answers that are typed. */
    private static final Set<String> SILENCE = Set.of("feedback", "explanation", "html");

    /** What may differ after the way there and back, and is told: see the report of the same export. */
    private static final Map<Format, Set<String>> LOSSES = Map.of(
            Format.GIFT, Set.of("evening-order", "two-words", "evening-minutes"),
            Format.MOODLE_XML, Set.of("two-words", "evening-minutes"),
            Format.QTI_2_1, Set.of("evening-minutes"),
            Format.QTI_3_0, Set.of("evening-minutes"));

    @ParameterizedTest
    @EnumSource(value = Format.class, names = "AIKEN", mode = EnumSource.Mode.EXCLUDE)
    void bringsTheRealCourseBackAndTellsWhatItCouldNot(Format format) {
        List<Question> all = REAL.questions();
        List<Question> questions =
                all.stream().filter(question -> !(question instanceof Place)).toList();
        assertTrue(questions.size() > 300);
        Map<String, List<Question>> differences = differences(questions, thereAndBack(format, questions));
        Set<String> told = told(Export.of(format, "A quiz", all));
        assertEquals(Set.of(), minus(differences.keySet(), told));
        differences.values().forEach(pair -> {
            assertFalse(pair.get(0) instanceof Choice, pair.toString());
            assertEquals(pair.get(0).prompt().stem(), pair.get(1).prompt().stem());
        });
        assertTrue(
                differences.size() <= questions.size() / 50,
                differences.keySet().toString());
    }

    @Test
    void bringsTheRealChoicesBackFromAikenInTheirWords() {
        Exported exported = Export.of(Format.AIKEN, "", REAL.questions());
        List<Question> singles = REAL.questions().stream()
                .filter(question -> question instanceof Choice choice && !choice.multiple())
                .toList();
        assertEquals(REAL.questions().size() - singles.size(), exported.leftOut());
        List<Question> after =
                Import.of(Format.AIKEN, exported.bytes(), new ForeignTexts()).questions();
        assertEquals(singles.size(), after.size());
        for (int i = 0; i < after.size(); i++) {
            Choice before = (Choice) singles.get(i);
            Choice here = (Choice) after.get(i);
            for (int option = 0; option < before.options().size(); option++) {
                assertEquals(
                        plain(before.options().get(option).text()),
                        plain(here.options().get(option).text()));
                assertEquals(
                        before.options().get(option).right(),
                        here.options().get(option).right());
            }
        }
        assertTrue(told(exported)
                .containsAll(REAL.questions().stream().map(Question::id).toList()));
    }

    @ParameterizedTest
    @EnumSource(value = Format.class, names = "AIKEN", mode = EnumSource.Mode.EXCLUDE)
    void bringsAPlaceBackAsAListOfItsRegions(Format format) {
        List<Question> places = Stream.of(REAL, SMALL)
                .flatMap(course -> course.questions().stream())
                .filter(question ->
                        question instanceof Place place && place.right().size() == 1)
                .toList();
        assertFalse(places.isEmpty());
        Exported exported = Export.of(format, "Places", places);
        assertEquals(
                Set.of(), minus(Set.copyOf(places.stream().map(Question::id).toList()), told(exported)));
        List<Question> after =
                Import.of(format, exported.bytes(), new ForeignTexts()).questions();
        assertEquals(places.size(), after.size());
        for (int i = 0; i < places.size(); i++) {
            Place place = (Place) places.get(i);
            Choice list = (Choice) after.get(i);
            assertEquals(
                    place.regions().stream().map(Place.Region::name).sorted().toList(),
                    list.options().stream()
                            .map(option -> plain(option.text()))
                            .sorted()
                            .toList());
            for (Option option : list.options()) {
                Place.Region region = place.regions().stream()
                        .filter(one -> one.name().equals(plain(option.text())))
                        .findFirst()
                        .orElseThrow();
                assertEquals(place.right().contains(region.key()), option.right());
            }
        }
    }

    @ParameterizedTest
    @EnumSource(value = Format.class, names = "AIKEN", mode = EnumSource.Mode.EXCLUDE)
    void bringsEachKindBackAndTellsWhatItCouldNot(Format format) {
        List<Question> questions = SMALL.questions().stream()
                .filter(question -> !(question instanceof Place))
                .toList();
        Map<String, List<Question>> differences = differences(questions, thereAndBack(format, questions));
        assertEquals(new TreeSet<>(LOSSES.get(format)), new TreeSet<>(differences.keySet()));
        Set<String> told = told(Export.of(format, "Small", questions));
        assertTrue(told.containsAll(differences.keySet()));
        differences.forEach((id, pair) -> gradesAlike(pair.get(0), pair.get(1)));
    }

    @Test
    void writesMarkdownThatReadsAsTheSameQuestions() {
        for (Course course : List.of(REAL, SMALL)) {
            List<Question> questions = course.questions().stream()
                    .filter(question -> !(question instanceof Place))
                    .toList();
            assertEquals(Map.of(), differences(questions, reread(questions)));
        }
    }

    @Test
    void writesWhateverATextMayHold() {
        List<String> texts = List.of(
                "1. Not a list",
                "- nor this # or &lt;b&gt; | `code` ~~x~~ *y* _z_",
                "a {brace} and [@nobody] and [link](x) &amp;amp; &quot;q&quot;",
                "= answer != wrong",
                "<em>so</em><strong>me</strong> <del>old</del> <code>x * y</code>",
                "&gt; quote \\ backslash !",
                "<a href=\"https://example.org/a_b?c&#61;d\">there</a>");
        List<Question> questions = new ArrayList<>();
        for (String text : texts) {
            String id = "q" + questions.size();
            String block = "<p>" + text + "</p>\n<blockquote>\n<p>" + text + "</p>\n</blockquote>\n<p>" + text + "</p>";
            questions.add(new Choice(
                    new Prompt(id, "screening.classify", true, text, block, block),
                    List.of(new Option("a", true, text, block), new Option("b", false, text + " b", block)),
                    Choice.Marking.SINGLE));
        }
        List<Question> once = reread(questions);
        assertEquals(questions.size(), once.size());
        for (int i = 0; i < once.size(); i++) {
            assertEquals(plain(questions.get(i).stem()), plain(once.get(i).stem()));
            assertEquals(plain(questions.get(i).vignette()), plain(once.get(i).vignette()));
        }
        assertEquals(once, reread(once));
        for (Format format : LOSSES.keySet()) {
            assertEquals(Map.of(), differences(once, thereAndBack(format, once)), format.toString());
        }
    }

    @Test
    void letsNoScriptIn() {
        String evil = "::x::[html]<p onclick\\=\"a()\">Hi<script>alert(1)</script><img src\\=x onerror\\=y>"
                + "<a href\\=\"javascript\\:z()\">t</a></p> {=<b onmouseover\\=\"q()\">Yes</b>#<iframe></iframe>"
                + " ~[markdown]No <script>w()</script>}";
        Imported imported = take(Format.GIFT, evil);
        assertEquals(1, imported.questions().size());
        String everything = imported.questions().toString();
        for (String word : List.of("<script", "onclick", "onerror", "javascript", "onmouseover", "<iframe")) {
            assertFalse(everything.contains(word), everything);
        }
    }

    /** The ids of the questions that the report is about. */
    private static Set<String> told(Exported exported) {
        return exported.notes().stream().map(Note::question).collect(Collectors.toSet());
    }

    private static Set<String> minus(Set<String> all, Set<String> without) {
        Set<String> rest = new TreeSet<>(all);
        rest.removeAll(without);
        return rest;
    }

    private static Imported take(Format format, String text) {
        return Import.of(format, text.getBytes(StandardCharsets.UTF_8), new ForeignTexts());
    }

    private static List<Question> thereAndBack(Format format, List<Question> questions) {
        byte[] bytes = Export.of(format, "A quiz", questions).bytes();
        Imported imported = Import.of(format, bytes, new ForeignTexts());
        assertFalse(imported.hasErrors(), imported.notes().toString());
        return reread(imported.questions());
    }

    private static List<Question> reread(List<Question> questions) {
        return read(questions.stream().map(new QuestionSource()::of).collect(Collectors.joining("\n")));
    }

    /** The questions that a course file with this text asks. */
    public static List<Question> read(String markdown) {
        Findings findings = new Findings();
        List<Question> questions = WrittenQuestions.read(markdown, findings);
        List<Finding> faults = findings.all().stream()
                .filter(finding -> !SILENCE.contains(finding.rule()))
                .toList();
        assertEquals(List.of(), faults, markdown.length() < 5_000 ? markdown : "");
        return questions;
    }

    private static Map<String, List<Question>> differences(List<Question> before, List<Question> after) {
        Map<String, Question> byId = after.stream().collect(Collectors.toMap(Question::id, Function.identity()));
        return before.stream()
                .filter(question -> !question.equals(byId.get(question.id())))
                .collect(Collectors.toMap(
                        Question::id,
                        question -> List.of(
                                question,
                                Optional.ofNullable(byId.get(question.id())).orElseThrow())));
    }

    private static void gradesAlike(Question before, Question after) {
        assertEquals(before.prompt().stem(), after.prompt().stem());
        for (Response response : responses(before)) {
            assertEquals(before.grade(response), after.grade(response), 1e-9, before.id() + " " + response);
        }
    }

    private static List<Response> responses(Question question) {
        List<Response> responses = new ArrayList<>(List.of(Response.of()));
        List<String> keys = List.of("a", "b", "c", "d");
        if (question instanceof Ordering || question instanceof Matching) {
            boolean places = question instanceof Ordering;
            for (int shift = 0; shift < 4; shift++) {
                int by = shift;
                responses.add(Response.ofPairs(IntStream.range(0, 4)
                        .boxed()
                        .collect(Collectors.toMap(
                                keys::get,
                                i -> places ? Integer.toString((i + by) % 4 + 1) : keys.get((i + by) % 4)))));
            }
        } else if (question instanceof Numeric || question instanceof ShortAnswer) {
            List.of("15", "15 min", "9.9", "60 min", "recall", "x")
                    .forEach(text -> responses.add(Response.ofText(text)));
        }
        return responses;
    }

    static String plain(String html) {
        return org.owasp.html.Encoding.decodeHtml(
                html.replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ").strip(), false);
    }
}
