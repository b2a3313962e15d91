package app.daybook.course;

import java.util.Optional;
import java.util.Set;

import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.html.HtmlWriter;
import com.vladsch.flexmark.html.renderer.NodeRenderer;
import com.vladsch.flexmark.html.renderer.NodeRendererContext;
import com.vladsch.flexmark.html.renderer.NodeRenderingHandler;

/** Draws pictures of the course folder; one alone in its paragraph is a figure with a caption. */
final class Figures implements NodeRenderer {

    private final Markdown.Links links;
    private final Margin margin;

    Figures(Markdown.Links links, Margin margin) {
        this.links = links;
        this.margin = margin;
    }

    @Override
    public Set<NodeRenderingHandler<?>> getNodeRenderingHandlers() {
        return Set.of(
                new NodeRenderingHandler<>(Paragraph.class, this::paragraph),
                new NodeRenderingHandler<>(Image.class, (image, context, html) -> picture(image, html)));
    }

    private void paragraph(Paragraph paragraph, NodeRendererContext context, HtmlWriter html) {
        if (paragraph.getFirstChild() instanceof Image image && image.getNext() == null) {
            figure(image, html);
        } else {
            context.delegateRender();
        }
    }

    private void figure(Image image, HtmlWriter html) {
        html.line().tag("figure", false, true, () -> {
            picture(image, html);
            if (image.getTitle().isNotNull() && !image.getTitle().isBlank()) {
                html.line()
                        .tag(
                                "figcaption",
                                false,
                                false,
                                () -> html.text(image.getTitle().unescape()));
            }
        });
        html.line();
    }

    private void picture(Image image, HtmlWriter html) {
        String path = image.getUrl().toString();
        String alternative = Block.plain(image);
        if (alternative.isBlank()) {
            margin.error(
                    image,
                    "text-alternative",
                    "The picture " + path + " has no text alternative; say between [ and ] what it shows.");
        }
        Optional<Markdown.Picture> picture = links.picture(path);
        if (picture.isEmpty()) {
            margin.error(
                    image,
                    "picture",
                    "There is no picture " + path + " in the course folder; pictures live in media/.");
            return;
        }
        html.attr("src", picture.get().address())
                .attr("alt", alternative)
                .attr("width", String.valueOf(picture.get().width()))
                .attr("height", String.valueOf(picture.get().height()))
                .attr("loading", "lazy")
                .withAttr()
                .tagVoid("img");
    }
}
