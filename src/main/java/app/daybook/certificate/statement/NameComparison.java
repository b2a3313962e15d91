package app.daybook.certificate.statement;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a name to be printed says that another name of the same person, of the account or of an earlier certificate, does
 * not. A certificate that is corrected is about a name, and never a way to a title.
 *
 * @param addedTitles titles and letters of a profession that only the name to be printed has, as written
 * @param difference between the names without them
 */
public record NameComparison(List<String> addedTitles, Difference difference) {

    /** How much two names differ; case, spaces and the order of words do not count. */
    public enum Difference {
        NONE,
        /** A few letters, as a slip of the keyboard or an accent. */
        SPELLING,
        ANOTHER_NAME
    }

    private static final Set<String> BEFORE = Set.of("dr", "doctor", "prof", "professor", "rev", "reverend", "sir");

    /** Written so and in no other way: Ma, Do and Md are names. */
    private static final Set<String> AFTER = Set.of(
            "RMT", "LMT", "LMBT", "CMT", "NMT", "BCTMB", "MMP", "PhD", "MD", "DO", "DC", "ND", "DDS", "PsyD", "EdD",
            "RN", "LPN", "RPN", "NP", "PT", "RPT", "DPT", "PTA", "OT", "OTR", "ATC", "LAc", "BSc", "MSc", "BA", "MA",
            "BScPT");

    /** After a comma nothing else is meant. */
    private static final Set<String> AFTER_COMMA =
            AFTER.stream().map(NameComparison::bare).collect(Collectors.toSet());

    /** One letter in so many may be wrong in a slip. */
    private static final int LETTERS_A_SLIP = 4;

    private static final int SLIPS = 2;

    public static NameComparison of(String known, String printed) {
        List<String> had = titles(known).stream().map(NameComparison::bare).toList();
        return new NameComparison(
                titles(printed).stream()
                        .filter(title -> !had.contains(bare(title)))
                        .toList(),
                difference(folded(known), folded(printed)));
    }

    public boolean isSame() {
        return addedTitles.isEmpty() && difference == Difference.NONE;
    }

    public boolean isAnotherName() {
        return difference == Difference.ANOTHER_NAME;
    }

    public String titlesInWords() {
        return String.join(", ", addedTitles);
    }

    private static Difference difference(String one, String other) {
        if (one.equals(other)) {
            return Difference.NONE;
        }
        String plain = unmarked(one);
        String otherPlain = unmarked(other);
        int longer = Math.max(plain.length(), otherPlain.length());
        return changes(plain, otherPlain) <= Math.max(SLIPS, longer / LETTERS_A_SLIP)
                ? Difference.SPELLING
                : Difference.ANOTHER_NAME;
    }

    private static List<String> titles(String name) {
        List<String> words = words(name);
        boolean shouted = name.equals(name.toUpperCase(Locale.ROOT));
        int comma = name.indexOf(',');
        int last = comma < 0 ? words.size() : words(name.substring(0, comma)).size();
        List<String> titles = new ArrayList<>();
        int first = 0;
        while (first < words.size() && BEFORE.contains(bare(words.get(first)))) {
            titles.add(words.get(first++));
        }
        for (int i = Math.max(first, 1); i < words.size(); i++) {
            String word = words.get(i);
            if (i >= last ? AFTER_COMMA.contains(bare(word)) : !shouted && AFTER.contains(word.replace(".", ""))) {
                titles.add(word);
            }
        }
        return titles;
    }

    /** Words in lower case and in order, without titles: Smith Ann and Ann Smith are one name. */
    private static String folded(String name) {
        List<String> titles = titles(name);
        return words(name).stream()
                .filter(word -> !titles.contains(word))
                .map(NameComparison::bare)
                .sorted()
                .collect(Collectors.joining(" "));
    }

    private static List<String> words(String name) {
        return Arrays.stream(Normalizer.normalize(name, Normalizer.Form.NFKC).split("[\\s,]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static String bare(String word) {
        return word.replace(".", "").toLowerCase(Locale.ROOT);
    }

    private static String unmarked(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    }

    /** Letters to be added, taken away or replaced (Levenshtein); names are short. */
    private static int changes(String one, String other) {
        int[] last = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int[] next = new int[other.length() + 1];
            next[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int replaced = last[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                next[j] = Math.min(replaced, Math.min(last[j], next[j - 1]) + 1);
            }
            last = next;
        }
        return last[other.length()];
    }
}
