package app.daybook.printing;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** The typefaces that are embedded, read once. {@code fonts/README.txt} says where they come from. */
public enum Typeface {
    SERIF("Daybook Serif", 400, FontStyle.NORMAL, "DaybookSerif-Regular"),
    SERIF_ITALIC("Daybook Serif", 400, FontStyle.ITALIC, "DaybookSerif-Italic"),
    SERIF_SEMIBOLD("Daybook Serif", 600, FontStyle.NORMAL, "DaybookSerif-SemiBold"),
    /** What the serif lacks: rarer Latin, polytonic Greek, Armenian, Georgian. */
    WIDE("Daybook Serif Wide", 400, FontStyle.NORMAL, "DaybookSerifWide-Regular"),
    SANS("Daybook Sans", 400, FontStyle.NORMAL, "DaybookSans-Regular"),
    SANS_SEMIBOLD("Daybook Sans", 600, FontStyle.NORMAL, "DaybookSans-SemiBold"),
    /** Arrows, mathematical signs, boxes and ticks, of which no name is made. */
    SYMBOLS("Daybook Symbols", 400, FontStyle.NORMAL, "DaybookSymbols-Regular");

    public final String family;
    public final int weight;
    public final FontStyle style;
    public final byte[] bytes;
    private final TrueTypeFont font;
    private final CmapLookup characters;

    Typeface(String family, int weight, FontStyle style, String file) {
        this.family = family;
        this.weight = weight;
        this.style = style;
        try (InputStream in = Typeface.class.getResourceAsStream("/fonts/" + file + ".ttf")) {
            bytes = in.readAllBytes();
            font = new TTFParser().parse(new RandomAccessReadBuffer(bytes));
            characters = font.getUnicodeCmapLookup();
        } catch (IOException e) {
            throw new UncheckedIOException("The typeface " + file + " cannot be read", e);
        }
    }

    /**
     * The characters of a text that would not be printed as their reader expects: those without a glyph, and
     * invisible ones that could disguise a name (controls, marks of direction). Every text may use {@link #WIDE}.
     */
    public static String missing(String text) {
        IntPredicate printed = c -> !invisible(c) && (SERIF.has(c) || WIDE.has(c));
        return text.codePoints()
                .filter(printed.negate())
                .distinct()
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    /** Whether printed pages have a character as text: with their signs, which a name may not have. */
    static boolean isPrinted(int character) {
        return !invisible(character) && (SERIF.has(character) || WIDE.has(character) || SYMBOLS.has(character));
    }

    /** Width of a text in the serif with its supplement, in units of the type size. */
    public static double width(String text) {
        return width(SERIF, text);
    }

    /**
     * A line of text as SVG path data, so that it looks the same where our typefaces are not installed.
     *
     * @param centre of the line, x
     * @param base line, y
     * @param size in the units of the drawing
     */
    public String outline(String text, double centre, double base, double size) {
        double x = centre - width(this, text) * size / 2;
        var path = new StringBuilder();
        for (int character : text.codePoints().toArray()) {
            Typeface face = has(character) ? this : WIDE;
            double scale = size / face.unitsPerEm();
            path.append(Outline.of(
                    face.shape(character), new AffineTransform(scale, 0, 0, -scale, tenths(x), tenths(base))));
            x += face.advance(character) * size;
        }
        return path.toString();
    }

    /** A letter that stands on whole tenths is drawn by the same data as the same letter elsewhere. */
    private static double tenths(double value) {
        return Math.rint(value * 10) / 10;
    }

    /** Width of a text in one typeface with its supplement, in units of the type size. */
    public static double width(Typeface face, String text) {
        return text.codePoints()
                .mapToDouble(c -> (face.has(c) ? face : WIDE).advance(c))
                .sum();
    }

    private Shape shape(int character) {
        try {
            GlyphData glyph = font.getGlyph().getGlyph(characters.getGlyphId(character));
            return glyph == null ? new Path2D.Double() : glyph.getPath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private double unitsPerEm() {
        try {
            return font.getUnitsPerEm();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean has(int character) {
        return characters.getGlyphId(character) != 0;
    }

    private double advance(int character) {
        try {
            return font.getAdvanceWidth(characters.getGlyphId(character)) / unitsPerEm();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static boolean invisible(int character) {
        int type = Character.getType(character);
        return type == Character.CONTROL || type == Character.FORMAT;
    }
}
