package app.daybook.quiz.foreign;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

import app.daybook.quiz.Choice;
import app.daybook.quiz.Option;
import app.daybook.quiz.Place;

/**
 * An option as other programs have it.
 *
 * @param text inline HTML
 * @param percent what choosing it earns, −100 to 100
 * @param feedback block HTML; may be empty
 */
public record Weighted(String text, double percent, String feedback) {

    /** Moodle has no smaller share than a tenth that a number of options could need. */
    public static final int MOST_SHARES = 10;

    public static List<Weighted> of(Choice choice) {
        long right = choice.options().stream().filter(Option::right).count();
        long wrong = choice.options().size() - right;
        return choice.options().stream()
                .map(option -> new Weighted(
                        option.text(),
                        choice.multiple() ? option.right() ? 100.0 / right : -100.0 / wrong : option.right() ? 100 : 0,
                        option.feedback()))
                .toList();
    }

    /** The equal list of a place to mark. */
    public static List<Weighted> of(Place place) {
        return place.regions().stream()
                .map(region -> {
                    boolean right = place.right().contains(region.key());
                    return new Weighted(Html.escape(region.name()), right ? 100 : 0, right ? place.feedback() : "");
                })
                .toList();
    }

    /** The options and how they are marked, with a note on each weight that we do not know. */
    public static Choice choice(Head head, List<Weighted> answers, boolean single, Intake intake) {
        long right = answers.stream()
                .filter(answer -> single ? answer.percent > 99 : answer.percent > 0)
                .count();
        List<Option> options = new ArrayList<>();
        boolean uneven = false;
        for (Weighted answer : answers) {
            boolean isRight = single ? answer.percent > 99 : answer.percent > 0;
            double expected = isRight ? single ? 100 : 100.0 / right : single ? 0 : -100.0 / (answers.size() - right);
            uneven |= Math.abs(answer.percent - expected) > 0.1;
            options.add(new Option(
                    Keys.of(options.size()), isRight, Html.inline(answer.text), Html.block(answer.feedback)));
        }
        Choice.Marking marking =
                single ? Choice.Marking.SINGLE : head.tags().whole() ? Choice.Marking.MULTIPLE : Choice.Marking.PARTIAL;
        refuse(options, single, intake.idiom());
        Choice choice = new Choice(intake.prompt(head), options, marking);
        if (uneven && marking != Choice.Marking.MULTIPLE) {
            intake.lost(
                    single
                            ? "its options have weights between right and wrong; only the one of 100 % counts now."
                            : "its options have weights of their own; each right one counts the same now,"
                                    + " and so does each wrong one.");
        }
        return choice;
    }

    private static void refuse(List<Option> options, boolean single, Idiom idiom) {
        if (options.size() < 2) {
            throw new IllegalArgumentException("it has " + (options.isEmpty() ? "no option" : "one option")
                    + " to choose from; write two or more");
        }
        if (options.stream().anyMatch(option -> Html.plain(option.text()).isEmpty())) {
            throw new IllegalArgumentException("an option has no words, or lost its picture; write it in words");
        }
        long right = options.stream().filter(Option::right).count();
        if (right == 0) {
            throw idiom.noneRight("options");
        }
        if (single && right > 1) {
            throw idiom.severalRight("options");
        }
    }

    /** As Moodle writes it: at most five decimals. */
    public String written() {
        BigDecimal rounded = BigDecimal.valueOf(percent).setScale(5, RoundingMode.HALF_UP);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }

    /** A weight as a file has it; what is no number from −100 to 100 is a fault of the file. */
    public static double percent(String text) {
        if (!text.strip().matches("[-+]?\\d{1,3}(\\.\\d{1,12})?")) {
            throw new IllegalArgumentException("\"" + Notes.shortened(text) + "\" is no weight from -100 to 100");
        }
        return Double.parseDouble(text.strip());
    }
}
