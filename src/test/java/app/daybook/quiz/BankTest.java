package app.daybook.quiz;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Forms drawn from a bank, over 500 seeds. */
class BankTest {

    private static final int SEEDS = 500;

    /** Part "one": 4 objectives of 5 questions; part "two": 2 objectives, of 2 and of 10 questions. */
    private static final Map<String, List<Question>> POOLS = pools();

    private static final Map<String, Integer> COUNTS = counts(8, 5);
    private static final Set<String> ALWAYS = Set.of("one-o0-0", "two-many-3");

    private final DrawnForms bank = new DrawnForms(POOLS, COUNTS, ALWAYS);

    @Test
    void drawsTheCountOfEachPartWithoutDuplicates() {
        assertEquals(32, bank.size());
        assertEquals(13, bank.formSize());
        for (Quiz form : forms()) {
            assertEquals(13, ids(form).size());
            assertEquals(
                    8, ids(form).stream().filter(id -> id.startsWith("one")).count());
        }
    }

    @Test
    void drawsWhatIsAlwaysInAlways() {
        forms().forEach(form -> assertTrue(ids(form).containsAll(ALWAYS)));
    }

    @Test
    void drawsTheSameFormFromTheSameSeed() {
        for (long seed = 0; seed < SEEDS; seed++) {
            assertEquals(bank.draw(seed), new DrawnForms(pools(), counts(8, 5), ALWAYS).draw(seed));
        }
        assertTrue(forms().stream().map(BankTest::ids).distinct().count() > SEEDS * 9 / 10);
    }

    @Test
    void drawsEveryQuestionSometime() {
        Set<String> drawn = new HashSet<>();
        forms().forEach(form -> drawn.addAll(ids(form)));
        assertEquals(32, drawn.size());
    }

    @Test
    void leavesNoObjectiveOutAndSpreadsTheRest() {
        for (Quiz form : forms()) {
            Map<String, Long> byObjective = form.questions().stream()
                    .filter(question -> !ALWAYS.contains(question.id()))
                    .collect(Collectors.groupingBy(Question::objective, Collectors.counting()));
            for (String objective : List.of("o0", "o1", "o2", "o3")) {
                long drawn = byObjective.get("one-" + objective);
                assertTrue(drawn == 1 || drawn == 2, objective + " has " + drawn);
            }
            assertEquals(Map.of("two-few", 2L, "two-many", 2L), only(byObjective, "two"));
        }
    }

    @Test
    void drawsWholePoolsAndNothing() {
        assertEquals(
                32, ids(new DrawnForms(POOLS, counts(20, 12), ALWAYS).draw(1)).size());
        assertTrue(new DrawnForms(POOLS, counts(0, 0), Set.of()).draw(1).isEmpty());
    }

    @Test
    void refusesABlueprintThatDoesNotFit() {
        assertTrue(assertThrows(IllegalArgumentException.class, () -> new DrawnForms(POOLS, counts(21, 5), Set.of()))
                .getMessage()
                .contains("draws 21 of the part one but the bank has 20 of it"));
        assertTrue(assertThrows(IllegalArgumentException.class, () -> new DrawnForms(POOLS, counts(0, 5), ALWAYS))
                .getMessage()
                .contains("always in"));
    }

    private List<Quiz> forms() {
        List<Quiz> forms = new ArrayList<>();
        for (long seed = 0; seed < SEEDS; seed++) {
            forms.add(bank.draw(seed));
        }
        return forms;
    }

    private static Set<String> ids(Quiz form) {
        Set<String> ids = form.questions().stream().map(Question::id).collect(Collectors.toSet());
        assertEquals(form.questions().size(), ids.size(), "no question twice");
        return ids;
    }

    private static Map<String, Long> only(Map<String, Long> counts, String part) {
        return counts.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(part))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Map<String, Integer> counts(int one, int two) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        counts.put("one", one);
        counts.put("two", two);
        return counts;
    }

    private static Map<String, List<Question>> pools() {
        Map<String, List<Question>> pools = new LinkedHashMap<>();
        pools.put("one", new ArrayList<>());
        pools.put("two", new ArrayList<>());
        for (String objective : List.of("o0", "o1", "o2", "o3")) {
            add(pools.get("one"), "one-" + objective, 5);
        }
        add(pools.get("two"), "two-few", 2);
        add(pools.get("two"), "two-many", 10);
        return pools;
    }

    private static void add(List<Question> pool, String objective, int count) {
        List<Option> options = List.of(new Option("a", true, "", ""), new Option("b", false, "", ""));
        for (int i = 0; i < count; i++) {
            pool.add(new Choice(
                    new Prompt(objective + "-" + i, objective, false, "?", "", ""), options, Choice.Marking.SINGLE));
        }
    }
}
