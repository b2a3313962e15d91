package app.daybook.course;

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
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.data.MutableDataSet;
import com.vladsch.flexmark.util.misc.Extension;

/** The Markdown that courses are written in: CommonMark with some extensions, raw HTML shown as text. */
final class Dialect {

    private static final DataHolder OPTIONS = new MutableDataSet()
            .set(
                    Parser.EXTENSIONS,
                    List.<Extension>of(
                            TablesExtension.create(),
                            FootnoteExtension.create(),
                            DefinitionExtension.create(),
                            TaskListExtension.create(),
                            StrikethroughExtension.create()))
            .set(HtmlRenderer.ESCAPE_HTML, true)
            .set(HtmlRenderer.GENERATE_HEADER_ID, false)
            .set(FootnoteExtension.FOOTNOTE_BACK_LINK_REF_CLASS, "footnote-back")
            .toImmutable();
    private static final Parser PARSER = Parser.builder(OPTIONS).build();

    private Dialect() {}

    static Document parse(String text) {
        return PARSER.parse(text);
    }

    /** A text of which nothing is ours to draw. */
    static String html(String text) {
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
