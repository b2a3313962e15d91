package app.daybook.authoring.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import app.daybook.authoring.ThreeDays;
import app.daybook.quiz.Question;
import app.daybook.quiz.exchange.Export;
import app.daybook.quiz.exchange.Format;
import app.daybook.quiz.exchange.Import;
import app.daybook.quiz.exchange.Imported;
import app.daybook.quiz.foreign.Note;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Files that are damaged, huge or meant to harm: each becomes findings, and soon. */
class HostileExchangeTest {

    private static final int MUTATIONS = 150;
    private static final String QUIZ = "<quiz><question type=\"shortanswer\"><name><text>n</text></name>";

    @ParameterizedTest
    @EnumSource(Format.class)
    void takesAnyDamageForFindings(Format format) {
        List<Question> questions = ThreeDays.course().questions();
        byte[] good = Export.of(format, "Good", questions).bytes();
        Random random = new Random(format.ordinal());
        for (int i = 0; i < MUTATIONS; i++) {
            byte[] bad = i % 3 == 0 ? Arrays.copyOf(good, random.nextInt(good.length)) : good.clone();
            for (int change = random.nextInt(8); change > 0 && bad.length > 0; change--) {
                byte[] marks = "{}=~#%:\\<>&\"[]-\n\0".getBytes(StandardCharsets.UTF_8);
                bad[random.nextInt(bad.length)] =
                        random.nextBoolean() ? marks[random.nextInt(marks.length)] : (byte) random.nextInt();
            }
            written(Import.of(format, bad, new ForeignTexts()));
        }
    }

    /** What was taken and can be written down is read again as a question of the same kind that asks for the same. */
    private static void written(Imported imported) {
        Pasted pasted = Pasted.of(imported);
        List<String> leftOut = pasted
                .notes()
                .subList(imported.notes().size(), pasted.notes().size())
                .stream()
                .map(Note::question)
                .toList();
        List<Question> before = imported.questions().stream()
                .filter(question -> !leftOut.contains(question.id()))
                .toList();
        List<Question> after = ExchangeTest.read(pasted.markdown());
        assertEquals(
                before.stream().map(Question::id).toList(),
                after.stream().map(Question::id).toList());
        for (int i = 0; i < before.size(); i++) {
            assertSame(before.get(i).getClass(), after.get(i).getClass());
            assertEquals(before.get(i).objective(), after.get(i).objective());
            assertEquals(before.get(i).safety(), after.get(i).safety());
        }
    }

    static Stream<Arguments> hostile() {
        String deep = "<x>".repeat(10_000);
        return Stream.of(
                Arguments.of(Format.GIFT, "::a::" + "{".repeat(10_000), "it needs one \"{\""),
                Arguments.of(Format.GIFT, "::a::What {=" + "<b>".repeat(10_000) + "x ~y}", ""),
                Arguments.of(Format.GIFT, "::a::[markdown]" + ">".repeat(10_000) + " x {=a ~b}", "nested"),
                Arguments.of(Format.GIFT, "::a::What {" + "=".repeat(400_000) + "}", ""),
                Arguments.of(Format.GIFT, "x".repeat(600_000), "was left out"),
                Arguments.of(Format.GIFT, "::a::[html]<p>" + "\\\\(".repeat(60_000) + "</p> {=a ~b}", ""),
                Arguments.of(Format.GIFT, "::a::[html]" + "<i><b>".repeat(30_000) + "x {=a ~b}", ""),
                Arguments.of(Format.GIFT, "::e" + "\u0323\u0301".repeat(50_000) + "::What {=a ~b}", ""),
                Arguments.of(Format.GIFT, "What {=e" + "\u0323\u0301".repeat(50_000) + " =f}", ""),
                Arguments.of(Format.GIFT, "A {T}\n\n".repeat(100_000), "f:40001: error: More than 20000 questions"),
                Arguments.of(Format.GIFT, "A {#1e999999999}", "is no number"),
                Arguments.of(Format.GIFT, "::a::x\n\n".repeat(50_000), "more findings"),
                Arguments.of(Format.AIKEN, "Q\nA. x\nB. y\nANSWER: A\n\n".repeat(100_000), "More than 20000"),
                Arguments.of(Format.AIKEN, "line\n".repeat(100_000), "ANSWER"),
                Arguments.of(Format.MOODLE_XML, "<quiz>" + deep, "nested more than 100 deep"),
                Arguments.of(Format.MOODLE_XML, QUIZ, "f:1: error: Reading ended: this is not well-formed XML"),
                Arguments.of(
                        Format.MOODLE_XML,
                        "<quiz>" + "<question type='essay'/>".repeat(100_000) + "</quiz>",
                        "more findings"),
                Arguments.of(
                        Format.MOODLE_XML,
                        "<!DOCTYPE quiz [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;'>]>" + QUIZ + "&b;",
                        "a document type or entity is not read"),
                Arguments.of(Format.MOODLE_XML, QUIZ + "&undeclared;</question></quiz>", "f:1: "),
                Arguments.of(Format.QTI_2_1, "<assessmentItem>" + deep, "nested more than 100 deep"),
                Arguments.of(Format.QTI_3_0, "<qti-assessment-item identifier='a'/>", "it has 0 interactions"),
                Arguments.of(Format.QTI_3_0, "", "f:1: error: "),
                Arguments.of(Format.GIFT, "// [id:" + "x".repeat(300_000) + "]\nWhat {T}", ""),
                Arguments.of(Format.GIFT, "What {=<a" + "a".repeat(150_000) + " ~<" + "!".repeat(100_000) + "}", ""),
                Arguments.of(
                        Format.GIFT, "What {=a" + "<br>\n".repeat(30_000) + " ~b" + " ".repeat(100_000) + "c}", ""),
                Arguments.of(Format.GIFT, "What {=a" + "&#".repeat(90_000) + "~" + "&a".repeat(90_000) + "}", ""),
                Arguments.of(Format.GIFT, "[".repeat(150_000) + "{>3\n" + "*".repeat(100_000) + "\nb\nc\n}", ""),
                Arguments.of(Format.GIFT, "{#" + "1..2:".repeat(100_000) + "}", "error"),
                Arguments.of(Format.AIKEN, "x".repeat(1_000_000) + "\nA. a\nB. b\nANSWER: A", "more than 200000"),
                Arguments.of(
                        Format.MOODLE_XML,
                        "<quiz>"
                                + "<question type='truefalse'><name><text>t</text></name><questiontext><text>So?</text>"
                                        .concat(
                                                "</questiontext><answer fraction='100'><text>true</text></answer></question>")
                                        .repeat(30_000)
                                + "</quiz>",
                        "More than 20000 questions"),
                Arguments.of(Format.MOODLE_XML, "<quiz>" + "<?x y?><!-- z -->".repeat(600_000) + "</quiz>", ""),
                Arguments.of(Format.MOODLE_XML, "<quiz><question>" + "<a/>".repeat(600_000), "too many parts"),
                Arguments.of(Format.MOODLE_XML, "<quiz><question " + manyAttributes() + "/></quiz>", ""),
                Arguments.of(Format.MOODLE_XML, QUIZ + "<questiontext><text><![CDATA[" + "<div>".repeat(10_000), ""),
                Arguments.of(
                        Format.MOODLE_XML,
                        QUIZ + "<questiontext><text><![CDATA[" + "<ul><li>".repeat(10_000)
                                + "x]]></text></questiontext>"
                                + "<answer fraction='100'><text>x</text></answer></question></quiz>",
                        ""));
    }

    private static String manyAttributes() {
        return IntStream.range(0, 50_000).mapToObj(i -> "a" + i + "='1'").collect(Collectors.joining(" "));
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void refusesWithAReason(Format format, String text, String reason) {
        Imported imported = assertTimeoutPreemptively(
                Duration.ofSeconds(60),
                () -> Import.of(format, text.getBytes(StandardCharsets.UTF_8), new ForeignTexts()));
        assertTrue(imported.questions().size() <= 20_000);
        assertTrue(imported.notes().size() <= 2_001);
        assertTrue(reason.isEmpty() || told(imported).contains(reason), told(imported));
        written(new Imported(imported.questions().stream().limit(10).toList(), List.of()));
    }

    @Test
    void readsNoFileThatTheInputNames(@TempDir Path folder) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "the secret");
        String xml = "<!DOCTYPE quiz [<!ENTITY s SYSTEM \"" + secret.toUri() + "\">]><quiz xmlns:xi=\""
                + "http://www.w3.org/2001/XInclude\"><xi:include href=\"" + secret.toUri() + "\"/>&s;</quiz>";
        for (Format format : List.of(Format.MOODLE_XML, Format.QTI_2_1)) {
            Imported imported = Import.of(format, xml.getBytes(StandardCharsets.UTF_8), new ForeignTexts());
            assertTrue(imported.hasErrors());
            assertFalse(imported.toString().contains("the secret"));
        }
    }

    @Test
    void tellsTheLineOfAWrongEncoding() {
        String good = "::a::Où? {=ici ~là}\n";
        assertEquals(
                "f:1: error: The file is UTF-16; save it as UTF-8.", notes(good.getBytes(StandardCharsets.UTF_16)));
        assertEquals(
                "f:1: error: The file is UTF-16; save it as UTF-8.", notes(good.getBytes(StandardCharsets.UTF_16LE)));
        assertEquals(
                "f:3: error: This line has a character that is not UTF-8; save the file as UTF-8.",
                notes(("// x\n\n" + good).getBytes(StandardCharsets.ISO_8859_1)));
        assertEquals("", notes(("\uFEFF" + good.replace("\n", "\r\n")).getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void refusesPackagesThatLeadOutOrBurst() throws IOException {
        assertTrue(qti(zip("../x.xml", "<a/>", 1)).contains("leads out of it"));
        assertTrue(qti(zip("C:\\x.xml", "<a/>", 1)).contains("leads out of it"));
        assertTrue(qti(zip("many-", "", 10_001)).contains("more than 10000 files"));
        assertTrue(qti(zip("bomb.xml", " ".repeat(3_900_000), 1)).contains("unpacks to more"));
        byte[] cut = zip("a.xml", "<a/>", 3);
        assertTrue(qti(Arrays.copyOf(cut, 40)).contains("damaged or cut off"));
    }

    private static String told(Imported imported) {
        return imported.notes().stream().map(note -> note.in("f")).collect(Collectors.joining("\n"));
    }

    private static String notes(byte[] gift) {
        return told(Import.of(Format.GIFT, gift, new ForeignTexts()));
    }

    private static String qti(byte[] zip) {
        return told(Import.of(Format.QTI_2_1, zip, new ForeignTexts()));
    }

    private static byte[] zip(String name, String text, int times) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < times; i++) {
                zip.putNextEntry(new ZipEntry(times == 1 ? name : name + i));
                zip.write(text.getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
