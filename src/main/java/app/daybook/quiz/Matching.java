package app.daybook.quiz;

import java.util.List;
import java.util.Map;

/**
 * Things to match with targets; a response is pairs {@code item=target}. Several items may have the same target, and a
 * target that no item has is a distractor.
 *
 * @param partial whether the share of items matched rightly counts, as in Moodle; else only all of them
 */
public record Matching(Prompt prompt, List<Item> items, List<Target> targets, boolean partial) implements Question {

    /**
     * @param key its letter in the order of the source, {@code a} first
     * @param text inline HTML
     * @param target the key of its target; never shown before submission
     * @param feedback why, inline HTML; may be empty
     */
    public record Item(String key, String text, String target, String feedback) {}

    /**
     * @param key its letter in the order of the source, {@code a} first
     * @param text plain text: it stands in a list to select from
     */
    public record Target(String key, String text) {}

    public Matching {
        items = List.copyOf(items);
        targets = List.copyOf(targets);
        if (items.size() < 2 || targets.size() < 2) {
            throw new IllegalArgumentException(
                    "there is no choice; write at least two rows with different right sides");
        }
        if (items.stream().map(Item::text).distinct().count() < items.size()) {
            throw new IllegalArgumentException("two left sides read the same; tell them apart in their words");
        }
        if (targets.stream().map(Target::text).distinct().count() < targets.size()) {
            throw new IllegalArgumentException("two targets read the same; tell them apart in their words");
        }
        List<String> keys = targets.stream().map(Target::key).toList();
        if (!items.stream().allMatch(item -> keys.contains(item.target()))) {
            throw new IllegalArgumentException("an item has a target that is not among the targets");
        }
    }

    @Override
    public double grade(Response response) {
        Map<String, String> pairs = response.pairs();
        long right = items.stream()
                .filter(item -> item.target().equals(pairs.get(item.key())))
                .count();
        return partial ? (double) right / items.size() : right / items.size();
    }

    /** The text of a target by its key. */
    public String target(String key) {
        return targets.stream()
                .filter(target -> target.key().equals(key))
                .findFirst()
                .orElseThrow()
                .text();
    }

    /** The items in the order in which an attempt with this seed shows them. */
    public List<Item> arrangedItems(long seed) {
        return Arrangement.of(items, seed, id());
    }

    /** The targets in an order of their own, which tells nothing about that of the items. */
    public List<Target> arrangedTargets(long seed) {
        return Arrangement.of(targets, seed, id() + " targets");
    }
}
