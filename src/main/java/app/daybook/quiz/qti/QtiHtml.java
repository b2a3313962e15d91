package app.daybook.quiz.qti;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import app.daybook.quiz.foreign.Html;
import app.daybook.quiz.foreign.Xml;
import app.daybook.quiz.foreign.XmlLines;

/**
 * HTML within QTI. QTI 2.1 knows only the elements of XHTML 1.0 (QTI Information Model 2.1, 6.2); newer ones go as
 * {@code div} or {@code span} whose class says what they were.
 */
final class QtiHtml {

    /** The class of the line that holds nothing but the field to type in, and its unit. */
    static final String ENTRY = "entry";

    /** What stands where the field was within a sentence of others. */
    private static final String GAP = "_____";

    private static final Map<String, String> NEWER =
            Map.of("del", "span", "aside", "div", "section", "div", "figure", "div", "figcaption", "div");
    private static final Set<String> VOID = Set.of("br", "hr", "img");
    private static final String WAS = "html-";
    private static final Pattern NEWER_TAG = Pattern.compile("<(/?)(del|aside|section|figure|figcaption)\\b([^<>]*)>");
    private static final Pattern NEWER_ATTRIBUTE =
            Pattern.compile("\\s(?:tabindex|role|aria-label|loading|lang)=\"[^\"]*\"");
    private static final Pattern OPEN_VOID = Pattern.compile("<(br|hr|img)((?:\\s[^<>]*?)?)\\s*/?>");
    private static final Pattern NAMED = Pattern.compile("&(?!(?:amp|lt|gt|quot|apos);)([a-zA-Z]{2,8});");
    private static final Pattern BARE = Pattern.compile("&(?!#?[a-zA-Z0-9]{1,8};)");

    private QtiHtml() {}

    /** A safe fragment as well-formed XML. */
    static String write(String safe, QtiNames names) {
        String html = BARE.matcher(Html.withoutDrawings(safe)).replaceAll("&amp;");
        html = NAMED.matcher(html)
                .replaceAll(entity -> Matcher.quoteReplacement(Html.escape(Html.unescape(entity.group()))));
        html = OPEN_VOID.matcher(html).replaceAll("<$1$2/>");
        if (names == QtiNames.V2_1) {
            html = NEWER_ATTRIBUTE.matcher(html).replaceAll("");
            html = NEWER_TAG
                    .matcher(html)
                    .replaceAll(tag -> Matcher.quoteReplacement(older(tag.group(1), tag.group(2), tag.group(3))));
        }
        try {
            Xml.parse("<p>" + html + "</p>");
            return html;
        } catch (IllegalArgumentException notWellFormed) {
            return Html.escape(Html.plain(safe));
        }
    }

    private static String older(String slash, String name, String attributes) {
        String older = NEWER.get(name);
        if (!slash.isEmpty()) {
            return "</" + older + ">";
        }
        return attributes.contains("class=\"")
                ? "<" + older + attributes.replace("class=\"", "class=\"" + WAS + name + " ") + ">"
                : "<" + older + " class=\"" + WAS + name + "\"" + attributes + ">";
    }

    /** Elements as HTML, those of QTI left out. */
    static String read(List<Object> content) {
        StringBuilder html = new StringBuilder();
        for (Object part : content) {
            if (part instanceof Xml element) {
                read(element, html);
            } else {
                html.append(Html.escape((String) part));
            }
        }
        return html.toString().strip();
    }

    private static boolean isQtiOnly(Xml element) {
        String name = element.name();
        return name.endsWith("Interaction")
                || name.startsWith("feedback")
                || name.equals("rubricBlock")
                || element.attribute("class").equals(ENTRY);
    }

    private static void read(Xml element, StringBuilder html) {
        String name = element.name();
        if (name.equals("textEntryInteraction") || name.equals("inlineChoiceInteraction")) {
            html.append(GAP);
        }
        if (isQtiOnly(element)) {
            return;
        }
        if (name.equals("contentBody")) {
            html.append(read(element.content()));
            return;
        }
        String classes = element.attribute("class");
        if (classes.startsWith(WAS)) {
            String[] words = classes.substring(WAS.length()).split(" ", 2);
            name = words[0].matches("[a-z]+") ? words[0] : name;
            classes = words.length < 2 ? "" : words[1];
        }
        html.append('<').append(name);
        String shown = classes;
        element.attributes().forEach((key, value) -> {
            String kept = key.equals("class") ? shown : value;
            if (!kept.isEmpty()) {
                html.append(' ')
                        .append(key)
                        .append("=\"")
                        .append(XmlLines.escape(kept))
                        .append('"');
            }
        });
        html.append(VOID.contains(name) ? " />" : ">");
        if (!VOID.contains(name)) {
            html.append(read(element.content())).append("</").append(name).append('>');
        }
    }
}
