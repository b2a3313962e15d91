package app.daybook.web;

import java.util.regex.Pattern;

/**
 * What people write, without what nobody writes and nobody sees: control characters other than tabs and ends of lines,
 * which neither XML (1.0, section 2.2) nor PostgreSQL takes; what turns the text around it (UAX #9, section 2: embeddings,
 * overrides, isolates), which pages do by their markup instead (UTR #20, section 3.3); and what is no character. Marks of direction, joiners
 * and all letters stay. Texts are cleaned where they come in, and again where they leave for paper and tables, for some
 * are older than this rule.
 */
public final class PlainText {

    private static final Pattern UNSEEN = Pattern.compile(
            "[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f-\\x9f\\u202a-\\u202e\\u2066-\\u2069\\ufffe\\uffff]" + "|\\p{Cs}");

    private PlainText() {}

    public static String of(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isSeen(text.charAt(i))) {
                return UNSEEN.matcher(text).replaceAll("");
            }
        }
        return text;
    }

    /** Of nearly all texts every character is one of these; the others take a closer look. */
    private static boolean isSeen(char character) {
        return character >= ' ' && character <= '~'
                || character >= '\u00a0' && character <= '\u2029'
                || character == '\n'
                || character == '\r'
                || character == '\t';
    }
}
