package app.daybook.markdown;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import com.vladsch.flexmark.ext.definition.DefinitionExtension;
import com.vladsch.flexmark.ext.footnotes.FootnoteExtension;
import com.vladsch.flexmark.ext.gfm.strikethrough.StrikethroughExtension;
import com.vladsch.flexmark.ext.gfm.tasklist.TaskListExtension;
import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.html.renderer.NodeRenderer;
import com.vladsch.flexmark.html.renderer.NodeRenderingHandler;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.data.DataKey;
import com.vladsch.flexmark.util.data.MutableDataSet;
import com.vladsch.flexmark.util.misc.Extension;

/** The Markdown that courses are written in: CommonMark with some extensions, raw HTML shown as text. */
public final class Dialect {

    private static final DataHolder OPTIONS = new MutableDataSet()
            .set(
                    Parser.EXTENSIONS,
                    List.<Extension>of(
                            TablesExtension.create(),
                            FootnoteExtension.create(),
                            DefinitionExtension.create(),
                            TaskListExtension.create(),
                            StrikethroughExtension.create()))
            .set(DefinitionExtension.TILDE_MARKER, false)
            .set(TaskListExtension.ITEM_DONE_MARKER, box("☑", "done"))
            .set(TaskListExtension.ITEM_NOT_DONE_MARKER, box("☐", "open"))
            .set(HtmlRenderer.ESCAPE_HTML, true)
            .set(HtmlRenderer.GENERATE_HEADER_ID, false)
            .set(FootnoteExtension.FOOTNOTE_BACK_LINK_REF_CLASS, "footnote-back")
            .toImmutable();
    private static final DataKey<int[]> LINE_ENDS = new DataKey<>("LINE_ENDS", new int[0]);
    private static final Parser PARSER = Parser.builder(OPTIONS).build();

    private Dialect() {}

    /** A box of a list, as a sign for the eye and a word for those who listen. */
    private static String box(String sign, String word) {
        return "<span class=\"box\" aria-hidden=\"true\">" + sign + "</span><span class=\"visually-hidden\">" + word
                + ": </span>";
    }

    public static Document parse(String text) {
        Document document = PARSER.parse(text);
        reunite(document);
        document.set(LINE_ENDS, Lines.ends(text));
        return document;
    }

    /** The line of the text on which a node begins, from 1. The library's own answer counts from the top each time. */
    static int line(Node node) {
        int[] ends = LINE_ENDS.get(node.getDocument());
        int at = Arrays.binarySearch(ends, node.getStartOffset());
        return (at < 0 ? -at - 1 : at) + 1;
    }

    /** An item of a task list does not become the parent of its children but of the first and the last (0.64.8). */
    private static void reunite(Node parent) {
        for (Node child : parent.getChildren()) {
            Node before = child.getPrevious();
            if (child.getParent() != parent && before != null) {
                child.unlink();
                before.insertAfter(child);
            }
            reunite(child);
        }
    }

    /** A text of which nothing is ours to draw. */
    public static String html(String text) {
        return renderer(List.of()).render(parse(text));
    }

    /** A renderer in which these draw what is theirs, and everything else is drawn as CommonMark says. */
    static HtmlRenderer renderer(List<NodeRenderer> ours) {
        Set<NodeRenderingHandler<?>> handlers = ours.stream()
                .flatMap(drawing -> drawing.getNodeRenderingHandlers().stream())
                .collect(Collectors.toSet());
        return HtmlRenderer.builder(OPTIONS)
                .nodeRendererFactory(options -> () -> handlers)
                .build();
    }
}
