package app.daybook.quiz;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The order in which things are shown: repeatable, fair, and never a hint. */
class ArrangementTest {

    private static final int SEEDS = 20_000;

    @Test
    void anOrderingBeginsInEachWrongOrderEquallyOftenAndNeverInTheRightOne() {
        Ordering steps = Samples.ordering(4, false);
        Map<List<Ordering.Item>, Integer> orders = new HashMap<>();
        for (long seed = 0; seed < SEEDS; seed++) {
            List<Ordering.Item> order = steps.arranged(seed * 7919);
            assertEquals(order, steps.arranged(seed * 7919));
            assertEquals(Set.copyOf(steps.items()), Set.copyOf(order));
            orders.merge(order, 1, Integer::sum);
        }
        assertEquals(23, orders.size());
        assertTrue(!orders.containsKey(steps.items()));
        double fair = SEEDS / 23.0;
        orders.values().forEach(count -> assertEquals(fair, count, fair * 0.2));
    }

    @Test
    void targetsComeInAnOrderThatTellsNothingAboutThatOfTheItems() {
        Matching tiers = Samples.matching(false);
        Map<String, Integer> together = new HashMap<>();
        for (long seed = 0; seed < SEEDS; seed++) {
            String pair = tiers.arrangedItems(seed * 7919).get(0).key()
                    + tiers.arrangedTargets(seed * 7919).get(0).key();
            together.merge(pair, 1, Integer::sum);
        }
        assertEquals(9, together.size());
        double fair = SEEDS / 9.0;
        together.forEach((pair, count) -> assertEquals(fair, count, fair * 0.2, pair));
    }

    @Test
    void anotherQuestionHasAnotherOrder() {
        Set<Boolean> same = new HashSet<>();
        for (long seed = 0; seed < 50; seed++) {
            same.add(Arrangement.of(List.of(1, 2, 3, 4), seed, "one")
                    .equals(Arrangement.of(List.of(1, 2, 3, 4), seed, "two")));
        }
        assertNotEquals(Set.of(true), same);
    }
}
