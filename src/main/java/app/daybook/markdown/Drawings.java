package app.daybook.markdown;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.html.HtmlWriter;
import com.vladsch.flexmark.html.renderer.NodeRenderer;
import com.vladsch.flexmark.html.renderer.NodeRendererContext;
import com.vladsch.flexmark.html.renderer.NodeRenderingHandler;

/**
 * Has fenced blocks drawn by whoever draws their kind. A drawing is our own markup and richer than what an author may
 * write; so the text holds its place only, and the drawing is put there after everything else was made safe.
 */
final class Drawings implements NodeRenderer {

    private static final int MOST = 40;

    private final Map<String, Drawing> kinds;
    private final Margin margin;
    private final Map<String, String> drawn = new LinkedHashMap<>();

    Drawings(Map<String, Drawing> kinds, Margin margin) {
        this.kinds = kinds;
        this.margin = margin;
    }

    @Override
    public Set<NodeRenderingHandler<?>> getNodeRenderingHandlers() {
        return Set.of(new NodeRenderingHandler<>(FencedCodeBlock.class, this::hold));
    }

    /** The safe HTML with each drawing in its place. */
    String drawInto(String safe) {
        String whole = safe;
        for (Map.Entry<String, String> drawing : drawn.entrySet()) {
            whole = whole.replace(drawing.getKey(), drawing.getValue());
        }
        return whole;
    }

    private void hold(FencedCodeBlock block, NodeRendererContext context, HtmlWriter html) {
        String kind = block.getInfo().toString().strip();
        if (!kinds.containsKey(kind)) {
            context.delegateRender();
            return;
        }
        if (drawn.size() == MOST) {
            margin.error(block, kind, "A page takes " + MOST + " drawings at most; split the lesson.");
            return;
        }
        int number = drawn.size() + 1;
        String place = kind + "-" + number + "-place";
        try {
            drawn.put(
                    "<div id=\"" + place + "\"></div>",
                    kinds.get(kind).draw(block.getContentChars().toString(), number));
        } catch (BlockInvalid invalid) {
            invalid.tell(margin, Block.line(block), kind);
        }
        html.line().attr("id", place).withAttr().tag("div").closeTag("div").line();
    }
}
