package app.daybook.quiz;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A question and its key for someone who reads and does not answer, as in a book.
 *
 * @param offered what there is to choose from, to order, to match or to mark, in the order of the seed; nothing where
 *     something is to be typed; inline HTML
 * @param targets what the things offered are matched with, plain texts; nothing for other kinds
 * @param parts of the key, what is wrong and was foreseen among them
 */
public record Solution(List<String> offered, List<String> targets, List<Part> parts) {

    /**
     * @param text inline HTML
     * @param feedback block HTML; may be empty
     */
    public record Part(String text, boolean right, String feedback) {}

    public static Solution of(Question question, long seed) {
        if (question instanceof Choice choice) {
            return of(choice.arranged(seed));
        } else if (question instanceof Ordering ordering) {
            return new Solution(
                    ordering.arranged(seed).stream().map(Ordering.Item::text).toList(),
                    List.of(),
                    ordering.items().stream()
                            .map(item -> new Part(item.text(), true, item.feedback()))
                            .toList());
        } else if (question instanceof Matching matching) {
            return of(matching, seed);
        } else if (question instanceof Numeric numeric) {
            return typed(numeric.answers().stream()
                    .map(answer -> new Part(
                            answer.ranges().get(0).shown(numeric.numerals()), answer.right(), answer.feedback())));
        } else if (question instanceof ShortAnswer word) {
            return typed(word.answers().stream()
                    .map(answer -> new Part(escaped(answer.alternatives().get(0)), answer.right(), answer.feedback())));
        }
        return of((Place) question);
    }

    private static Solution of(List<Option> options) {
        return new Solution(
                options.stream().map(Option::text).toList(),
                List.of(),
                options.stream()
                        .map(option -> new Part(option.text(), option.right(), option.feedback()))
                        .toList());
    }

    private static Solution of(Matching matching, long seed) {
        return new Solution(
                matching.arrangedItems(seed).stream().map(Matching.Item::text).toList(),
                matching.arrangedTargets(seed).stream()
                        .map(Matching.Target::text)
                        .toList(),
                matching.items().stream()
                        .map(item -> new Part(
                                item.text() + ": " + escaped(matching.target(item.target())), true, item.feedback()))
                        .toList());
    }

    private static Solution typed(Stream<Part> parts) {
        return new Solution(List.of(), List.of(), parts.toList());
    }

    private static Solution of(Place place) {
        return new Solution(
                place.regions().stream().map(region -> escaped(region.name())).toList(),
                List.of(),
                List.of(new Part(
                        place.regions().stream()
                                .filter(region -> place.right().contains(region.key()))
                                .map(region -> escaped(region.name()))
                                .collect(Collectors.joining(", ")),
                        true,
                        place.feedback())));
    }

    private static String escaped(String plain) {
        return plain.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
