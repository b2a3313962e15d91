package app.daybook.quiz;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** One question of each kind. */
public final class Samples {

    private Samples() {}

    static Prompt prompt(String id) {
        return new Prompt(id, "objective", false, "What?", "", "");
    }

    /** The first options are right. */
    static Choice partial(int right, int wrong) {
        return new Choice(
                prompt("partial"),
                IntStream.range(0, right + wrong)
                        .mapToObj(i -> new Option(letter(i), i < right, "text " + i, "because"))
                        .toList(),
                Choice.Marking.PARTIAL);
    }

    static Choice trueFalse(boolean right) {
        return new Choice(
                prompt("claim"),
                List.of(new Option("a", right, "True", ""), new Option("b", !right, "False", "")),
                Choice.Marking.SINGLE);
    }

    static Ordering ordering(int items, boolean partial) {
        return new Ordering(
                prompt("steps"),
                IntStream.range(0, items)
                        .mapToObj(i -> new Ordering.Item(letter(i), "step " + i, "because"))
                        .toList(),
                partial);
    }

    /** Items a, b, c with the targets x, y and again x; z is a distractor. */
    static Matching matching(boolean partial) {
        return new Matching(
                prompt("tiers"),
                List.of(
                        new Matching.Item("a", "chest pressure", "x", ""),
                        new Matching.Item("b", "a warm calf", "y", ""),
                        new Matching.Item("c", "a sudden droop of the face", "x", "")),
                List.of(
                        new Matching.Target("x", "Emergency"),
                        new Matching.Target("y", "Same day"),
                        new Matching.Target("z", "Prompt")),
                partial);
    }

    static Numeric numeric(String... ranges) {
        return new Numeric(
                prompt("hold"),
                List.of(new Numeric.Answer(
                        List.of(ranges).stream()
                                .map(range -> Range.parse(range, Numerals.ENGLISH))
                                .toList(),
                        true,
                        "")));
    }

    static ShortAnswer shortAnswer(String... alternatives) {
        return new ShortAnswer(prompt("term"), List.of(new ShortAnswer.Answer(List.of(alternatives), true, "because")));
    }

    /** Two squares of 10 side by side and a third apart; the left one is right. */
    static Place place() {
        List<Place.Panel> panels = List.of(new Place.Panel(
                "front",
                "Front",
                100,
                100,
                "",
                List.of(square("left", 0, 0), square("beside", 10, 0), square("apart", 50, 50))));
        return new Place(
                prompt("where"),
                Place.Ask.POINT,
                panels,
                List.of(
                        new Place.Region("left", "Left", "Squares"),
                        new Place.Region("beside", "Beside", "Squares"),
                        new Place.Region("apart", "Apart", "Squares")),
                Set.of("left"),
                "",
                "");
    }

    static Place.Area square(String region, double x, double y) {
        return new Place.Area(
                region,
                List.of(
                        new Place.Dot(x, y),
                        new Place.Dot(x + 10, y),
                        new Place.Dot(x + 10, y + 10),
                        new Place.Dot(x, y + 10)));
    }

    static List<Question> all() {
        return List.of(
                QuizTest.choice("single", false, "a"),
                QuizTest.choice("multiple", false, "a", "b"),
                partial(2, 2),
                trueFalse(true),
                ordering(4, false),
                ordering(4, true),
                matching(false),
                matching(true),
                numeric("30..60 s", "0.5..1 min"),
                shortAnswer("nociceptor", "nociceptors"),
                place());
    }

    private static String letter(int i) {
        return String.valueOf((char) ('a' + i));
    }
}
