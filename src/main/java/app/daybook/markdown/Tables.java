package app.daybook.markdown;

import java.util.Set;

import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.html.HtmlWriter;
import com.vladsch.flexmark.html.renderer.NodeRenderer;
import com.vladsch.flexmark.html.renderer.NodeRendererContext;
import com.vladsch.flexmark.html.renderer.NodeRenderingHandler;

/** A wide table scrolls in its own box, which the keyboard can reach, instead of the whole page. */
final class Tables implements NodeRenderer {

    @Override
    public Set<NodeRenderingHandler<?>> getNodeRenderingHandlers() {
        return Set.of(new NodeRenderingHandler<>(TableBlock.class, Tables::draw));
    }

    private static void draw(TableBlock table, NodeRendererContext context, HtmlWriter html) {
        html.line()
                .attr("class", "table-scroll")
                .attr("tabindex", "0")
                .attr("role", "region")
                .attr("aria-label", "Table")
                .withAttr()
                .tag("div", false, true, context::delegateRender);
        html.line();
    }
}
