package app.daybook.quiz;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ParallelFormsTest {

    private final ParallelForms bank = new ParallelForms(pools(30, 6, 3), 2);

    @Test
    void anyTwoFormsShareAtMostAThirdAndAreOfOneBuild() {
        List<Set<String>> forms =
                IntStream.range(0, 9).mapToObj(seed -> ids(bank.draw(seed))).toList();
        assertEquals(9, new HashSet<>(forms).size());
        for (Set<String> form : forms) {
            assertEquals(60, form.size());
            assertEquals(30, form.stream().filter(id -> id.endsWith("s")).count());
            assertEquals(
                    30, form.stream().map(id -> id.split("-")[0]).distinct().count());
            for (Set<String> other : forms) {
                Set<String> shared = new HashSet<>(form);
                shared.retainAll(other);
                assertTrue(form.equals(other) || shared.size() <= 20, shared::toString);
            }
        }
        assertEquals(30, bank.safetyItems().orElseThrow());
    }

    @Test
    void threeAttemptsInARowShareNothingWhateverTheChance() {
        for (long random : new long[] {0, 1, -1, 4711, Long.MAX_VALUE, Long.MIN_VALUE}) {
            List<Long> seeds = new ArrayList<>();
            for (int attempt = 0; attempt < 3; attempt++) {
                seeds.add(bank.seed(random + attempt * 31L, seeds));
            }
            Set<String> asked = new HashSet<>();
            seeds.forEach(seed -> asked.addAll(ids(bank.draw(seed))));
            assertEquals(180, asked.size(), seeds::toString);
        }
    }

    @Test
    void refusesDaysThatDoNotGiveThreeSlotsOfOneBuild() {
        assertTrue(assertThrows(IllegalArgumentException.class, () -> new ParallelForms(pools(3, 5, 3), 2))
                .getMessage()
                .contains("d0 has 5 questions"));
        assertTrue(assertThrows(IllegalArgumentException.class, () -> new ParallelForms(pools(3, 6, 2), 2))
                .getMessage()
                .contains("2 safety questions"));
    }

    private static Set<String> ids(Quiz form) {
        return form.questions().stream().map(Question::id).collect(Collectors.toSet());
    }

    private static Map<String, List<Question>> pools(int days, int questions, int safety) {
        Map<String, List<Question>> pools = new LinkedHashMap<>();
        for (int day = 0; day < days; day++) {
            String prefix = "d" + day;
            pools.put(
                    prefix,
                    IntStream.range(0, questions)
                            .<Question>mapToObj(
                                    i -> QuizTest.choice(prefix + "-" + i + (i < safety ? "s" : ""), i < safety, "a"))
                            .toList());
        }
        return pools;
    }
}
