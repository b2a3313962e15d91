package app.daybook.assessment.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import app.daybook.quiz.Ordering;
import app.daybook.quiz.Response;

/**
 * Things to order: in the order of the seed before submission, in the right one after it.
 *
 * @param places 1 to the number of things
 */
record OrderView(boolean partial, List<ItemView> items, List<Integer> places) {

    /**
     * @param field names the field
     * @param position where it was put, from 1; 0 for nowhere
     * @param state {@code is-right} or {@code is-wrong} after submission, else empty
     */
    record ItemView(String field, String text, int position, String state, String feedback) {}

    static OrderView of(Ordering ordering, long seed, Response response, boolean revealed) {
        Map<String, Integer> positions = ordering.positions(response);
        List<ItemView> items = new ArrayList<>();
        for (Ordering.Item item : revealed ? ordering.items() : ordering.arranged(seed)) {
            int position = positions.getOrDefault(item.key(), 0);
            boolean right = position == items.size() + 1;
            items.add(new ItemView(
                    Alias.of(seed, ordering.id(), item.key()),
                    item.text(),
                    position,
                    revealed ? right ? "is-right" : "is-wrong" : "",
                    revealed ? item.feedback() : ""));
        }
        return new OrderView(
                ordering.partial(),
                items,
                IntStream.rangeClosed(1, items.size()).boxed().toList());
    }
}
