package app.daybook.quiz.exchange;

/**
 * GIFT's escapes. While the structure is read, an escaped character is a noncharacter of Unicode, which no text may
 * hold (The Unicode Standard, 23.7).
 */
final class GiftText {

    private static final String ESCAPED = "\\~=#{}:n";
    private static final char FIRST = '\ufdd0';

    private GiftText() {}

    /** The text with each escaped character hidden from who looks for marks. */
    static String hide(String text) {
        StringBuilder hidden = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int escaped = c == '\\' && i + 1 < text.length() ? ESCAPED.indexOf(text.charAt(i + 1)) : -1;
            if (escaped >= 0) {
                hidden.append((char) (FIRST + escaped));
                i++;
            } else if (c < FIRST || c > '\ufdef') {
                hidden.append(c);
            }
        }
        return hidden.toString();
    }

    /** The text as its author meant it. */
    static String show(String hidden) {
        StringBuilder shown = new StringBuilder(hidden.length());
        for (char c : hidden.toCharArray()) {
            int escaped = c - FIRST;
            if (escaped < 0 || escaped >= ESCAPED.length()) {
                shown.append(c);
            } else {
                shown.append(ESCAPED.charAt(escaped) == 'n' ? '\n' : ESCAPED.charAt(escaped));
            }
        }
        return shown.toString().strip();
    }
}
