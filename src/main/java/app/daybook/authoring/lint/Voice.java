package app.daybook.authoring.lint;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * In whose voice some words are said: the course's own, or that of a claim which it denies or quotes.
 *
 * @param before the sentence up to the words
 * @param after the sentence after them
 * @param isQuoted whether the words stand in quotation marks or a block quotation
 */
record Voice(Passage passage, String before, String words, String after, boolean isQuoted) {

    private static final int NEARBY_WORDS = 8;

    private static final Pattern NO = Pattern.compile(
            "(?i)\\b(?:not(?! only| just| merely)|no|never|nor|neither|nobody|none|nothing|cannot|without|hardly|"
                    + "instead of|rather than|unlikely to)\\b|n[’']t\\b");
    private static final Pattern IS_NOT =
            Pattern.compile("(?i)^[^,;:—]*?\\b(?:is|are|was|were|has|have|does|do)(?: (?:not|never|no)\\b|n[’']t\\b)");
    private static final Pattern UNTRUE = Pattern.compile(
            "(?i)\\b(?:false|untrue|unproven|refuted|contradicted|unsupported|misleading|overclaim\\w*|myth)\\b");
    private static final Pattern CLAUSE = Pattern.compile("[;:—]|,\\s+(?:but|and|so|yet|it|they|he|she|we)\\b");
    private static final Pattern CLAIM = Pattern.compile(
            "(?i)\\b(?:\\w*claim(?:s|ed)?|adverts?|advertisements?|leaflets?|flyers?|"
                    + "brochures?|blogs?|websites?|forums?|slogans?|headlines?|posters?|menus?|myths?|rewrit\\w+|reword\\w*)\\b");

    /**
     * @param from offset in the passage at which the words begin
     * @param to offset after them
     */
    static Voice of(Passage passage, int from, int to) {
        String text = passage.text();
        int start = 0;
        int end = text.length();
        for (Sentences.Sentence sentence : Sentences.in(text)) {
            if (sentence.start() <= from) {
                start = sentence.start();
                end = sentence.start() + sentence.text().length();
            }
        }
        return new Voice(
                passage,
                text.substring(start, from),
                text.substring(from, to),
                text.substring(Math.min(to, end), end),
                passage.kind() == Passage.Kind.QUOTATION || isInMarks(text.substring(0, from)));
    }

    /** Whether the sentence says that it is not so: a “no” shortly before in the same clause, or “is not” after it. */
    boolean denies() {
        return UNTRUE.matcher(before + after).find()
                || NO.matcher(lastWords(lastClause(before)) + words).find()
                || IS_NOT.matcher(firstWords(after)).find();
    }

    /**
     * Whether the words are quoted, and the passage, the head of its column or the heading above tells that it is a
     * claim. Quotation marks alone are not enough: words to say to a client have them too.
     */
    boolean quotesAClaim() {
        return isQuoted
                && Stream.of(passage.text(), passage.column(), passage.heading())
                        .anyMatch(text -> CLAIM.matcher(text).find());
    }

    private static boolean isInMarks(String before) {
        long straight = before.chars().filter(c -> c == '"').count();
        return before.lastIndexOf('“') > before.lastIndexOf('”') || straight % 2 == 1;
    }

    private static String lastClause(String text) {
        int start = 0;
        for (Matcher clause = CLAUSE.matcher(text); clause.find(); ) {
            start = clause.end();
        }
        return text.substring(start);
    }

    private static String lastWords(String text) {
        List<String> words = List.of(text.split("\\s+"));
        return String.join(" ", words.subList(Math.max(0, words.size() - NEARBY_WORDS), words.size()));
    }

    private static String firstWords(String text) {
        List<String> words = List.of(text.split("\\s+"));
        return String.join(" ", words.subList(0, Math.min(words.size(), NEARBY_WORDS)));
    }
}
