package app.daybook.markdown;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

class ProseTest {

    private static final String TEXT = """
            <p>First &amp; <em>best</em>.<sup class="cite"><a href="#ref-a">1</a></sup></p>
            <h2 id="s_next">Next</h2>
            <ul class="x">
            <li>One</li>
            <li>Two</li>
            </ul>
            <p>Same.</p>
            """;

    @Test
    void eachParagraphHasAnAnchorOfItsOwnWordsAndItsSection() {
        List<Prose.Paragraph> paragraphs = Prose.of(List.of(TEXT)).paragraphs();
        assertEquals(
                List.of("First & best.", "Next", "One Two", "Same."),
                paragraphs.stream().map(Prose.Paragraph::text).toList());
        assertEquals(
                List.of("", "s_next", "s_next", "s_next"),
                paragraphs.stream().map(Prose.Paragraph::section).toList());
        assertEquals("s_next", paragraphs.get(1).anchor());
        assertEquals("Next", paragraphs.get(3).heading());
    }

    @Test
    void theTextIsOtherwiseAsItWas() {
        Prose prose = Prose.of(List.of(TEXT, "<p>Same.</p>"));
        String all = String.join("", prose.anchored());
        assertEquals(TEXT + "<p>Same.</p>", all.replaceAll(" id=\"p_[0-9a-f-]+\"", ""));
        prose.paragraphs()
                .forEach(paragraph -> assertEquals(
                        1, all.split("id=\"" + paragraph.anchor() + "\"", -1).length - 1, paragraph.anchor()));
    }

    @Test
    void aParagraphThatMovesOrIsCitedOtherwiseKeepsItsAnchor() {
        String before = anchor("<p>Kept, as it is.<sup>1</sup></p>", 0);
        assertEquals(before, anchor("<p>New.</p><p class=\"y\">Kept, as <em>it</em> is.<sup>2</sup></p>", 1));
        assertNotEquals(before, anchor("<p>Kept, as it was.</p>", 0));
    }

    private static String anchor(String html, int place) {
        return Prose.of(List.of(html)).paragraphs().get(place).anchor();
    }
}
