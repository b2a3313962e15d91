package app.daybook.authoring;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import app.daybook.markdown.Block;
import app.daybook.markdown.Margin;
import app.daybook.markdown.Markdown;
import app.daybook.quiz.Numerals;
import app.daybook.quiz.Numeric;
import app.daybook.quiz.Prompt;
import app.daybook.quiz.Question;
import app.daybook.quiz.Range;
import app.daybook.quiz.ShortAnswer;

/**
 * Reads lines that begin with {@code =}: a number, if the first one begins as a number does, else a word. A line that
 * begins with {@code !=} is a wrong answer with feedback of its own; the feedback is the quotation after the line.
 */
record TypedReader(Markdown markdown, Numerals numerals, Margin margin) implements AnswerReader {

    private static final Pattern LINE = Pattern.compile("!?=(?:[ \\t].*)?");

    /** One line, without its sign. */
    private record Line(int line, boolean right, List<String> alternatives, String feedback) {}

    @Override
    public boolean isFor(Braces braces) {
        return !braces.order() && !braces.match() && !braces.multiple();
    }

    @Override
    public boolean begins(Block block) {
        return block.isParagraph()
                && LINE.matcher(block.source().lines().findFirst().orElse("")).matches();
    }

    @Override
    public String missing() {
        return "The question has no answer; add options with \"- [ ]\", or a line such as \"= 30..60 s\".";
    }

    @Override
    public int length(List<Block> blocks) {
        int length = 1;
        while (length < blocks.size()
                && (begins(blocks.get(length)) || blocks.get(length).isQuotation() && begins(blocks.get(length - 1)))) {
            length++;
        }
        return length;
    }

    @Override
    public Optional<Question> read(Prompt prompt, Braces braces, List<Block> answer) {
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < answer.size(); i++) {
            if (begins(answer.get(i))) {
                boolean quoted = i + 1 < answer.size() && answer.get(i + 1).isQuotation();
                add(lines, answer.get(i), quoted ? feedback(answer.get(i + 1)) : "");
            }
        }
        Optional<Line> first = lines.stream().filter(Line::right).findFirst();
        boolean numbers = first.filter(
                        line -> Numerals.isNumber(line.alternatives().get(0)))
                .isPresent();
        if (numbers) {
            lines.forEach(this::tellDoubts);
            return Optional.of(numeric(prompt, lines));
        }
        first.filter(line -> Numerals.isAlmostNumber(line.alternatives().get(0)))
                .ifPresent(line -> margin.error(
                        line.line(),
                        "answer",
                        "\"" + line.alternatives().get(0) + "\" is no number and would be asked as a word;"
                                + " write \"0.5 cm\", \"30..60 s\" or \"4.5 ± 0.5 cm\"."));
        return Optional.of(shortAnswer(prompt, lines));
    }

    /** The reading goes on: an edition that was published keeps its question. */
    private void tellDoubts(Line line) {
        line.alternatives()
                .forEach(key ->
                        numerals.doubt(key).ifPresent(doubt -> margin.error(line.line(), "answer", doubt + ".")));
    }

    private void add(List<Line> lines, Block paragraph, String feedback) {
        List<String> written = paragraph.source().strip().lines().toList();
        for (int i = 0; i < written.size(); i++) {
            String line = written.get(i);
            if (!LINE.matcher(line).matches()) {
                margin.error(
                        paragraph.line() + i,
                        "answer",
                        "\"" + line.strip() + "\" stands right below the answer; leave an empty line between them.");
                return;
            }
            boolean last = i == written.size() - 1;
            lines.add(new Line(
                    paragraph.line() + i,
                    line.startsWith("="),
                    Arrays.stream(line.substring(line.indexOf('=') + 1).split("\\|", -1))
                            .map(String::strip)
                            .toList(),
                    last ? feedback : ""));
        }
    }

    private String feedback(Block quotation) {
        for (String line : quotation.source().lines().toList()) {
            if (LINE.matcher(line.strip()).matches()) {
                margin.error(
                        quotation.line(),
                        "answer",
                        "\"" + line.strip() + "\" is read as feedback; leave an empty line before it.");
            }
        }
        return markdown.html(quotation.children());
    }

    private Numeric numeric(Prompt prompt, List<Line> lines) {
        return new Numeric(
                prompt,
                rightFirst(lines).stream()
                        .map(line -> new Numeric.Answer(
                                line.alternatives().stream()
                                        .map(key -> Range.parse(key, numerals))
                                        .toList(),
                                line.right(),
                                line.feedback()))
                        .toList(),
                numerals);
    }

    private static ShortAnswer shortAnswer(Prompt prompt, List<Line> lines) {
        return new ShortAnswer(
                prompt,
                rightFirst(lines).stream()
                        .map(line -> new ShortAnswer.Answer(line.alternatives(), line.right(), line.feedback()))
                        .toList());
    }

    private static List<Line> rightFirst(List<Line> lines) {
        List<Line> sorted = new ArrayList<>(lines);
        sorted.sort((a, b) -> Boolean.compare(b.right(), a.right()));
        return sorted;
    }
}
