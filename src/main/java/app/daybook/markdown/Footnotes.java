package app.daybook.markdown;

import java.util.Set;

import com.vladsch.flexmark.ext.footnotes.Footnote;
import com.vladsch.flexmark.html.HtmlWriter;
import com.vladsch.flexmark.html.renderer.NodeRenderer;
import com.vladsch.flexmark.html.renderer.NodeRendererContext;
import com.vladsch.flexmark.html.renderer.NodeRenderingHandler;

/** Sees that each footnote has a text; it is drawn as the extension does. */
final class Footnotes implements NodeRenderer {

    private final Margin margin;

    Footnotes(Margin margin) {
        this.margin = margin;
    }

    @Override
    public Set<NodeRenderingHandler<?>> getNodeRenderingHandlers() {
        return Set.of(new NodeRenderingHandler<>(Footnote.class, this::draw));
    }

    private void draw(Footnote footnote, NodeRendererContext context, HtmlWriter html) {
        if (!footnote.isDefined()) {
            margin.error(
                    footnote,
                    "footnote",
                    "The footnote " + footnote.getChars() + " has no text; add a line \"" + footnote.getChars()
                            + ": …\".");
        }
        context.delegateRender();
    }
}
