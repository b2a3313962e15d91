package app.daybook.quiz.exchange;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import app.daybook.quiz.Choice;
import app.daybook.quiz.Matching;
import app.daybook.quiz.Numerals;
import app.daybook.quiz.Numeric;
import app.daybook.quiz.Option;
import app.daybook.quiz.Ordering;
import app.daybook.quiz.Prompt;
import app.daybook.quiz.Question;
import app.daybook.quiz.Range;
import app.daybook.quiz.Response;
import app.daybook.quiz.ShortAnswer;
import app.daybook.quiz.foreign.Notes;
import app.daybook.quiz.foreign.Texts;
import app.daybook.quiz.foreign.Xml;
import app.daybook.quiz.qti.QtiNames;
import app.daybook.quiz.qti.QtiZip;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What files of other programs mean, and what is said of what they mean to nobody here. */
class FormatsTest {

    private static final Texts AS_IT_IS = new Texts() {
        @Override
        public String safe(String html) {
            return html;
        }

        @Override
        public String markdown(String text) {
            return "<p>" + text.replace("*", "") + "</p>";
        }
    };

    @Test
    void readsChoicesOfGift() {
        Choice single = only(Choice.class, "::Q1::Who is buried\\: here? {=no one #right! ~%-50%Grant#no ~Lee}");
        assertEquals("Who is buried: here?", single.stem());
        assertEquals("q1", single.id());
        assertEquals(
                List.of(
                        new Option("a", true, "no one", "<p>right!</p>"),
                        new Option("b", false, "Grant", "<p>no</p>"),
                        new Option("c", false, "Lee", "")),
                single.options());
        assertEquals(Choice.Marking.SINGLE, single.marking());

        Choice several = only(Choice.class, "Which two? {~%50%a ~%50%b ~%-100%c ####All of it.}");
        assertEquals(Choice.Marking.PARTIAL, several.marking());
        assertEquals("<p>All of it.</p>", several.explanation());
        assertEquals(0.5, several.grade(Response.of("a")));

        Choice whole =
                only(Choice.class, "// [id:w] [tag:all-or-nothing] [tag:safety]\nBoth? {~%50%a ~%50%b ~%-100%c}");
        assertEquals(0, whole.grade(Response.of("a")));
        assertTrue(whole.safety());
        assertEquals("w", whole.id());
    }

    @Test
    void readsTrueOrFalseOfGiftWithTheFeedbackOfTheWrongAnswerFirst() {
        Choice claim = only(Choice.class, "The sun rises in the West.{F#It rises in the East.#Well done.}");
        assertEquals(
                List.of(
                        new Option("a", false, "True", "<p>It rises in the East.</p>"),
                        new Option("b", true, "False", "<p>Well done.</p>")),
                claim.options());
    }

    @Test
    void readsTypedAnswersOfGift() {
        ShortAnswer words = only(ShortAnswer.class, "Two plus two? {=four =4 =%0%five#Count again.}");
        assertEquals(1, words.grade(Response.ofText("4")));
        assertEquals(0, words.grade(Response.ofText("five")));
        assertEquals(
                "<p>Count again.</p>",
                words.met(Response.ofText("five")).orElseThrow().feedback());

        Numeric around = only(Numeric.class, "Pi? {#3.14:0.005}");
        assertEquals(Range.parse("3.135..3.145", Numerals.ENGLISH), around.right());
        Numeric between = only(Numeric.class, "Pi? {#=3.141..3.142#exact =%0%3:1#near}");
        assertEquals(1, between.grade(Response.ofText("3.1415")));
        assertEquals(
                "<p>near</p>", between.met(Response.ofText("3.5")).orElseThrow().feedback());
    }

    @Test
    void readsPairsOrdersAndMissingWordsOfGift() {
        Matching pairs = only(Matching.class, "Match. {=cat -> cat food =dog -> dog food = -> bird seed}");
        assertEquals(2, pairs.items().size());
        assertEquals(3, pairs.targets().size());
        assertTrue(pairs.partial());

        Ordering steps = only(Ordering.class, "Sort. {>3 ALL VERTICAL ALL_OR_NOTHING SHOW\none\ntwo\nthree\n}");
        assertEquals(
                "[one, two, three]",
                steps.items().stream().map(Ordering.Item::text).toList().toString());
        assertTrue(!steps.partial());

        assertEquals(
                "Moodle _____ a lot.",
                only(Choice.class, "Moodle {=costs ~eats} a lot.").stem());
    }

    @Test
    void tellsTheLineOfWhatGiftHasAndWeDoNot() {
        Imported imported = gift("$CATEGORY: top/anatomy\n\n// a comment\n\n::e::Write an essay {}\n\nJust a text.\n\n"
                + "::w::Weigh {~%80%a ~%20%b ~c}\n\n::open::Which {=a ~b\n\n::dup::One {T}\n\n::dup::Two {F}\n");
        assertEquals(
                List.of("w", "dup", "dup-2"),
                imported.questions().stream().map(Question::id).toList());
        String told = told(imported);
        for (String part : List.of(
                "f:1: warning: The category",
                "f:5: error: e: The question was left out: an essay",
                "f:7: error: Just a text.: A text without braces",
                "f:9: warning: w: its options have weights of their own",
                "f:11: error: open: The question was left out: it needs one \"{\"")) {
            assertTrue(told.contains(part), told);
        }
    }

    @Test
    void readsAndWritesAiken() {
        Imported imported = Import.of(
                Format.AIKEN,
                ("Which is <b>not</b> one?\nA. Cat\nB) Dog\nANSWER: B\n\nLost\nA. x\n\nBad?\nA. x\nB. y\nANSWER: Q\n")
                        .getBytes(StandardCharsets.UTF_8),
                AS_IT_IS);
        Choice choice = (Choice) imported.questions().get(0);
        assertEquals("Which is &lt;b&gt;not&lt;/b&gt; one?", choice.stem());
        assertEquals(1, choice.grade(Response.of("b")));
        assertEquals(
                "f:6: error: Lost: The question was left out: it has no line such as \"ANSWER: A\".\n"
                        + "f:9: error: Bad?: The question was left out: \"ANSWER: Q\" names none of its options;"
                        + " name one such as A.",
                told(imported));
        Exported exported = Export.of(Format.AIKEN, "", imported.questions());
        assertEquals(
                "Which is <b>not</b> one?\nA. Cat\nB. Dog\nANSWER: B\n\n",
                new String(exported.bytes(), StandardCharsets.UTF_8));
        assertTrue(exported.notes().toString().contains("its id"));
    }

    @Test
    void readsMoodleXml() {
        Imported imported = Import.of(Format.MOODLE_XML, """
                <?xml version="1.0"?><quiz>
                <question type="category"><category><text>$course$/x</text></category></question>
                <question type="numerical"><name><text>Hold it</text></name>
                 <questiontext format="html"><text><![CDATA[<p>A case.</p><p>How long?</p>]]></text></questiontext>
                 <answer fraction="100"><text>45</text><tolerance>15</tolerance></answer>
                 <answer fraction="0"><text>*</text><feedback><text>No</text></feedback></answer>
                 <units><unit><multiplier>1.0</multiplier><unit_name>s</unit_name></unit></units></question>
                <question type="matching"><name><text>m</text></name><questiontext><text>Match</text></questiontext>
                 <subquestion><text>a</text><answer><text>1</text></answer></subquestion>
                 <subquestion><text>b</text><answer><text>2</text></answer></subquestion></question>
                <question type="shortanswer"><name><text>s</text></name><questiontext><text>Word</text></questiontext>
                 <answer fraction="100"><text>recall</text></answer><answer fraction="100"><text>re*</text></answer></question>
                <question type="calculated"><name><text>c</text></name></question>
                <question type="truefalse"><name><text>t</text></name><questiontext><text>So?</text>
                 <file name="a.png" encoding="base64">AAAA</file></questiontext>
                 <answer fraction="0"><text>true</text></answer><answer fraction="100"><text>false</text></answer></question>
                </quiz>
                """.getBytes(StandardCharsets.UTF_8), AS_IT_IS);
        assertEquals(
                List.of("hold-it", "m", "s", "t"),
                imported.questions().stream().map(Question::id).toList());
        Numeric numeric = (Numeric) imported.questions().get(0);
        assertEquals("<p>A case.</p>", numeric.vignette());
        assertEquals("How long?", numeric.stem());
        assertEquals(Range.parse("30..60 s", Numerals.ENGLISH), numeric.right());
        assertEquals(1, imported.questions().get(3).grade(Response.of("b")));
        String told = told(imported);
        for (String part : List.of(
                "f:2: warning: The category",
                "f:3: warning: Hold it: feedback for any other number",
                "s: the answer \"re*\"",
                "f:13: error: c: The question was left out: its kind \"calculated\"",
                "t: 1 embedded file was")) {
            assertTrue(told.contains(part), told);
        }
    }

    @Test
    void asksTheSameInBothVersionsOfQti() {
        List<Question> questions = gift("::a::One? {=x#good ~y#bad####Why.}\n\n::b::Two? {~%50%x ~%50%y ~%-100%z}\n\n"
                        + "::c::Sort {>3\none\ntwo\nthree\n}\n\n::d::Match {=1 -> a =2 -> b}\n\n"
                        + "::e::Say {=word#yes =%0%ward#no}\n\n::f::Count {#=1..2#yes =%0%3#no}")
                .questions();
        assertEquals(6, questions.size());
        for (Format format : List.of(Format.QTI_2_1, Format.QTI_3_0)) {
            byte[] zip = Export.of(format, "Quiz", questions).bytes();
            Map<String, byte[]> files = QtiZip.unpack(zip, new Notes());
            assertEquals(7, files.size());
            Xml manifest = Xml.parse(text(files.get("imsmanifest.xml")));
            assertEquals(
                    6,
                    manifest.all()
                            .filter(part -> part.name().equals("resource"))
                            .count());
            boolean old = format == Format.QTI_2_1;
            files.forEach((name, bytes) -> {
                if (name.startsWith("items/")) {
                    Xml item = Xml.parse(text(bytes));
                    assertEquals(old ? "assessmentItem" : "qti-assessment-item", item.name());
                    assertTrue(
                            item.all()
                                    .allMatch(part -> old != part.name().startsWith("qti-")
                                            || part.name().matches("p|span")),
                            name);
                    wellKnit(QtiNames.read(item));
                }
            });
            Imported back = Import.of(format, zip, AS_IT_IS);
            assertEquals(List.of(), back.notes());
            assertEquals(questions, back.questions());
        }
    }

    /** Stands in for the schemas, which no registry that we reach carries: what an item refers to, it declares. */
    private static void wellKnit(Xml item) {
        List<String> order = item.children().map(Xml::name).distinct().toList();
        assertEquals(
                order,
                List.of("responseDeclaration", "outcomeDeclaration", "itemBody", "responseProcessing", "modalFeedback")
                        .stream()
                        .filter(order::contains)
                        .toList());
        List<String> declared = item.children()
                .filter(part -> part.name().endsWith("Declaration"))
                .map(part -> part.attribute("identifier"))
                .toList();
        item.all()
                .filter(part -> List.of("variable", "correct", "mapResponse", "setOutcomeValue")
                        .contains(part.name()))
                .forEach(part -> assertTrue(declared.contains(part.attribute("identifier")), part.toString()));
        List<String> choices = item.all()
                .filter(part -> part.name().startsWith("simple"))
                .map(part -> part.attribute("identifier"))
                .toList();
        Xml response = item.child("responseDeclaration").orElseThrow();
        if (response.attribute("baseType").equals("identifier")) {
            response.all()
                    .filter(part -> part.name().equals("value"))
                    .forEach(value -> assertTrue(choices.contains(value.text()), value.text()));
        }
    }

    @Test
    void readsItemsOfOthers() {
        String item = "<assessmentItem xmlns='http://www.imsglobal.org/xsd/imsqti_v2p1' identifier='X 1' title='t'>"
                + "<responseDeclaration identifier='R' cardinality='multiple' baseType='identifier'><correctResponse>"
                + "<value>A</value><value>C</value></correctResponse></responseDeclaration><itemBody><p>Look.</p>"
                + "<choiceInteraction responseIdentifier='R' maxChoices='0'><prompt>Which?</prompt>"
                + "<simpleChoice identifier='A'>a<feedbackInline identifier='A'>yes</feedbackInline></simpleChoice>"
                + "<simpleChoice identifier='B'>b</simpleChoice><simpleChoice identifier='C'>c</simpleChoice>"
                + "</choiceInteraction></itemBody></assessmentItem>";
        Imported imported = Import.of(Format.QTI_2_1, item.getBytes(StandardCharsets.UTF_8), AS_IT_IS);
        Choice choice = assertInstanceOf(Choice.class, imported.questions().get(0));
        assertEquals(Choice.Marking.MULTIPLE, choice.marking());
        assertEquals(new Option("a", true, "a", "<p>yes</p>"), choice.options().get(0));
        assertEquals("<p>Look.</p>", choice.vignette());
        assertEquals("x-1", choice.id());
        assertTrue(imported.notes().toString().contains("its id became x-1"));
    }

    @Test
    void tellsWhatGiftCannotHold() {
        Prompt prompt = new Prompt("n", "o", true, "How long?", "", "");
        Numeric numeric = new Numeric(
                prompt,
                List.of(new Numeric.Answer(
                        List.of(Range.parse("30..60 s", Numerals.ENGLISH), Range.parse("0.5..1 min", Numerals.ENGLISH)),
                        true,
                        "")));
        Exported exported = Export.of(Format.GIFT, "", List.of(numeric));
        assertEquals(
                "// [id:n] [tag:safety] [tag:objective:o] [tag:unit:s]\n::n::[html]How long? {#\n\t=%100%30..60\n}\n",
                text(exported.bytes()));
        String told = exported.notes().toString();
        assertTrue(told.contains("n: answers in min were left out") && told.contains("no units"), told);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static String told(Imported imported) {
        return imported.notes().stream().map(note -> note.in("f")).collect(Collectors.joining("\n"));
    }

    private static Imported gift(String text) {
        return Import.of(Format.GIFT, text.getBytes(StandardCharsets.UTF_8), AS_IT_IS);
    }

    private static <T extends Question> T only(Class<T> kind, String text) {
        Imported imported = gift(text);
        assertEquals(1, imported.questions().size(), imported.notes().toString());
        return assertInstanceOf(kind, imported.questions().get(0));
    }
}
