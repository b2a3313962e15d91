package app.daybook.certificate.print;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;

import javax.imageio.ImageIO;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

import app.daybook.certificate.lettering.Lettering;
import app.daybook.certificate.lettering.Typeface;
import app.daybook.certificate.statement.DatesInWords;
import app.daybook.certificate.statement.Paper;
import app.daybook.certificate.statement.Snapshot;
import app.daybook.course.Course;
import app.daybook.publishing.Catalogue;

/**
 * Prints a snapshot as one landscape page: PDF/A-2a (ISO 19005-2) and PDF/UA-1 (ISO 14289-1) at once, with embedded
 * typefaces and nothing fetched from anywhere. The same snapshot on the same paper gives the same bytes.
 */
@Singleton
public class Press {

    private static final byte[] SRGB =
            ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
    private static final String PRODUCER = "Daybook";

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
            String border,
            String signature,
            String mark)
            implements TemplateInstance {}

    private final Catalogue catalogue;

    /** Printing is work of the processor alone: more at once would only take memory. */
    private final Turns presses = new Turns(Runtime.getRuntime().availableProcessors());

    Press(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * Takes a good part of a second, and may wait for others: never called in a transaction, which would keep a
     * connection and locks meanwhile.
     *
     * @throws IllegalArgumentException if the text does not fit on one page
     * @throws PressBusy if too many others are printed
     */
    @Transactional(Transactional.TxType.NEVER)
    public byte[] print(Snapshot snapshot, Paper paper) {
        return presses.take(() -> print(snapshot, paper, ""));
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
        return presses.take(() -> print(snapshot, paper, words(snapshot).preview()));
    }

    /** A picture (JPEG) of the sheet with a mark across it that says that it is a specimen. */
    @Transactional(Transactional.TxType.NEVER)
    public byte[] specimen(Snapshot snapshot, Paper paper) {
        return presses.take(() -> picture(print(snapshot, paper, words(snapshot).specimen())));
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
        try (PdfBoxRenderer renderer = renderer(sheet(snapshot, paper, mark));
                var out = new ByteArrayOutputStream()) {
            renderer.createPDFWithoutClosing();
            if (renderer.getPdfDocument().getNumberOfPages() != 1) {
                throw new IllegalArgumentException("Too much text for one page: " + snapshot.serial());
            }
            if (Lettering.isNeededFor(snapshot.holder())) {
                SpokenName.write(renderer.getPdfDocument(), snapshot.holder());
            }
            PrintDate.to(snapshot.issued(), snapshot.serial(), renderer.getPdfDocument());
            renderer.getPdfDocument().save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String sheet(Snapshot snapshot, Paper paper, String mark) {
        String instructors = String.join(", ", snapshot.instructors());
        String border = Base64.getEncoder().encodeToString(Border.svg(paper).getBytes(StandardCharsets.UTF_8));
        return new PaperSheet(
                        snapshot,
                        DatesInWords.of(snapshot),
                        paper,
                        SheetSizes.of(snapshot, instructors, paper),
                        Qr.of(snapshot.address()),
                        snapshot.number().grouped(),
                        instructors,
                        border,
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

    private static PdfBoxRenderer renderer(String xhtml) {
        var builder = new PdfRendererBuilder();
        for (Typeface face : Typeface.values()) {
            builder.useFont(() -> new ByteArrayInputStream(face.bytes), face.family, face.weight, face.style, true);
        }
        return builder.usePdfAConformance(PdfAConformance.PDFA_2_A)
                .usePdfUaAccessibility(true)
                .useColorProfile(SRGB)
                .useSVGDrawer(new BatikSVGDrawer())
                .withProducer(PRODUCER)
                .useExternalResourceAccessControl(
                        (uri, type) -> uri == null || uri.startsWith("data:"),
                        ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                .useExternalResourceAccessControl(
                        (uri, type) -> uri == null || uri.startsWith("data:"),
                        ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI)
                .withHtmlContent(xhtml, null)
                .buildPdfRenderer();
    }
}
