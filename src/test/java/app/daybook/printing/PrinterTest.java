package app.daybook.printing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;

import app.daybook.PostgresForTests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Leaves what it printed in target/sheets to be looked at. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
public class PrinterTest {

    private static final Path SHEETS = Path.of("target", "sheets");

    private static final String BODY = """
            <p class="eyebrow">Day 11</p>
            <h1>Practice &amp; care</h1>
            <p>Look at <a href="https://example.org/atlas?a=1&b=2">the <em>atlas</em></a>, and <a href="#end">the end</a>.
            <h2 id="first">First: “μύες”</h2>
            <ul><li>One<li>Two</ul>
            <h3>Below</h3>
            <table><caption>Doses</caption><thead><tr><th scope="col">What<th scope="col">How long</tr></thead>
            <tbody>%s</tbody></table>
            <dl><dt>Signed</dt><dd>__________</dd></dl>
            <svg viewBox="0 0 10 10" width="40" height="40" alt="A dot"><circle cx="5" cy="5" r="4" fill="#0F6B6B"></circle></svg>
            <h2 id="end">End</h2>
            <p>Nothing more.</p>
            """.formatted("<tr><td>Pressing<td>5–10 s</tr>".repeat(90));

    @Inject
    Printer printer;

    @BeforeAll
    static void prepare() throws IOException {
        Files.createDirectories(SHEETS);
    }

    @Test
    void printsHtmlAsPdfThatAllCanReadAndKeep() throws Exception {
        byte[] pdf = printer.print(printout(BODY));
        Files.write(SHEETS.resolve("printout.pdf"), pdf);

        assertKeepable(pdf);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertTrue(document.getNumberOfPages() > 2);
            assertEquals("Sheet <1>", document.getDocumentInformation().getTitle());
            assertEquals("fr-CA", document.getDocumentCatalog().getLanguage());
            assertEquals(
                    List.of("Practice & care", "> First: “μύες”", "> > Below", "> End"),
                    bookmarks(document.getDocumentCatalog().getDocumentOutline(), ""));
            String text = text(document);
            assertTrue(text.contains("Nothing more."), text);
            assertTrue(text.contains("Sheet <1>"), "the title stands on the pages after the first");
            assertTrue(text.contains("2 / " + document.getNumberOfPages()), text);
        }
    }

    @Test
    void printsTheSameBytesAgain() {
        assertArrayEquals(printer.print(printout(BODY)), printer.print(printout(BODY)));
    }

    @Test
    void fetchesNothing() {
        byte[] plain = printer.print(printout("<h1>One</h1><img alt=\"\">"));
        byte[] asking = printer.print(printout(
                "<h1>One</h1><img alt=\"\" src=\"file:///etc/hostname\"><img src=\"http://127.0.0.1:1/x.png\">"));
        assertEquals(plain.length, asking.length, 200);
    }

    private static Printout printout(String body) {
        return new Printout(
                Locale.CANADA_FRENCH,
                "Sheet <1>",
                "Daybook & Co",
                "A sheet",
                LocalDate.of(2026, 3, 4),
                "em { color: #A8492A; }",
                body);
    }

    /** PDF/A-2a and PDF/UA-1, as veraPDF sees it. */
    public static void assertKeepable(byte[] pdf) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        assertEquals(List.of(), faults(pdf, PDFAFlavour.PDFA_2_A));
        assertEquals(List.of(), faults(pdf, PDFAFlavour.PDFUA_1));
    }

    private static List<String> faults(byte[] pdf, PDFAFlavour flavour) throws Exception {
        var foundry = Foundries.defaultInstance();
        try (var parser = foundry.createParser(new ByteArrayInputStream(pdf), flavour);
                var validator = foundry.createValidator(flavour, false)) {
            return validator.validate(parser).getTestAssertions().stream()
                    .map(fault -> fault.getRuleId().getClause() + " " + fault.getMessage())
                    .distinct()
                    .toList();
        }
    }

    public static String text(PDDocument document) throws IOException {
        var stripper = new PDFTextStripper();
        stripper.setSortByPosition(false);
        return stripper.getText(document);
    }

    private static List<String> bookmarks(PDOutlineNode node, String depth) {
        List<String> names = new ArrayList<>();
        for (PDOutlineItem item : node.children()) {
            names.add(depth + item.getTitle());
            names.addAll(bookmarks(item, depth + "> "));
        }
        return names;
    }
}
