package app.daybook.course;

import java.util.Optional;
import java.util.Set;

import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.html.HtmlWriter;
import com.vladsch.flexmark.html.renderer.NodeRenderer;
import com.vladsch.flexmark.html.renderer.NodeRendererContext;
import com.vladsch.flexmark.html.renderer.NodeRenderingHandler;

/** Draws links: to another day by its id, to a place on the page, or out of the course. */
final class Hyperlinks implements NodeRenderer {

    private final Markdown.Links links;
    private final Margin margin;

    Hyperlinks(Markdown.Links links, Margin margin) {
        this.links = links;
        this.margin = margin;
    }

    @Override
    public Set<NodeRenderingHandler<?>> getNodeRenderingHandlers() {
        return Set.of(new NodeRenderingHandler<>(Link.class, this::draw));
    }

    private void draw(Link link, NodeRendererContext context, HtmlWriter html) {
        html.attr("href", address(link)).withAttr().tag("a", false, false, () -> context.renderChildren(link));
    }

    private String address(Link link) {
        String url = link.getUrl().toString();
        if (url.matches("[a-z][a-z0-9-]*")) {
            Optional<String> day = links.lesson(url);
            if (day.isEmpty()) {
                margin.error(
                        link,
                        "link",
                        "There is no lesson with the id \"" + url + "\"; "
                                + Nearest.to(url, links.lessonIds())
                                        .map(near -> "did you mean \"" + near + "\"?")
                                        .orElse("a link to another day names that lesson's id."));
            }
            return day.orElse("#");
        }
        if (!url.matches("(https?://|mailto:|#).*")) {
            margin.error(
                    link,
                    "link",
                    "The link \"" + url + "\" leads nowhere; write a lesson's id or an address with https://.");
        }
        return url;
    }
}
