package app.daybook.markdown;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.html.HtmlWriter;
import com.vladsch.flexmark.html.renderer.NodeRenderer;
import com.vladsch.flexmark.html.renderer.NodeRendererContext;
import com.vladsch.flexmark.html.renderer.NodeRenderingHandler;
import com.vladsch.flexmark.util.ast.Node;

/** Draws links: to another day by its id, to a place on the page, or out of the course. */
final class Hyperlinks implements NodeRenderer {

    private static final String NOWHERE = "#";

    private final Markdown.Links links;
    private final Margin margin;
    private final Map<Node, String> toHeadings = new LinkedHashMap<>();

    Hyperlinks(Markdown.Links links, Margin margin) {
        this.links = links;
        this.margin = margin;
    }

    @Override
    public Set<NodeRenderingHandler<?>> getNodeRenderingHandlers() {
        return Set.of(new NodeRenderingHandler<>(
                Link.class, (link, context, html) -> draw(link, link.getUrl().unescape(), context, html)));
    }

    /** To be called when every heading was drawn: a link to a heading may stand before it. */
    void refuseDangling(Headings headings) {
        toHeadings.forEach((link, slug) -> {
            if (!headings.has(slug)) {
                margin.error(
                        link,
                        "link",
                        "No heading of this page has the anchor \"#" + slug + "\"; "
                                + Nearest.to(slug, headings.slugs())
                                        .map(near -> "did you mean \"#" + near + "\"?")
                                        .orElse("write the heading in small letters, with hyphens."));
            }
        });
    }

    /** Draws {@code [text][name]}, whose address stands on a line {@code [name]: address}. */
    void drawReference(LinkRef link, NodeRendererContext context, HtmlWriter html) {
        if (link.isDefined()) {
            draw(link, link.getReferenceNode(context.getDocument()).getUrl().unescape(), context, html);
        } else {
            context.delegateRender();
        }
    }

    private void draw(Node link, String url, NodeRendererContext context, HtmlWriter html) {
        html.attr("href", address(link, url)).withAttr().tag("a", false, false, () -> context.renderChildren(link));
    }

    private String address(Node link, String url) {
        if (url.startsWith("#")) {
            String slug = url.substring(1);
            toHeadings.put(link, slug);
            return Headings.address(slug);
        }
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
            return day.orElse(NOWHERE);
        }
        if (url.matches("(?i)(https?://|mailto:).*")) {
            return url;
        }
        margin.error(
                link,
                "link",
                "The link \"" + url + "\" leads nowhere; write a lesson's id or an address with https://.");
        return NOWHERE;
    }
}
