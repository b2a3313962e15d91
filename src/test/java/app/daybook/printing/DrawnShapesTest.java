package app.daybook.printing;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;

import javax.xml.parsers.DocumentBuilderFactory;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** On a form of 200 by 100 points, whose pixels are points. */
class DrawnShapesTest {

    private static final String RED = "#ff0000";
    private static final String BLUE = "#0000ff";
    private static final String WHITE = "#ffffff";

    @Test
    void paintsEachShapeWhereItStands() throws Exception {
        BufferedImage drawn = drawn("""
                <rect x="1" y="2" width="4" height="3" fill="#ff0000"/>
                <circle cx="14" cy="5" r="2" fill="#0000ff"/>
                <path d="M8 7h3v2h-3z" fill="#ff0000"/>""");
        assertEquals(RED, at(drawn, 30, 35));
        assertEquals(WHITE, at(drawn, 30, 15));
        assertEquals(BLUE, at(drawn, 140, 50));
        assertEquals(WHITE, at(drawn, 115, 35));
        assertEquals(RED, at(drawn, 95, 80));
    }

    @Test
    void inheritsAndTurns() throws Exception {
        BufferedImage drawn = drawn("""
                <g fill="none" stroke="#0000ff" stroke-width="2" transform="translate(10 5) rotate(90)">
                <path d="M-3 0L3 0"/></g>""");
        assertEquals(BLUE, at(drawn, 100, 30));
        assertEquals(BLUE, at(drawn, 100, 70));
        assertEquals(WHITE, at(drawn, 70, 50));
    }

    @Test
    void inheritsFromTheWholeDrawing() throws Exception {
        BufferedImage drawn = drawn(
                "0 0 20 10\" fill=\"none\" stroke=\"#0000ff\" stroke-width=\"2",
                "<rect x=\"4\" y=\"2\" width=\"12\" height=\"6\"/>");
        assertEquals(BLUE, at(drawn, 40, 50));
        assertEquals(WHITE, at(drawn, 100, 50));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "style=\"fill: red",
                "class=\"muscle",
                "preserveAspectRatio=\"none",
                "opacity=\"0.5",
                "fill=\"currentColor",
                "transform=\"scale(2)"
            })
    void leavesToOthersWhatIsSaidOfTheWholeInAnotherWay(String said) throws Exception {
        assertTrue(DrawnShapes.of(svg("0 0 20 10\" " + said, "<path d=\"M0 0h1\"/>"), 200, 100)
                .isEmpty());
    }

    @Test
    void bendsAsItSays() throws Exception {
        BufferedImage drawn = drawn("<path d=\"M5 8Q10 -4 15 8z\" fill=\"#ff0000\"/>");
        assertEquals(RED, at(drawn, 100, 25), "the top of the curve is at y = 2");
        assertEquals(WHITE, at(drawn, 100, 15));
        assertEquals(WHITE, at(drawn, 62, 45), "it bends, and does not go straight");
    }

    @Test
    void standsInTheMiddleOfABoxOfAnotherForm() throws Exception {
        BufferedImage drawn = drawn("0 0 10 10", "<rect x=\"0\" y=\"0\" width=\"10\" height=\"10\" fill=\"#ff0000\"/>");
        assertEquals(WHITE, at(drawn, 40, 50));
        assertEquals(RED, at(drawn, 60, 50));
        assertEquals(WHITE, at(drawn, 160, 50));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<text x=\"1\" y=\"5\">Words</text>",
                "<path d=\"M0 0h1\" opacity=\"0.5\"/>",
                "<path d=\"M0 0h1\" class=\"muscle\"/>",
                "<path d=\"M0 0h1\" fill=\"url(#shade)\"/>",
                "<path d=\"M0 0h1\" fill=\"currentColor\"/>",
                "<path d=\"M0 0h1\" stroke-linecap=\"fancy\"/>",
                "<path d=\"no path\"/>",
                "<path d=\"M0 0h1\"><title>Said</title></path>",
                "<ellipse cx=\"1\" cy=\"1\" rx=\"2\" ry=\"1\"/>",
                "<g>Words</g>",
                "<style>path { fill: red }</style>"
            })
    void leavesToOthersWhatIsMoreThanShapes(String said) throws Exception {
        assertTrue(DrawnShapes.of(svg("0 0 20 10", said), 200, 100).isEmpty());
    }

    private static BufferedImage drawn(String shapes) throws Exception {
        return drawn("0 0 20 10", shapes);
    }

    private static BufferedImage drawn(String box, String shapes) throws Exception {
        try (var document = new PDDocument()) {
            var page = new PDPage(new PDRectangle(200, 100));
            page.setResources(new PDResources());
            page.setContents(new PDStream(document));
            document.addPage(page);
            DrawnShapes.of(svg(box, shapes), 200, 100).orElseThrow().under(page, document);
            return new PDFRenderer(document).renderImage(0);
        }
    }

    private static Element svg(String box, String shapes) throws Exception {
        String whole = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"" + box + "\">" + shapes + "</svg>";
        return DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(whole.getBytes(StandardCharsets.UTF_8)))
                .getDocumentElement();
    }

    private static String at(BufferedImage drawn, int x, int y) {
        var colour = new Color(drawn.getRGB(x, y));
        return "#%02x%02x%02x".formatted(colour.getRed(), colour.getGreen(), colour.getBlue());
    }
}
