package app.daybook.quiz;

import java.util.Collection;
import java.util.List;

/**
 * What a learner answered to one question: for a choice the keys of the chosen options.
 *
 * @param values without duplicates, sorted, at most {@value #MOST_VALUES} of at most {@value #LONGEST_VALUE} characters
 */
public record Response(List<String> values) {

    private static final int MOST_VALUES = 100;
    private static final int LONGEST_VALUE = 500;

    public Response {
        values = values.stream().distinct().sorted().toList();
        if (values.size() > MOST_VALUES || values.stream().anyMatch(value -> value.length() > LONGEST_VALUE)) {
            throw new IllegalArgumentException(
                    "an answer has at most " + MOST_VALUES + " parts of at most " + LONGEST_VALUE + " characters");
        }
    }

    public static Response of(Collection<String> values) {
        return new Response(List.copyOf(values));
    }

    public static Response of(String... values) {
        return new Response(List.of(values));
    }

    public boolean isEmpty() {
        return values.isEmpty();
    }
}
