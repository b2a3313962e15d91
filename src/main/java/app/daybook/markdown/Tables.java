package app.daybook.markdown;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.ext.tables.TableBody;
import com.vladsch.flexmark.ext.tables.TableCaption;
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

    /** What a question's heading ends with. */
    private static final Pattern BRACES = Pattern.compile("\\{[^{}]*\\}$");

    private final Margin margin;
    private final Map<String, Integer> names = new HashMap<>();

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
                .attr("aria-label", name(table))
                .withAttr()
                .tag("div", false, true, context::delegateRender);
        html.line();
    }

    /** Its caption, else the heading above it; the second under one heading has its number, so that no two sound alike. */
    private String name(TableBlock table) {
        String words = Optional.ofNullable(table.getLastChildAny(TableCaption.class))
                .map(Block::plain)
                .or(() -> heading(table))
                .orElse("Table");
        int number = names.merge(words, 1, Integer::sum);
        return number == 1 ? words : words + " (" + number + ")";
    }

    /** The nearest heading above a node, which is no question's within the text. */
    private static Optional<String> heading(Node node) {
        for (Node at = node; at != null; at = at.getPrevious() == null ? at.getParent() : at.getPrevious()) {
            if (at instanceof Heading) {
                String words = Block.plain(at);
                Matcher braces = BRACES.matcher(words);
                if (!braces.find()) {
                    return Optional.of(words);
                }
                if (!braces.group().contains(".check")) {
                    return Optional.of(words.substring(0, braces.start()).strip());
                }
            }
        }
        return Optional.empty();
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
