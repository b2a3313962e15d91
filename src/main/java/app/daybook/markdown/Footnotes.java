package app.daybook.markdown;

import java.util.Set;
import java.util.regex.Pattern;

import com.vladsch.flexmark.ext.footnotes.Footnote;
import com.vladsch.flexmark.html.HtmlWriter;
import com.vladsch.flexmark.html.renderer.NodeRenderer;
import com.vladsch.flexmark.html.renderer.NodeRendererContext;
import com.vladsch.flexmark.html.renderer.NodeRenderingHandler;

/** Sees that each footnote has a text; it is drawn as the extension does. */
final class Footnotes implements NodeRenderer {

    private static final Pattern BACK =
            Pattern.compile("<a href=\"#fnref-(\\d+)(?:-(\\d+))?\" class=\"footnote-back\">");

    private final Margin margin;

    Footnotes(Margin margin) {
        this.margin = margin;
    }

    @Override
    public Set<NodeRenderingHandler<?>> getNodeRenderingHandlers() {
        return Set.of(new NodeRenderingHandler<>(Footnote.class, this::draw));
    }

    private void draw(Footnote footnote, NodeRendererContext context, HtmlWriter html) {
        if (!footnote.isDefined()) {
            margin.error(
                    footnote,
                    "footnote",
                    "The footnote " + footnote.getChars() + " has no text; add a line \"" + footnote.getChars()
                            + ": …\".");
        }
        context.delegateRender();
    }

    /** Gives each way back from a note a name of its own: they all look alike. */
    static String named(String html) {
        return BACK.matcher(html).replaceAll(back -> {
            String again = back.group(2) == null ? "" : ", mention " + (Integer.parseInt(back.group(2)) + 1);
            return back.group()
                    .replace(">", " aria-label=\"Back to note " + back.group(1) + " in the text" + again + "\">");
        });
    }
}
