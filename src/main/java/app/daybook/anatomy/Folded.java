package app.daybook.anatomy;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Text as it is compared when someone looks for a word: small letters, no accents (Unicode Annex 15, NFD), and no
 * hyphens or apostrophes, which one writes and another does not.
 */
final class Folded {

    private static final Pattern UNSOUNDED = Pattern.compile("[\\p{M}\\p{Pd}\\u00ad'\u2019\u2018]+");

    static String text(String text) {
        return UNSOUNDED
                .matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .replace("ß", "ss");
    }

    private Folded() {}
}
