package app.daybook.printing;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.parser.ParseSettings;
import org.jsoup.parser.Parser;

import app.daybook.web.PlainText;

/**
 * HTML as the PDF renderer takes it: well-formed XML, with what PDF/UA asks of links.
 *
 * @param xhtml what stands between the tags of the body
 * @param bookmarks its headings of the first three levels, as a tree
 * @param drawn texts that stand in it as drawings
 */
record PrintedBody(String xhtml, List<Bookmark> bookmarks, Set<String> drawn) {

    /** In characters, its markup included: some two hundred pages, which take ten seconds. */
    private static final int LONGEST = 500_000;

    static final String SVG = "http://www.w3.org/2000/svg";

    /**
     * @param level of the heading, 1 to 3
     * @param id where it leads
     * @param below those of deeper levels until the next of its own
     */
    record Bookmark(int level, String id, String text, List<Bookmark> below) {}

    /** @throws TooMuchToPrint if it is longer than a printout may be */
    static PrintedBody of(String html) {
        if (html.length() > LONGEST) {
            throw new TooMuchToPrint();
        }
        Document document = Jsoup.parse(PlainText.of(html), Parser.htmlParser().settings(ParseSettings.preserveCase));
        document.outputSettings()
                .syntax(Document.OutputSettings.Syntax.xml)
                .escapeMode(Entities.EscapeMode.xhtml)
                .prettyPrint(false);
        document.select("svg").attr("xmlns", SVG);
        document.select("[tabindex]").removeAttr("tabindex");
        // PDF/UA, 7.18.5: what a link leads to is said in words
        document.select("a[href]:not([title])").forEach(link -> link.attr("title", link.text()));
        List<Bookmark> bookmarks = bookmarks(document);
        DrawnText texts = new DrawnText();
        document.select(".written").forEach(texts::write);
        document.body().getAllElements().stream()
                .filter(element -> element.childrenSize() == 0 && !DrawnText.isPrinted(element.text()))
                .filter(element -> element.closest("svg") == null)
                .toList()
                .forEach(texts::writeLine);
        Set<String> drawn = new HashSet<>(document.select(".drawn").eachAttr("alt"));
        return new PrintedBody(document.body().html(), bookmarks, drawn);
    }

    private static List<Bookmark> bookmarks(Document document) {
        var top = new Bookmark(0, "", "", new ArrayList<>());
        Deque<Bookmark> open = new ArrayDeque<>(List.of(top));
        int number = 0;
        for (Element heading : document.select("h1, h2, h3")) {
            number++;
            if (heading.id().isEmpty()) {
                heading.attr("id", "heading-" + number);
            }
            int level = heading.tagName().charAt(1) - '0';
            while (open.peek().level >= level) {
                open.pop();
            }
            var bookmark = new Bookmark(level, heading.id(), heading.text(), new ArrayList<>());
            open.peek().below.add(bookmark);
            open.push(bookmark);
        }
        return top.below;
    }
}
