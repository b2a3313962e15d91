package app.daybook.authoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import app.daybook.markdown.Letters;
import app.daybook.quiz.Choice;
import app.daybook.quiz.Matching;
import app.daybook.quiz.Numeric;
import app.daybook.quiz.Option;
import app.daybook.quiz.Ordering;
import app.daybook.quiz.Prompt;
import app.daybook.quiz.Question;
import app.daybook.quiz.Range;
import app.daybook.quiz.ShortAnswer;

/** Questions of every kind that is text, made up of whatever a format may take for a mark of its own. */
public final class AnyQuestion {

    private static final List<String> PIECES = List.of(
            "calf",
            "Où",
            "漢字",
            "😀",
            "שלום",
            "\u00a0",
            "a b",
            "30",
            "=",
            "~",
            "#",
            "{",
            "}",
            ":",
            "::",
            "->",
            "\\",
            "\\n",
            "%50%",
            "[html]",
            "[markdown]",
            "//",
            "$CATEGORY: x",
            "ANSWER: A",
            "A. x",
            "T",
            "####",
            "*",
            "**",
            "_x_",
            "`",
            "|",
            "- ",
            "1. ",
            "+",
            "!",
            "[x]",
            "[@nobody]",
            "[a](b)",
            "]]&gt;",
            "&lt;b&gt;",
            "&amp;amp;",
            "&quot;",
            "'",
            "...",
            "~~",
            "^",
            "@",
            "<em>so</em>",
            "<strong>me</strong>",
            "<code>x * y</code>",
            "<a href=\"https://example.org/a_b?c&#61;d\">there</a>",
            "<br />",
            "<del>old</del>");
    private static final List<String> PLAIN = List.of(
            "calf", "où", "漢字", "30", "=", "~", "#", "{", "}", ":", "->", "\\", "*", "<b>", "&", "&amp;", "%", "'",
            "\"", "- ", "[x]", "_", "`");

    private final Random random;
    private int number;

    public AnyQuestion(long seed) {
        random = new Random(seed);
    }

    public List<Question> some(int many) {
        return Stream.generate(this::next).limit(many).toList();
    }

    private Question next() {
        number++;
        return switch (random.nextInt(6)) {
            case 0 -> new Ordering(prompt(), items(), random.nextBoolean());
            case 1 -> matching();
            case 2 -> new Numeric(prompt(), numbers());
            case 3 -> new ShortAnswer(prompt(), words());
            default -> choice();
        };
    }

    private Prompt prompt() {
        String objective = random.nextInt(4) == 0 ? "" : "day-" + random.nextInt(9) + ".key-" + random.nextInt(9);
        return new Prompt("q" + number, objective, random.nextBoolean(), line(), maybe(this::blocks), blocks());
    }

    private Choice choice() {
        int options = 2 + random.nextInt(4);
        Choice.Marking marking = Choice.Marking.values()[random.nextInt(3)];
        int right = random.nextInt(options);
        if (marking == Choice.Marking.SINGLE && random.nextInt(4) == 0) {
            boolean truth = random.nextBoolean();
            return new Choice(
                    prompt(),
                    List.of(new Option("a", truth, "True", blocks()), new Option("b", !truth, "False", blocks())),
                    marking);
        }
        return new Choice(
                prompt(),
                IntStream.range(0, options)
                        .mapToObj(i -> new Option(
                                Letters.of(i),
                                i == right || marking != Choice.Marking.SINGLE && random.nextBoolean(),
                                line(),
                                blocks()))
                        .toList(),
                marking);
    }

    private List<Ordering.Item> items() {
        return IntStream.range(0, 3 + random.nextInt(3))
                .mapToObj(i -> new Ordering.Item(Letters.of(i), line() + " " + i, maybe(this::blocks)))
                .toList();
    }

    private Matching matching() {
        int targets = 2 + random.nextInt(3);
        List<Matching.Item> items = new ArrayList<>();
        // a target is first met where it is first had, so that keys are letters in their order
        for (int i = 0; i < targets; i++) {
            items.add(new Matching.Item(Letters.of(i), line() + " " + i, Letters.of(i), maybe(this::line)));
        }
        return new Matching(
                prompt(),
                items,
                IntStream.range(0, targets)
                        .mapToObj(i -> new Matching.Target(Letters.of(i), plain() + " " + i))
                        .toList(),
                random.nextBoolean());
    }

    private List<Numeric.Answer> numbers() {
        String unit = random.nextBoolean() ? "" : "cm";
        List<Range> ranges = new ArrayList<>(List.of(range(unit)));
        if (!unit.isEmpty() && random.nextInt(3) == 0) {
            ranges.add(range("mm"));
        }
        return List.of(
                new Numeric.Answer(ranges, true, maybe(this::blocks)),
                new Numeric.Answer(List.of(range(unit)), false, blocks()));
    }

    private Range range(String unit) {
        BigDecimal low = BigDecimal.valueOf(random.nextInt(2_000_000) - 1_000_000, random.nextInt(7));
        BigDecimal width = BigDecimal.valueOf(random.nextBoolean() ? 0 : random.nextInt(1_000_000), random.nextInt(7));
        return new Range(low, low.add(width), unit);
    }

    private List<ShortAnswer.Answer> words() {
        return List.of(
                new ShortAnswer.Answer(List.of("first " + plain(), "second " + plain()), true, maybe(this::blocks)),
                new ShortAnswer.Answer(List.of("wrong " + plain()), false, blocks()));
    }

    private String maybe(Supplier<String> text) {
        return random.nextInt(3) == 0 ? "" : text.get();
    }

    private String blocks() {
        return Stream.generate(this::block).limit(1 + random.nextInt(2)).collect(Collectors.joining("\n"));
    }

    private String block() {
        return switch (random.nextInt(6)) {
            case 0 -> "<ul>\n<li>" + line() + "</li>\n<li>" + line() + "</li>\n</ul>";
            case 1 -> "<blockquote>\n<p>" + line() + "</p>\n</blockquote>";
            case 2 -> "<pre><code>a {b} = c\n\n  ~ d\n</code></pre>";
            default -> "<p>" + line() + "</p>";
        };
    }

    private String line() {
        return "Word " + pieces(PIECES) + " end";
    }

    private String plain() {
        return pieces(PLAIN) + " end";
    }

    private String pieces(List<String> pieces) {
        String between = random.nextBoolean() ? " " : "";
        return Stream.generate(() -> pieces.get(random.nextInt(pieces.size())))
                .limit(1 + random.nextInt(6))
                .collect(Collectors.joining(between))
                .strip();
    }
}
