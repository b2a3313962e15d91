package app.daybook.anatomy;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Text as it is compared when someone looks for a word: small letters, no accents (Unicode Annex 15, NFD). */
final class Folded {

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");

    static String text(String text) {
        return ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }

    private Folded() {}
}
