package app.daybook.anatomy;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class BodyMapTest {

    private static final Atlas ATLAS = TheAtlas.ATLAS;

    static Stream<BodyMap> maps() {
        return ATLAS.muscles().stream()
                .flatMap(m ->
                        Stream.of(Side.values()).map(side -> BodyMap.of(ATLAS, m, side, EnumSet.allOf(Layer.class))));
    }

    @ParameterizedTest
    @MethodSource("maps")
    void itIsWellFormedAndUnstyledWithUniqueIds(BodyMap map) throws Exception {
        for (String markup : List.of(map.figure("one"), map.svg("two"))) {
            Document document = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(markup)));
            Set<String> ids = new HashSet<>();
            Set<String> used = new HashSet<>();
            NodeList elements = document.getElementsByTagName("*");
            for (int i = 0; i < elements.getLength(); i++) {
                Element element = (Element) elements.item(i);
                assertFalse(element.hasAttribute("style"), "style");
                assertNotEquals("style", element.getTagName());
                if (element.hasAttribute("id")) {
                    assertTrue(ids.add(element.getAttribute("id")), element.getAttribute("id"));
                }
                for (String name : List.of("href", "fill", "clip-path")) {
                    String value = element.getAttribute(name);
                    if (value.contains("#")) {
                        used.add(value.replaceAll(".*#|\\)", ""));
                    }
                }
                used.addAll(List.of(element.getAttribute("aria-labelledby").split(" ")));
            }
            used.remove("");
            assertTrue(ids.containsAll(used), "every reference leads somewhere");
            assertTrue(markup.getBytes(StandardCharsets.UTF_8).length < 34 * 1024, map.describe());
        }
    }

    @ParameterizedTest
    @MethodSource("maps")
    void everythingTheKeyboardReachesHasAName(BodyMap map) throws Exception {
        Document document = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(map.figure("m"))));
        NodeList groups = document.getElementsByTagName("g");
        int reached = 0;
        for (int i = 0; i < groups.getLength(); i++) {
            Element group = (Element) groups.item(i);
            if (group.hasAttribute("tabindex")) {
                reached++;
                assertFalse(group.getFirstChild().getTextContent().isBlank());
                assertEquals("title", group.getFirstChild().getNodeName());
            }
        }
        assertTrue(reached >= 2);
    }

    @Test
    void theNoteStandsBelowEveryMap() {
        maps().forEach(map -> {
            assertTrue(map.figure("m").contains(BodyMap.NOTE));
            assertTrue(map.svg("m").contains("Delphi study"));
        });
    }

    @Test
    void wordsTellWhatTheDrawingShows() {
        String words = map("muscle: quadratus-lumborum").describe();
        assertTrue(words.startsWith("Quadratus lumborum, right side."), words);
        assertTrue(words.contains("b – superficial, lower: above the iliac crest"), words);
        assertTrue(words.contains("Spill-over: groin."), words);
    }

    @Test
    void aLayerThatIsNotAskedForIsNotDrawn() {
        String figure = map("muscle: soleus\nshow: [core]").figure("m");
        assertTrue(figure.contains("class=\"bm-core\""));
        assertFalse(figure.contains("class=\"bm-spill\""));
        assertFalse(figure.contains("bm-point"));
    }

    @Test
    void leftIsDrawnAsTheMirrorImage() {
        assertTrue(map("muscle: soleus\nside: left").figure("m").contains("Sole of the foot, left"));
        assertNotEquals(
                map("muscle: soleus\nside: left").figure("m"),
                map("muscle: soleus\nside: right").figure("m"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "side: left | 1 | “muscle” is missing",
                "muscle: soleous | 1 | did you mean “soleus”?",
                "muscle: nothing-like-it-at-all | 1 | use one of",
                "muscle: soleus;side: up | 2 | use one of left, right",
                "muscle: soleus;sides: left | 2 | did you mean “side”?",
                "muscle: soleus;show: [points, cores] | 2 | did you mean “core”?",
                "muscle: soleus;show: points | 2 | write [a, b]",
                "soleus | 1 | keys are expected",
            })
    void aBlockThatIsWrongSaysWhereAndWhatToDo(String block, int line, String hint) {
        AtlasInvalid invalid = assertThrows(AtlasInvalid.class, () -> map(block.replace(";", "\n")));
        assertEquals(line, invalid.findings().get(0).line(), invalid.getMessage());
        assertTrue(invalid.getMessage().contains(hint), invalid.getMessage());
    }

    @Test
    void aPrefixThatCannotStartAnIdIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> map("muscle: soleus").figure("1\"><x"));
    }

    @Test
    void allMusclesFitOnOneBody() {
        String figure = BodyMap.ofAll(ATLAS, Side.RIGHT).figure("all");
        ATLAS.muscles().forEach(m -> assertTrue(figure.contains("<title>" + m.name() + "</title>"), m.name()));
    }

    private static BodyMap map(String block) {
        return BodyMap.parseBlock(block, ATLAS);
    }
}
