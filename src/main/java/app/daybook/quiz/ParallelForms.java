package app.daybook.quiz;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * Nine forms of equal build: the same number of questions from each day, as many safety items in each. A day's questions
 * fall into three slots; form {@code (a, b)} takes from day {@code d} the slot {@code a + b·d} modulo 3. Two forms with
 * one {@code b} share no day's slot. Two with different {@code b} share it where {@code a − a′ + (b − b′)·d} is a
 * multiple of 3, which is one day in three. So two forms share at most a third of their questions, a whole number of
 * threes of days given.
 *
 * @param pools the questions by day, in the order of the days
 * @param each how many of each day a form has
 */
public record ParallelForms(Map<String, List<Question>> pools, int each) implements Bank {

    private static final int SLOTS = 3;

    /**
     * @throws IllegalArgumentException if a day does not give three slots of the same build
     */
    public ParallelForms {
        pools = Collections.unmodifiableMap(new LinkedHashMap<>(pools));
        pools.forEach((day, questions) -> {
            long safety = questions.stream().filter(Question::safety).count();
            if (questions.size() != SLOTS * each) {
                throw new IllegalArgumentException("the day " + day + " has " + questions.size()
                        + " questions, and three forms of " + each + " need " + SLOTS * each);
            }
            if (safety % SLOTS != 0) {
                throw new IllegalArgumentException("the day " + day + " has " + safety
                        + " safety questions, and three forms share them evenly only if they come in threes");
            }
        });
    }

    @Override
    public int formSize() {
        return each * pools.size();
    }

    @Override
    public OptionalInt safetyItems() {
        return OptionalInt.of((int) pools.values().stream()
                        .flatMap(List::stream)
                        .filter(Question::safety)
                        .count()
                / SLOTS);
    }

    @Override
    public Quiz draw(long seed) {
        int form = form(seed);
        List<Question> drawn = new ArrayList<>();
        int day = 0;
        for (List<Question> pool : pools.values()) {
            int slot = (form % SLOTS + form / SLOTS * day++) % SLOTS;
            drawn.addAll(slot(pool, true, slot));
            drawn.addAll(slot(pool, false, slot));
        }
        return new Quiz(drawn);
    }

    /** Three attempts in a row have nothing in common. */
    @Override
    public long seed(long random, List<Long> before) {
        if (before.isEmpty()) {
            return random;
        }
        int last = form(before.get(before.size() - 1));
        int next = last / SLOTS * SLOTS + (last + 1) % SLOTS;
        return (random >> 8) * SLOTS * SLOTS + next;
    }

    private static int form(long seed) {
        return Math.floorMod(seed, SLOTS * SLOTS);
    }

    private static List<Question> slot(List<Question> pool, boolean safety, int slot) {
        List<Question> alike =
                pool.stream().filter(question -> question.safety() == safety).toList();
        List<Question> taken = new ArrayList<>();
        for (int i = slot; i < alike.size(); i += SLOTS) {
            taken.add(alike.get(i));
        }
        return taken;
    }
}
