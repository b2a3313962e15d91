package app.daybook.quiz;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** A question with options to choose from. */
public record Choice(Prompt prompt, List<Option> options, Marking marking) implements Question {

    private static final Set<Set<String>> TRUE_FALSE = Set.of(Set.of("true", "false"), Set.of("vrai", "faux"));

    /** How many options may be chosen, and what a part of the right ones is worth. */
    public enum Marking {
        /** One, and one is right. */
        SINGLE,
        /** Any number; only exactly the right ones count. */
        MULTIPLE,
        /**
         * Any number; of R right and W wrong options each right one chosen earns 1/R, each wrong one costs 1/W, and
         * nothing goes below 0. So choosing everything earns as much as choosing nothing. Moodle calls such weights
         * fractions (“Multiple choice question type”, grade).
         */
        PARTIAL
    }

    public Choice {
        options = List.copyOf(options);
        long right = options.stream().filter(Option::right).count();
        if (right == 0) {
            throw new IllegalArgumentException("no option is marked right; mark one with [x]");
        }
        if (marking == Marking.SINGLE && right > 1) {
            throw new IllegalArgumentException(
                    right + " options are marked right; add .multiple to the braces, or keep one [x]");
        }
    }

    @Override
    public double grade(Response response) {
        Set<String> chosen = Set.copyOf(response.values());
        Set<String> right = keys(true);
        if (marking != Marking.PARTIAL) {
            return right.equals(chosen) ? 1 : 0;
        }
        Set<String> wrong = keys(false);
        return Math.max(0, share(chosen, right) - share(chosen, wrong));
    }

    public boolean multiple() {
        return marking != Marking.SINGLE;
    }

    /** Whether it only asks if the stem is true: exchange formats have a type of its own for that. */
    public boolean trueFalse() {
        return options.size() == 2
                && TRUE_FALSE.contains(options.stream()
                        .map(option -> option.text().strip().toLowerCase(Locale.ROOT))
                        .collect(Collectors.toSet()));
    }

    /** The options in the order in which an attempt with this seed shows them; true and false stay as written. */
    public List<Option> arranged(long seed) {
        return trueFalse() ? options : Arrangement.of(options, seed, id());
    }

    private Set<String> keys(boolean right) {
        return options.stream()
                .filter(option -> option.right() == right)
                .map(Option::key)
                .collect(Collectors.toSet());
    }

    private static double share(Set<String> chosen, Set<String> among) {
        long hits = chosen.stream().filter(among::contains).count();
        return among.isEmpty() ? 0 : (double) hits / among.size();
    }
}
