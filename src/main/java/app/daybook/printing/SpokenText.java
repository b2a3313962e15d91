package app.daybook.printing;

import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
 * Gives drawn texts their characters (ISO 32000-1, 14.9.4 “Replacement text”), so that they can be read aloud, found and
 * copied like the text around them.
 */
public final class SpokenText {

    private SpokenText() {}

    /** @param drawn the texts, which stand as alternatives of their drawings */
    public static void write(PDDocument document, Set<String> drawn) throws IOException {
        if (drawn.isEmpty()) {
            return;
        }
        Map<COSDictionary, Map<Integer, String>> contents = new HashMap<>();
        mark(document.getDocumentCatalog().getStructureTreeRoot(), drawn, contents);
        for (PDPage page : document.getPages()) {
            Map<Integer, String> spoken = contents.get(page.getCOSObject());
            if (spoken != null) {
                write(document, page, spoken);
            }
        }
    }

    private static void write(PDDocument document, PDPage page, Map<Integer, String> spoken) throws IOException {
        List<Object> tokens = new PDFStreamParser(page).parse();
        for (int i = 2; i < tokens.size(); i++) {
            if (tokens.get(i) instanceof Operator operator
                    && operator.getName().equals(OperatorName.BEGIN_MARKED_CONTENT_SEQ)
                    && tokens.get(i - 1) instanceof COSDictionary properties
                    && spoken.containsKey(properties.getInt(COSName.MCID))) {
                properties.setString(COSName.ACTUAL_TEXT, spoken.get(properties.getInt(COSName.MCID)));
            }
        }
        var stream = new PDStream(document);
        try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            new ContentStreamWriter(out).writeTokens(tokens);
        }
        page.setContents(stream);
    }

    private static void mark(
            PDStructureNode node, Set<String> drawn, Map<COSDictionary, Map<Integer, String>> contents) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                String text = element.getAlternateDescription();
                if (text != null && drawn.contains(text)) {
                    element.setActualText(text);
                    for (Object content : element.getKids()) {
                        if (content instanceof Integer number) {
                            contents.computeIfAbsent(element.getPage().getCOSObject(), page -> new HashMap<>())
                                    .put(number, text);
                        }
                    }
                }
                mark(element, drawn, contents);
            }
        }
    }
}
