package app.daybook.markdown;

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

    @Override
    public Set<NodeRenderingHandler<?>> getNodeRenderingHandlers() {
        return Set.of(new NodeRenderingHandler<>(Document.class, this::draw));
    }

    /** What is to be done instead of drawing the next document as a whole. */
    void whileDrawing(Runnable reading) {
        this.reading = reading;
    }

    /** What the instructions draw. */
    String sheet(Consumer<NodeRendererContext> instructions) {
        NodeRendererContext sheet = context.getSubContext(false);
        instructions.accept(sheet);
        return sheet.getHtmlWriter().toString(1, 0).strip();
    }

    private void draw(Document document, NodeRendererContext context, HtmlWriter html) {
        if (reading == null) {
            context.delegateRender();
            return;
        }
        this.context = context;
        reading.run();
    }
}
