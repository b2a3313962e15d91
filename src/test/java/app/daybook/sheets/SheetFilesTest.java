package app.daybook.sheets;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import app.daybook.PostgresForTests;
import app.daybook.authoring.CourseFiles;
import app.daybook.authoring.CourseReader;
import app.daybook.course.Course;
import app.daybook.course.sheet.Example;
import app.daybook.course.sheet.PracticeSheet;
import app.daybook.markdown.Findings;
import app.daybook.printing.Printer;
import app.daybook.printing.PrinterTest;

import static app.daybook.Requests.COURSE;
import static app.daybook.Requests.stranger;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The files of practice sheets. Leaves those of the course in target/practice-sheets to be looked at. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class SheetFilesTest {

    private static final Path FILES = Path.of("target", "practice-sheets");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 10);

    private static final Course TRIGGER_POINTS = CourseReader.read(
                    CourseFiles.read(Path.of("content/trigger-points"), new Findings()), new Findings())
            .course()
            .orElseThrow();

    @Inject
    Printer printer;

    static Stream<String> sheets() {
        return TRIGGER_POINTS.sheets().all().stream().map(PracticeSheet::id);
    }

    @ParameterizedTest
    @MethodSource("sheets")
    void isOneSheetOfEitherPaperThatEverybodyCanRead(String id) throws Exception {
        PracticeSheet sheet = TRIGGER_POINTS.sheets().sheet(id).orElseThrow();
        for (PaperSize paper : PaperSize.values()) {
            fits(id, print(sheet, Optional.empty(), paper), paper);
        }
        // What keeps a file is the same on either paper, and an example has all that a blank sheet has
        byte[] fullest = print(sheet, sheet.example(), PaperSize.LETTER);
        fits(id + "-example", fullest, PaperSize.LETTER);
        PrinterTest.assertKeepable(fullest);
    }

    private static void fits(String name, byte[] pdf, PaperSize paper) throws IOException {
        Files.createDirectories(FILES);
        Files.write(FILES.resolve(name + "-" + paper.word() + ".pdf"), pdf);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            int sides = name.startsWith("dose-and-ceilings") || name.startsWith("home-care") ? 1 : 2;
            assertTrue(document.getNumberOfPages() <= sides, name + " " + paper + " " + document.getNumberOfPages());
            PDRectangle size = document.getPage(0).getMediaBox();
            PDRectangle meant = paper == PaperSize.A4 ? PDRectangle.A4 : PDRectangle.LETTER;
            assertEquals(meant.getWidth(), size.getWidth(), 1);
            assertEquals(meant.getHeight(), size.getHeight(), 1);
        }
    }

    @Test
    void anExampleSaysInItsFileWhatItsPageSays() throws Exception {
        PracticeSheet sheet = TRIGGER_POINTS.sheets().sheet("outcome-measures").orElseThrow();
        Example nora = sheet.example().orElseThrow();
        try (PDDocument document = Loader.loadPDF(print(sheet, sheet.example(), PaperSize.LETTER))) {
            String text = new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
            Stream.concat(
                            Stream.of(nora.title(), "NPRS, average", "no legal advice", "Clinical review: pending"),
                            Stream.concat(
                                    nora.rows().values().stream().flatMap(List::stream),
                                    Stream.of(
                                            nora.entries().of("activity-1"),
                                            nora.entries().of("reading"))))
                    .forEach(words -> assertTrue(text.contains(words), words));
            assertEquals("en", document.getDocumentCatalog().getLanguage());
        }
    }

    @Test
    void aFileIsKnownByItsTag() {
        String address = COURSE + "/sheets/evening/example/letter.pdf";
        String tag = stranger()
                .get(address)
                .then()
                .statusCode(200)
                .contentType("application/pdf")
                .header("Content-Disposition", containsString("evening-example-letter.pdf"))
                .extract()
                .header("ETag");
        stranger().header("If-None-Match", tag).get(address).then().statusCode(304);
        assertEquals(tag, stranger().get(address).header("ETag"));
    }

    @Test
    void whatIsNoPaperIsNotFound() {
        stranger().get(COURSE + "/sheets/evening/a5.pdf").then().statusCode(404);
        stranger().get(COURSE + "/sheets/rest-leg/example/a4.pdf").then().statusCode(404);
    }

    private byte[] print(PracticeSheet sheet, Optional<Example> example, PaperSize paper) {
        SheetView view = SheetDrawing.of(TRIGGER_POINTS, sheet, example, SheetsPage.texts());
        return printer.print(SheetPress.printout(view, paper, DAY));
    }
}
