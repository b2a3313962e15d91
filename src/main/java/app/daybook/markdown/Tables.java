package app.daybook.markdown;

import java.util.Set;

import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.ext.tables.TableBody;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.html.HtmlWriter;
import com.vladsch.flexmark.html.renderer.NodeRenderer;
import com.vladsch.flexmark.html.renderer.NodeRendererContext;
import com.vladsch.flexmark.html.renderer.NodeRenderingHandler;
import com.vladsch.flexmark.util.ast.Node;

/**
 * Draws tables: a wide one scrolls in its own box, which the keyboard can reach, instead of the whole page; {@code \\|}
 * in code is a bar (GFM 0.29, 4.10); a row that is shorter or longer than the head is told.
 */
final class Tables implements NodeRenderer {

    private final Margin margin;

    Tables(Margin margin) {
        this.margin = margin;
    }

    @Override
    public Set<NodeRenderingHandler<?>> getNodeRenderingHandlers() {
        return Set.of(
                new NodeRenderingHandler<>(TableBlock.class, this::draw),
                new NodeRenderingHandler<>(Code.class, Tables::code));
    }

    private void draw(TableBlock table, NodeRendererContext context, HtmlWriter html) {
        tellRagged(table);
        html.line()
                .attr("class", "table-scroll")
                .attr("tabindex", "0")
                .attr("role", "region")
                .attr("aria-label", "Table")
                .withAttr()
                .tag("div", false, true, context::delegateRender);
        html.line();
    }

    private void tellRagged(TableBlock table) {
        Node head = table.getFirstChild() == null ? null : table.getFirstChild().getFirstChild();
        if (head == null) {
            return;
        }
        int columns = cells(head);
        for (Node part : table.getChildren()) {
            if (part instanceof TableBody) {
                for (Node row : part.getChildren()) {
                    if (cells(row) != columns) {
                        margin.warning(
                                row,
                                "table-row",
                                "The row’s cells are " + cells(row) + " and the head’s " + columns
                                        + "; give it as many. A bar within a cell is written \\|.");
                    }
                }
            }
        }
    }

    private static int cells(Node row) {
        int cells = 0;
        for (Node child : row.getChildren()) {
            cells += child instanceof TableCell ? 1 : 0;
        }
        return cells;
    }

    private static void code(Code code, NodeRendererContext context, HtmlWriter html) {
        if (code.getAncestorOfType(TableCell.class) == null) {
            context.delegateRender();
            return;
        }
        html.tag("code", false, false, () -> html.text(code.getText().toString().replace("\\|", "|")));
    }
}
