package app.daybook.certificate.print;

import java.io.IOException;
import java.io.OutputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdfwriter.ContentStreamWriter;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;

/**
 * Gives a drawn name its characters (ISO 32000-1, 14.9.4 “Replacement text”), so that it can be read aloud, found and
 * copied like the text around it.
 */
final class SpokenName {

    private SpokenName() {}

    static void write(PDDocument document, String name) throws IOException {
        Set<Integer> contents = new HashSet<>();
        mark(document.getDocumentCatalog().getStructureTreeRoot(), name, contents);
        PDPage page = document.getPage(0);
        List<Object> tokens = new PDFStreamParser(page).parse();
        for (int i = 2; i < tokens.size(); i++) {
            if (tokens.get(i) instanceof Operator operator
                    && operator.getName().equals(OperatorName.BEGIN_MARKED_CONTENT_SEQ)
                    && tokens.get(i - 1) instanceof COSDictionary properties
                    && contents.contains(properties.getInt(COSName.MCID))) {
                properties.setString(COSName.ACTUAL_TEXT, name);
            }
        }
        var stream = new PDStream(document);
        try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            new ContentStreamWriter(out).writeTokens(tokens);
        }
        page.setContents(stream);
    }

    private static void mark(PDStructureNode node, String name, Set<Integer> contents) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                if (name.equals(element.getAlternateDescription())) {
                    element.setActualText(name);
                    element.getKids().stream()
                            .filter(Integer.class::isInstance)
                            .forEach(content -> contents.add((Integer) content));
                }
                mark(element, name, contents);
            }
        }
    }
}
