package app.daybook.assessment.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import app.daybook.quiz.Matching;
import app.daybook.quiz.Response;

/** Things to match with targets, both in orders of the seed. */
record MatchView(boolean partial, List<ItemView> items, List<TargetView> targets) {

    /** Sets the aliases of the targets apart from those of the things. */
    static final String TARGETS = " targets";

    /**
     * @param field names the field
     * @param chosen the alias of its target; empty for none
     * @param chosenText of that target; empty for none
     * @param state {@code is-right} or {@code is-wrong} after submission, else empty
     * @param rightText of its right target after submission, else empty
     */
    record ItemView(
            String field,
            String text,
            String chosen,
            String chosenText,
            String state,
            String rightText,
            String feedback) {}

    record TargetView(String alias, String text) {}

    static MatchView of(Matching matching, long seed, Response response, boolean revealed) {
        Map<String, String> pairs = response.pairs();
        List<Matching.Target> targets = matching.arrangedTargets(seed);
        List<String> keys = targets.stream().map(Matching.Target::key).toList();
        List<ItemView> items = new ArrayList<>();
        for (Matching.Item item : matching.arrangedItems(seed)) {
            int chosen = keys.indexOf(pairs.getOrDefault(item.key(), ""));
            boolean right = chosen >= 0 && keys.get(chosen).equals(item.target());
            items.add(new ItemView(
                    Alias.of(seed, matching.id(), item.key()),
                    item.text(),
                    chosen < 0 ? "" : alias(matching, targets.get(chosen), seed),
                    chosen < 0 ? "" : targets.get(chosen).text(),
                    revealed ? right ? "is-right" : "is-wrong" : "",
                    revealed ? matching.target(item.target()) : "",
                    revealed ? item.feedback() : ""));
        }
        List<TargetView> views = new ArrayList<>();
        targets.forEach(target -> views.add(new TargetView(alias(matching, target, seed), target.text())));
        return new MatchView(matching.partial(), items, views);
    }

    private static String alias(Matching matching, Matching.Target target, long seed) {
        return Alias.of(seed, matching.id() + TARGETS, target.key());
    }
}
