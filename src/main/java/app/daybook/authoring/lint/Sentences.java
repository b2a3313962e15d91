package app.daybook.authoring.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Divides running text into sentences: at a full stop, question mark, exclamation mark or ellipsis before a space,
 * unless the next word goes on in small letters or the full stop belongs to an abbreviation or an initial.
 */
final class Sentences {

    private static final Pattern END = Pattern.compile("[.!?…]+[”’\"')\\]]*(?=\\s+|$)");
    private static final Pattern LAST_WORD = Pattern.compile("[\\p{L}.]+$");
    private static final Pattern INITIAL = Pattern.compile("\\p{L}");

    /** Abbreviations after which a sentence goes on, whatever comes next; without their last full stop. */
    private static final Set<String> ABBREVIATIONS = Set.of(
            "e.g", "i.e", "eg", "ie", "cf", "vs", "fig", "figs", "pp", "no", "nos", "vol", "ed", "eds", "ch", "approx",
            "dr", "mr", "mrs", "ms", "prof", "st", "mm", "nn", "aa", "vv", "min", "max", "incl");

    /** Figures stand behind these alone: "No. 5", but "Say no. Then stop." */
    private static final Set<String> BEFORE_FIGURES = Set.of("no", "nos", "min", "max", "ed", "ch", "st", "ms");

    /** @param start offset of the first character, @param end offset after the last one */
    record Sentence(String text, int start) {

        /** Words and figures; parts joined by a hyphen or an apostrophe are one. */
        List<String> words() {
            return WORD.matcher(text).results().map(word -> word.group()).toList();
        }
    }

    private static final Pattern WORD =
            Pattern.compile("\\p{L}[\\p{L}\\p{N}]*+(?:['’-][\\p{L}\\p{N}]++)*+|\\p{N}[\\p{L}\\p{N}.,/:'’–-]*");

    private Sentences() {}

    /** The sentences that have a word in them. */
    static List<Sentence> in(String text) {
        List<Sentence> sentences = new ArrayList<>();
        int start = 0;
        for (Matcher end = END.matcher(text); end.find(); ) {
            if (isEnd(text, end.start(), end.end())) {
                add(sentences, text, start, end.end());
                start = end.end();
            }
        }
        add(sentences, text, start, text.length());
        return sentences;
    }

    private static void add(List<Sentence> sentences, String text, int from, int to) {
        int start = from;
        while (start < to && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        Sentence sentence = new Sentence(text.substring(start, to), start);
        if (!sentence.words().isEmpty()) {
            sentences.add(sentence);
        }
    }

    private static boolean isEnd(String text, int markAt, int after) {
        String rest = text.substring(after).stripLeading();
        if (rest.isEmpty()) {
            return true;
        }
        if (Character.isLowerCase(rest.codePointAt(0))) {
            return false;
        }
        if (text.charAt(markAt) != '.' || after > markAt + 1) {
            return true;
        }
        Matcher last = LAST_WORD.matcher(text.substring(0, markAt));
        String word = last.find() ? last.group().toLowerCase(Locale.ROOT) : "";
        if (BEFORE_FIGURES.contains(word)) {
            return !Character.isDigit(rest.codePointAt(0));
        }
        return !ABBREVIATIONS.contains(word) && !INITIAL.matcher(word).matches();
    }
}
