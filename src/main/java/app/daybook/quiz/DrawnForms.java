package app.daybook.quiz;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;

/**
 * A pool of questions and the blueprint by which a form is drawn: so many from each part, the safety items that are
 * always in among them, the objectives of a part taken in turn so that none is left out by chance.
 *
 * @param pools the questions by part
 * @param counts how many a form has of each part; the same keys as {@code pools}
 * @param always ids that every form has
 */
public record DrawnForms(Map<String, List<Question>> pools, Map<String, Integer> counts, Set<String> always)
        implements Bank {

    public DrawnForms {
        pools = Collections.unmodifiableMap(new LinkedHashMap<>(pools));
        counts = Collections.unmodifiableMap(new LinkedHashMap<>(counts));
        always = Set.copyOf(always);
        for (Map.Entry<String, Integer> count : counts.entrySet()) {
            List<Question> pool = pools.getOrDefault(count.getKey(), List.of());
            if (pool.size() < count.getValue()) {
                throw new IllegalArgumentException("a form draws " + count.getValue() + " of the part " + count.getKey()
                        + " but the bank has " + pool.size() + " of it");
            }
            Set<String> fixed = always;
            long alwaysHere = pool.stream()
                    .filter(question -> fixed.contains(question.id()))
                    .count();
            if (alwaysHere > count.getValue()) {
                throw new IllegalArgumentException("the part " + count.getKey() + " has " + alwaysHere
                        + " questions that are always in but a form draws " + count.getValue());
            }
        }
    }

    @Override
    public int formSize() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Forms differ in it. */
    @Override
    public OptionalInt safetyItems() {
        return OptionalInt.empty();
    }

    @Override
    public Quiz draw(long seed) {
        Random random = new Random(seed);
        List<Question> form = new ArrayList<>();
        counts.forEach((part, count) -> form.addAll(drawPart(pools.get(part), count, random)));
        return new Quiz(form);
    }

    private Set<Question> drawPart(List<Question> pool, int count, Random random) {
        Set<Question> drawn = new LinkedHashSet<>();
        Map<String, Deque<Question>> byObjective = new LinkedHashMap<>();
        List<Question> shuffled = new ArrayList<>(pool);
        Collections.shuffle(shuffled, random);
        for (Question question : shuffled) {
            if (always.contains(question.id())) {
                drawn.add(question);
            } else {
                byObjective
                        .computeIfAbsent(question.objective(), objective -> new ArrayDeque<>())
                        .add(question);
            }
        }
        while (drawn.size() < count) {
            for (Deque<Question> objective : byObjective.values()) {
                if (drawn.size() < count && !objective.isEmpty()) {
                    drawn.add(objective.poll());
                }
            }
        }
        return drawn;
    }
}
