package app.daybook.authoring;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import app.daybook.markdown.Block;
import app.daybook.markdown.Margin;
import app.daybook.markdown.Markdown;
import app.daybook.quiz.Numeric;
import app.daybook.quiz.Prompt;
import app.daybook.quiz.Question;
import app.daybook.quiz.Range;
import app.daybook.quiz.ShortAnswer;

/**
 * Reads lines that begin with {@code =}: a number, if the first one begins with a digit, else a word. A line that
 * begins with {@code !=} is a wrong answer with feedback of its own; the feedback is the quotation after the line.
 */
record TypedReader(Markdown markdown, Margin margin) implements AnswerReader {

    private static final Pattern LINE = Pattern.compile("!?=(?:[ \\t].*)?");
    private static final Pattern NUMBER = Pattern.compile("[-+−]?\\d.*");

    /** One line, without its sign. */
    private record Line(boolean right, List<String> alternatives, String feedback) {}

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
        boolean numbers = lines.stream()
                .filter(Line::right)
                .findFirst()
                .filter(line -> NUMBER.matcher(line.alternatives().get(0)).matches())
                .isPresent();
        return Optional.of(numbers ? numeric(prompt, lines) : shortAnswer(prompt, lines));
    }

    private void add(List<Line> lines, Block paragraph, String feedback) {
        List<String> written = paragraph.source().strip().lines().toList();
        for (String line : written) {
            if (!LINE.matcher(line).matches()) {
                margin.error(
                        paragraph.line(),
                        "answer",
                        "\"" + line.strip() + "\" stands right below the answer; leave an empty line between them.");
                return;
            }
            boolean last = line.equals(written.get(written.size() - 1));
            lines.add(new Line(
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

    private static Numeric numeric(Prompt prompt, List<Line> lines) {
        return new Numeric(
                prompt,
                rightFirst(lines).stream()
                        .map(line -> new Numeric.Answer(
                                line.alternatives().stream().map(Range::parse).toList(), line.right(), line.feedback()))
                        .toList());
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
