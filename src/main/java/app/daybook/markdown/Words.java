package app.daybook.markdown;

import java.util.regex.Pattern;

/** Counts words as a reader meets them: no markup, no addresses, no body map's settings. */
public final class Words {

    private static final Pattern CODE = Pattern.compile("(?s)```.*?```");
    private static final Pattern UNREAD = Pattern.compile("\\[[@^][^\\]\\n]*\\]|\\]\\([^)\\n]*\\)|\\[![A-Z]+\\]");
    /** What may stand within a word: that’s, 20.5, hold-relax. */
    private static final String JOINTS = "'’.,-";

    private Words() {}

    public static int in(String markdown) {
        String read = markdown.contains("```") ? CODE.matcher(markdown).replaceAll(" ") : markdown;
        String text = UNREAD.matcher(read).replaceAll(" ");
        int words = 0;
        boolean inWord = false;
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            boolean letter = isLetter(text, at);
            words += letter && !inWord ? 1 : 0;
            inWord = letter || inWord && JOINTS.indexOf(text.charAt(at)) >= 0 && isLetter(text, at + 1);
        }
        return words;
    }

    /** Letters and numbers, which have halves and exponents among them besides digits. */
    private static boolean isLetter(String text, int at) {
        if (at == text.length()) {
            return false;
        }
        int letter = text.codePointAt(at);
        return Character.isLetterOrDigit(letter)
                || Character.getType(letter) == Character.LETTER_NUMBER
                || Character.getType(letter) == Character.OTHER_NUMBER;
    }
}
