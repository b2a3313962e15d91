package app.daybook.authoring.exchange;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import org.junit.jupiter.api.Test;

import app.daybook.authoring.AnyQuestion;
import app.daybook.quiz.Choice;
import app.daybook.quiz.Option;
import app.daybook.quiz.Question;
import app.daybook.quiz.exchange.Export;
import app.daybook.quiz.exchange.Format;
import app.daybook.quiz.exchange.Import;
import app.daybook.quiz.exchange.Imported;
import app.daybook.quiz.foreign.Note;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * Walks all that the formats of others can hold, and what nobody has thought of yet: each thing is carried, or told, or
 * refuses its question. Prints how many of which.
 */
class VocabularyTest {

    private static final String ROOT = "/app/daybook/quiz/exchange/vocabulary/";
    private static final String MARKER = "marker";
    private static final Pattern TAG = Pattern.compile("<(/?)([a-zA-Z-]+)([^<>]*)>");
    private static final Pattern ATTRIBUTE = Pattern.compile("([a-zA-Z]+)(=\"[^\"]*\")");

    private enum Fate {
        CARRIED,
        REPORTED,
        REFUSED
    }

    /** @param told what the report says of it, if not its name */
    private record Construct(String context, String name, String snippet, String told) {

        static List<Construct> of(String file, boolean contexts) throws IOException {
            try (InputStream in = VocabularyTest.class.getResourceAsStream(ROOT + file + ".txt")) {
                return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                        .lines()
                        .filter(line -> !line.isBlank() && !line.startsWith("#"))
                        .map(line -> (contexts ? line : "- | " + line).split("\\s\\|(?=\\s|$)", -1))
                        .map(Construct::of)
                        .toList();
            }
        }

        private static Construct of(String... parts) {
            String name = parts[1].strip();
            String snippet = parts.length > 2 ? parts[2].strip() : "";
            String element = "<" + name + ">" + "MARKER</" + name + ">";
            return new Construct(
                    parts[0].strip(),
                    name,
                    (snippet.isEmpty() ? element : snippet)
                            .replace("MARKER", MARKER)
                            .replace("\\n", "\n"),
                    parts.length > 3 ? parts[3].strip().replace("MARKER", MARKER) : name);
        }
    }

    @Test
    void walksQti() throws IOException {
        for (Format format : List.of(Format.QTI_2_1, Format.QTI_3_0)) {
            String samples = samples(format);
            walk(format.word(), Construct.of("qti", true), construct -> {
                if (construct.context().startsWith("sample")) {
                    boolean here =
                            format == Format.QTI_3_0 || construct.context().equals("sample");
                    assertEquals(here, samples.contains("<" + named(construct.name(), format)), construct.name());
                    return null;
                }
                return read(format, named(qti(construct), format));
            });
        }
    }

    private static String qti(Construct construct) {
        String in = construct.context();
        String at = construct.snippet();
        if (in.equals("root")) {
            return at;
        }
        String condition = "<responseCondition><responseIf>" + at
                + "<setOutcomeValue identifier=\"SCORE\"><baseValue baseType=\"float\">1</baseValue></setOutcomeValue>"
                + "</responseIf></responseCondition>";
        String choice = "<choiceInteraction responseIdentifier=\"RESPONSE\" maxChoices=\"1\"><prompt>Which?</prompt>"
                + part(in, "choice", at) + "<simpleChoice identifier=\"A\">a" + part(in, "option", at)
                + "</simpleChoice><simpleChoice identifier=\"B\">b</simpleChoice></choiceInteraction>";
        return "<assessmentItem identifier=\"q\" title=\"t\"><responseDeclaration identifier=\"RESPONSE\""
                + " cardinality=\"single\" baseType=\"identifier\"><correctResponse><value>A</value></correctResponse>"
                + "<mapping defaultValue=\"0\"><mapEntry mapKey=\"A\" mappedValue=\"1\"/></mapping>"
                + part(in, "declaration", at) + "</responseDeclaration>"
                + "<outcomeDeclaration identifier=\"SCORE\" cardinality=\"single\" baseType=\"float\">"
                + part(in, "outcome", at) + "</outcomeDeclaration>" + part(in, "item", at) + "<itemBody>"
                + part(in, "body", at) + (in.equals("interaction") ? at : choice) + "</itemBody><responseProcessing>"
                + part(in, "condition", condition) + part(in, "rule", at)
                + "</responseProcessing></assessmentItem>";
    }

    /** QTI 3 writes names with hyphens and a prefix, but for those of HTML and MathML. */
    private static String named(String xml, Format format) {
        if (format == Format.QTI_2_1) {
            return xml;
        }
        if (!xml.startsWith("<")) {
            return "qti-" + dashed(xml);
        }
        return TAG.matcher(xml).replaceAll(tag -> {
            String name = tag.group(2);
            boolean html = Set.of("p", "math", "mi", "object").contains(name);
            return "<" + tag.group(1) + (html ? name : "qti-" + dashed(name)) + dashedNames(tag.group(3)) + ">";
        });
    }

    private static String dashedNames(String attributes) {
        return ATTRIBUTE.matcher(attributes).replaceAll(one -> dashed(one.group(1)) + one.group(2));
    }

    private static String dashed(String name) {
        return name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    @Test
    void walksHtml() throws IOException {
        walk("html", Construct.of("html", false), construct -> {
            String text =
                    construct.snippet().contains("<") || construct.snippet().contains("\\(")
                            ? construct.snippet()
                            : "<" + construct.name() + ">" + MARKER + "</" + construct.name() + ">";
            return read(
                    Format.MOODLE_XML,
                    "<quiz><question type=\"multichoice\"><name><text>q</text></name><questiontext format=\"html\">"
                            + "<text><![CDATA[<div>" + text + "</div><p>Which?</p>]]></text></questiontext>"
                            + "<answer fraction=\"100\"><text>a</text></answer><answer><text>b</text></answer>"
                            + "</question></quiz>");
        });
    }

    @Test
    void walksMoodle() throws IOException {
        String samples = samples(Format.MOODLE_XML);
        walk("moodle", Construct.of("moodle", true), construct -> {
            if (construct.context().equals("sample")) {
                assertTrue(samples.contains("<" + construct.name()), construct.name());
                return null;
            }
            return read(Format.MOODLE_XML, moodle(construct));
        });
    }

    private static String moodle(Construct construct) {
        String in = construct.context();
        String at = construct.snippet();
        String element = "<" + construct.name().replace(' ', '-') + ">" + MARKER + "</"
                + construct.name().replace(' ', '-') + ">";
        String within = at.contains("<" + construct.name() + ">" + MARKER)
                        && construct.name().contains(" ")
                ? element
                : at;
        String head = "<name><text>q</text></name><questiontext><text>Which?</text></questiontext>";
        String answers = in.equals("numerical")
                ? "<answer fraction=\"100\"><text>3</text></answer>"
                : "<answer fraction=\"100\"><text>a</text></answer><answer fraction=\"0\"><text>b</text></answer>"
                        + (in.equals("ordering") ? "<answer fraction=\"0\"><text>c</text></answer>" : "");
        String kind = in.equals("kind")
                ? construct.name()
                : in.equals("numerical") || in.equals("ordering") ? in : "multichoice";
        String question = "<question type=\"" + kind + "\">" + head + answers
                + (in.equals("kind") || in.equals("file") ? "" : within) + "</question>";
        return "<quiz>" + part(in, "file", within) + question + "</quiz>";
    }

    @Test
    void walksGift() throws IOException {
        walk("gift", Construct.of("gift", false), construct -> read(Format.GIFT, construct.snippet()));
    }

    @Test
    void walksAiken() throws IOException {
        walk("aiken", Construct.of("aiken", false), construct -> read(Format.AIKEN, construct.snippet()));
    }

    /** What nobody has thought of yet is told too, wherever it stands. */
    @Test
    void forgetsNothingNew() throws IOException {
        Set<String> contexts = Construct.of("qti", true).stream()
                .map(Construct::context)
                .collect(Collectors.toCollection(TreeSet::new));
        contexts.removeIf(context -> context.startsWith("sample"));
        for (String context : contexts) {
            String name = context.equals("interaction") ? "newInteraction" : "somethingNew";
            Construct fresh = Construct.of(context, name);
            for (Format format : List.of(Format.QTI_2_1, Format.QTI_3_0)) {
                assertTold(fresh, read(format, named(qti(fresh), format)));
            }
        }
        for (String context : List.of("file", "choice", "numerical", "ordering", "kind")) {
            Construct fresh = Construct.of(context, "somethingnew");
            assertTold(fresh, read(Format.MOODLE_XML, moodle(fresh)));
        }
    }

    private static void assertTold(Construct construct, Imported imported) {
        Fate fate = fate(construct, imported);
        assertFalse(fate == Fate.CARRIED, construct + " " + imported);
    }

    private static String part(String context, String here, String snippet) {
        return context.equals(here) ? snippet : "";
    }

    /** @param reading nothing for what stands in the samples */
    private static void walk(String format, List<Construct> constructs, Function<Construct, Imported> reading) {
        Map<Fate, Integer> counts = new EnumMap<>(Fate.class);
        List<String> silent = new ArrayList<>();
        for (Construct construct : constructs) {
            Imported imported = reading.apply(construct);
            try {
                Fate fate = imported == null ? Fate.CARRIED : fate(construct, imported);
                counts.merge(fate, 1, Integer::sum);
            } catch (AssertionError e) {
                silent.add(construct.context() + " " + construct.name() + ": " + imported);
            }
        }
        System.out.printf(
                Locale.ROOT,
                "%-7s %3d constructs: %3d carried, %3d reported, %3d refused%n",
                format,
                constructs.size(),
                counts.getOrDefault(Fate.CARRIED, 0),
                counts.getOrDefault(Fate.REPORTED, 0),
                counts.getOrDefault(Fate.REFUSED, 0));
        assertEquals("", String.join("\n", silent));
    }

    private static Fate fate(Construct construct, Imported imported) {
        String notes = imported.notes().stream().map(Note::message).collect(Collectors.joining("\n"));
        boolean told = notes.toLowerCase(Locale.ROOT).contains(construct.told().toLowerCase(Locale.ROOT));
        if (imported.hasErrors()) {
            assertTrue(told, notes);
            return Fate.REFUSED;
        }
        if (told) {
            return Fate.REPORTED;
        }
        assertEquals("", notes);
        assertEquals(1, imported.questions().size());
        Question question = imported.questions().get(0);
        boolean carried = Pasted.of(imported).markdown().contains(MARKER);
        boolean keyed = Set.of("condition", "rule").contains(construct.context());
        assertTrue(carried || keyed);
        if (question instanceof Choice choice && keyed) {
            assertEquals(
                    List.of(true, false),
                    choice.options().stream().map(Option::right).toList());
        }
        return Fate.CARRIED;
    }

    private static Imported read(Format format, String text) {
        return Import.of(format, text.getBytes(StandardCharsets.UTF_8), new ForeignTexts());
    }

    /** Questions of every kind in this format, which come back without a word. */
    private static String samples(Format format) throws IOException {
        List<Question> questions = new AnyQuestion(5).some(60);
        byte[] file = Export.of(format, "Any", questions).bytes();
        assertEquals(List.of(), Import.of(format, file, new ForeignTexts()).notes());
        if (format == Format.MOODLE_XML) {
            return new String(file, StandardCharsets.UTF_8);
        }
        StringBuilder all = new StringBuilder();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                all.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return all.toString();
    }
}
