package app.daybook.quiz.exchange;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

import app.daybook.quiz.Numeric;
import app.daybook.quiz.Range;
import app.daybook.quiz.ShortAnswer;

/** Answers to type, as other programs have them: one spelling or one range, each with its feedback. */
final class Typed {

    private static final int DECIMALS = 6;

    private Typed() {}

    /** @param feedback block HTML; may be empty */
    record Spelling(String text, double percent, String feedback) {}

    /** @param feedback block HTML; may be empty */
    record Interval(Range range, double percent, String feedback) {}

    static List<Spelling> of(ShortAnswer question) {
        List<Spelling> spellings = new ArrayList<>();
        for (ShortAnswer.Answer answer : question.answers()) {
            answer.alternatives()
                    .forEach(text -> spellings.add(new Spelling(text, answer.right() ? 100 : 0, answer.feedback())));
        }
        return spellings;
    }

    /** The answers in the unit that is asked for. */
    static List<Interval> of(Numeric question) {
        List<Interval> intervals = new ArrayList<>();
        for (Numeric.Answer answer : question.answers()) {
            answer.ranges().stream()
                    .filter(range -> range.unit().equals(question.unit()))
                    .forEach(range -> intervals.add(new Interval(range, answer.right() ? 100 : 0, answer.feedback())));
        }
        return intervals;
    }

    /** Neighbours that are equally right and have the same feedback are spellings of one answer. */
    static ShortAnswer shortAnswer(Head head, List<Spelling> spellings, Intake intake) {
        List<ShortAnswer.Answer> answers = new ArrayList<>();
        for (Spelling spelling : rightFirst(head, spellings, Spelling::percent, intake)) {
            boolean right = isRight(spelling.percent);
            String feedback = Html.block(spelling.feedback);
            ShortAnswer.Answer last = answers.isEmpty() ? null : answers.get(answers.size() - 1);
            if (last != null && last.right() == right && last.feedback().equals(feedback)) {
                List<String> alternatives = new ArrayList<>(last.alternatives());
                alternatives.add(spelling.text);
                answers.set(answers.size() - 1, new ShortAnswer.Answer(alternatives, right, feedback));
            } else {
                answers.add(new ShortAnswer.Answer(List.of(spelling.text), right, feedback));
            }
        }
        return new ShortAnswer(intake.prompt(head), answers);
    }

    /** Likewise with ranges. */
    static Numeric numeric(Head head, List<Interval> intervals, Intake intake) {
        List<Numeric.Answer> answers = new ArrayList<>();
        for (Interval interval : rightFirst(head, intervals, Interval::percent, intake)) {
            boolean right = isRight(interval.percent);
            String feedback = Html.block(interval.feedback);
            Numeric.Answer last = answers.isEmpty() ? null : answers.get(answers.size() - 1);
            if (last != null && last.right() == right && last.feedback().equals(feedback)) {
                List<Range> ranges = new ArrayList<>(last.ranges());
                ranges.add(interval.range);
                answers.set(answers.size() - 1, new Numeric.Answer(ranges, right, feedback));
            } else {
                answers.add(new Numeric.Answer(List.of(interval.range), right, feedback));
            }
        }
        return new Numeric(intake.prompt(head), answers);
    }

    /** A range with the six decimals that a course may write, widened rather than narrowed. */
    static Range range(BigDecimal low, BigDecimal high, String unit) {
        return new Range(
                low.setScale(DECIMALS, RoundingMode.FLOOR), high.setScale(DECIMALS, RoundingMode.CEILING), unit);
    }

    /** A number as a file has it. */
    static BigDecimal number(String text) {
        String number = text.strip().replace('\u2212', '-');
        if (!number.matches("[-+]?(\\d{1,12}(\\.\\d{0,30})?|\\.\\d{1,30})")) {
            throw new IllegalArgumentException("\"" + Notes.shortened(text)
                    + "\" is no number of at most 12 digits and a decimal point; write it out");
        }
        return new BigDecimal(number);
    }

    private static boolean isRight(double percent) {
        return percent > 99;
    }

    private static <T> List<T> rightFirst(
            Head head, List<T> answers, java.util.function.ToDoubleFunction<T> percent, Intake intake) {
        if (answers.stream().mapToDouble(percent).anyMatch(value -> value != 0 && !isRight(value))) {
            intake.lost(head, "answers that earn a part of the point count as wrong now and keep their feedback.");
        }
        List<T> sorted = new ArrayList<>(answers);
        sorted.sort((a, b) -> Boolean.compare(isRight(percent.applyAsDouble(b)), isRight(percent.applyAsDouble(a))));
        return sorted;
    }
}
