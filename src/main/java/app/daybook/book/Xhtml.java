package app.daybook.book;

import java.util.Optional;
import java.util.function.UnaryOperator;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.ParseSettings;
import org.jsoup.parser.Parser;

import app.daybook.web.PlainText;

/**
 * The body of a lesson as a book takes it: well-formed XML, and with the roles of notes and citations that reading
 * systems know (EPUB Structural Semantics 1.1, DPUB-ARIA 1.1). The only class that knows jsoup.
 */
final class Xhtml {

    private static final String SVG = "http://www.w3.org/2000/svg";

    private final Document document;

    private Xhtml(Document document) {
        this.document = document;
    }

    /**
     * @param html safe HTML, as the pages show it
     */
    static Xhtml of(String html) {
        Document document = Jsoup.parse(html, Parser.htmlParser().settings(ParseSettings.preserveCase));
        document.outputSettings()
                .syntax(Document.OutputSettings.Syntax.xml)
                .escapeMode(Entities.EscapeMode.xhtml)
                .prettyPrint(false);
        Xhtml xhtml = new Xhtml(document);
        xhtml.leaveOutWhatOnlyPagesNeed();
        xhtml.nameNotes();
        xhtml.nameCitations();
        return xhtml;
    }

    /** Gives every link and every picture the address that it has in the book. */
    Xhtml readdress(UnaryOperator<String> links, UnaryOperator<String> pictures) {
        document.select("a[href]").forEach(link -> link.attr("href", links.apply(link.attr("href"))));
        document.select("img[src]").forEach(picture -> picture.attr("src", pictures.apply(picture.attr("src"))));
        return this;
    }

    /** A book is turned, not scrolled, and its pictures come with it; {@code align} is no attribute of XHTML. */
    private void leaveOutWhatOnlyPagesNeed() {
        document.select("[tabindex]").removeAttr("tabindex");
        document.select("img").removeAttr("loading");
        document.select("a.enlarge").unwrap();
        document.select(".table-scroll").removeAttr("role").removeAttr("aria-label");
        document.select("[align]")
                .forEach(cell -> cell.addClass("align-" + cell.attr("align"))
                        .attributes()
                        .remove("align"));
        document.select("svg").attr("xmlns", SVG);
        document.select("label:has(input)").remove();
    }

    private void nameNotes() {
        document.select("a.footnote-ref").attr("epub:type", "noteref").attr("role", "doc-noteref");
        document.select("a.footnote-back").attr("role", "doc-backlink").attr("aria-label", "↩");
        for (Element notes : document.select("div.footnotes")) {
            notes.tagName("section").attr("epub:type", "footnotes").attr("role", "doc-endnotes");
            Optional.ofNullable(notes.selectFirst("> hr")).ifPresent(Element::remove);
            notes.select("> ol > li").attr("epub:type", "footnote");
        }
    }

    /** A number stays with the word before it, whatever space its author left. */
    private void nameCitations() {
        for (Element citation : document.select("sup.cite")) {
            if (citation.previousSibling() instanceof TextNode before) {
                before.text(before.getWholeText().stripTrailing());
            }
        }
        document.select("sup.cite > a").attr("epub:type", "biblioref").attr("role", "doc-biblioref");
    }

    @Override
    public String toString() {
        return PlainText.of(document.body().html());
    }
}
