package app.daybook.finding;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import app.daybook.markdown.Nearest;

/**
 * What somebody looks for: a few words, of which the beginning is enough.
 *
 * @param text as it was typed, within a bound
 * @param words folded; none where nothing typed was a word
 */
record Sought(String text, List<String> words) {

    /** Longer texts are cut: nobody looks for a page by more. */
    static final int LONGEST = 120;

    static final int MOST_WORDS = 8;

    /** Shorter beginnings are those of too many words. */
    private static final int SHORTEST_BEGINNING = 3;

    static Sought of(String typed) {
        String text = typed.strip();
        text = text.substring(0, Math.min(LONGEST, text.length())).strip();
        return new Sought(
                text, FoldedWords.of(text).stream().distinct().limit(MOST_WORDS).toList());
    }

    /** For {@code to_tsquery}, of letters and digits alone: sections that have all of the words. */
    String all() {
        return query(" & ");
    }

    /** The same: sections that have any. */
    String any() {
        return query(" | ");
    }

    private String query(String between) {
        return words.stream()
                .map(word -> "'" + word + "'" + (word.length() < SHORTEST_BEGINNING ? "" : ":*"))
                .collect(Collectors.joining(between));
    }

    /**
     * The same with each word that stands in none of the passages replaced by the nearest that does, where one is near.
     *
     * @param open the ids of the days that have opened for whoever asks
     */
    Sought spelled(List<Excerpt> passages, Set<String> open) {
        Map<String, Integer> known = new HashMap<>();
        passages.stream()
                .filter(passage -> passage.isFor(open))
                .forEach(passage -> passage.words().forEach(word -> known.merge(word, 1, Integer::sum)));
        List<String> spelled = words.stream().map(word -> spelled(word, known)).toList();
        return spelled.equals(words) ? this : new Sought(String.join(" ", spelled), spelled);
    }

    /** Of several that are as near, the one that stands in the most passages. */
    private static String spelled(String word, Map<String, Integer> known) {
        if (word.length() < SHORTEST_BEGINNING || known.keySet().stream().anyMatch(each -> each.startsWith(word))) {
            return word;
        }
        List<String> near = known.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
        return Nearest.to(word, near).orElse(word);
    }
}
