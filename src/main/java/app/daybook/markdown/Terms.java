package app.daybook.markdown;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.html.HtmlWriter;
import com.vladsch.flexmark.html.renderer.NodeRenderer;
import com.vladsch.flexmark.html.renderer.NodeRendererContext;
import com.vladsch.flexmark.html.renderer.NodeRenderingHandler;
import com.vladsch.flexmark.util.ast.Node;

/**
 * Links a word that the course explains, where it first stands on a page, to its explanation at the page's end. A form
 * in capitals is found in capitals only, so that no common word is taken for an abbreviation.
 */
final class Terms implements NodeRenderer {

    private final Map<String, String> ids = new TreeMap<>();
    private final Pattern any;
    private final Set<String> met = new LinkedHashSet<>();
    private boolean links;

    /** @param terms the id of each term by every form of it */
    Terms(Map<String, String> terms) {
        terms.forEach((form, id) -> ids.put(folded(form), id));
        any = terms.isEmpty()
                ? null
                : Pattern.compile("(?<![\\p{L}\\p{N}-])(?:"
                        + terms.keySet().stream()
                                .sorted((a, b) -> b.length() - a.length())
                                .map(form -> isShort(form) ? Pattern.quote(form) : "(?i:" + Pattern.quote(form) + ")")
                                .collect(Collectors.joining("|"))
                        + ")(?![\\p{L}\\p{N}-])");
    }

    @Override
    public Set<NodeRenderingHandler<?>> getNodeRenderingHandlers() {
        return Set.of(new NodeRenderingHandler<>(Text.class, this::draw));
    }

    /** Links the terms of what is drawn meanwhile. */
    String whileDrawing(Supplier<String> drawing) {
        links = true;
        try {
            return drawing.get();
        } finally {
            links = false;
        }
    }

    /** Links nothing of what is drawn meanwhile: a question’s words are its own, and its options are no place for links. */
    int whileSilent(IntSupplier drawing) {
        boolean before = links;
        links = false;
        try {
            return drawing.getAsInt();
        } finally {
            links = before;
        }
    }

    /** The ids of the terms that were linked, in the order in which they stand. */
    Set<String> met() {
        return new LinkedHashSet<>(met);
    }

    private void draw(Text node, NodeRendererContext context, HtmlWriter html) {
        String text = node.getChars().unescape();
        if (any == null || !links || !isProse(node)) {
            html.text(text);
            return;
        }
        int at = 0;
        for (Matcher found = any.matcher(text); found.find(); ) {
            String id = ids.get(folded(found.group()));
            if (met.add(id)) {
                html.text(text.substring(at, found.start()));
                html.attr("class", "term")
                        .attr("href", "#term-" + id)
                        .withAttr()
                        .tag("a", false, false, () -> html.text(found.group()));
                at = found.end();
            }
        }
        html.text(text.substring(at));
    }

    private static boolean isProse(Node node) {
        for (Node at = node.getParent(); at != null; at = at.getParent()) {
            if (at instanceof Link || at instanceof LinkRef || at instanceof Heading || at instanceof Image) {
                return false;
            }
        }
        return true;
    }

    private static boolean isShort(String form) {
        return form.equals(form.toUpperCase(Locale.ROOT));
    }

    private static String folded(String form) {
        return form.toLowerCase(Locale.ROOT);
    }
}
