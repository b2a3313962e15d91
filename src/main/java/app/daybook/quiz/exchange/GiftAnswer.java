package app.daybook.quiz.exchange;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import app.daybook.quiz.Choice;
import app.daybook.quiz.Numeric;
import app.daybook.quiz.Option;
import app.daybook.quiz.Ordering;
import app.daybook.quiz.Question;
import app.daybook.quiz.Range;
import app.daybook.quiz.foreign.Head;
import app.daybook.quiz.foreign.Html;
import app.daybook.quiz.foreign.Intake;
import app.daybook.quiz.foreign.Keys;
import app.daybook.quiz.foreign.Matched;
import app.daybook.quiz.foreign.Ordered;
import app.daybook.quiz.foreign.Typed;
import app.daybook.quiz.foreign.Weighted;

/**
 * Reads what stands in the braces of one question.
 *
 * @param form the format of texts that do not name their own
 */
record GiftAnswer(Head head, String form, Intake intake) {

    private static final Pattern TRUTH = Pattern.compile("(?i)^(T|TRUE|F|FALSE)\\s*(?=#|$)");
    private static final Pattern WEIGHT = Pattern.compile("^%([^%]{1,20})%");
    private static final Pattern ORDER =
            Pattern.compile("(?i)^>[ \\t]*\\d*[ \\t]*(ALL|EXACT|RANDOM|REL|CONTIGUOUS|CONTIG)?[ \\t]*"
                    + "(HORIZONTAL|HORI|H|VERTICAL|VERT|V|1|0)?[ \\t]*([A-Z_]*)[ \\t]*"
                    + "(?:SHOW|TRUE|YES|HIDE|FALSE|NO|1|0)?[ \\t]*(NONE|ABC|ABCD|123|III|IIII)?[ \\t]*\\n");

    private static final int LONGEST_TAG = 200;

    /** One answer: its mark ({@code =} or {@code ~}), its weight if it has one, its text and its feedback, hidden. */
    private record Part(char mark, Double percent, String text, String feedback) {}

    Question read(String answer) {
        if (answer.isEmpty()) {
            throw new IllegalArgumentException("an essay has no answer that a program can mark; ask something else");
        }
        if (answer.startsWith(">")) {
            return ordering(answer);
        }
        if (answer.startsWith("#")) {
            return numeric(answer.substring(1).strip());
        }
        Matcher truth = TRUTH.matcher(answer);
        if (truth.find()) {
            return trueFalse(truth.group(1).toUpperCase(Locale.ROOT).startsWith("T"), answer.substring(truth.end()));
        }
        List<Part> parts = parts(answer);
        boolean pairs = parts.stream().allMatch(part -> part.mark == '=')
                && parts.stream().anyMatch(part -> part.text.contains("->"));
        if (pairs) {
            return matching(parts);
        }
        if (parts.stream().anyMatch(part -> part.mark == '~')) {
            boolean single = parts.stream().anyMatch(part -> part.mark == '=');
            return Weighted.choice(
                    head,
                    parts.stream()
                            .map(part -> new Weighted(html(part.text), percent(part), html(part.feedback)))
                            .toList(),
                    single,
                    intake);
        }
        List<Typed.Spelling> spellings = parts.stream()
                .map(part -> new Typed.Spelling(
                        GiftReader.words(part.text), part.percent == null ? 100 : part.percent, html(part.feedback)))
                .toList();
        return Typed.shortAnswer(head, Typed.withoutStars(spellings, intake), intake);
    }

    private static double percent(Part part) {
        return part.percent == null ? part.mark == '=' ? 100 : 0 : part.percent;
    }

    /** The answers, each from its mark to the next. */
    private static List<Part> parts(String answer) {
        List<Part> parts = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= answer.length(); i++) {
            if (i == answer.length() || answer.charAt(i) == '=' && !isInTag(answer, i) || answer.charAt(i) == '~') {
                parts.add(part(answer.substring(start, i)));
                start = i;
            }
        }
        return parts;
    }

    /** Hand-written HTML often leaves the sign of an attribute without its backslash. */
    private static boolean isInTag(String answer, int at) {
        String before = answer.substring(Math.max(0, at - LONGEST_TAG), at);
        int open = before.lastIndexOf('<');
        return open >= 0 && before.substring(open).matches("<[a-zA-Z][^<>]*\\s[a-zA-Z-]+");
    }

    private static Part part(String text) {
        boolean marked = text.startsWith("=") || text.startsWith("~");
        String rest = (marked ? text.substring(1) : text).strip();
        Matcher weight = WEIGHT.matcher(rest);
        Double percent = null;
        if (weight.find()) {
            percent = Weighted.percent(weight.group(1));
            rest = rest.substring(weight.end());
        }
        int feedback = rest.indexOf('#');
        return new Part(
                marked ? text.charAt(0) : '=',
                percent,
                feedback < 0 ? rest : rest.substring(0, feedback),
                feedback < 0 ? "" : rest.substring(feedback + 1));
    }

    private Choice trueFalse(boolean truth, String rest) {
        String[] said = rest.split("#", -1);
        String wrong = said.length > 1 ? html(said[1]) : "";
        String right = said.length > 2 ? html(said[2]) : "";
        return trueFalse(head, truth, truth ? right : wrong, truth ? wrong : right, intake);
    }

    static Choice trueFalse(Head head, boolean truth, String onTrue, String onFalse, Intake intake) {
        return new Choice(
                intake.prompt(head),
                List.of(
                        new Option(Keys.of(0), truth, "True", Html.block(onTrue)),
                        new Option(Keys.of(1), !truth, "False", Html.block(onFalse))),
                Choice.Marking.SINGLE);
    }

    private Question matching(List<Part> parts) {
        List<Matched> pairs = new ArrayList<>();
        for (Part part : parts) {
            int arrow = part.text.indexOf("->");
            if (arrow < 0) {
                throw new IllegalArgumentException("a pair lacks its \"->\"; write \"=this -> that\"");
            }
            pairs.add(new Matched(
                    html(part.text.substring(0, arrow)), GiftReader.words(part.text.substring(arrow + 2)), ""));
        }
        return Matched.matching(head, pairs, intake);
    }

    private Numeric numeric(String answer) {
        List<Typed.Interval> intervals = new ArrayList<>();
        for (Part part : parts(answer)) {
            if (part.text.isBlank() || part.mark == '~') {
                intake.lost("feedback for any other number has no place here and was left out.");
            } else {
                intervals.add(new Typed.Interval(
                        range(part.text), part.percent == null ? 100 : part.percent, html(part.feedback)));
            }
        }
        return Typed.numeric(head, intervals, intake);
    }

    private Range range(String text) {
        String unit = head.tags().unit();
        int dots = text.indexOf("..");
        if (dots > 0) {
            return Typed.range(Typed.number(text.substring(0, dots)), Typed.number(text.substring(dots + 2)), unit);
        }
        String[] parts = GiftText.show(text).split(":", 2);
        BigDecimal middle = Typed.number(parts[0]);
        BigDecimal tolerance = parts.length < 2 ? BigDecimal.ZERO : Typed.number(parts[1]);
        return Typed.range(middle.subtract(tolerance), middle.add(tolerance), unit);
    }

    private Ordering ordering(String answer) {
        Matcher order = ORDER.matcher(answer);
        if (!order.find()) {
            throw new IllegalArgumentException("each thing to order needs a line of its own below \">\"");
        }
        List<Ordering.Item> items = new ArrayList<>();
        answer.substring(order.end())
                .lines()
                .filter(line -> !line.isBlank())
                .forEach(line -> items.add(new Ordering.Item(Keys.of(items.size()), Html.inline(html(line)), "")));
        if (order.group(1) != null && !order.group(1).equalsIgnoreCase("ALL")) {
            intake.lost("that only some of its things are asked for (" + order.group(1) + ") has no place here.");
        }
        if (order.group(2) != null && order.group(2).toUpperCase(Locale.ROOT).startsWith("H")) {
            intake.setting(head.line(), order.group(2));
        }
        if (order.group(4) != null && !order.group(4).equalsIgnoreCase("NONE")) {
            intake.setting(head.line(), order.group(4));
        }
        return Ordered.ordering(head, items, order.group(3), intake);
    }

    private String html(String text) {
        return GiftReader.html(text, form, intake);
    }
}
