package app.daybook.quiz;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;

/**
 * Makes texts that a reader takes for the same word equal: compatibility decomposition (Unicode Standard Annex 15,
 * NFKD) without its marks, ligatures and barred letters that have no decomposition by their usual spelling, case
 * folded, and everything that is neither letter nor digit one space. A wrong letter stays a wrong letter.
 */
final class Folding {

    private static final Map<String, String> UNDECOMPOSED =
            Map.of("œ", "oe", "æ", "ae", "ø", "o", "ł", "l", "đ", "d", "ð", "d", "þ", "th");

    private Folding() {}

    static String of(String text) {
        String folded = Normalizer.normalize(text, Normalizer.Form.NFKD).replaceAll("\\p{M}+", "");
        // down, up and down again: ẞ has an equal in small letters, and ß in capitals only
        folded = folded.toLowerCase(Locale.ROOT).toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
        for (Map.Entry<String, String> letter : UNDECOMPOSED.entrySet()) {
            folded = folded.replace(letter.getKey(), letter.getValue());
        }
        return folded.replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }
}
