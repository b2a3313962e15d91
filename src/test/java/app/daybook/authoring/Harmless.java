package app.daybook.authoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

import app.daybook.course.Lesson;
import app.daybook.course.SelfCheck;
import app.daybook.quiz.Choice;
import app.daybook.quiz.Option;
import app.daybook.quiz.Question;

import static org.junit.jupiter.api.Assertions.assertEquals;

/**
 * What may come out of an author's text, by a list of its own and a parser other than the sanitiser's. Body maps are
 * our markup and not the author's: they are taken out first.
 */
final class Harmless {

    private static final Set<String> ELEMENTS = Set.of(
            ("p br hr h2 h3 h4 h5 h6 ul ol li dl dt dd blockquote pre code em strong del sup a table caption thead tbody tr th td"
                            + " figure figcaption img aside div span")
                    .split(" "));
    private static final Pattern CLASS = Pattern.compile(
            "callout callout-(note|tip|caution|danger)|callout-title|cite|enlarge"
                    + "|table-scroll|footnotes|footnote-ref|footnote-back|term|task-list-item|box|visually-hidden|language-[a-z0-9-]+");
    private static final Map<String, Pattern> ATTRIBUTES = Map.ofEntries(
            Map.entry("* id", Pattern.compile("s_[\\p{L}\\p{N}-]+|fn(ref)?-\\d+(-\\d+)?|[a-z-]{1,20}-\\d+-place")),
            Map.entry("* class", CLASS),
            Map.entry(
                    "a href",
                    Pattern.compile(
                            "(?si)(https?://|mailto:|/courses/[a-z-]+/(days/\\d|media/[a-z-]+\\.svg\\?v=[0-9a-f]+$)|#).*")),
            Map.entry(
                    "a aria-label",
                    Pattern.compile("(?s)Reference \\d+: .+|Back to (note|reference) \\d+ in the text")),
            Map.entry("div aria-label", Pattern.compile("(?s).+")),
            Map.entry("span aria-hidden", Pattern.compile("true")),
            Map.entry("div role", Pattern.compile("region")),
            Map.entry("div tabindex", Pattern.compile("0")),
            Map.entry("ol start", Pattern.compile("\\d+")),
            Map.entry("th align", Pattern.compile("left|right|center")),
            Map.entry("td align", Pattern.compile("left|right|center")),
            Map.entry("img src", Pattern.compile("/courses/[a-z-]+/media/[a-z-]+\\.svg\\?v=[0-9a-f]+")),
            Map.entry("img alt", Pattern.compile("(?s).*")),
            Map.entry("img width", Pattern.compile("\\d+")),
            Map.entry("img height", Pattern.compile("\\d+")),
            Map.entry("img loading", Pattern.compile("lazy")));

    private Harmless() {}

    static void check(Lesson lesson) {
        check(lesson.text());
        lesson.checks().stream()
                .map(SelfCheck::question)
                .flatMap(Harmless::texts)
                .forEach(Harmless::check);
        lesson.quiz().questions().stream().flatMap(Harmless::texts).forEach(Harmless::check);
    }

    private static Stream<String> texts(Question question) {
        Stream<Option> options = question instanceof Choice choice ? choice.options().stream() : Stream.of();
        return Stream.concat(
                Stream.of(question.stem(), question.vignette(), question.explanation()),
                options.flatMap(option -> Stream.of(option.text(), option.feedback())));
    }

    static void check(String html) {
        Document page = parse(html);
        page.select("figure.bm-figure").remove();
        List<String> faults = new ArrayList<>();
        page.body().childNodes().forEach(node -> look(node, faults));
        assertEquals(List.of(), faults, html);
        assertEquals(
                page.body().html(),
                parse(page.body().html()).body().html(),
                "what a browser writes back must read as the same page");
    }

    private static Document parse(String html) {
        Document page = Jsoup.parseBodyFragment(html);
        page.outputSettings().prettyPrint(false);
        return page;
    }

    private static void look(Node node, List<String> faults) {
        if (node instanceof Element element) {
            String name = element.tagName();
            if (!ELEMENTS.contains(name)) {
                faults.add("<" + name + ">");
            }
            for (Attribute attribute : element.attributes()) {
                Pattern allowed = ATTRIBUTES.getOrDefault(
                        name + " " + attribute.getKey(), ATTRIBUTES.get("* " + attribute.getKey()));
                if (allowed == null || !allowed.matcher(attribute.getValue()).matches()) {
                    faults.add("<" + name + " " + attribute + ">");
                }
            }
            element.childNodes().forEach(child -> look(child, faults));
        } else if (!(node instanceof TextNode)) {
            faults.add(node.nodeName());
        }
    }
}
