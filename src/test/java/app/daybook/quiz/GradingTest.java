package app.daybook.quiz;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What a response to each kind of question earns. */
class GradingTest {

    private static final double EXACTLY = 1e-12;

    static Stream<Question> all() {
        return Samples.all().stream();
    }

    @ParameterizedTest
    @CsvSource(
            value = {
                "2|2|a b|1",
                "2|2|a|0.5",
                "2|2|a c|0",
                "2|2|a b c|0.5",
                "2|2|a b c d|0",
                "2|2||0",
                "2|2|c d|0",
                "3|1|a b c|1",
                "3|1|a b|0.666666666666666",
                "3|1|a b c d|0",
                "3|1|a b z y|0.666666666666666",
                "1|4|a b|0.75",
                "3|0|a b c|1"
            },
            delimiter = '|')
    void aPartOfTheRightOptionsEarnsItsShareLessTheWrongOnes(int right, int wrong, String answer, double grade) {
        assertEquals(grade, Samples.partial(right, wrong).grade(response(answer)), EXACTLY * 1e4);
    }

    @Test
    void choosingEverythingEarnsNothing() {
        for (int right = 1; right <= 6; right++) {
            for (int wrong = 1; wrong <= 6; wrong++) {
                Choice choice = Samples.partial(right, wrong);
                Response everything =
                        Response.of(choice.options().stream().map(Option::key).toList());
                assertEquals(0, choice.grade(everything));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "a=1 b=2 c=3 d=4, 1, 1",
        "a=2 b=3 c=4 d=1, 0, 0.666666666666666",
        "a=1 b=2 c=4 d=3, 0, 0.333333333333333",
        "a=4 b=3 c=2 d=1, 0, 0",
        "a=1 b=2 c=3, 0, 0.666666666666666",
        "a=1 b=2 c=2 d=2, 0, 0.333333333333333",
        "a=2 b=3 c=4 d=5, 0, 0.666666666666666",
        "a=0 b=1 c=2 d=3, 0, 0.666666666666666",
        "a=1 a=2 b=2 c=3 d=4, 1, 1",
        "a=01 b=02 c=03 d=04, 0, 0",
        "a b c d, 0, 0"
    })
    void anOrderEarnsAllOrTheShareOfItsNeighbours(String answer, double whole, double partial) {
        assertEquals(whole, Samples.ordering(4, false).grade(response(answer)));
        assertEquals(partial, Samples.ordering(4, true).grade(response(answer)), EXACTLY * 1e4);
    }

    @ParameterizedTest
    @CsvSource({
        "a=x b=y c=x, 1, 1",
        "a=x b=y, 0, 0.666666666666666",
        "a=x b=y c=z, 0, 0.666666666666666",
        "a=z b=z c=z, 0, 0",
        "a=x b=y c=x d=x, 1, 1",
        "a= b= c=, 0, 0"
    })
    void pairsEarnAllOrTheirShare(String answer, double whole, double partial) {
        assertEquals(whole, Samples.matching(false).grade(response(answer)));
        assertEquals(partial, Samples.matching(true).grade(response(answer)), EXACTLY * 1e4);
    }

    @Test
    void aPlaceIsRightInAnyRegionThatTheSpotsLieIn() {
        assertEquals(1, Samples.place().grade(Response.of("left")));
        assertEquals(0, Samples.place().grade(Response.of("beside")));
        assertEquals(0, Samples.place().grade(Response.of("left", "beside")), "one place is asked for");
    }

    @ParameterizedTest
    @CsvSource({
        "5, 5, 2, 2, 0, left",
        "10, 5, 2, 2, 0, left beside",
        "8.2, 5, 2, 2, 0, left",
        "9.4, 5, 2, 2, 0, left beside",
        "30, 30, 2, 2, 0, ''",
        "5, 5, 15, 1, 0, left beside",
        "5, 5, 1, 15, 0, left",
        "5, 5, 1, 15, 90, left beside",
        "-0.4, 5, 1, 1, 0, left"
    })
    void aSpotLiesWhereItsMiddleOrAFifthOfItIs(
            double x, double y, double rx, double ry, double rotation, String regions) {
        List<Place.Spot> spots = List.of(new Place.Spot(0, x, y, rx, ry, rotation));
        assertEquals(
                regions.isEmpty() ? Set.of() : Set.of(regions.split(" ")),
                Place.hit(Samples.place().panels(), spots));
    }

    /** Garbage of all sorts; a grade is always within bounds, and only the whole of a point is right. */
    @ParameterizedTest
    @MethodSource("all")
    void takesAnyResponse(Question question) {
        Random random = new Random(7);
        String[] scraps = {
            "a",
            "b",
            "c",
            "d",
            "x",
            "y",
            "=",
            "==",
            "a=",
            "=a",
            "a=1",
            "b=2",
            "c=3",
            "d=4",
            "a=x",
            "b=y",
            "a=-1",
            "a=99999999999",
            "b=٢",
            "left",
            "45",
            "45 s",
            "1e999999999",
            "∞",
            "NaN",
            "0x1F",
            "\u0000",
            "💥",
            "é",
            "x".repeat(500),
            "1".repeat(500),
            "(".repeat(500),
            "'; drop table learner; --",
            "<script>",
            "\\",
            "%s",
            "-"
        };
        for (int round = 0; round < 20_000; round++) {
            List<String> values = new ArrayList<>();
            for (int i = random.nextInt(6); i > 0; i--) {
                values.add(scraps[random.nextInt(scraps.length)]);
            }
            double grade = question.grade(Response.of(values));
            assertTrue(grade >= 0 && grade <= 1, values + " earns " + grade);
        }
        assertEquals(0, question.grade(Response.of()));
    }

    @Test
    void refusesWhatCannotBeAsked() {
        refused("at least three", () -> Samples.ordering(2, false));
        refused("neither letter nor digit", () -> Samples.shortAnswer("nociceptor", "…"));
        refused("the same but for accents", () -> Samples.shortAnswer("Nociceptor", "nocicéptor"));
        refused("no answer is right", () -> new ShortAnswer(Samples.prompt("q"), List.of()));
        refused("no answer is right", () -> new Numeric(Samples.prompt("q"), List.of()));
        Matching good = Samples.matching(false);
        refused("no choice", () -> new Matching(good.prompt(), good.items().subList(0, 1), good.targets(), false));
        refused(
                "two left sides",
                () -> new Matching(
                        good.prompt(), List.of(good.items().get(0), good.items().get(0)), good.targets(), false));
        refused(
                "not among the targets",
                () -> new Matching(good.prompt(), good.items(), good.targets().subList(1, 3), false));
        Place place = Samples.place();
        refused(
                "none of the regions",
                () -> new Place(place.prompt(), place.ask(), place.panels(), place.regions(), Set.of(), "", ""));
        refused(
                "every region",
                () -> new Place(
                        place.prompt(),
                        place.ask(),
                        place.panels(),
                        place.regions(),
                        Set.of("left", "beside", "apart"),
                        "",
                        ""));
    }

    @Test
    void keepsEqualAnswersEqualAndForgetsControlCharacters() {
        assertEquals(Response.of("b=2", "a=1"), Response.ofPairs(new HashMap<>(Map.of("a", "1", "b", "2"))));
        assertEquals(
                Map.of("a", "1", "b", "x=y"),
                Response.of("a=1", "b=x=y", "a=2", "c", "=d").pairs());
        assertEquals("ab cd", Response.ofText(" ab\u0000cd\n").text().orElseThrow());
        assertTrue(Response.ofText(" \n").isEmpty());
        assertTrue(Response.of("a", "b").text().isEmpty());
    }

    @Test
    void knowsATrueFalseQuestionByItsWords() {
        assertTrue(Samples.trueFalse(false).trueFalse());
        assertFalse(QuizTest.choice("q", false, "a").trueFalse());
        for (long seed = 0; seed < 50; seed++) {
            assertEquals(
                    "True",
                    Samples.trueFalse(seed % 2 == 0).arranged(seed).get(0).text());
        }
    }

    private static void refused(String why, org.junit.jupiter.api.function.Executable question) {
        String message = assertThrows(IllegalArgumentException.class, question).getMessage();
        assertTrue(message.contains(why), message);
    }

    private static Response response(String answer) {
        return Response.of(answer == null ? new String[0] : answer.split(" "));
    }
}
