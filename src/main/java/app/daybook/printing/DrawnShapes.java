package app.daybook.printing;

import java.awt.geom.AffineTransform;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.DeflaterOutputStream;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * An SVG of shapes in one colour each, as a form of a PDF (ISO 32000-1, 8.10). Batik draws every SVG, in a hundred times
 * the time.
 */
public final class DrawnShapes {

    private final float width;
    private final float height;
    private final byte[] deflated;

    private DrawnShapes(double width, double height, String operators) {
        this.width = (float) width;
        this.height = (float) height;
        this.deflated = deflated(operators);
    }

    /**
     * @param width that the drawing fills, points
     * @return nothing if it says anything else than shapes, or has no box of its own
     */
    static Optional<DrawnShapes> of(Element svg, double width, double height) {
        String[] box = svg.getAttribute("viewBox").strip().split("[\\s,]+");
        if (box.length != 4) {
            return Optional.empty();
        }
        try {
            return Strokes.of(svg, place(box, width, height))
                    .map(operators -> new DrawnShapes(width, height, operators));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** One of ours, to be laid under sheets. */
    public static DrawnShapes of(String svg, double width, double height) {
        try {
            Element drawn = DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(svg)))
                    .getDocumentElement();
            return of(drawn, width, height).orElseThrow();
        } catch (ParserConfigurationException | SAXException e) {
            throw new IllegalStateException("Not a drawing of shapes", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** In the middle and as large as goes in (SVG 1.1, section 7.8). */
    private static AffineTransform place(String[] box, double width, double height) {
        double across = Double.parseDouble(box[2]);
        double down = Double.parseDouble(box[3]);
        double scale = Math.min(width / across, height / down);
        var place = new AffineTransform(1, 0, 0, -1, 0, height);
        place.translate((width - across * scale) / 2, (height - down * scale) / 2);
        place.scale(scale, scale);
        place.translate(-Double.parseDouble(box[0]), -Double.parseDouble(box[1]));
        return place;
    }

    /** The drawing as a part of a document. */
    PDFormXObject form(PDDocument document) throws IOException {
        var form = new PDFormXObject(stream(document, deflated));
        form.setResources(new PDResources());
        form.setBBox(new PDRectangle(width, height));
        return form;
    }

    /** Lays it under all that stands on a page, as an ornament that nobody reads out (ISO 32000-1, 14.8.2.2). */
    public void under(PDPage page, PDDocument document) throws IOException {
        COSName name = page.getResources().add(form(document));
        var contents = new COSArray();
        contents.add(stream(document, deflated("/Artifact BMC q /" + name.getName() + " Do Q EMC\n")));
        contents.add(page.getCOSObject().getItem(COSName.CONTENTS));
        page.getCOSObject().setItem(COSName.CONTENTS, contents);
    }

    private static PDStream stream(PDDocument document, byte[] deflated) throws IOException {
        var stream = new PDStream(document);
        try (OutputStream out = stream.getCOSObject().createRawOutputStream()) {
            out.write(deflated);
        }
        stream.getCOSObject().setItem(COSName.FILTER, COSName.FLATE_DECODE);
        return stream;
    }

    private static byte[] deflated(String operators) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DeflaterOutputStream(bytes)) {
            out.write(operators.getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
