package app.daybook.quiz.foreign;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import app.daybook.quiz.Matching;

/**
 * A pair of a matching, as other programs have it.
 *
 * @param item inline HTML; empty for a target that nothing has
 * @param target plain text
 * @param feedback inline HTML; may be empty
 */
public record Matched(String item, String target, String feedback) {

    /** In an order in which the targets come as they do in the question. */
    public static List<Matched> of(Matching question) {
        List<Matched> pairs = new ArrayList<>();
        List<Matching.Target> spare = new ArrayList<>(question.targets());
        spare.removeIf(target ->
                question.items().stream().anyMatch(item -> item.target().equals(target.key())));
        List<String> order =
                question.targets().stream().map(Matching.Target::key).toList();
        for (Matching.Item item : question.items()) {
            while (!spare.isEmpty() && order.indexOf(spare.get(0).key()) < order.indexOf(item.target())) {
                pairs.add(new Matched("", spare.remove(0).text(), ""));
            }
            pairs.add(new Matched(item.text(), question.target(item.target()), item.feedback()));
        }
        spare.forEach(target -> pairs.add(new Matched("", target.text(), "")));
        return pairs;
    }

    private static void refuse(List<Matching.Item> items, List<Matching.Target> targets) {
        if (items.size() < 2 || targets.size() < 2) {
            throw new IllegalArgumentException("it has " + items.size() + " things to match and " + targets.size()
                    + " matches; write two or more of both");
        }
        if (items.stream().map(Matching.Item::text).distinct().count() < items.size()) {
            throw new IllegalArgumentException("two things to match read the same; tell them apart in their words");
        }
    }

    public static Matching matching(Head head, List<Matched> pairs, Intake intake) {
        Map<String, String> keys = new LinkedHashMap<>();
        List<Matching.Item> items = new ArrayList<>();
        for (Matched pair : pairs) {
            if (pair.target.isBlank()) {
                throw new IllegalArgumentException("\"" + Notes.shortened(Html.plain(pair.item))
                        + "\" has no match; give it one, or leave it out");
            }
            String key = keys.computeIfAbsent(pair.target.strip(), target -> Keys.of(keys.size()));
            if (!Html.plain(pair.item).isEmpty()) {
                items.add(new Matching.Item(
                        Keys.of(items.size()), Html.inline(pair.item), key, Html.inline(pair.feedback)));
            }
        }
        List<Matching.Target> targets = keys.entrySet().stream()
                .map(target -> new Matching.Target(target.getValue(), target.getKey()))
                .toList();
        refuse(items, targets);
        return new Matching(intake.prompt(head), items, targets, !head.tags().whole());
    }
}
