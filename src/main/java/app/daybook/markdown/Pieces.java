package app.daybook.markdown;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

import com.vladsch.flexmark.html.HtmlWriter;
import com.vladsch.flexmark.html.renderer.NodeRenderer;
import com.vladsch.flexmark.html.renderer.NodeRendererContext;
import com.vladsch.flexmark.html.renderer.NodeRenderingHandler;
import com.vladsch.flexmark.util.ast.Document;

/**
 * Draws pieces of a document one by one, each on a sheet of its own, while a reader goes through it. The library's
 * renderer sets itself up for every text that it is given, which takes longer than to draw one of the dozen short
 * texts of a question.
 */
final class Pieces implements NodeRenderer {

    private NodeRendererContext context;
    private Runnable reading;
    private Asides asides = Asides.NONE;

    @Override
    public Set<NodeRenderingHandler<?>> getNodeRenderingHandlers() {
        return Set.of(new NodeRenderingHandler<>(Document.class, this::draw));
    }

    /** What is to be done instead of drawing the next document as a whole. */
    void whileDrawing(Runnable reading) {
        this.reading = reading;
    }

    /** Who takes blocks out of the next document. */
    void leaving(Asides asides) {
        this.asides = asides;
    }

    /** What stands in the place of the aside with this number, from 1. */
    static String place(int number) {
        return "<div id=\"aside-" + number + "-place\"></div>";
    }

    /** What the instructions draw. */
    String sheet(Consumer<NodeRendererContext> instructions) {
        NodeRendererContext sheet = context.getSubContext(false);
        instructions.accept(sheet);
        return sheet.getHtmlWriter().toString(1, 0).strip();
    }

    private void draw(Document document, NodeRendererContext context, HtmlWriter html) {
        this.context = context;
        if (reading == null) {
            drawBetweenAsides(document, html);
        } else {
            reading.run();
        }
    }

    private void drawBetweenAsides(Document document, HtmlWriter html) {
        List<Block> blocks = Block.childrenOf(document);
        int taken = 0;
        for (int at = 0; at < blocks.size(); ) {
            int length = asides.take(blocks.subList(at, blocks.size()));
            if (length > 0) {
                taken++;
                html.line()
                        .attr("id", "aside-" + taken + "-place")
                        .withAttr()
                        .tag("div")
                        .closeTag("div")
                        .line();
            } else {
                context.render(blocks.get(at).node());
            }
            at += Math.max(1, length);
        }
    }
}
