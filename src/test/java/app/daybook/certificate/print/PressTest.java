package app.daybook.certificate.print;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import app.daybook.PostgresForTests;
import app.daybook.certificate.Samples;
import app.daybook.certificate.lettering.NamesTest;
import app.daybook.certificate.statement.DatesInWords;
import app.daybook.certificate.statement.Paper;
import app.daybook.certificate.statement.Snapshot;
import app.daybook.printing.PrinterTest;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Leaves its sheets in target/sheets to be looked at. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
public class PressTest {

    private static final Path SHEETS = Path.of("target", "sheets");

    @Inject
    Press press;

    @BeforeAll
    static void prepare() throws IOException {
        Files.createDirectories(SHEETS);
    }

    static Stream<Arguments> sheets() {
        List<Snapshot> snapshots = List.of(
                Samples.snapshot("Amélie Thériault"),
                Samples.snapshot("Nguyễn Thị Hồng Ánh"),
                Samples.snapshot("Ольга Ковальчук, Ελένη Παπαδοπούλου"),
                Samples.snapshot("Ἀθηνᾶ · Ẹ́kùn Adébáyọ̀ · Անի · ნინო"),
                Samples.snapshot("a".repeat(199) + "z"),
                Samples.longest());
        return Arrays.stream(Paper.values())
                .flatMap(paper -> snapshots.stream().map(snapshot -> Arguments.of(paper, snapshot)));
    }

    @ParameterizedTest
    @MethodSource("sheets")
    void isOneAccessibleArchivablePageThatSaysEverything(Paper paper, Snapshot snapshot) throws Exception {
        byte[] pdf = press.print(snapshot, paper);
        Files.write(SHEETS.resolve(paper + "-" + Math.abs(snapshot.hashCode()) + ".pdf"), pdf);

        PrinterTest.assertKeepable(pdf);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertEquals(1, document.getNumberOfPages());
            assertEquals(paper.width(), document.getPage(0).getMediaBox().getWidth(), 0.1);
            assertEquals(snapshot.address(), qr(document));
            assertSays(document, snapshot);
            assertApart(document, paper);
        }
    }

    @Test
    void printsTheSameBytesAgain() {
        Snapshot snapshot = Samples.snapshot("Amélie Thériault");
        assertArrayEquals(press.print(snapshot, Paper.LETTER), press.print(snapshot, Paper.LETTER));
    }

    @Test
    void readsInBlackAndWhite() throws Exception {
        try (PDDocument document = Loader.loadPDF(press.print(Samples.snapshot("Ann"), Paper.LETTER))) {
            BufferedImage image = new PDFRenderer(document).renderImageWithDPI(0, 300, ImageType.BINARY);
            assertEquals(Samples.snapshot("Ann").address(), qr(image));
        }
    }

    @Test
    void takesLittleTime() {
        Snapshot snapshot = Samples.snapshot("Amélie Thériault");
        long[] millis = new long[15];
        for (int i = 0; i < millis.length; i++) {
            long start = System.nanoTime();
            press.print(snapshot, Paper.LETTER);
            millis[i] = (System.nanoTime() - start) / 1_000_000;
        }
        Arrays.sort(millis);
        System.out.println("certificate printed in " + millis[7] + " ms (median), " + millis[14] + " ms (slowest)");
        assertTrue(millis[7] < 2_000, "median " + millis[7] + " ms");
    }

    private static String qr(PDDocument document) throws Exception {
        return qr(new PDFRenderer(document).renderImageWithDPI(0, 200, ImageType.GRAY));
    }

    private static String qr(BufferedImage image) throws Exception {
        int side = image.getHeight() / 4;
        BufferedImage corner = image.getSubimage(image.getWidth() - 2 * side, image.getHeight() - side, 2 * side, side);
        return new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(new BufferedImageLuminanceSource(corner))))
                .getText();
    }

    private static void assertSays(PDDocument document, Snapshot snapshot) throws IOException {
        var stripper = new PDFTextStripper();
        stripper.setSortByPosition(false);
        String text = squeeze(stripper.getText(document))
                + squeeze(NamesTest.spoken(document.getDocumentCatalog().getStructureTreeRoot()));
        DatesInWords dates = DatesInWords.of(snapshot);
        var expected = new ArrayList<>(List.of(
                snapshot.holder(),
                snapshot.course(),
                snapshot.title(),
                snapshot.providerName(),
                snapshot.providerAddress(),
                dates.started(),
                dates.completed(),
                dates.issued(),
                snapshot.delivery(),
                snapshot.learningHours() + " hours",
                snapshot.ces() + " " + snapshot.unit(),
                snapshot.ceBasis(),
                snapshot.assessment(),
                snapshot.score() + " %",
                snapshot.practical(),
                snapshot.clinicalReview(),
                snapshot.accreditation(),
                snapshot.notice(),
                snapshot.edition(),
                snapshot.address(),
                snapshot.number().grouped()));
        expected.addAll(snapshot.instructors());
        for (String field : expected) {
            assertTrue(text.contains(squeeze(field)), field + " is missing in " + text);
        }
    }

    /** No glyph stands on another, and all stand inside the border. */
    private static void assertApart(PDDocument document, Paper paper) throws IOException {
        var glyphs = new ArrayList<TextPosition>();
        new PDFTextStripper() {
            @Override
            protected void processTextPosition(TextPosition glyph) {
                if (!glyph.getUnicode().isBlank() && glyph.getWidth() > 0) {
                    glyphs.add(glyph);
                }
            }
        }.getText(document);
        assertTrue(glyphs.size() > 300);
        for (TextPosition a : glyphs) {
            assertTrue(a.getX() > 50 && a.getX() + a.getWidth() < paper.width() - 50, "beside the page: " + a);
            assertTrue(a.getY() > 50 && a.getY() < paper.height() - 50, "outside the page: " + a);
            for (TextPosition b : glyphs) {
                boolean beside = a.getX() + 0.4 * a.getWidth() < b.getX() + 0.1 * b.getWidth()
                        || b.getX() + 0.4 * b.getWidth() < a.getX() + 0.1 * a.getWidth();
                boolean above =
                        Math.abs(a.getY() - b.getY()) > 0.55 * Math.min(a.getFontSizeInPt(), b.getFontSizeInPt());
                assertTrue(a == b || beside || above, () -> a + " on " + b + " at " + a.getX() + "," + a.getY());
            }
        }
    }

    private static String squeeze(String text) {
        return java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFC)
                .replaceAll("\\s+", "");
    }
}
