package app.daybook.printing;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/**
 * Typefaces of shaped text only, for scripts whose letters join, stack or run from right to left. Java shapes them
 * (HarfBuzz), which the PDF renderer does not. Each is read when it is first needed. {@code fonts/README.txt} says
 * where they come from.
 */
enum ScriptFace {
    /** With marks that know where to stand. */
    MARKS("names/DaybookMarks-Regular.ttf", UnicodeScript.LATIN, UnicodeScript.GREEK, UnicodeScript.CYRILLIC),
    WIDE("DaybookSerifWide-Regular.ttf", UnicodeScript.ARMENIAN, UnicodeScript.GEORGIAN),
    ARABIC("names/DaybookArabic-Regular.ttf", UnicodeScript.ARABIC),
    HEBREW("names/DaybookHebrew-Regular.ttf", UnicodeScript.HEBREW),
    THAI("names/DaybookThai-Regular.ttf", UnicodeScript.THAI),
    LAO("names/DaybookLao-Regular.ttf", UnicodeScript.LAO),
    KHMER("names/DaybookKhmer-Regular.ttf", UnicodeScript.KHMER),
    MYANMAR("names/DaybookMyanmar-Regular.ttf", UnicodeScript.MYANMAR),
    TIBETAN("names/DaybookTibetan-Regular.ttf", UnicodeScript.TIBETAN),
    DEVANAGARI("names/DaybookDevanagari-Regular.ttf", UnicodeScript.DEVANAGARI),
    BENGALI("names/DaybookBengali-Regular.ttf", UnicodeScript.BENGALI),
    GURMUKHI("names/DaybookGurmukhi-Regular.ttf", UnicodeScript.GURMUKHI),
    GUJARATI("names/DaybookGujarati-Regular.ttf", UnicodeScript.GUJARATI),
    ORIYA("names/DaybookOriya-Regular.ttf", UnicodeScript.ORIYA),
    TAMIL("names/DaybookTamil-Regular.ttf", UnicodeScript.TAMIL),
    TELUGU("names/DaybookTelugu-Regular.ttf", UnicodeScript.TELUGU),
    KANNADA("names/DaybookKannada-Regular.ttf", UnicodeScript.KANNADA),
    MALAYALAM("names/DaybookMalayalam-Regular.ttf", UnicodeScript.MALAYALAM),
    SINHALA("names/DaybookSinhala-Regular.ttf", UnicodeScript.SINHALA),
    ETHIOPIC("names/DaybookEthiopic-Regular.ttf", UnicodeScript.ETHIOPIC),
    /** The ideographs of the national standards, in the forms of simplified Chinese where regions differ. */
    HAN(
            "names/DaybookHan-Regular.otf",
            UnicodeScript.HAN,
            UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA,
            UnicodeScript.HANGUL,
            UnicodeScript.BOPOMOFO);

    private final String file;
    private final Set<UnicodeScript> scripts;
    private Font font;

    ScriptFace(String file, UnicodeScript... scripts) {
        this.file = file;
        this.scripts = Set.of(scripts);
    }

    static Optional<ScriptFace> of(UnicodeScript script) {
        return Arrays.stream(values())
                .filter(face -> face.scripts.contains(script))
                .findFirst();
    }

    boolean has(int character) {
        return font().canDisplay(character);
    }

    /** At a size of 1. */
    synchronized Font font() {
        if (font == null) {
            try (InputStream in = ScriptFace.class.getResourceAsStream("/fonts/" + file)) {
                font = Font.createFont(Font.TRUETYPE_FONT, in);
            } catch (IOException e) {
                throw new UncheckedIOException("The typeface " + file + " cannot be read", e);
            } catch (FontFormatException e) {
                throw new IllegalStateException("The typeface " + file + " is damaged", e);
            }
        }
        return font;
    }
}
