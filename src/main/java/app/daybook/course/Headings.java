package app.daybook.course;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.html.HtmlWriter;
import com.vladsch.flexmark.html.renderer.NodeRenderer;
import com.vladsch.flexmark.html.renderer.NodeRendererContext;
import com.vladsch.flexmark.html.renderer.NodeRenderingHandler;

/** Draws headings, each with an anchor of its own, and keeps those of level 2 for the table of contents. */
final class Headings implements NodeRenderer {

    private final Margin margin;
    private final Set<String> anchors = new HashSet<>();
    private final List<Lesson.Section> sections = new ArrayList<>();

    Headings(Margin margin) {
        this.margin = margin;
    }

    @Override
    public Set<NodeRenderingHandler<?>> getNodeRenderingHandlers() {
        return Set.of(new NodeRenderingHandler<>(Heading.class, this::draw));
    }

    List<Lesson.Section> sections() {
        return List.copyOf(sections);
    }

    private void draw(Heading heading, NodeRendererContext context, HtmlWriter html) {
        if (heading.getLevel() == 1) {
            margin.error(heading, "heading", "\"# …\" is the page's own title; begin sections with \"## \" instead.");
        }
        String title = Block.plain(heading);
        String anchor = anchor(title);
        if (heading.getLevel() == 2) {
            sections.add(new Lesson.Section(anchor, title));
        }
        String tag = "h" + heading.getLevel();
        html.line().attr("id", anchor).withAttr().tag(tag, false, false, () -> context.renderChildren(heading));
        html.line();
    }

    private String anchor(String title) {
        String words = title.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", "-")
                .replaceAll("^-+|-+$", "");
        String slug = words.isEmpty() ? "section" : words;
        String anchor = slug;
        for (int number = 2; !anchors.add(anchor); number++) {
            anchor = slug + "-" + number;
        }
        return anchor;
    }
}
