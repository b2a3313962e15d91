package app.daybook.quiz.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import app.daybook.quiz.Question;
import app.daybook.quiz.foreign.Head;
import app.daybook.quiz.foreign.Intake;
import app.daybook.quiz.foreign.Tags;

/**
 * Reads GIFT (Moodle, “GIFT format”): questions are parted by empty lines, and what a question gets wrong ends with it.
 */
final class GiftReader {

    private static final Pattern ID = Pattern.compile("\\[id:((?:\\\\]|[^]\\p{Cc}]){1,200})]");
    private static final Pattern TAG = Pattern.compile("\\[tag:((?:\\\\]|[^]<>`\\p{Cc}]){1,200})]");
    private static final Pattern FORM = Pattern.compile("^\\s*+\\[(html|markdown|plain|moodle)]");
    private static final int LONGEST_QUESTION = 500_000;
    private static final String GENERAL = "####";

    private final Intake intake;

    /** Of the question that is being read: its text, what stands in comments, and the line of its first word. */
    private final StringBuilder asked = new StringBuilder();

    private final StringBuilder comments = new StringBuilder();
    private int start;

    GiftReader(Intake intake) {
        this.intake = intake;
    }

    void read(String text) {
        int number = 0;
        int from = 0;
        while (from <= text.length()) {
            int end = text.indexOf('\n', from) < 0 ? text.length() : text.indexOf('\n', from);
            String line = text.substring(from, end);
            from = end + 1;
            number++;
            if (!line.isBlank()) {
                line(number, line);
            } else if (!block()) {
                return;
            }
        }
        block();
    }

    /** A line is put to its question at once, and no more of them than are read: many short ones weigh far more. */
    private void line(int number, String line) {
        String stripped = line.strip();
        if (stripped.startsWith("//")) {
            comments.append(line).append('\n');
        } else if (stripped.startsWith("$CATEGORY:")) {
            intake.unplaced(number, "The category " + stripped.substring(10).strip());
        } else {
            start = asked.length() == 0 ? number : start;
            if (asked.length() <= LONGEST_QUESTION) {
                asked.append(line).append('\n');
            }
        }
    }

    /** Answers whether there is room for more. */
    private boolean block() {
        String text = asked.toString();
        String said = comments.toString();
        asked.setLength(0);
        comments.setLength(0);
        if (text.isEmpty()) {
            return true;
        }
        if (!intake.hasRoom(start)) {
            return false;
        }
        if (text.length() > LONGEST_QUESTION) {
            intake.leftOut(
                    start,
                    "",
                    "A question of more than " + LONGEST_QUESTION
                            + " characters was left out; an empty line ends a question.");
        } else {
            question(start, said, GiftText.hide(text));
        }
        return true;
    }

    private void question(int line, String comments, String text) {
        String name = "";
        String rest = text.strip();
        if (rest.startsWith("::") && rest.indexOf("::", 2) > 0) {
            int end = rest.indexOf("::", 2);
            name = GiftText.show(rest.substring(2, end));
            rest = rest.substring(end + 2);
        }
        Matcher id = ID.matcher(comments);
        String given = id.find() ? id.group(1).replace("\\]", "]").strip() : "";
        List<String> tags = new ArrayList<>();
        TAG.matcher(comments)
                .results()
                .forEach(tag -> tags.add(tag.group(1).replace("\\]", "]").strip()));
        String called = given.isEmpty() ? name.isEmpty() ? GiftText.show(rest) : name : given;
        int open = rest.indexOf('{');
        int close = rest.lastIndexOf('}');
        if (open < 0) {
            intake.leftOut(line, called, "A text without braces asks nothing; it was left out.");
        } else if (close < open || rest.indexOf('{', open + 1) >= 0 || rest.indexOf('}') < close) {
            intake.leftOut(
                    line,
                    called,
                    "The question was left out: it needs one \"{\" and one \"}\", with no empty line between;"
                            + " write \\{ and \\} for braces in a text.");
        } else {
            String before = rest.substring(0, open);
            String after = rest.substring(close + 1).strip();
            String answer = rest.substring(open + 1, close).strip();
            String asked = after.isEmpty() ? before : before.stripTrailing() + " _____ " + after;
            String shownName = name;
            intake.take(line, called, () -> question(line, given, shownName, Tags.read(tags), asked, answer));
        }
    }

    private Question question(int line, String id, String name, Tags tags, String asked, String answer) {
        String form = form(asked, "moodle");
        int general = answer.indexOf(GENERAL);
        boolean ordered = answer.startsWith(">");
        String explanation = general < 0 || ordered ? "" : html(answer.substring(general + 4), form);
        Head head = new Head(line, id, name, tags, html(asked, form), explanation);
        return new GiftAnswer(head, form, intake)
                .read(
                        general < 0 || ordered
                                ? answer
                                : answer.substring(0, general).strip());
    }

    private String html(String text, String form) {
        return html(text, form, intake);
    }

    /** A text with or without a mark of its format, which is else that of the question. */
    static String html(String text, String form, Intake intake) {
        String own = form(text, form);
        String shown = GiftText.show(FORM.matcher(text).replaceFirst(""));
        return switch (own) {
            case "markdown" -> intake.markdown(shown);
            case "plain" -> intake.plain(shown);
            default -> intake.html(shown);
        };
    }

    /** The words of an answer that is typed or chosen from a list, without the mark of their format. */
    static String words(String text) {
        return GiftText.show(FORM.matcher(text).replaceFirst(""));
    }

    private static String form(String text, String otherwise) {
        Matcher form = FORM.matcher(text);
        return form.find() ? form.group(1) : otherwise;
    }
}
