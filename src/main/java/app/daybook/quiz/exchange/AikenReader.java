package app.daybook.quiz.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import app.daybook.quiz.foreign.Head;
import app.daybook.quiz.foreign.Intake;
import app.daybook.quiz.foreign.Notes;
import app.daybook.quiz.foreign.Tags;
import app.daybook.quiz.foreign.Weighted;

/**
 * Reads Aiken (Moodle, “Aiken format”): a text, its options each in a line, and a line that names the right one. What
 * stands out of this order is told with its line, and ends with it.
 */
final class AikenReader {

    private static final Pattern OPTION = Pattern.compile("([A-Za-z])[.)](?:\\s+(.*))?");
    private static final Pattern ANSWER = Pattern.compile("(?i)ANSWER\\s*:\\s*(.*)");

    private final Intake intake;
    private final StringBuilder asked = new StringBuilder();
    private final List<String> options = new ArrayList<>();
    private int start;

    AikenReader(Intake intake) {
        this.intake = intake;
    }

    void read(String text) {
        int number = 0;
        int from = 0;
        while (from < text.length()) {
            int end = text.indexOf('\n', from) < 0 ? text.length() : text.indexOf('\n', from);
            number++;
            if (!line(number, text.substring(from, end).strip())) {
                return;
            }
            from = end + 1;
        }
        giveUp();
    }

    /** Answers whether there is room for more. */
    private boolean line(int number, String line) {
        Matcher option = OPTION.matcher(line);
        Matcher answer = ANSWER.matcher(line);
        if (line.isEmpty()) {
            return true;
        }
        if (asked.length() == 0 && (answer.matches() || option.matches() && letter(option) > 0)) {
            intake.leftOut(
                    number, line, "The line was left out: it belongs to no question; a question begins with its text.");
        } else if (answer.matches()) {
            if (!intake.hasRoom(start)) {
                return false;
            }
            take(answer.group(1).strip());
        } else if (option.matches() && asked.length() > 0 && letter(option) == options.size()) {
            options.add(option.group(2) == null ? "" : option.group(2).strip());
        } else if (option.matches() && !options.isEmpty()) {
            intake.leftOut(
                    start,
                    asked.toString(),
                    "The question was left out: in line " + number + " comes option " + option.group(1) + ", where "
                            + (char) ('A' + options.size()) + " is next.");
            clear();
        } else {
            if (!options.isEmpty()) {
                giveUp();
            }
            start = asked.length() == 0 ? number : start;
            asked.append(asked.length() == 0 ? "" : "\n").append(line);
        }
        return true;
    }

    private static int letter(Matcher option) {
        return option.group(1).toUpperCase(Locale.ROOT).charAt(0) - 'A';
    }

    private void take(String letter) {
        String text = asked.toString();
        List<String> texts = List.copyOf(options);
        clear();
        intake.take(start, text, () -> {
            int right = letter.length() == 1 ? Character.toUpperCase(letter.charAt(0)) - 'A' : -1;
            if (right < 0 || right >= texts.size()) {
                throw new IllegalArgumentException(
                        "\"ANSWER: " + Notes.shortened(letter) + "\" names none of its options; name one such as A");
            }
            Head head = new Head(start, "", "", new Tags(Set.of()), intake.plain(text), "");
            List<Weighted> weighted = new ArrayList<>();
            texts.forEach(
                    option -> weighted.add(new Weighted(intake.plain(option), weighted.size() == right ? 100 : 0, "")));
            return Weighted.choice(head, weighted, true, intake);
        });
    }

    private void giveUp() {
        if (asked.length() > 0) {
            intake.leftOut(start, asked.toString(), "The question was left out: it has no line such as \"ANSWER: A\".");
        }
        clear();
    }

    private void clear() {
        asked.setLength(0);
        options.clear();
    }
}
