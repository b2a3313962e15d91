package app.daybook.authoring.lint;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Counts the syllables of an English word by its spelling: one for each group of vowels, one less where an e is silent
 * (hope, helped), one more where two neighbours are spoken apart (client, area). Figures and abbreviations in capitals
 * count as one (Flesch, How to Write Plain English, 1979, chapter 2).
 */
final class Syllables {

    private static final Pattern POSSESSIVE = Pattern.compile("[’']s$");
    private static final Pattern VOWELS = Pattern.compile("[aeiouy]+");

    /** After l and r an e is silent only where a vowel stands before them: while, care, but table, centre. */
    private static final String BEFORE_SILENT = "(?:[^aeiouylr]|[aeiouy](?:l|r|ll|rr))";

    private static final Pattern SILENT = anyOf(
            BEFORE_SILENT + "e$",
            "(?<!r)gues?$",
            BEFORE_SILENT + "(?<![td])ed$",
            "(?:" + BEFORE_SILENT + "(?<![sxzcgh])|th)es$",
            BEFORE_SILENT + "e(?=(?:ly|ments?|ful|fully|less|ness)$)",
            "^(?=(?:some|every|there|else|safe|home|base|frame|side|wide|fore|care)"
                    + "(?:thing|times?|body|how|what|where|day|fore|guard|work|line|ways|spread|taker|head|cast|hand))");

    private static final Pattern APART = anyOf(
            "(?<![ct])i(?=a(?!ge|r$|rly$))",
            "(?<![tscgx]|ll|pin)i(?=o)",
            "(?<![tscgx])i(?=u)",
            "(?<=cl|d|qw|sc|oc|[aeo]r)i(?=e[nt])",
            "(?<=[a-z]{2})i(?=e(?:r|st)$)",
            "[aeiouy](?=ing)",
            "[aoe]y(?=e?[or])",
            "(?<![gqs])u(?=a)",
            "(?<=s)u(?=al)",
            "(?<![gq])u(?=e[nl]|ou|it?y)",
            "(?<=cr)e(?=at)",
            "(?<=^r)e(?=act|ass|pp|ar[mr])",
            "(?<=r|id|us)e(?=as?$)",
            "(?<=[dt]|th)e(?=o)",
            "e(?=u[sm]$)",
            "a(?=o)",
            "(?<=[aeiouy]s|th)ms?$",
            "[ds]n[’']t$");

    /** Frequent words that go by no rule above. */
    private static final Map<String, Integer> IRREGULAR = Map.ofEntries(
            Map.entry("aches", 1),
            Map.entry("headaches", 2),
            Map.entry("anyone", 3),
            Map.entry("classically", 3),
            Map.entry("evening", 2),
            Map.entry("evenings", 2),
            Map.entry("fluid", 2),
            Map.entry("safety", 2));

    private Syllables() {}

    /** How many the word has, at least 1; the parts of a hyphenated word are counted one by one. */
    static int in(String word) {
        if (isFigureOrAbbreviation(word)) {
            return 1;
        }
        int syllables = Stream.of(word.toLowerCase(Locale.ROOT).split("-"))
                .mapToInt(Syllables::ofPart)
                .sum();
        return Math.max(1, syllables);
    }

    private static int ofPart(String part) {
        String word = POSSESSIVE.matcher(part).replaceFirst("").replace("qu", "qw");
        if (IRREGULAR.containsKey(word)) {
            return IRREGULAR.get(word);
        }
        long spoken = Math.max(1, count(VOWELS, word) - count(SILENT, word));
        return (int) (spoken + count(APART, word));
    }

    private static boolean isFigureOrAbbreviation(String word) {
        return word.chars().anyMatch(Character::isDigit)
                || word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT));
    }

    private static long count(Pattern pattern, String word) {
        return pattern.matcher(word).results().count();
    }

    private static Pattern anyOf(String... patterns) {
        return Pattern.compile(String.join("|", patterns));
    }
}
