package app.daybook.quiz;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Things to put in order; a response is pairs {@code item=position}, positions from 1.
 *
 * @param items in the right order, three or more: with two, a start that is never right would tell the key
 * @param partial whether the share of right neighbours counts: of n items there are n − 1 pairs in which the second
 *     must come directly after the first, so that one item out of place does not spoil all behind it (Moodle, “Ordering
 *     question type”: relative to the next item, excluding the last). Else only the whole order counts
 */
public record Ordering(Prompt prompt, List<Item> items, boolean partial) implements Question {

    /**
     * @param key its letter in the right order, {@code a} first; never shown before submission
     * @param text inline HTML
     * @param feedback why it stands where it stands, block HTML; may be empty
     */
    public record Item(String key, String text, String feedback) {}

    public Ordering {
        items = List.copyOf(items);
        if (items.size() < 3) {
            throw new IllegalArgumentException("there are " + items.size() + " things to order; write at least three");
        }
        if (items.stream().map(Item::text).distinct().count() < items.size()) {
            throw new IllegalArgumentException("two things to order read the same; tell them apart in their words");
        }
    }

    @Override
    public double grade(Response response) {
        Map<String, Integer> positions = positions(response);
        int neighbours = 0;
        for (int i = 1; i < items.size(); i++) {
            Integer before = positions.get(items.get(i - 1).key());
            Integer here = positions.get(items.get(i).key());
            neighbours += before != null && here != null && here == before + 1 ? 1 : 0;
        }
        int all = items.size() - 1;
        return partial ? (double) neighbours / all : neighbours / all;
    }

    /** Where each item was put, from 1 to the number of items; an item put elsewhere or nowhere is left out. */
    public Map<String, Integer> positions(Response response) {
        Map<String, String> pairs = response.pairs();
        Map<String, Integer> positions = new HashMap<>();
        for (Item item : items) {
            String position = pairs.getOrDefault(item.key(), "");
            if (position.matches("[1-9]\\d?") && Integer.parseInt(position) <= items.size()) {
                positions.put(item.key(), Integer.valueOf(position));
            }
        }
        return positions;
    }

    /** The items in the order in which an attempt with this seed shows them, which is never the right one. */
    public List<Item> arranged(long seed) {
        return Arrangement.otherThan(items, seed, id());
    }
}
