package app.daybook.quiz;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A number to write. A number without a unit is taken in the unit that is asked for; one with a unit counts in that
 * unit, if the answers have it. Nothing is converted: an author writes {@code 30..60 s | 0.5..1 min}.
 *
 * @param answers those that are right and, after them, wrong ones that were foreseen and have feedback of their own
 * @param numerals how the language of the course writes numbers
 */
public record Numeric(Prompt prompt, List<Answer> answers, Numerals numerals) implements Question {

    /**
     * @param ranges the same answer in one unit or several, the one to show first
     * @param feedback block HTML; may be empty
     */
    public record Answer(List<Range> ranges, boolean right, String feedback) {

        public Answer {
            ranges = List.copyOf(ranges);
        }
    }

    /** Why a text cannot be taken as an answer; it is kept all the same, for the learner to mend. */
    public enum Problem {
        NOT_A_NUMBER,
        UNKNOWN_UNIT,
        /** It is taken as a reader of the course's language reads it, and others write another number so. */
        TWO_READINGS
    }

    public Numeric {
        answers = List.copyOf(answers);
        if (answers.stream().noneMatch(Answer::right)) {
            throw new IllegalArgumentException("no answer is right; write one as \"= 30..60 s\"");
        }
    }

    /** Asked in English, as files of other programs write numbers. */
    public Numeric(Prompt prompt, List<Answer> answers) {
        this(prompt, answers, Numerals.ENGLISH);
    }

    @Override
    public double grade(Response response) {
        return met(response).filter(Answer::right).isPresent() ? 1 : 0;
    }

    /** The answer that the response gives, if it was foreseen; right ones first. */
    public Optional<Answer> met(Response response) {
        return quantity(response)
                .flatMap(quantity -> answers.stream()
                        .filter(answer -> answer.ranges().stream().anyMatch(range -> takes(range, quantity)))
                        .findFirst());
    }

    /** What a learner should know before submission about what was typed; it tells nothing about the number. */
    public Optional<Problem> problem(Response response) {
        if (response.isEmpty()) {
            return Optional.empty();
        }
        Optional<Quantity> quantity = quantity(response);
        if (quantity.isEmpty()) {
            return Optional.of(Problem.NOT_A_NUMBER);
        }
        String unit = quantity.get().unit();
        boolean known = unit.isEmpty()
                || units().stream().anyMatch(other -> Unit.of(other).equals(Unit.of(unit)));
        if (!known) {
            return Optional.of(Problem.UNKNOWN_UNIT);
        }
        return quantity.get().other().map(other -> Problem.TWO_READINGS);
    }

    /** How a number of {@link Problem#TWO_READINGS} is taken and, after it, how else it could be meant. */
    public List<String> readings(Response response) {
        return quantity(response).stream()
                .flatMap(quantity -> Stream.concat(Stream.of(quantity.value()), quantity.other().stream()))
                .map(numerals::write)
                .toList();
    }

    /** Whether a number below zero was foreseen, right or wrong; the digits of a phone have no minus. */
    public boolean negative() {
        return answers.stream()
                .flatMap(answer -> answer.ranges().stream())
                .anyMatch(range -> range.low().signum() < 0);
    }

    /** The unit in which a bare number is taken; empty where numbers have none. */
    public String unit() {
        return right().unit();
    }

    /** All units that may be written, the one asked for first. */
    public List<String> units() {
        return answers.stream()
                .flatMap(answer -> answer.ranges().stream())
                .map(Range::unit)
                .filter(unit -> !unit.isEmpty())
                .distinct()
                .toList();
    }

    /** What to show as right. */
    public Range right() {
        return answers.stream()
                .filter(Answer::right)
                .findFirst()
                .orElseThrow()
                .ranges()
                .get(0);
    }

    private boolean takes(Range range, Quantity quantity) {
        String unit = quantity.unit().isEmpty() ? unit() : quantity.unit();
        return range.isIn(unit) && range.holds(quantity.value());
    }

    private Optional<Quantity> quantity(Response response) {
        return response.text().flatMap(text -> Quantity.parse(text, numerals));
    }
}
