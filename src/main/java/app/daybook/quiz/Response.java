package app.daybook.quiz;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a learner answered to one question, as marks whose meaning the question gives: a {@link Choice} the keys of the
 * options chosen, an {@link Ordering} pairs {@code item=position}, a {@link Matching} pairs {@code item=target}, a
 * {@link Place} the key of the region, a {@link Numeric} and a {@link ShortAnswer} one mark, the text as typed.
 *
 * @param values without duplicates and sorted, so that equal answers are equal; control characters are spaces; at most
 *     {@value #MOST_VALUES} of at most {@value #LONGEST_VALUE} characters
 */
public record Response(List<String> values) {

    private static final int MOST_VALUES = 100;

    /** The most characters that one mark may have. */
    public static final int LONGEST_VALUE = 500;

    public Response {
        values = values.stream()
                .map(value -> value.replaceAll("\\p{Cc}", " "))
                .distinct()
                .sorted()
                .toList();
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

    /** Pairs of an item and where it was put. */
    public static Response ofPairs(Map<String, String> pairs) {
        return new Response(pairs.entrySet().stream()
                .map(pair -> pair.getKey() + "=" + pair.getValue())
                .toList());
    }

    /** A text as typed; only space is no answer. */
    public static Response ofText(String text) {
        return text.isBlank() ? of() : of(text.strip());
    }

    public boolean isEmpty() {
        return values.isEmpty();
    }

    /** The marks read as pairs; what is no pair is left out, and of an item put twice the first in order stays. */
    public Map<String, String> pairs() {
        Map<String, String> pairs = new LinkedHashMap<>();
        for (String value : values) {
            int equals = value.indexOf('=');
            if (equals > 0) {
                pairs.putIfAbsent(value.substring(0, equals), value.substring(equals + 1));
            }
        }
        return pairs;
    }

    /** The one mark; nothing if there are several, which no question of one mark takes. */
    public Optional<String> text() {
        return values.size() == 1 ? Optional.of(values.get(0)) : Optional.empty();
    }
}
