package app.daybook.markdown;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * A drawn text as its reader meets it: paragraph by paragraph, each below its heading and under an anchor that is made of
 * its own words. A paragraph that moves keeps its anchor, and one that is worded otherwise has another.
 */
public final class Prose {

    /** With an underscore, which no other anchor begins with after a {@code p}. */
    private static final String PREFIX = "p_";

    private static final int DIGITS = 8;

    /**
     * A paragraph, list, table, figure or the like.
     *
     * @param anchor in its page
     * @param section the anchor of the section that it stands in; empty before the first
     * @param heading of that section; empty before the first
     * @param isHeading whether it is a heading itself
     * @param text its words, without the numbers of citations and what figures draw
     */
    public record Paragraph(String anchor, String section, String heading, boolean isHeading, String text) {}

    private final List<Paragraph> paragraphs = new ArrayList<>();
    private final List<String> anchored = new ArrayList<>();
    private final Map<String, Integer> times = new HashMap<>();
    private String section = "";
    private String heading = "";

    private Prose() {}

    /** @param stretches safe HTML, as {@link Markdown} draws it */
    public static Prose of(List<String> stretches) {
        Prose prose = new Prose();
        stretches.forEach(prose::read);
        return prose;
    }

    public List<Paragraph> paragraphs() {
        return List.copyOf(paragraphs);
    }

    /** The stretches as they were, each paragraph with its anchor. */
    public List<String> anchored() {
        return List.copyOf(anchored);
    }

    private void read(String html) {
        Document page = Parser.htmlParser().setTrackPosition(true).parseInput(html, "");
        StringBuilder marked = new StringBuilder(html);
        int longer = 0;
        for (Element block : page.body().children()) {
            String text = text(block);
            boolean isHeading = block.nameIs("h2") || block.nameIs("h3") || block.nameIs("h4");
            if (block.nameIs("h2")) {
                section = block.id();
                heading = text;
            }
            if (text.isEmpty()) {
                continue;
            }
            String anchor = block.id();
            if (anchor.isEmpty()) {
                anchor = anchor(text);
                // Right behind the name of the tag; what else stands there stays as it was drawn
                String id = " id=\"" + anchor + "\"";
                int at = block.sourceRange().startPos() + 1 + block.tagName().length() + longer;
                marked.insert(at, id);
                longer += id.length();
            }
            paragraphs.add(new Paragraph(anchor, section, heading, isHeading, text));
        }
        anchored.add(marked.toString());
    }

    private static String text(Element block) {
        Element read = block.clone();
        read.select("svg, sup, label, input, video, audio").remove();
        // Cells and items that nothing divides would run into each other
        read.select("td, th, li, dt, dd, figcaption, summary").forEach(part -> part.appendText(" "));
        return read.text().strip();
    }

    private String anchor(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            String anchor = PREFIX + HexFormat.of().formatHex(digest).substring(0, DIGITS);
            int time = times.merge(anchor, 1, Integer::sum);
            return time == 1 ? anchor : anchor + "-" + time;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
