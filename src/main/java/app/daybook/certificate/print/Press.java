package app.daybook.certificate.print;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import javax.imageio.ImageIO;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

import app.daybook.certificate.statement.DatesInWords;
import app.daybook.certificate.statement.Paper;
import app.daybook.certificate.statement.Snapshot;
import app.daybook.course.Course;
import app.daybook.printing.DrawnShapes;
import app.daybook.printing.PrintDate;
import app.daybook.printing.Printer;
import app.daybook.printing.ShapedText;
import app.daybook.printing.SpokenText;
import app.daybook.publishing.Catalogue;

/**
 * Prints a snapshot as one landscape page. The same snapshot on the same paper gives the same bytes.
 */
@Singleton
public class Press {

    /** Pixels of a picture to the point: 1188 across on letter paper. */
    private static final float PICTURE_SCALE = 1.5f;

    @CheckedTemplate(basePath = "certificate", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record PaperSheet(
            Snapshot printed,
            DatesInWords dates,
            Paper paper,
            SheetSizes fits,
            Qr qr,
            String serial,
            String instructors,
            String signature,
            String mark)
            implements TemplateInstance {}

    private final Catalogue catalogue;

    private final Printer printer;

    private final Map<Paper, DrawnShapes> borders = new EnumMap<>(Paper.class);

    Press(Catalogue catalogue, Printer printer) {
        this.catalogue = catalogue;
        this.printer = printer;
        for (Paper paper : Paper.values()) {
            borders.put(paper, DrawnShapes.of(Border.svg(paper), paper.width(), paper.height()));
        }
    }

    /**
     * Takes a while of a processor, and may wait for others: never called in a transaction, which would keep a
     * connection and locks meanwhile.
     *
     * @throws IllegalArgumentException if the text does not fit on one page
     * @throws PrinterBusy if too many others are printed
     */
    @Transactional(Transactional.TxType.NEVER)
    public byte[] print(Snapshot snapshot, Paper paper) {
        return printer.inTurn(() -> print(snapshot, paper, ""));
    }

    /**
     * Whether its lines fit, told without printing, for who can still write another name.
     *
     * @throws IllegalArgumentException if one does not
     */
    public void measure(Snapshot snapshot, Paper paper) {
        SheetSizes.of(snapshot, String.join(", ", snapshot.instructors()), paper);
    }

    /** The same sheet with a mark across it that says that nothing was issued. */
    @Transactional(Transactional.TxType.NEVER)
    public byte[] preview(Snapshot snapshot, Paper paper) {
        return printer.inTurn(() -> print(snapshot, paper, words(snapshot).preview()));
    }

    /** A picture (JPEG) of the sheet with a mark across it that says that it is a specimen. */
    @Transactional(Transactional.TxType.NEVER)
    public byte[] specimen(Snapshot snapshot, Paper paper) {
        return printer.inTurn(
                () -> picture(print(snapshot, paper, words(snapshot).specimen())));
    }

    private static PaperTexts words(Snapshot snapshot) {
        return MessageBundles.get(PaperTexts.class, Localized.Literal.of(snapshot.language()));
    }

    private static byte[] picture(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf);
                var out = new ByteArrayOutputStream()) {
            BufferedImage page = new PDFRenderer(document).renderImage(0, PICTURE_SCALE, ImageType.RGB);
            ImageIO.write(page, "jpeg", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] print(Snapshot snapshot, Paper paper, String mark) {
        return Printer.print(sheet(snapshot, paper, mark), document -> {
            if (document.getNumberOfPages() != 1) {
                throw new IllegalArgumentException("Too much text for one page: " + snapshot.serial());
            }
            if (ShapedText.isNeededFor(snapshot.holder())) {
                SpokenText.write(document, Set.of(snapshot.holder()));
            }
            borders.get(paper).under(document.getPage(0), document);
            PrintDate.to(snapshot.issued(), snapshot.serial(), document);
        });
    }

    private String sheet(Snapshot snapshot, Paper paper, String mark) {
        String instructors = String.join(", ", snapshot.instructors());
        return new PaperSheet(
                        snapshot,
                        DatesInWords.of(snapshot),
                        paper,
                        SheetSizes.of(snapshot, instructors, paper),
                        Qr.of(snapshot.address()),
                        snapshot.number().grouped(),
                        instructors,
                        signature(snapshot),
                        mark)
                .setLocale(Locale.forLanguageTag(snapshot.language()))
                .render();
    }

    /** Base64; empty if the certificate is not signed with a picture. */
    private String signature(Snapshot snapshot) {
        if (snapshot.signature() == null) {
            return "";
        }
        return catalogue
                .edition(snapshot.edition())
                .flatMap(Course::signature)
                .filter(picture -> picture.digest().equals(snapshot.signature()))
                .map(picture -> Base64.getEncoder().encodeToString(picture.bytes()))
                .orElseThrow(() -> new IllegalStateException("The signature is not in edition " + snapshot.edition()));
    }
}
