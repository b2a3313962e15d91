package app.daybook.certificate.lettering;

import java.awt.font.FontRenderContext;
import java.awt.font.LineBreakMeasurer;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.text.AttributedString;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A name drawn as outlines, for scripts that the PDF renderer would print wrong: letters joined, marks stacked, in the
 * order in which they are read. Centred, in the largest type that leaves the page in order.
 *
 * @param path SVG path data in a box of {@code boxWidth} by {@code boxHeight}
 * @param width of the drawing on paper, points
 * @param height of the drawing on paper, points
 */
public record Lettering(String path, double boxWidth, double boxHeight, double width, double height) {

    /** Units of the box that one size of type takes. */
    private static final float EM = 100;

    /** What lies between the ink of two lines, in units of the box. */
    private static final double GAP = 0.14 * EM;

    /** What the page has room for, points. */
    private static final double TALLEST = 66;

    private static final FontRenderContext UNHINTED = new FontRenderContext(null, true, true);

    /** Whether the typefaces of running text cannot print the text right. */
    public static boolean isNeededFor(String text) {
        return !Typeface.missing(text).isEmpty() || text.codePoints().anyMatch(NameFaces::isMark);
    }

    /**
     * @param width of a line, points
     * @throws IllegalArgumentException if the text is too long
     */
    public static Lettering of(String text, double width) {
        AttributedString styled = styled(text);
        var measurer = new LineBreakMeasurer(styled.getIterator(), breaks(text), UNHINTED);
        for (LineFit.Step step : LineFit.NAME_LETTERED) {
            for (int size = step.largest(); size >= step.smallest(); size--) {
                List<TextLayout> lines = lines(measurer, text.length(), (float) (width / size * EM));
                double height = height(lines) * size / EM;
                if (lines.size() <= step.lines() && height <= TALLEST) {
                    return drawn(lines, width / size * EM, width, height);
                }
            }
        }
        throw new IllegalArgumentException("Too long for a certificate: " + text);
    }

    private static AttributedString styled(String text) {
        var styled = new AttributedString(text);
        NameFaces.read(
                text,
                (at, character, face) -> styled.addAttribute(
                        TextAttribute.FONT,
                        face.orElse(NameFace.MARKS).font().deriveFont(EM),
                        at,
                        at + Character.charCount(character)));
        return styled;
    }

    /** Thai and its neighbours write no spaces: Java's dictionary tells words apart. */
    private static BreakIterator breaks(String text) {
        boolean thai = text.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.THAI);
        return BreakIterator.getLineInstance(thai ? Locale.forLanguageTag("th") : Locale.ROOT);
    }

    private static List<TextLayout> lines(LineBreakMeasurer measurer, int length, float width) {
        List<TextLayout> lines = new ArrayList<>();
        measurer.setPosition(0);
        while (measurer.getPosition() < length) {
            lines.add(measurer.nextLayout(width));
        }
        return lines;
    }

    private static double height(List<TextLayout> lines) {
        return lines.stream()
                .mapToDouble(line -> line.getBounds().getHeight() + GAP)
                .sum();
    }

    private static Lettering drawn(List<TextLayout> lines, double boxWidth, double width, double height) {
        var path = new StringBuilder();
        double y = GAP / 2;
        for (TextLayout line : lines) {
            Rectangle2D ink = line.getBounds();
            double x = (boxWidth - ink.getWidth()) / 2 - ink.getX();
            path.append(Outline.of(line.getOutline(null), AffineTransform.getTranslateInstance(x, y - ink.getY())));
            y += ink.getHeight() + GAP;
        }
        return new Lettering(path.toString(), boxWidth, y - GAP / 2, width, height);
    }
}
