package app.daybook.markdown;

import java.util.Optional;
import java.util.Set;

import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ast.LinkNodeBase;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.html.HtmlWriter;
import com.vladsch.flexmark.html.renderer.NodeRenderer;
import com.vladsch.flexmark.html.renderer.NodeRendererContext;
import com.vladsch.flexmark.html.renderer.NodeRenderingHandler;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/** Draws pictures of the course folder; one alone in its paragraph is a figure with a caption. Recordings get players. */
final class Figures implements NodeRenderer {

    private final Markdown.Links links;
    private final Margin margin;
    private final Players players;

    Figures(Markdown.Links links, Players players, Margin margin) {
        this.links = links;
        this.players = players;
        this.margin = margin;
    }

    @Override
    public Set<NodeRenderingHandler<?>> getNodeRenderingHandlers() {
        return Set.of(
                new NodeRenderingHandler<>(Paragraph.class, this::paragraph),
                new NodeRenderingHandler<>(Image.class, this::inText),
                new NodeRenderingHandler<>(ImageRef.class, this::inText));
    }

    private void paragraph(Paragraph paragraph, NodeRendererContext context, HtmlWriter html) {
        Node first = paragraph.getFirstChild();
        Optional<LinkNodeBase> target = first == null || first.getNext() != null ? Optional.empty() : target(first);
        if (target.isEmpty()) {
            context.delegateRender();
            return;
        }
        String path = target.get().getUrl().unescape();
        BasedSequence caption = target.get().getTitle();
        Optional<Markdown.Recording> recording = links.recording(path);
        if (recording.isPresent()) {
            players.hold(first, path, recording.get(), caption.isNotNull() ? caption.unescape() : "", html);
            return;
        }
        html.line().tag("figure", false, true, () -> {
            enlargeable(first, path, html);
            if (caption.isNotNull() && !caption.isBlank()) {
                html.line().tag("figcaption", false, false, () -> html.text(caption.unescape()));
            }
        });
        html.line();
    }

    private void inText(Node image, NodeRendererContext context, HtmlWriter html) {
        target(image)
                .ifPresentOrElse(target -> picture(image, target.getUrl().unescape(), html), context::delegateRender);
    }

    /** What holds address and title: the picture itself, or the line {@code [name]: address} that it names. */
    private static Optional<LinkNodeBase> target(Node node) {
        if (node instanceof ImageRef named && named.isDefined()) {
            return Optional.of(named.getReferenceNode(named.getDocument()));
        }
        return node instanceof Image image ? Optional.of(image) : Optional.empty();
    }

    /** A figure leads to its picture alone, which a phone shows as large as its reader likes. */
    private void enlargeable(Node image, String path, HtmlWriter html) {
        links.picture(path)
                .ifPresentOrElse(
                        picture -> html.attr("href", picture.address())
                                .attr("class", "enlarge")
                                .withAttr()
                                .tag("a", false, false, () -> picture(image, path, html)),
                        () -> picture(image, path, html));
    }

    private void picture(Node image, String path, HtmlWriter html) {
        String alternative = Block.plain(image);
        if (alternative.isBlank()) {
            margin.error(
                    image,
                    "text-alternative",
                    "The picture " + path + " has no text alternative; say between [ and ] what it shows.");
        }
        Optional<Markdown.Picture> picture = links.picture(path);
        if (picture.isEmpty() && links.recording(path).isPresent()) {
            margin.error(
                    image,
                    "recording",
                    "Sound and film stand alone in their paragraph; put empty lines before and after " + path + ".");
            return;
        }
        if (picture.isEmpty()) {
            margin.error(
                    image,
                    "picture",
                    "There is no picture " + path + " in the course folder; pictures live in media/.");
            return;
        }
        picture.get()
                .narrower()
                .ifPresent(narrower -> html.attr(
                                "srcset",
                                narrower.address() + " " + narrower.width() + "w, "
                                        + picture.get().address() + " "
                                        + picture.get().width() + "w")
                        .attr("sizes", Markdown.Picture.SIZES));
        html.attr("src", picture.get().address())
                .attr("alt", alternative)
                .attr("width", String.valueOf(picture.get().width()))
                .attr("height", String.valueOf(picture.get().height()))
                .attr("loading", "lazy")
                .withAttr()
                .tagVoid("img");
    }
}
