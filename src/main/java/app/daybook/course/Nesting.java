package app.daybook.course;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Refuses Markdown that nobody writes by hand: quotations and lists within each other, or brackets and emphasis within
 * one paragraph, in numbers on which a parser runs out of stack or of time. The limits are some
 * twenty times what a course uses.
 */
final class Nesting {

    private static final int DEEPEST = 12;
    private static final int WIDEST_INDENT = 60;
    private static final int MOST_BRACKETS = 200;
    private static final int MOST_MARKS = 600;
    private static final int LONGEST_CODE_FENCE = 12;
    private static final int LONGEST_BLOCK = 20_000;
    private static final int MOST_BLOCKS = 20_000;

    private static final Pattern CONTAINER = Pattern.compile("\\G[ \\t]*(?:>|(?:[-+*:]|\\d{1,9}[.)])(?=[ \\t]))");
    private static final Pattern INDENT = Pattern.compile("[ \\t]{" + WIDEST_INDENT + "}.*");
    private static final Pattern FENCE = Pattern.compile("`{" + (LONGEST_CODE_FENCE + 1) + "}");

    private Nesting() {}

    /** One finding at the first line that goes too far, nothing for other texts. */
    static void refuse(String file, String text, Findings findings) {
        int brackets = 0;
        int marks = 0;
        int blocks = 0;
        int length = 0;
        int number = 0;
        for (String line : text.split("\n", -1)) {
            number++;
            if (line.isBlank()) {
                brackets = 0;
                marks = 0;
                length = 0;
                blocks++;
            }
            brackets += count(line, "[]");
            marks += count(line, "*_~`");
            length += line.length();
            if (containers(line) > DEEPEST
                    || INDENT.matcher(line).lookingAt()
                    || FENCE.matcher(line).find()
                    || brackets > MOST_BRACKETS
                    || marks > MOST_MARKS
                    || length > LONGEST_BLOCK
                    || blocks > MOST_BLOCKS) {
                findings.error(
                        file,
                        number,
                        "nesting",
                        "This is too long, or too many marks stand within each other; split it with empty lines.");
                return;
            }
        }
    }

    private static int containers(String line) {
        Matcher marker = CONTAINER.matcher(line);
        int depth = 0;
        while (depth <= DEEPEST && marker.find()) {
            depth++;
        }
        return depth;
    }

    private static int count(String line, String marks) {
        return (int) line.chars().filter(c -> marks.indexOf(c) >= 0).count();
    }
}
