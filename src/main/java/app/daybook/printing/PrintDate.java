package app.daybook.printing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;

import org.apache.pdfbox.pdmodel.PDDocument;

/** Takes the moment of printing out of a PDF, so that what is printed twice is the same file. */
public final class PrintDate {

    private PrintDate() {}

    /** Dates the document to midnight UTC of a day and derives its identifier from what names it. */
    public static void to(LocalDate day, String seed, PDDocument document) throws IOException {
        var midnight = day.atStartOfDay(ZoneOffset.UTC);
        document.getDocumentInformation().setCreationDate(GregorianCalendar.from(midnight));
        document.setDocumentId(Long.valueOf(seed.hashCode()));

        // ISO 19005-2, 6.6.3: the XMP metadata must say the same as the information dictionary
        var metadata = document.getDocumentCatalog().getMetadata();
        String xmp = new String(metadata.toByteArray(), StandardCharsets.UTF_8);
        String dated = xmp.replaceAll(
                "<xmp:CreateDate>[^<]*</xmp:CreateDate>", "<xmp:CreateDate>" + day + "T00:00:00Z</xmp:CreateDate>");
        metadata.importXMPMetadata(dated.getBytes(StandardCharsets.UTF_8));
    }
}
