package app.daybook.quiz.foreign;

import java.util.Map;
import java.util.Set;

/**
 * What becomes of each element of HTML that comes from elsewhere. One that stands in no list keeps its words and is told
 * by its name, so that none is dropped in silence.
 */
public final class HtmlElements {

    /** What a course draws; all else is told, so that no element can be forgotten. */
    public static final Set<String> DRAWN =
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
    public static final Set<String> SILENT =
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
    public static final Set<String> WITHOUT_WORDS =
            Html.names("img picture svg canvas map area video audio source track iframe object embed applet "
                    + "param script style template noscript link meta base title input select datalist "
                    + "progress meter col colgroup math");

    /** Of these nobody misses anything. */
    public static final Set<String> WITHOUT_MEANING = Set.of("link", "meta", "base", "title", "col", "colgroup");

    public static final Set<String> INLINE = Html.names("em strong del code a span sup sub");

    private HtmlElements() {}

    public static String renamed(String name) {
        return RENAMED.getOrDefault(name, name);
    }

    /** How a report calls it. */
    public static String told(String name) {
        return TOLD.getOrDefault(name, "the element <" + Notes.shortened(name) + ">");
    }
}
