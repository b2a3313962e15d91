package app.daybook.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.html.HtmlWriter;
import com.vladsch.flexmark.html.renderer.NodeRenderer;
import com.vladsch.flexmark.html.renderer.NodeRendererContext;
import com.vladsch.flexmark.html.renderer.NodeRenderingHandler;
import com.vladsch.flexmark.util.ast.Node;

/** Draws {@code [@key]} and {@code [@key; @key]} as numbers, given in the order of first citation. */
final class Citations implements NodeRenderer {

    private final Markdown.Links links;
    private final Hyperlinks hyperlinks;
    private final Margin margin;
    private final List<String> cited = new ArrayList<>();

    /** @param hyperlinks draws what stands in square brackets and is no citation */
    Citations(Markdown.Links links, Hyperlinks hyperlinks, Margin margin) {
        this.links = links;
        this.hyperlinks = hyperlinks;
        this.margin = margin;
    }

    @Override
    public Set<NodeRenderingHandler<?>> getNodeRenderingHandlers() {
        return Set.of(new NodeRenderingHandler<>(LinkRef.class, this::draw));
    }

    /** The keys of what was cited so far, in the order of the numbers. */
    List<String> cited() {
        return List.copyOf(cited);
    }

    /** Whether this is {@code [@key]} or several keys. */
    static boolean isCitation(Node node) {
        return node instanceof LinkRef ref && ref.getChars().startsWith("[@");
    }

    private void draw(LinkRef ref, NodeRendererContext context, HtmlWriter html) {
        String text = ref.getChars().toString();
        if (!isCitation(ref)) {
            hyperlinks.drawReference(ref, context, html);
            return;
        }
        html.attr("class", "cite").withAttr().tag("sup", false, false, () -> {
            boolean first = true;
            for (String key : text.substring(2, text.length() - 1).split("\\s*;\\s*@?")) {
                html.raw(first ? "" : ", ");
                first = false;
                cite(key.strip(), ref, html);
            }
        });
    }

    private void cite(String key, LinkRef place, HtmlWriter html) {
        Optional<String> work = links.work(key);
        if (work.isEmpty()) {
            margin.error(
                    place,
                    "citation",
                    "references.yaml has no \"" + key + "\"; "
                            + Nearest.to(key, links.workKeys())
                                    .map(near -> "did you mean \"" + near + "\"?")
                                    .orElse("add the work there or remove the citation."));
            return;
        }
        if (!cited.contains(key)) {
            cited.add(key);
        }
        int number = cited.indexOf(key) + 1;
        html.attr("href", "#ref-" + key)
                .attr("aria-label", "Reference " + number + ": " + work.get())
                .withAttr()
                .tag("a", false, false, () -> html.text(String.valueOf(number)));
    }
}
