package app.daybook.anatomy.technique;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

import app.daybook.anatomy.Atlas;
import app.daybook.anatomy.Muscle;
import app.daybook.anatomy.Side;
import app.daybook.anatomy.SiteBlock;
import app.daybook.anatomy.TechniqueBlock;
import app.daybook.anatomy.TheAtlas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class TechniqueFigureTest {

    private static final Atlas ATLAS = TheAtlas.ATLAS;

    static Stream<TechniqueBlock> techniques() {
        return ATLAS.muscles().stream()
                .map(Muscle::id)
                .flatMap(id -> Stream.of(Side.values())
                        .map(side -> TechniqueBlock.parse("muscle: " + id + "\nside: " + side.word(), ATLAS)));
    }

    static Stream<SiteBlock> sites() {
        return ATLAS.sites().stream().flatMap(site -> Stream.of(Side.values()).map(side -> new SiteBlock(site, side)));
    }

    @ParameterizedTest
    @MethodSource("techniques")
    void aTechniqueIsWellFormed(TechniqueBlock technique) throws Exception {
        String markup = TechniqueFigure.of(technique, ATLAS).figure("one");
        Document document = wellFormed(markup);
        assertTrue(markup.getBytes(StandardCharsets.UTF_8).length < 60 * 1024, "small enough for a page of five");
        labelsStandApart(document);
        for (String words :
                List.of(technique.hold().pressing(), technique.hold().landmark().words(), ATLAS.stopRule())) {
            assertTrue(document.getDocumentElement().getTextContent().contains(words), words);
        }
    }

    @ParameterizedTest
    @MethodSource("sites")
    void aSiteIsWellFormed(SiteBlock site) throws Exception {
        Document document = wellFormed(SiteFigure.of(site).figure("two"));
        labelsStandApart(document);
        assertEquals(
                site.site().keepOff().size(),
                elements(document, "g").stream()
                        .filter(g -> g.getAttribute("class").equals("tq-number-mark"))
                        .count(),
                "each structure has its number in the picture");
    }

    @ParameterizedTest
    @MethodSource("techniques")
    void theHandIsSeenAndPressesInsideThePicture(TechniqueBlock technique) throws Exception {
        Document document = wellFormed(TechniqueFigure.of(technique, ATLAS).figure("one"));
        for (Element circle : elements(document, "circle")) {
            if (circle.getAttribute("class").matches("tq-contact|tq-landmark")) {
                double x = Double.parseDouble(circle.getAttribute("cx"));
                double y = Double.parseDouble(circle.getAttribute("cy"));
                boolean swatch = x == 9 && y == 9;
                assertTrue(
                        swatch || x > 14 && x < Scene.WIDTH - 14 && y > 14 && y < Scene.HEIGHT - 14,
                        circle.getAttribute("class") + " " + x + " " + y);
            }
        }
    }

    @Test
    void theLeftIsTheMirrorImageOfTheRight() {
        String right = TechniqueFigure.of(TechniqueBlock.parse("muscle: soleus", ATLAS), ATLAS)
                .figure("m");
        String left = TechniqueFigure.of(TechniqueBlock.parse("muscle: soleus\nside: left", ATLAS), ATLAS)
                .figure("m");
        assertNotEquals(right, left);
        assertEquals(contact(right), Scene.WIDTH - contact(left), 0.2);
    }

    private static double contact(String markup) {
        String after = markup.substring(markup.indexOf("class=\"tq-contact\" cx=\"") + 23);
        return Double.parseDouble(after.substring(0, after.indexOf('"')));
    }

    private static void labelsStandApart(Document document) {
        List<double[]> labels = new ArrayList<>();
        for (Element g : elements(document, "g")) {
            if (g.getAttribute("class").equals("tq-number-mark")) {
                Element circle = (Element) g.getFirstChild();
                labels.add(new double[] {
                    Double.parseDouble(circle.getAttribute("cx")), Double.parseDouble(circle.getAttribute("cy"))
                });
            }
        }
        long numbered = elements(document, "span").stream()
                .filter(span -> span.getAttribute("class").equals("tq-number"))
                .filter(span -> !span.getTextContent().equals("–"))
                .count();
        assertEquals(numbered, labels.size(), "a number in the list is in the picture");
        for (int i = 0; i < labels.size(); i++) {
            for (int j = 0; j < i; j++) {
                double apart = Math.hypot(labels.get(i)[0] - labels.get(j)[0], labels.get(i)[1] - labels.get(j)[1]);
                assertTrue(apart >= 20, "numbers " + (j + 1) + " and " + (i + 1) + " overlap: " + apart);
            }
        }
    }

    private static Document wellFormed(String markup) throws Exception {
        Document document = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(markup)));
        Set<String> ids = new HashSet<>();
        Set<String> used = new HashSet<>();
        for (Element element : elements(document, "*")) {
            assertFalse(element.hasAttribute("style"), "style");
            if (element.hasAttribute("id")) {
                assertTrue(ids.add(element.getAttribute("id")), element.getAttribute("id"));
            }
            for (String name : List.of("href", "fill", "clip-path", "filter", "for")) {
                String value = element.getAttribute(name);
                if (value.contains("#")) {
                    used.add(value.replaceAll(".*#|\\)", ""));
                }
            }
        }
        used.removeAll(ids);
        assertEquals(Set.of(), used, "every reference leads somewhere");
        return document;
    }

    private static List<Element> elements(Document document, String name) {
        NodeList nodes = document.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }
}
