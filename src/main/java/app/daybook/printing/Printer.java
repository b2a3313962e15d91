package app.daybook.printing;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Supplier;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import com.openhtmltopdf.extend.FSCacheEx;
import com.openhtmltopdf.extend.FSCacheValue;
import com.openhtmltopdf.extend.impl.FSDefaultCacheStore;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.CacheStore;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import org.apache.pdfbox.pdmodel.PDDocument;

import app.daybook.web.PlainText;

/**
 * Prints HTML as PDF/A-2a (ISO 19005-2) and PDF/UA-1 (ISO 14289-1) at once, with embedded typefaces and nothing fetched
 * from anywhere.
 */
@Singleton
public class Printer {

    private static final byte[] SRGB =
            ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
    /** Of the typefaces, so that one of which a printout has no character is not read. */
    private static final FSCacheEx<String, FSCacheValue> MEASURES = new FSDefaultCacheStore();

    private static final String PRODUCER = "Daybook";

    static {
        FoundOnce.remember();
        PrinterLog.use();
    }

    /** Printing is work of the processor alone: more at once would only take memory. */
    private final Turns turns = new Turns(Runtime.getRuntime().availableProcessors());

    /** What is done to a printed document before it is a file. */
    public interface Finish {
        void finish(PDDocument document) throws IOException;
    }

    /**
     * The same printout gives the same bytes. Takes a good part of a second, and may wait for others: never called in a
     * transaction, which would keep a connection and locks meanwhile.
     *
     * @throws PrinterBusy if too many others are printed
     * @throws TooMuchToPrint if it is longer than a printout may be
     */
    @Transactional(Transactional.TxType.NEVER)
    public byte[] print(Printout printout) {
        return inTurn(() -> {
            PrintedBody body = PrintedBody.of(printout.body());
            return print(printout.xhtml(body), document -> {
                SpokenText.write(document, body.drawn());
                PrintDate.to(printout.day(), printout.title() + printout.day(), document);
            });
        });
    }

    /**
     * The same as a file that a browser saves and nobody keeps.
     *
     * @param name of the file
     */
    @Transactional(Transactional.TxType.NEVER)
    public Response download(Printout printout, String name) {
        return Response.ok(print(printout), "application/pdf")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    /**
     * Does slow work of printing when it is its turn.
     *
     * @throws PrinterBusy if too many others are printed; nothing was done then
     */
    public <T> T inTurn(Supplier<T> work) {
        return turns.take(work);
    }

    /** Prints a whole document at once, for who is {@link #inTurn} already. */
    public static byte[] print(String xhtml, Finish finish) {
        try (PdfBoxRenderer renderer = renderer(xhtml);
                var out = new ByteArrayOutputStream()) {
            renderer.createPDFWithoutClosing();
            finish.finish(renderer.getPdfDocument());
            renderer.getPdfDocument().save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PdfBoxRenderer renderer(String xhtml) {
        var builder = new PdfRendererBuilder();
        for (Typeface face : Typeface.values()) {
            builder.useFont(() -> new ByteArrayInputStream(face.bytes), face.family, face.weight, face.style, true);
        }
        return builder.usePdfAConformance(PdfAConformance.PDFA_2_A)
                .usePdfUaAccessibility(true)
                .useColorProfile(SRGB)
                .useCacheStore(CacheStore.PDF_FONT_METRICS, MEASURES)
                .useSVGDrawer(new ShapeDrawer())
                .withProducer(PRODUCER)
                .useExternalResourceAccessControl(
                        (uri, type) -> uri == null || uri.startsWith("data:"),
                        ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                .useExternalResourceAccessControl(
                        (uri, type) -> uri == null || uri.startsWith("data:"),
                        ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI)
                .withHtmlContent(PlainText.of(xhtml), null)
                .buildPdfRenderer();
    }
}
