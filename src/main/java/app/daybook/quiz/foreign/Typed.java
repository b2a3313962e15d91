package app.daybook.quiz.foreign;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

import app.daybook.quiz.Numeric;
import app.daybook.quiz.Range;
import app.daybook.quiz.Response;
import app.daybook.quiz.ShortAnswer;

/** Answers to type, as other programs have them: one spelling or one range, each with its feedback. */
public final class Typed {

    private static final int DECIMALS = 6;
    private static final String STAR = "\\*";

    private Typed() {}

    /** @param feedback block HTML; may be empty */
    public record Spelling(String text, double percent, String feedback) {}

    /** @param feedback block HTML; may be empty */
    public record Interval(Range range, double percent, String feedback) {}

    /**
     * The spellings that other programs mean, in which a star stands for any letters unless a backslash is before it
     * (Moodle, “Short-Answer question type”). One that stands for many is told and left out.
     */
    public static List<Spelling> withoutStars(List<Spelling> spellings, Intake intake) {
        List<Spelling> kept = new ArrayList<>();
        for (Spelling spelling : spellings) {
            if (spelling.text.replace(STAR, "").contains("*")) {
                intake.lost("the answer \"" + Notes.shortened(spelling.text)
                        + "\" stands for many and was left out; write them out.");
            } else {
                kept.add(new Spelling(spelling.text.replace(STAR, "*"), spelling.percent, spelling.feedback));
            }
        }
        return kept;
    }

    /** The other way round. */
    public static String starred(String text) {
        return text.replace("*", STAR);
    }

    public static List<Spelling> of(ShortAnswer question) {
        List<Spelling> spellings = new ArrayList<>();
        for (ShortAnswer.Answer answer : question.answers()) {
            answer.alternatives()
                    .forEach(text -> spellings.add(new Spelling(text, answer.right() ? 100 : 0, answer.feedback())));
        }
        return spellings;
    }

    /** The answers in the unit that is asked for. */
    public static List<Interval> of(Numeric question) {
        List<Interval> intervals = new ArrayList<>();
        for (Numeric.Answer answer : question.answers()) {
            answer.ranges().stream()
                    .filter(range -> range.unit().equals(question.unit()))
                    .forEach(range -> intervals.add(new Interval(range, answer.right() ? 100 : 0, answer.feedback())));
        }
        return intervals;
    }

    /** Neighbours that are equally right and have the same feedback are spellings of one answer. */
    public static ShortAnswer shortAnswer(Head head, List<Spelling> spellings, Intake intake) {
        List<ShortAnswer.Answer> answers = new ArrayList<>();
        if (spellings.stream().noneMatch(spelling -> isRight(spelling.percent))) {
            throw intake.idiom().noneRight("answers");
        }
        if (spellings.stream().anyMatch(spelling -> spelling.text.length() > Response.LONGEST_VALUE)) {
            throw new IllegalArgumentException("an answer has more than " + Response.LONGEST_VALUE
                    + " characters, which nobody types; shorten it");
        }
        List<Spelling> told = new ArrayList<>();
        for (Spelling spelling : rightFirst(spellings, Spelling::percent, intake)) {
            boolean right = isRight(spelling.percent);
            Optional<Spelling> twin = told.stream()
                    .filter(other -> ShortAnswer.same(other.text, spelling.text))
                    .findFirst();
            told.add(spelling);
            if (twin.isPresent()) {
                tellTwin(twin.get(), spelling, intake);
                continue;
            }
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

    /** Two spellings that are one here; that is silent only where nothing but the spelling told them apart. */
    private static void tellTwin(Spelling first, Spelling second, Intake intake) {
        if (isRight(first.percent) != isRight(second.percent) || !first.feedback.equals(second.feedback)) {
            intake.lost(
                    "the answers \"" + Notes.shortened(first.text) + "\" and \"" + Notes.shortened(second.text)
                            + "\" are one here, since case, accents, spaces and punctuation do not matter; the first one counts.");
        }
    }

    /** Likewise with ranges. */
    public static Numeric numeric(Head head, List<Interval> intervals, Intake intake) {
        List<Numeric.Answer> answers = new ArrayList<>();
        if (intervals.stream().noneMatch(interval -> isRight(interval.percent))) {
            throw intake.idiom().noneRight("answers");
        }
        for (Interval interval : rightFirst(intervals, Interval::percent, intake)) {
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
    public static Range range(BigDecimal low, BigDecimal high, String unit) {
        if (low.compareTo(high) > 0) {
            throw new IllegalArgumentException(
                    "its numbers end below their beginning, at " + high.toPlainString() + "; turn them round");
        }
        return new Range(
                low.setScale(DECIMALS, RoundingMode.FLOOR), high.setScale(DECIMALS, RoundingMode.CEILING), unit);
    }

    /** A number as a file has it. */
    public static BigDecimal number(String text) {
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

    private static <T> List<T> rightFirst(List<T> answers, ToDoubleFunction<T> percent, Intake intake) {
        if (answers.stream().mapToDouble(percent).anyMatch(value -> value != 0 && !isRight(value))) {
            intake.lost("answers that earn a part of the point count as wrong now and keep their feedback.");
        }
        List<T> sorted = new ArrayList<>(answers);
        sorted.sort((a, b) -> Boolean.compare(isRight(percent.applyAsDouble(b)), isRight(percent.applyAsDouble(a))));
        return sorted;
    }
}
