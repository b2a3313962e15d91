package app.daybook.printing;

import java.awt.font.FontRenderContext;
import java.awt.font.LineBreakMeasurer;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.text.AttributedString;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A text as Java shapes it (HarfBuzz), for scripts that the PDF renderer would print wrong: letters joined, marks
 * stacked, in the order in which they are read. It is drawn by the {@link Outline} of its lines.
 */
public final class ShapedText {

    /** Units that one size of type takes. */
    public static final float EM = 100;

    private static final FontRenderContext UNHINTED = new FontRenderContext(null, true, true);

    private final String text;
    private final LineBreakMeasurer measurer;

    /** @param text without breaks of lines, not empty */
    public ShapedText(String text) {
        this.text = text;
        this.measurer = new LineBreakMeasurer(styled(text).getIterator(), breaks(text), UNHINTED);
    }

    /** Whether the typefaces of running text cannot print the text right. */
    public static boolean isNeededFor(String text) {
        return !Typeface.missing(text).isEmpty() || text.codePoints().anyMatch(ScriptFaces::isMark);
    }

    /** @param width of a line, in units of which {@link #EM} are one size of type */
    public List<TextLayout> lines(float width) {
        List<TextLayout> lines = new ArrayList<>();
        measurer.setPosition(0);
        while (measurer.getPosition() < text.length()) {
            lines.add(measurer.nextLayout(width));
        }
        return lines;
    }

    private static AttributedString styled(String text) {
        var styled = new AttributedString(text);
        ScriptFaces.read(
                text,
                (at, character, face) -> styled.addAttribute(
                        TextAttribute.FONT,
                        face.orElse(ScriptFace.MARKS).font().deriveFont(EM),
                        at,
                        at + Character.charCount(character)));
        return styled;
    }

    /** Thai and its neighbours write no spaces: Java's dictionary tells words apart. */
    private static BreakIterator breaks(String text) {
        boolean thai = text.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.THAI);
        return BreakIterator.getLineInstance(thai ? Locale.forLanguageTag("th") : Locale.ROOT);
    }
}
