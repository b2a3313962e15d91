package app.daybook.markdown;

import java.util.regex.Pattern;

import com.vladsch.flexmark.util.sequence.Escaping;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/** The allow-list for HTML that came from an author's text: what is not named here does not reach a page. */
public final class SafeHtml {

    private static final Pattern ANCHOR =
            Pattern.compile("s_[\\p{L}\\p{N}-]{1,200}|fn(ref)?-\\d+(-\\d+)?|[a-z-]{1,20}-\\d+-place");
    private static final Pattern CLASS =
            Pattern.compile("(callout( callout-[a-z]+)?|callout-title|cite|table-scroll|footnotes|footnote-ref|"
                    + "footnote-back|term|enlarge|task-list-item|box|visually-hidden|language-[a-z0-9-]+)");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,5}");
    private static final Pattern OWN_PICTURE = Pattern.compile("/courses/[a-z0-9-]+/media/[A-Za-z0-9._/?=-]+");

    /** The sanitiser has set a space before the comma. */
    private static final Pattern OWN_PICTURES =
            Pattern.compile(OWN_PICTURE + " \\d{1,5}w ?, ?" + OWN_PICTURE + " \\d{1,5}w");

    private static final PolicyFactory POLICY = new HtmlPolicyBuilder()
            .allowElements(
                    "p",
                    "br",
                    "hr",
                    "h2",
                    "h3",
                    "h4",
                    "h5",
                    "h6",
                    "ul",
                    "ol",
                    "li",
                    "dl",
                    "dt",
                    "dd",
                    "blockquote",
                    "pre",
                    "code",
                    "em",
                    "strong",
                    "del",
                    "sup",
                    "sub",
                    "span",
                    "a",
                    "table",
                    "caption",
                    "thead",
                    "tbody",
                    "tr",
                    "th",
                    "td",
                    "figure",
                    "figcaption",
                    "img",
                    "aside",
                    "section",
                    "div")
            .allowWithoutAttributes("span", "a")
            .allowAttributes("id")
            .matching(ANCHOR)
            .globally()
            .allowAttributes("class")
            .matching(CLASS)
            .globally()
            .allowAttributes("lang")
            .matching(Pattern.compile("[A-Za-z-]{2,12}"))
            .globally()
            .allowAttributes("href")
            .onElements("a")
            .allowAttributes("aria-label")
            .onElements("a", "div")
            .allowAttributes("aria-hidden")
            .matching(Pattern.compile("true"))
            .onElements("span")
            .allowAttributes("tabindex")
            .matching(Pattern.compile("0"))
            .onElements("div")
            .allowAttributes("role")
            .matching(Pattern.compile("region"))
            .onElements("div")
            .allowAttributes("start")
            .matching(NUMBER)
            .onElements("ol")
            .allowAttributes("align")
            .matching(Pattern.compile("left|right|center"))
            .onElements("th", "td")
            .allowAttributes("src")
            .matching(OWN_PICTURE)
            .onElements("img")
            .allowAttributes("srcset")
            .matching(OWN_PICTURES)
            .onElements("img")
            .allowAttributes("sizes")
            .matching(Pattern.compile(Pattern.quote(Markdown.Picture.SIZES)))
            .onElements("img")
            .allowAttributes("alt")
            .onElements("img")
            .allowAttributes("loading")
            .matching(Pattern.compile("lazy"))
            .onElements("img")
            .allowAttributes("width", "height")
            .matching(NUMBER)
            .onElements("img")
            .allowUrlProtocols("https", "http", "mailto")
            .toFactory();

    /**
     * What the sanitiser writes behind a brace so that no template of a browser's script reads two of them. Pages have no
     * such templates, a reader of plain text would show it, and of many braces it makes ten times as many signs.
     */
    private static final String BRACE_GUARD = "<!-- -->";

    private SafeHtml() {}

    /** Plain text as it stands in HTML. */
    public static String text(String plain) {
        return Escaping.escapeHtml(plain, false);
    }

    public static String clean(String html) {
        return html.indexOf('<') < 0 ? html : POLICY.sanitize(html).replace(BRACE_GUARD, "");
    }
}
