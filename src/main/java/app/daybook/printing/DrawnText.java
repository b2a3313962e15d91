package app.daybook.printing;

import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntPredicate;

import org.jsoup.nodes.Element;

/**
 * What people write, put on paper as they wrote it: as text where the typefaces of running text have all of it, else its
 * lines as drawings with their words beside them. A character that no typeface has is named, one that is invisible is
 * left out.
 */
final class DrawnText {

    /** Of type, points; as in the style. */
    private static final double SIZE = 10;

    /** Of a line, points: the page between its margins, without the rule at the left. */
    private static final double WIDTH = 470;

    /** Of a line in a table, points. */
    private static final double CELL_WIDTH = 150;

    /** Drawn characters of one printout: as many take ten megabytes and some seconds. */
    private static final int MOST = 20_000;

    private int drawn;

    /**
     * Rewrites what a person wrote, line by line; lines that are left empty one after the other become one.
     *
     * @throws TooMuchToPrint if more has been drawn than one printout may hold
     */
    void write(Element written) {
        String[] lines = written.wholeText().strip().split("\\R");
        written.empty();
        boolean empty = false;
        boolean cell = written.closest("td, th") != null;
        for (String line : lines) {
            String text = legible(line);
            if (text.isBlank() && empty) {
                continue;
            }
            empty = text.isBlank();
            Element paragraph = written.appendElement("p");
            if (empty) {
                paragraph.text("\u00A0");
            } else {
                write(paragraph, text, cell ? CELL_WIDTH : WIDTH);
            }
        }
    }

    /**
     * Rewrites an element that holds nothing but a line of text.
     *
     * @throws TooMuchToPrint if more has been drawn than one printout may hold
     */
    void writeLine(Element element) {
        String text = legible(element.text());
        element.empty();
        write(element, text, element.is("td, th") ? CELL_WIDTH : WIDTH);
    }

    private void write(Element element, String text, double width) {
        if (isPrinted(text)) {
            element.text(text);
            return;
        }
        drawn += text.length();
        if (drawn > MOST) {
            throw new TooMuchToPrint();
        }
        int at = 0;
        for (TextLayout line : new ShapedText(text).lines((float) (width / SIZE * ShapedText.EM))) {
            draw(element, line, text.substring(at, at + line.getCharacterCount()), width);
            at += line.getCharacterCount();
        }
    }

    /** The text without what cannot be printed. */
    static String legible(String line) {
        String text = Normalizer.normalize(line.replace('\t', ' '), Normalizer.Form.NFC);
        if (isPrinted(text)) {
            return text;
        }
        String printable = named(text, Typeface::isPrinted);
        return isPrinted(printable) ? printable : named(printable, character -> false);
    }

    /** Whether the PDF renderer prints it right as it is. */
    static boolean isPrinted(String text) {
        return text.codePoints().allMatch(character -> Typeface.isPrinted(character) && !ScriptFaces.isMark(character));
    }

    /**
     * @param kept of which characters a typeface of running text takes care, where none of another script does
     */
    private static String named(String text, IntPredicate kept) {
        Set<Integer> faceless = new HashSet<>();
        ScriptFaces.read(text, (at, character, face) -> {
            if (face.isEmpty()) {
                faceless.add(at);
            }
        });
        var named = new StringBuilder();
        for (int at = 0; at < text.length(); ) {
            int character = text.codePointAt(at);
            if (!faceless.contains(at) || kept.test(character)) {
                named.appendCodePoint(character);
            } else if (!Typeface.invisible(character)) {
                named.append('[').append(name(character)).append(']');
            }
            at += Character.charCount(character);
        }
        return named.toString();
    }

    private static String name(int character) {
        String name = Character.getName(character);
        return name == null ? "U+" + Integer.toHexString(character) : name.toLowerCase(Locale.ROOT);
    }

    private static void draw(Element element, TextLayout line, String words, double lineWidth) {
        double width = lineWidth / SIZE * ShapedText.EM;
        double height = line.getAscent() + line.getDescent() + line.getLeading();
        double left = line.isLeftToRight() ? 0 : width - line.getAdvance();
        element.appendElement("svg")
                .attr("xmlns", PrintedBody.SVG)
                .addClass("drawn")
                .attr("alt", words)
                .attr("width", number(lineWidth) + "pt")
                .attr("height", number(height * SIZE / ShapedText.EM) + "pt")
                .attr("viewBox", "0 0 " + number(width) + " " + number(height))
                .appendElement("path")
                .attr("fill", "#1F2A2E")
                .attr(
                        "d",
                        Outline.of(
                                line.getOutline(null), AffineTransform.getTranslateInstance(left, line.getAscent())));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
