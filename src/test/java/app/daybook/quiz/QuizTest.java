package app.daybook.quiz;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Grading, marking, and the order in which an attempt shows things. */
class QuizTest {

    private static final Question SINGLE = choice("single", false, "a");
    private static final Question MULTIPLE = choice("multiple", false, "a", "b");
    private static final Question SAFETY = choice("safety", true, "a");

    static Choice choice(String id, boolean safety, String... right) {
        Set<String> keys = Set.of(right);
        List<Option> options = List.of("a", "b", "c", "d").stream()
                .map(key -> new Option(key, keys.contains(key), "text " + key, "because"))
                .toList();
        return new Choice(
                new Prompt(id, "objective", safety, "What?", "", ""),
                options,
                right.length > 1 ? Choice.Marking.MULTIPLE : Choice.Marking.SINGLE);
    }

    @ParameterizedTest
    @CsvSource(
            value = {
                "single|a|1",
                "single|b|0",
                "single||0",
                "single|a b|0",
                "single|z|0",
                "multiple|a b|1",
                "multiple|b a|1",
                "multiple|a a b|1",
                "multiple|a|0",
                "multiple|a b c|0",
                "multiple||0",
                "multiple|A B|0"
            },
            delimiter = '|')
    void gradesAllOrNothing(String question, String answer, double grade) {
        Response response = Response.of(answer == null ? new String[0] : answer.split(" "));
        assertEquals(grade, (question.equals("single") ? SINGLE : MULTIPLE).grade(response));
    }

    @Test
    void refusesAQuestionWithoutARightOptionAndASingleOneWithTwo() {
        assertTrue(assertThrows(IllegalArgumentException.class, () -> choice("q", false))
                .getMessage()
                .contains("[x]"));
        List<Option> two = List.of(new Option("a", true, "", ""), new Option("b", true, "", ""));
        assertTrue(assertThrows(
                        IllegalArgumentException.class, () -> new Choice(SINGLE.prompt(), two, Choice.Marking.SINGLE))
                .getMessage()
                .contains(".multiple"));
    }

    @Test
    void refusesAnAnswerOfAnySizeButASensibleOne() {
        List<String> many = IntStream.range(0, 101).mapToObj(String::valueOf).toList();
        assertThrows(IllegalArgumentException.class, () -> Response.of(many));
        assertThrows(IllegalArgumentException.class, () -> Response.of("x".repeat(501)));
        assertEquals(100, Response.of(many.subList(0, 100)).values().size());
        assertEquals(List.of("a", "b"), Response.of("b", "a", "b").values());
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0, 0",
        "10, 0, 0",
        "10, 7.99, 79",
        "10, 8, 80",
        "3, 2, 66",
        "3, 3, 100",
        "7, 5.6, 80",
        "60, 47, 78",
        "60, 48, 80"
    })
    void roundsThePercentDown(int questions, double points, int percent) {
        assertEquals(percent, new Mark(questions, questions, points, 0).percent());
    }

    @Test
    void givesAFullShareForEveryWholeNumberOfPoints() {
        for (int questions = 1; questions <= 200; questions++) {
            for (int right = 0; right <= questions; right++) {
                assertEquals(right * 100 / questions, new Mark(questions, questions, right, 0).percent());
            }
        }
    }

    @Test
    void passesAtTheMarkAndNotBelow() {
        assertTrue(new Mark(5, 5, 4, 0).passes(80));
        assertFalse(new Mark(5, 5, 4, 0).passes(81));
        assertFalse(new Mark(1000, 1000, 799, 0).passes(80));
        assertFalse(new Mark(60, 60, 47.996, 0).passes(80), "two decimals would round it up");
        assertEquals(new Mark(3, 3, 2, 0), new Mark(3, 3, 2 / 3.0 + 2 / 3.0 + 2 / 3.0, 0));
    }

    @Test
    void passesNobodyWhoMissesASafetyItem() {
        Quiz quiz = new Quiz(List.of(SINGLE, MULTIPLE, SAFETY));
        Map<String, Response> allButSafety =
                Map.of("single", Response.of("a"), "multiple", Response.of("a", "b"), "safety", Response.of("b"));
        assertEquals(new Mark(3, 3, 2, 1), quiz.mark(allButSafety));
        assertFalse(quiz.mark(allButSafety).passes(0));
        assertEquals(new Mark(3, 1, 1, 0), quiz.mark(Map.of("safety", Response.of("a"))));
        assertEquals(new Mark(3, 0, 0, 1), quiz.mark(Map.of()));
        assertEquals(new Mark(3, 0, 0, 1), quiz.mark(Map.of("another", Response.of("a"))));
    }

    @Test
    void arrangesRepeatablyAndLosesNothing() {
        List<Question> questions = IntStream.range(0, 10)
                .<Question>mapToObj(i -> choice("q" + i, false, "a"))
                .toList();
        Quiz quiz = new Quiz(questions);
        Set<List<Question>> orders = new HashSet<>();
        Set<String> firstKeys = new HashSet<>();
        for (long seed = 0; seed < 100; seed++) {
            List<Question> arranged = quiz.arranged(seed).questions();
            assertEquals(arranged, quiz.arranged(seed).questions());
            assertEquals(Set.copyOf(questions), Set.copyOf(arranged));
            assertEquals(10, arranged.size());
            orders.add(arranged);
            Choice choice = (Choice) questions.get(0);
            assertEquals(choice.arranged(seed), choice.arranged(seed));
            assertEquals(Set.copyOf(choice.options()), Set.copyOf(choice.arranged(seed)));
            firstKeys.add(choice.arranged(seed).get(0).key());
        }
        assertTrue(orders.size() > 90, "the order follows the seed");
        assertEquals(Set.of("a", "b", "c", "d"), firstKeys, "the right option comes at every place");
    }

    @Test
    void arrangesTheOptionsOfTwoQuestionsDifferently() {
        assertNotEquals(
                IntStream.range(0, 20).mapToObj(seed -> keys("one", seed)).toList(),
                IntStream.range(0, 20).mapToObj(seed -> keys("two", seed)).toList());
    }

    private static List<String> keys(String id, long seed) {
        return choice(id, false, "a").arranged(seed).stream().map(Option::key).toList();
    }
}
