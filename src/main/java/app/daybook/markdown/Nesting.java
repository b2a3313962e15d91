package app.daybook.markdown;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Refuses Markdown that nobody writes by hand: quotations and lists within each other, or brackets and emphasis within
 * one paragraph, in numbers on which a parser runs out of stack or of time. The limits are some
 * twenty times what a course uses.
 */
public final class Nesting {

    private static final int DEEPEST = 12;
    private static final int WIDEST_INDENT = 60;
    private static final int WIDEST_GAP = 500;
    private static final int MOST_BRACKETS = 200;
    private static final int MOST_MARKS = 600;
    private static final int MOST_COLUMNS = 100;
    private static final int MOST_FOOTNOTES = 300;
    private static final int LONGEST_CODE_FENCE = 12;
    private static final int LONGEST_BLOCK = 20_000;

    /** On one letter; Vietnamese and Hebrew have three. */
    private static final int MOST_COMBINING = 16;

    private static final char LAST_ASCII = 127;
    private static final int MOST_BLOCKS = 20_000;

    private static final int LONGEST_TITLE = 500;

    /** Behind the address of a link or picture, or of a line {@code [name]: address}. */
    private static final Pattern TITLE =
            Pattern.compile("(?:\\]\\([^\\s()]{1,500}|\\]:[ \\t]{0,9}\\S{1,500})[ \\t]{1,9}\\n?([\"'])");

    private static final Pattern CONTAINER = Pattern.compile("\\G[ \\t]*(?:>|(?:[-+*:]|\\d{1,9}[.)])(?=[ \\t]))");

    /** Since the last empty line. */
    private int brackets;

    private int marks;
    private int length;

    /** In the whole text. */
    private int blocks;

    private int footnotes;

    /** In this line. */
    private int columns;

    private int indent;
    private int gap;
    private int fence;
    private int combining;

    private Nesting() {}

    /** One finding at the first line that goes too far, nothing for other texts. */
    public static void refuse(String file, String text, Findings findings) {
        if (refuseOpenTitle(file, text, findings)) {
            return;
        }
        Nesting nesting = new Nesting();
        int number = 0;
        for (String line : text.split("\n", -1)) {
            number++;
            if (nesting.goesTooFar(line)) {
                findings.error(
                        file,
                        number,
                        "nesting",
                        "This is too long, or too many marks stand within each other; split it with empty lines.");
                return;
            }
        }
    }

    /**
     * The title of a link begins with a quotation mark; the parser looks for its end by one call a character, and where
     * it is missing or far away the stack ends first.
     */
    private static boolean refuseOpenTitle(String file, String text, Findings findings) {
        for (Matcher title = TITLE.matcher(text); title.find(); ) {
            int end = text.indexOf(title.group(1), title.end());
            int blank = text.indexOf("\n\n", title.end());
            if (end < 0 || end - title.end() > LONGEST_TITLE || blank >= 0 && blank < end) {
                findings.error(
                        file,
                        1 + Lines.ended(text, 0, title.start(1)),
                        "nesting",
                        "The title that begins here with " + title.group(1) + " has no second " + title.group(1)
                                + " behind it; add it within " + LONGEST_TITLE + " characters.");
                return true;
            }
        }
        return false;
    }

    private boolean goesTooFar(String line) {
        if (line.isBlank()) {
            brackets = 0;
            marks = 0;
            length = 0;
            blocks++;
        }
        length += line.length();
        count(line);
        return brackets > MOST_BRACKETS
                || marks > MOST_MARKS
                || columns > MOST_COLUMNS
                || footnotes > MOST_FOOTNOTES
                || length > LONGEST_BLOCK
                || blocks > MOST_BLOCKS
                || indent > WIDEST_INDENT
                || gap > WIDEST_GAP
                || fence > LONGEST_CODE_FENCE
                || combining > MOST_COMBINING
                || containers(line) > DEEPEST;
    }

    /** In one pass over the characters, for every text is read at every start. */
    private void count(String line) {
        columns = 0;
        indent = 0;
        gap = 0;
        fence = 0;
        combining = 0;
        int onLetter = 0;
        int spaces = 0;
        int ticks = 0;
        for (int at = 0; at < line.length(); at++) {
            char c = line.charAt(at);
            spaces = c == ' ' || c == '\t' ? spaces + 1 : 0;
            ticks = c == '`' ? ticks + 1 : 0;
            onLetter = c > LAST_ASCII && isCombining(c) ? onLetter + 1 : 0;
            combining = Math.max(combining, onLetter);
            indent = spaces > at ? spaces : indent;
            gap = Math.max(gap, spaces);
            fence = Math.max(fence, ticks);
            switch (c) {
                case '[', ']' -> brackets++;
                case '*', '_', '~', '`' -> marks++;
                case '|' -> columns++;
                case '^' -> footnotes += at > 0 && line.charAt(at - 1) == '[' ? 1 : 0;
                default -> {}
            }
        }
    }

    private static boolean isCombining(char c) {
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> true;
            default -> false;
        };
    }

    private static int containers(String line) {
        Matcher marker = CONTAINER.matcher(line);
        int depth = 0;
        while (depth <= DEEPEST && marker.find()) {
            depth++;
        }
        return depth;
    }
}
