package app.daybook.quiz.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

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
final class ForeignHtml {

    /** What a course draws; all else is told, so that no element can be forgotten. */
    static final Set<String> DRAWN =
            Html.names("p br hr h2 h3 h4 h5 h6 ul ol li dl dt dd blockquote pre code em strong del sup sub a "
                    + "table thead tbody tr th td span div section article figure figcaption aside");

    private static final Map<String, String> RENAMED = Map.ofEntries(
            Map.entry("b", "strong"),
            Map.entry("i", "em"),
            Map.entry("cite", "em"),
            Map.entry("dfn", "em"),
            Map.entry("var", "em"),
            Map.entry("s", "del"),
            Map.entry("strike", "del"),
            Map.entry("tt", "code"),
            Map.entry("kbd", "code"),
            Map.entry("samp", "code"),
            Map.entry("h1", "h2"),
            Map.entry("tfoot", "tbody"),
            Map.entry("main", "div"),
            Map.entry("header", "div"),
            Map.entry("footer", "div"),
            Map.entry("center", "div"),
            Map.entry("address", "div"),
            Map.entry("hgroup", "div"),
            Map.entry("body", "div"),
            Map.entry("html", "div"));

    /** What says nothing that a reader could miss once its text is kept. */
    private static final Set<String> SILENT =
            Set.of("tbody", "wbr", "bdi", "bdo", "abbr", "acronym", "time", "data", "nobr", "font", "head");

    private static final Map<String, String> TOLD = Map.ofEntries(
            Map.entry("img", "a picture"),
            Map.entry("picture", "a picture"),
            Map.entry("svg", "a drawing"),
            Map.entry("canvas", "a drawing"),
            Map.entry("map", "an image map"),
            Map.entry("video", "a film"),
            Map.entry("audio", "a sound"),
            Map.entry("iframe", "an embedded page"),
            Map.entry("object", "an embedded file"),
            Map.entry("embed", "an embedded file"),
            Map.entry("applet", "an embedded file"),
            Map.entry("u", "underlining"),
            Map.entry("ins", "underlining"),
            Map.entry("mark", "highlighting"),
            Map.entry("small", "the size of letters"),
            Map.entry("big", "the size of letters"),
            Map.entry("caption", "the caption of a table"),
            Map.entry("style", "formatting by a style"),
            Map.entry("script", "a script"));

    /** What is drawn or run, and holds no words for a reader. */
    private static final Set<String> WITHOUT_WORDS =
            Html.names("img picture svg canvas map area video audio source track iframe object embed applet "
                    + "param script style template noscript link meta base title input select datalist "
                    + "progress meter col colgroup math");

    /** Of these nobody misses anything. */
    private static final Set<String> WITHOUT_MEANING = Set.of("link", "meta", "base", "title", "col", "colgroup");

    private static final Set<String> INLINE = Html.names("em strong del code a span sup sub");

    private static final Map<Character, Character> RAISED = marks("0123456789+-=()ni", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿⁱ");
    private static final Map<Character, Character> LOWERED = marks("0123456789+-=()aeox", "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑₒₓ");

    private static final String OWN_PICTURE = "/courses/[a-z0-9-]+/media/[A-Za-z0-9._/?=-]+";
    private static final String TEX = "(?s).*(\\\\\\(.+\\\\\\)|\\\\\\[.+\\\\\\]|\\$\\$.+\\$\\$).*";

    private final Consumer<String> lost;

    private ForeignHtml(Consumer<String> lost) {
        this.lost = lost;
    }

    /**
     * @param lost is told each thing that has no place in a course
     * @throws IllegalArgumentException if what is lost would change the meaning
     */
    static String read(String html, Consumer<String> lost) {
        if (html.matches(TEX)) {
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

    private void body(Element body) {
        for (Element element : body.select(String.join(",", WITHOUT_WORDS))) {
            if (!element.parents().is(String.join(",", WITHOUT_WORDS))) {
                wordless(element);
            }
        }
        List<Element> all = new ArrayList<>(body.getAllElements());
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
        if (!WITHOUT_MEANING.contains(name)) {
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
            words(element, aside ? "div" : RENAMED.getOrDefault(name, name));
        }
    }

    private void words(Element element, String name) {
        attributes(element);
        if (!name.equals(element.normalName())) {
            element.tagName(name);
        }
        if (!DRAWN.contains(name)) {
            if (!SILENT.contains(name)) {
                tell(name);
            }
            element.unwrap();
        } else if (INLINE.contains(name)) {
            sink(element);
        }
    }

    /** Attributes that carry meaning and that no course has. */
    private void attributes(Element element) {
        String style = element.attr("style").toLowerCase(Locale.ROOT);
        if (style.matches("(?s).*(underline|line-through|(font-weight|color|background|font-style|display|visibility)"
                + "\\s*:).*")) {
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
        if (mark.children().stream()
                .noneMatch(
                        child -> child.isBlock() || !child.getElementsByTag("p").isEmpty())) {
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
        lost.accept(TOLD.getOrDefault(name, "the element <" + Notes.shortened(name) + ">"));
    }

    private static Map<Character, Character> marks(String from, String to) {
        Map<Character, Character> marks = new java.util.HashMap<>();
        for (int i = 0; i < from.length(); i++) {
            marks.put(from.charAt(i), to.charAt(i));
        }
        return Map.copyOf(marks);
    }
}
