package app.daybook.authoring.lint;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How many years of school a text asks of its reader: 0.39 · words per sentence + 11.8 · syllables per word − 15.59
 * (Kincaid, Fishburne, Rogers and Chissom, Derivation of New Readability Formulas for Navy Enlisted Personnel, Research
 * Branch Report 8-75, 1975).
 *
 * @param words figures among them
 */
public record ReadingGrade(int sentences, int words, int syllables) {

    /** Below this a sentence or two decide the grade, and it says nothing about a page. */
    static final int FEWEST_WORDS = 100;

    /** Over the running text of a page, its questions' feedback not counted. */
    public static ReadingGrade of(Page page) {
        List<Sentences.Sentence> sentences = page.body()
                .filter(Passage::isRunning)
                .flatMap(passage -> Sentences.in(passage.text()).stream())
                .toList();
        return of(sentences);
    }

    static ReadingGrade of(List<Sentences.Sentence> sentences) {
        List<String> words = sentences.stream()
                .flatMap(sentence -> sentence.words().stream())
                .toList();
        return new ReadingGrade(sentences.size(), words.size(), syllables(words));
    }

    private static int syllables(List<String> words) {
        Map<String, Integer> known = new HashMap<>();
        return words.stream()
                .mapToInt(word -> known.computeIfAbsent(word, Syllables::in))
                .sum();
    }

    /** The grade, not rounded; 0 for a text without words. */
    public double value() {
        return words == 0 ? 0 : 0.39 * words / sentences + 11.8 * syllables / words - 15.59;
    }

    boolean isOfAPage() {
        return words >= FEWEST_WORDS;
    }
}
