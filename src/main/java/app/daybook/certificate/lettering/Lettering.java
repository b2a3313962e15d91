package app.daybook.certificate.lettering;

import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.util.List;

import app.daybook.printing.Outline;
import app.daybook.printing.ShapedText;

/**
 * A name drawn as outlines, for scripts that the PDF renderer would print wrong: letters joined, marks stacked, in the
 * order in which they are read. Centred, in the largest type that leaves the page in order.
 *
 * @param path SVG path data in a box of {@code boxWidth} by {@code boxHeight}
 * @param width of the drawing on paper, points
 * @param height of the drawing on paper, points
 */
public record Lettering(String path, double boxWidth, double boxHeight, double width, double height) {

    /** What lies between the ink of two lines, in units of the box. */
    private static final double GAP = 0.14 * ShapedText.EM;

    /** What the page has room for, points. */
    private static final double TALLEST = 66;

    /**
     * @param width of a line, points
     * @throws IllegalArgumentException if the text is too long
     */
    public static Lettering of(String text, double width) {
        var shaped = new ShapedText(text);
        for (LineFit.Step step : LineFit.NAME_LETTERED) {
            for (int size = step.largest(); size >= step.smallest(); size--) {
                List<TextLayout> lines = shaped.lines((float) (width / size * ShapedText.EM));
                double height = height(lines) * size / ShapedText.EM;
                if (lines.size() <= step.lines() && height <= TALLEST) {
                    return drawn(lines, width / size * ShapedText.EM, width, height);
                }
            }
        }
        throw new IllegalArgumentException("Too long for a certificate: " + text);
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
