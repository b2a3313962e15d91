package app.daybook.markdown;

import java.util.Locale;
import java.util.Set;

import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.html.HtmlWriter;
import com.vladsch.flexmark.html.renderer.NodeRenderer;
import com.vladsch.flexmark.html.renderer.NodeRendererContext;
import com.vladsch.flexmark.html.renderer.NodeRenderingHandler;
import com.vladsch.flexmark.util.ast.Node;

/** Draws quotations, and those that begin with {@code [!NOTE]} and the like as callouts. */
public final class Callouts implements NodeRenderer {

    private static final Set<String> KINDS = Set.of("NOTE", "TIP", "CAUTION", "DANGER");

    private final Margin margin;

    Callouts(Margin margin) {
        this.margin = margin;
    }

    @Override
    public Set<NodeRenderingHandler<?>> getNodeRenderingHandlers() {
        return Set.of(new NodeRenderingHandler<>(BlockQuote.class, this::draw));
    }

    private void draw(BlockQuote quotation, NodeRendererContext context, HtmlWriter html) {
        String marker = marker(quotation);
        if (marker.isEmpty()) {
            html.line().tag("blockquote", false, true, () -> context.renderChildren(quotation));
            return;
        }
        String kind = marker.substring(2, marker.length() - 1);
        if (!KINDS.contains(kind)) {
            margin.error(
                    quotation,
                    "callout",
                    "The callout " + marker + " is not known; write [!NOTE], [!TIP], [!CAUTION] or [!DANGER].");
        }
        Node first = first(quotation);
        Node next = first.getNext();
        first.unlink();
        if (next instanceof SoftLineBreak) {
            next.unlink();
        }
        draw(kind.toLowerCase(Locale.ROOT), quotation, context, html);
    }

    /** The mark that makes a quotation a callout, in capitals, such as {@code [!NOTE]}; empty for other quotations. */
    public static String marker(BlockQuote quotation) {
        String mark = first(quotation) instanceof LinkRef ref ? ref.getChars().toString() : "";
        return mark.startsWith("[!") ? mark.toUpperCase(Locale.ROOT) : "";
    }

    private static Node first(BlockQuote quotation) {
        return quotation.getFirstChild() instanceof Paragraph paragraph ? paragraph.getFirstChild() : null;
    }

    private static void draw(String name, BlockQuote content, NodeRendererContext context, HtmlWriter html) {
        String title = name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
        html.line().attr("class", "callout callout-" + name).withAttr().tag("aside", false, true, () -> {
            html.attr("class", "callout-title").withAttr().tag("p", false, false, () -> html.text(title));
            html.line();
            context.renderChildren(content);
        });
    }
}
