package app.daybook.quiz;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Makes texts that a reader takes for the same word equal: compatibility decomposition (Unicode Standard Annex 15,
 * NFKD) without its marks, ligatures and barred letters that have no decomposition by their usual spelling, case
 * folded, and only letters and digits: spaces, hyphens, apostrophes and what nobody sees do not tell two words apart.
 * Between two digits something stays, since {@code L4-5} is not {@code L45}. A wrong letter stays a wrong letter.
 */
public final class Folding {

    private static final Map<String, String> UNDECOMPOSED =
            Map.of("œ", "oe", "æ", "ae", "ø", "o", "ł", "l", "đ", "d", "ð", "d", "þ", "th");

    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\u034f\\ufe00-\\ufe0f]+");

    /** No text of any language has more (Unicode Standard Annex 15, 13: Stream-Safe Text Format). */
    private static final Pattern TOO_MANY_MARKS = Pattern.compile("(\\p{M}{30})\\p{M}+");

    private Folding() {}

    static String of(String text) {
        return spaced(text).replaceAll("(?<!\\p{N}) | (?!\\p{N})", "");
    }

    /** Likewise, but with one space for whatever parts two words. */
    static String spaced(String text) {
        String folded = decomposed(visible(text));
        // down, up and down again: ẞ has an equal in small letters, and ß in capitals only
        folded = folded.toLowerCase(Locale.ROOT).toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
        for (Map.Entry<String, String> letter : UNDECOMPOSED.entrySet()) {
            folded = folded.replace(letter.getKey(), letter.getValue());
        }
        return folded.replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }

    /** Its letters without their marks (NFKD), in a time that grows with its length only, whatever it holds. */
    public static String decomposed(String text) {
        String bounded = TOO_MANY_MARKS.matcher(text).replaceAll("$1");
        return Normalizer.normalize(bounded, Normalizer.Form.NFKD).replaceAll("\\p{M}+", "");
    }

    /** The text without format characters such as soft hyphens, and no more marks on a letter than a language has. */
    static String visible(String text) {
        return TOO_MANY_MARKS.matcher(INVISIBLE.matcher(text).replaceAll("")).replaceAll("$1");
    }
}
