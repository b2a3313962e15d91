package app.daybook.authoring.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import app.daybook.quiz.exchange.Format;
import app.daybook.quiz.exchange.Import;
import app.daybook.quiz.exchange.Imported;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Small files of other programs whose meaning is easily lost, and what an author has of each. */
class ForeignFilesTest {

    private static final String ROOT = "/app/daybook/quiz/exchange/foreign/";

    /** What the Markdown and the report hold, and what they do not hold, which begins with "!". */
    private record Row(String file, List<String> markdown, List<String> notes) {

        @Override
        public String toString() {
            return file;
        }
    }

    private static Row row(String file, List<String> markdown, String... notes) {
        return new Row(file, markdown, List.of(notes));
    }

    private static List<String> asks(String... markdown) {
        return List.of(markdown);
    }

    private static List<String> refused() {
        return List.of("!###");
    }

    static Stream<Row> rows() {
        return Stream.of(
                row("qti/not-match.xml", refused(), ":2: error: not-match: ", "all but one word"),
                row("qti/second-declaration.xml", asks("- [x] Screen", "- [ ] Press"), "\"OTHER\" belongs to no"),
                row("qti/equal-absolute.xml", asks("= 80..100\n")),
                row("qti/equal-relative.xml", asks("= 85.5..94.5\n")),
                row(
                        "qti/partial-spelling.xml",
                        asks("= Canberra", "!= Sydney"),
                        "answers that earn a part of the point count as wrong now"),
                row("qti/template.xml", refused(), "it is a template"),
                row("qti/mathml.xml", refused(), "a formula (MathML)"),
                row(
                        "qti/modal-feedback.xml",
                        asks(
                                "- [x] Screen\n  > Screening comes before any touch.",
                                "- [ ] Press\n  > Never press before you screened."),
                        "fixed order"),
                row("qti/feedback-block.xml", asks("- [x] Screen"), "the feedback \"sol\" is shown by no answer"),
                row("qti/stimulus-qti3.xml", asks("- [x] Stop"), "assessmentStimulusRef", "passage.xml"),
                row("qti/xinclude.xml", asks("- [x] Stop"), "<include>"),
                row("qti/media.xml", asks("- [x] Stop", "Watch."), "a film"),
                row("qti/mapping-beside-match-correct.xml", asks("- [x] a", "- [x] b", "- [ ] c", ".multiple"), ""),
                row("qti/mapping-unused.xml", asks("- [x] a", "- [ ] b"), ""),
                row("qti/rules-only.xml", asks("- [x] Screen", "- [ ] Press"), ""),
                row(
                        "qti/hotspot-multiple.xml",
                        asks(".multiple", "- [x] Neck", "- [x] Back", "- [ ] Foot"),
                        "pictures"),
                row("qti/case-variants.xml", asks("= York\n"), "!york"),
                row("qti/encoded-href.zip", asks("###"), "!does not hold"),
                row("qti/dot-slash.zip", asks("###"), "!does not hold"),
                row("qti/qti12.xml", refused(), "QTI 1.2", "Canvas", "export it as QTI 2.1"),
                row("gift/short-answer-format.gift", asks("= trapezius | levator scapulae")),
                row("gift/sup-sub.gift", asks("10³ times 10²", "H₂O", "- [x] 10⁵", "- [ ] 10⁶")),
                row("gift/images.gift", refused(), "an option has no words"),
                row("gift/media.gift", asks("- [x] Stop", "Watch."), "an embedded page", "a film"),
                row(
                        "gift/emphasis.gift",
                        asks("- [x] *Stop*", "- [ ] **Go on**", "Which is **safe**", "Which is not safe"),
                        "underlining"),
                row("gift/gift-markdown-title.gift", asks("- [x] yes", "Fine?"), ":3: error: b: "),
                row(
                        "aiken/orphans.txt",
                        asks("### Which comes first?", "### Which comes last?", "!cut off"),
                        ":6: error: ",
                        ":7: error: "),
                row("aiken/one-option.txt", refused(), ":1: error: ", "write two or more"),
                row("aiken/lower.txt", asks("- [x] Screening", "- [x] Consent")),
                row(
                        "moodle/external-image.xml",
                        asks("- [x] 10³", "- [ ] 10\n"),
                        "a picture",
                        "fixed order",
                        "\"defaultgrade\" has no place"));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void saysWhatItMeansOrWhyNot(Row row) throws IOException {
        Imported imported = read(row.file());
        Pasted pasted = Pasted.of(imported);
        String notes = pasted.notes().stream().map(note -> note.in("f")).collect(Collectors.joining("\n"));
        row.markdown().forEach(part -> assertHolds(part, pasted.markdown()));
        row.notes().forEach(part -> assertHolds(part, notes));
        if (row.notes().isEmpty()) {
            assertEquals("", notes);
        }
        ExchangeTest.read(pasted.markdown());
    }

    /** Who has a file of another program open is told in its words, never in those of our Markdown. */
    @Test
    void speaksTheLanguageOfTheFile() throws IOException {
        for (Row row : rows().toList()) {
            String notes = read(row.file()).notes().toString();
            for (String ours : List.of("[x]", "[ ]", ".multiple", "\"= ", "braces", "right side")) {
                assertFalse(notes.contains(ours), notes);
            }
        }
    }

    private static void assertHolds(String part, String text) {
        if (part.startsWith("!") && !part.startsWith("!=")) {
            assertFalse(text.contains(part.substring(1)), text);
        } else {
            assertTrue(text.contains(part), () -> part + " is not in\n" + text);
        }
    }

    private static Imported read(String file) throws IOException {
        Format format = file.startsWith("qti")
                ? Format.QTI_2_1
                : file.startsWith("gift") ? Format.GIFT : file.startsWith("aiken") ? Format.AIKEN : Format.MOODLE_XML;
        try (InputStream in = ForeignFilesTest.class.getResourceAsStream(ROOT + file)) {
            return Import.of(format, in.readAllBytes(), new ForeignTexts());
        }
    }
}
