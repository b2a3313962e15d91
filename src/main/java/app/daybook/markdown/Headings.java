package app.daybook.markdown;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.html.HtmlWriter;
import com.vladsch.flexmark.html.renderer.NodeRenderer;
import com.vladsch.flexmark.html.renderer.NodeRendererContext;
import com.vladsch.flexmark.html.renderer.NodeRenderingHandler;

/**
 * Draws headings, each with an anchor of its own, and keeps those of level 2 for the table of contents. Anchors have a
 * prefix that no other id of a page has, so that a heading “Main” does not take the place of the page's own main part.
 */
final class Headings implements NodeRenderer {

    /** With an underscore, which neither the layout nor the id of a question may have. */
    private static final String PREFIX = "s_";

    private static final int LONGEST_ANCHOR = 100;

    private final Margin margin;
    private final Set<String> anchors = new HashSet<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<Section> sections = new ArrayList<>();

    Headings(Margin margin) {
        this.margin = margin;
    }

    @Override
    public Set<NodeRenderingHandler<?>> getNodeRenderingHandlers() {
        return Set.of(new NodeRenderingHandler<>(Heading.class, this::draw));
    }

    List<Section> sections() {
        return List.copyOf(sections);
    }

    /** Whether a heading was drawn that {@code #slug} leads to. */
    boolean has(String slug) {
        return anchors.contains(PREFIX + slug);
    }

    Set<String> slugs() {
        return anchors.stream()
                .map(anchor -> anchor.substring(PREFIX.length()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Where a link leads whose author wrote {@code #slug}. */
    static String address(String slug) {
        return "#" + PREFIX + slug;
    }

    private void draw(Heading heading, NodeRendererContext context, HtmlWriter html) {
        if (heading.getLevel() == 1) {
            margin.error(heading, "heading", "\"# …\" is the page's own title; begin sections with \"## \" instead.");
        }
        String title = Block.plain(heading);
        String anchor = anchor(title);
        if (heading.getLevel() == 2) {
            sections.add(new Section(anchor, title));
        }
        String tag = "h" + heading.getLevel();
        html.line().attr("id", anchor).withAttr().tag(tag, false, false, () -> context.renderChildren(heading));
        html.line();
    }

    private String anchor(String title) {
        String words = title.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", "-")
                .replaceAll("^-+|-+$", "")
                .replaceFirst("(.{" + LONGEST_ANCHOR + "}).*", "$1");
        String slug = PREFIX + (words.isEmpty() ? "section" : words);
        String anchor = slug;
        while (!anchors.add(anchor)) {
            anchor = slug + "-" + numbers.merge(slug, 2, (number, first) -> number + 1);
        }
        return anchor;
    }
}
