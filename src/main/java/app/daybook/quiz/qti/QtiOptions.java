package app.daybook.quiz.qti;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

import app.daybook.quiz.Question;
import app.daybook.quiz.foreign.Notes;
import app.daybook.quiz.foreign.Weighted;
import app.daybook.quiz.foreign.Xml;

/**
 * Finds which options of an item are right by choosing them, one or several at a time, and looking at what its rules
 * make of it.
 */
final class QtiOptions {

    /** So many options have few enough sets to try them all. */
    private static final int FEW = 8;

    private static final int TRIED = 200;
    private static final double NEAR = 1e-9;

    private final QtiItem item;
    private final Map<String, String> texts;
    private final Map<String, QtiRules.Outcome> alone = new LinkedHashMap<>();
    private final boolean single;
    private boolean partial;

    /** @param texts inline HTML by identifier */
    QtiOptions(QtiItem item, Map<String, String> texts) {
        this.item = item;
        this.texts = texts;
        this.single = item.key().declaration().attribute("cardinality").equals("single")
                || item.interaction().attribute("maxChoices").equals("1");
        if (texts.size() > 500) {
            throw new IllegalArgumentException("it has more than 500 options; write fewer");
        }
        texts.keySet().forEach(key -> alone.put(key, item.rules().run(List.of(key))));
        tellLimits();
    }

    private void tellLimits() {
        Xml interaction = item.interaction();
        String most = interaction.attribute("maxChoices");
        if (!single && !most.isEmpty() && !most.equals("0") && !most.equals(Integer.toString(texts.size()))) {
            item.intake().lost("that at most " + Notes.shortened(most) + " may be chosen has no place here.");
        }
        boolean fixed = interaction.attribute("shuffle").equals("false")
                || interaction
                        .children()
                        .anyMatch(choice -> choice.attribute("fixed").equals("true"));
        if (fixed
                && !List.of("true", "false", "vrai", "faux")
                        .containsAll(texts.values().stream()
                                .map(text -> text.strip().toLowerCase(java.util.Locale.ROOT))
                                .toList())) {
            item.intake().lost("its options stood in a fixed order; Daybook shuffles them.");
        }
    }

    /** @param own feedback that stands within an option, by identifier */
    Question question(Map<String, String> own) {
        Set<String> right = new LinkedHashSet<>();
        Map<String, Double> percents = single ? ofOne(right) : item.rules().isMapped() ? mapped(right) : ofSome(right);
        QtiFeedback.Said said = item.feedback()
                .toOptions(alone, List.copyOf(right), item.rules().run(List.copyOf(right)));
        // regions that are called alike, as one that is drawn in two views is, are one option
        Map<String, Weighted> options = new LinkedHashMap<>();
        texts.forEach((key, text) -> {
            String feedback = said.to(key).isEmpty() ? own.getOrDefault(key, "") : said.to(key);
            Weighted option = new Weighted(text, percents.get(key), feedback);
            options.merge(
                    text.isBlank() ? key : text,
                    option,
                    (first, second) -> second.percent() > first.percent() ? second : first);
        });
        boolean isHotspot = item.interaction().name().equals("hotspotInteraction");
        if (!isHotspot && options.size() < texts.size()) {
            throw new IllegalArgumentException("two of its options read the same; tell them apart in their words");
        }
        boolean whole = !single && !item.rules().isMapped() && !partial;
        return Weighted.choice(
                item.head(whole, said.explanation()), List.copyOf(options.values()), single, item.intake());
    }

    private Map<String, Double> ofOne(Set<String> right) {
        double best = alone.values().stream()
                .mapToDouble(QtiRules.Outcome::score)
                .max()
                .orElse(0);
        if (best <= 0) {
            throw item.intake().idiom().noneRight("options");
        }
        if (item.rules().run(List.of()).score() >= best) {
            throw new IllegalArgumentException("no answer at all earns its point");
        }
        Map<String, Double> percents = new LinkedHashMap<>();
        alone.forEach((key, outcome) -> {
            percents.put(key, Math.max(-100, outcome.score() / best * 100));
            if (outcome.score() >= best - NEAR) {
                right.add(key);
            }
        });
        return percents;
    }

    private Map<String, Double> mapped(Set<String> right) {
        Map<String, Double> points = new LinkedHashMap<>();
        String type = item.key().type();
        texts.keySet().forEach(key -> points.put(key, item.key().points(QtiValue.of(type, key))));
        double all = points.values().stream()
                .filter(share -> share > 0)
                .mapToDouble(share -> share)
                .sum();
        if (all <= 0) {
            throw item.intake().idiom().noneRight("options");
        }
        if (item.key().bound("upperBound").filter(bound -> bound < all - NEAR).isPresent()) {
            item.intake().lost("its points reach their upper bound before all right ones are chosen; here all count.");
        }
        points.forEach((key, share) -> {
            if (share > 0) {
                right.add(key);
            }
        });
        points.replaceAll((key, share) -> share / all * 100);
        return points;
    }

    private Map<String, Double> ofSome(Set<String> right) {
        Map<Set<String>, Double> scores = new LinkedHashMap<>();
        tried().forEach(set ->
                scores.put(set, item.rules().run(List.copyOf(set)).score()));
        double best = scores.values().stream().mapToDouble(score -> score).max().orElse(0);
        if (best <= 0) {
            throw item.intake().idiom().noneRight("options");
        }
        List<Set<String>> bests = scores.keySet().stream()
                .filter(set -> scores.get(set) >= best - NEAR)
                .sorted(Comparator.comparingInt(Set::size))
                .toList();
        right.addAll(bests.get(0));
        if (right.isEmpty() || !bests.stream().allMatch(set -> set.containsAll(right))) {
            throw new IllegalArgumentException("more than one set of its options is right; Daybook asks for one");
        }
        if (bests.size() > 1) {
            item.intake().lost("choosing more than the right ones costs nothing there, and here it does.");
        }
        partial = scores.values().stream().anyMatch(score -> score > NEAR && score < best - NEAR);
        if (partial) {
            item.intake()
                    .lost("parts of its point follow rules of their own; each right option earns the same now,"
                            + " and each wrong one costs the same.");
        }
        Map<String, Double> percents = new LinkedHashMap<>();
        int wrong = texts.size() - right.size();
        texts.keySet().forEach(key -> percents.put(key, right.contains(key) ? 100.0 / right.size() : -100.0 / wrong));
        return percents;
    }

    /** Sets of options: all where there are few, else each alone, the correct one and its neighbours, and some more. */
    private Set<Set<String>> tried() {
        List<String> keys = List.copyOf(texts.keySet());
        Set<Set<String>> tried = new LinkedHashSet<>();
        if (keys.size() <= FEW) {
            for (int bits = 0; bits < 1 << keys.size(); bits++) {
                tried.add(set(keys, BitSet.valueOf(new long[] {bits})));
            }
            return tried;
        }
        Set<String> correct = new LinkedHashSet<>(item.key().correct());
        correct.retainAll(keys);
        tried.add(Set.of());
        tried.add(correct);
        for (String key : keys) {
            tried.add(Set.of(key));
            Set<String> neighbour = new HashSet<>(correct);
            if (!neighbour.remove(key)) {
                neighbour.add(key);
            }
            tried.add(neighbour);
        }
        Random random = new Random(keys.size());
        for (int i = 0; i < TRIED; i++) {
            List<String> some = new ArrayList<>(keys);
            some.removeIf(key -> random.nextBoolean());
            tried.add(new LinkedHashSet<>(some));
        }
        return tried;
    }

    private static Set<String> set(List<String> keys, BitSet chosen) {
        Set<String> set = new LinkedHashSet<>();
        chosen.stream().forEach(i -> set.add(keys.get(i)));
        return set;
    }
}
