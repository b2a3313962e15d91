package app.daybook.quiz.foreign;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * HTML of unknown origin, brought to the elements that a course can draw: what has another name here gets it, and each
 * thing that has no place is told, whatever it is.
 */
public final class ForeignHtml {

    private static final Map<Character, Character> RAISED = marks("0123456789+-=()ni", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿⁱ");
    private static final Map<Character, Character> LOWERED = marks("0123456789+-=()aeox", "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑₒₓ");

    private static final String OWN_PICTURE = "/courses/[a-z0-9-]+/media/[A-Za-z0-9._/?=-]+";
    private static final Pattern STYLE = Pattern.compile(
            "underline|line-through|" + "(?:font-weight|color|background|font-style|display|visibility)\\s*:");

    /** No question has more, and taking one out of many takes as long as they are many. */
    private static final int MOST_ELEMENTS = 5_000;

    private static final String WORDLESS = String.join(",", HtmlElements.WITHOUT_WORDS);

    private final Consumer<String> lost;

    private ForeignHtml(Consumer<String> lost) {
        this.lost = lost;
    }

    /**
     * @param lost is told each thing that has no place in a course
     * @throws IllegalArgumentException if what is lost would change the meaning
     */
    public static String read(String html, Consumer<String> lost) {
        if (holds(html, "\\(", "\\)") || holds(html, "\\[", "\\]") || holds(html, "$$", "$$")) {
            lost.accept("a formula in TeX, whose signs stay");
        }
        if (html.indexOf('<') < 0) {
            return html;
        }
        Document document = Jsoup.parseBodyFragment(html);
        document.outputSettings()
                .prettyPrint(false)
                .syntax(Document.OutputSettings.Syntax.xml)
                .escapeMode(Entities.EscapeMode.xhtml);
        new ForeignHtml(lost).body(document.body());
        return document.body().html();
    }

    private static boolean holds(String html, String open, String close) {
        int at = html.indexOf(open);
        return at >= 0 && html.indexOf(close, at + open.length()) > 0;
    }

    private void body(Element body) {
        List<Element> all = new ArrayList<>(body.getAllElements());
        if (all.size() > MOST_ELEMENTS) {
            throw new IllegalArgumentException(
                    "a text has more than " + MOST_ELEMENTS + " elements of HTML; shorten it");
        }
        for (Element element : body.select(WORDLESS)) {
            if (!element.parents().is(WORDLESS)) {
                wordless(element);
            }
        }
        all.removeIf(element -> element.root() != body.root());
        for (int i = all.size() - 1; i > 0; i--) {
            element(all.get(i));
        }
        body.nodeStream()
                .filter(node -> node instanceof Comment || node instanceof DataNode)
                .toList()
                .forEach(Node::remove);
    }

    private void wordless(Element element) {
        String name = element.normalName();
        if (name.equals("math")) {
            throw new IllegalArgumentException("it holds a formula (MathML), which would read as other digits;"
                    + " write it with signs such as ² and ½");
        }
        if (name.equals("img") && element.attr("src").matches(OWN_PICTURE)) {
            tell(name);
            return;
        }
        if (!HtmlElements.WITHOUT_MEANING.contains(name)) {
            tell(name);
        }
        // the description of a picture may be what is asked about
        Optional.of(element.attr("alt").strip())
                .filter(alt -> !alt.isEmpty())
                .ifPresent(alt -> element.before(new TextNode("[" + alt + "]")));
        element.remove();
    }

    private void element(Element element) {
        String name = element.normalName();
        if (name.equals("sup") || name.equals("sub")) {
            shift(element, name.equals("sup"));
        } else if (name.equals("q")) {
            element.prependText("“").appendText("”");
            element.unwrap();
        } else {
            // an aside that is none of our callouts is text like any other
            boolean aside = name.equals("aside") && !element.hasClass("callout");
            words(element, aside ? "div" : HtmlElements.renamed(name));
        }
    }

    private void words(Element element, String name) {
        attributes(element);
        if (!name.equals(element.normalName())) {
            element.tagName(name);
        }
        if (!HtmlElements.DRAWN.contains(name)) {
            if (!HtmlElements.SILENT.contains(name)) {
                tell(name);
            }
            element.unwrap();
        } else if (HtmlElements.INLINE.contains(name)) {
            sink(element);
        }
    }

    /** Attributes that carry meaning and that no course has. */
    private void attributes(Element element) {
        String style = element.attr("style").toLowerCase(Locale.ROOT);
        if (STYLE.matcher(style).find()) {
            lost.accept("formatting by a style");
        }
        if (element.hasAttr("colspan") && !element.attr("colspan").equals("1")
                || element.hasAttr("rowspan") && !element.attr("rowspan").equals("1")) {
            lost.accept("joined cells of a table");
        }
        if (element.normalName().equals("ol") && (element.hasAttr("type") || element.hasAttr("reversed"))) {
            lost.accept("the kind of numbers of a list");
        }
        String address = element.attr("href");
        if (element.normalName().equals("a")
                && element.hasAttr("href")
                && !address.matches("(?s)(https?://|mailto:).*|#.*|/courses/.*")) {
            lost.accept("a link to \"" + Notes.shortened(address) + "\", whose words stay");
        }
    }

    /** 10<sup>3</sup> is no 103: signs that are raised by themselves, or, where there are none, a mark before them. */
    private void shift(Element element, boolean up) {
        if (element.hasClass("cite")) {
            return;
        }
        if (element.parent() != null && element.parent().closest("sup, sub") != null) {
            lost.accept("letters raised or lowered twice");
            element.unwrap();
            return;
        }
        String text = element.text().strip();
        Map<Character, Character> marks = up ? RAISED : LOWERED;
        boolean known = text.chars().allMatch(c -> marks.containsKey((char) (c == '\u2212' ? '-' : c)));
        StringBuilder shifted = new StringBuilder();
        if (known) {
            text.chars().forEach(c -> shifted.append(marks.get((char) (c == '\u2212' ? '-' : c))));
        } else {
            lost.accept(up ? "raised letters, which stand behind a ^" : "lowered letters, which stand behind a _");
            shifted.append(up ? "^" : "_").append(text.length() > 1 ? "(" + text + ")" : text);
        }
        element.before(new TextNode(shifted.toString()));
        element.remove();
    }

    /** A mark such as bold around whole blocks goes into each of them, for no Markdown has it outside. */
    private static void sink(Element mark) {
        if (mark.children().stream().noneMatch(Element::isBlock)) {
            return;
        }
        for (Node node : new ArrayList<>(mark.childNodes())) {
            Element clone = new Element(mark.tag(), "", mark.attributes().clone());
            if (node instanceof Element block && block.isBlock()) {
                new ArrayList<>(block.childNodes()).forEach(clone::appendChild);
                block.appendChild(clone);
            } else if (!node.outerHtml().isBlank()) {
                node.before(clone);
                clone.appendChild(node);
            }
        }
        mark.unwrap();
    }

    private void tell(String name) {
        lost.accept(HtmlElements.told(name));
    }

    private static Map<Character, Character> marks(String from, String to) {
        Map<Character, Character> marks = new java.util.HashMap<>();
        for (int i = 0; i < from.length(); i++) {
            marks.put(from.charAt(i), to.charAt(i));
        }
        return Map.copyOf(marks);
    }
}
