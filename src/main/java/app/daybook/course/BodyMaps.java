package app.daybook.course;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.html.HtmlWriter;
import com.vladsch.flexmark.html.renderer.NodeRenderer;
import com.vladsch.flexmark.html.renderer.NodeRendererContext;
import com.vladsch.flexmark.html.renderer.NodeRenderingHandler;

import app.daybook.anatomy.AtlasInvalid;

/**
 * Draws the blocks named {@code bodymap}. The drawing is our own markup and richer than what an author may write; so
 * the text holds its place only, and the drawing is put there after everything else was made safe.
 */
final class BodyMaps implements NodeRenderer {

    private final Markdown.Links links;
    private final Margin margin;
    private final Map<String, String> drawings = new LinkedHashMap<>();

    BodyMaps(Markdown.Links links, Margin margin) {
        this.links = links;
        this.margin = margin;
    }

    @Override
    public Set<NodeRenderingHandler<?>> getNodeRenderingHandlers() {
        return Set.of(new NodeRenderingHandler<>(FencedCodeBlock.class, this::hold));
    }

    /** The safe HTML with each drawing in its place. */
    String drawInto(String safe) {
        String drawn = safe;
        for (Map.Entry<String, String> drawing : drawings.entrySet()) {
            drawn = drawn.replace(drawing.getKey(), drawing.getValue());
        }
        return drawn;
    }

    private void hold(FencedCodeBlock block, NodeRendererContext context, HtmlWriter html) {
        if (!block.getInfo().toString().strip().equals("bodymap")) {
            context.delegateRender();
            return;
        }
        String place = "bodymap-" + (drawings.size() + 1) + "-place";
        try {
            drawings.put(
                    "<div id=\"" + place + "\"></div>",
                    links.bodyMap(block.getContentChars().toString(), drawings.size() + 1));
        } catch (AtlasInvalid invalid) {
            int fence = Block.line(block);
            invalid.findings().forEach(finding -> margin.error(fence + finding.line(), "bodymap", finding.message()));
        } catch (IllegalArgumentException e) {
            margin.error(block, "bodymap", e.getMessage());
        }
        html.line().attr("id", place).withAttr().tag("div").closeTag("div").line();
    }
}
