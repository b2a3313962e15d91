package app.daybook.authoring;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import app.daybook.course.SelfCheck;
import app.daybook.course.Stretch;
import app.daybook.markdown.Asides;
import app.daybook.markdown.Block;
import app.daybook.markdown.Margin;
import app.daybook.markdown.Markdown;
import app.daybook.markdown.Words;
import app.daybook.quiz.Prompt;
import app.daybook.quiz.Question;
import app.daybook.web.Digest;

/**
 * Reads the body of a lesson: its text, and the self-checks that stand in it. A self-check is a question whose
 * explanation is one quotation below the answer, so that the text after it goes on as text.
 */
final class SelfCheckReader implements Asides {

    /** Braces that say that what they belong to is a self-check, wherever they stand. */
    private static final Pattern SIGN = Pattern.compile("\\{[^{}\\n]*\\.check(?![\\w-])[^{}\\n]*\\}");

    private static final String FORM = "\"### What do you do? {#an-id .check}\"";

    private final Markdown markdown;
    private final Margin margin;
    private final QuestionIds questionIds;
    private final Answers answers;
    private final Braced body;
    private final List<String> lines;
    private final List<Optional<SelfCheck>> checks = new ArrayList<>();

    SelfCheckReader(Markdown markdown, Margin margin, CourseLinks links, QuestionIds questionIds, String body) {
        this.markdown = markdown;
        this.margin = margin;
        this.questionIds = questionIds;
        this.answers = new Answers(markdown, links, margin);
        this.body = Braced.of(body);
        this.lines = new ArrayList<>(body.lines().toList());
    }

    List<Stretch> read() {
        List<String> texts = markdown.stretches(body.text(), this);
        List<Stretch> stretches = new ArrayList<>();
        for (String text : texts) {
            int number = stretches.size();
            stretches.add(new Stretch(text, number < checks.size() ? checks.get(number) : Optional.empty()));
        }
        return stretches;
    }

    /** How many words the text has, those of self-checks left out; to be asked when it was read. */
    int words() {
        return Words.in(String.join("\n", lines));
    }

    @Override
    public int take(List<Block> rest) {
        Block block = rest.get(0);
        String braces = block.isHeading(3) ? body.braces().getOrDefault(block.line(), "") : "";
        if (braces.isEmpty()) {
            refuseStray(block);
            return 0;
        }
        if (!Braces.isCheck(braces)) {
            margin.error(
                    block.line(),
                    "check",
                    "Only questions have braces: a self-check within the text is written as " + FORM
                            + ", and a question of the quiz stands below \"## Quiz\".");
            return 0;
        }
        int next = 1;
        while (next < rest.size() && !rest.get(next).isHeading()) {
            next++;
        }
        int length = check(rest.subList(0, next), braces);
        leaveOut(block.line(), length < rest.size() ? rest.get(length).line() : lines.size() + 1);
        return length;
    }

    /** @return how many of the blocks are the self-check; at least its heading */
    private int check(List<Block> blocks, String braces) {
        int line = blocks.get(0).line();
        Braces settings = Braces.ofCheck(margin.file(), line, braces, margin.findings());
        if (!settings.id().isEmpty()) {
            questionIds.add(settings.id(), margin.file(), line);
        }
        Optional<Answers.Place> found = answers.find(blocks, settings);
        if (found.isEmpty()) {
            checks.add(Optional.empty());
            return 1;
        }
        Answers.Place answer = found.get();
        int end = answer.end();
        boolean explained = end < blocks.size()
                && blocks.get(end).isQuotation()
                && !blocks.get(end).isCallout();
        if (!explained) {
            margin.error(
                    line,
                    "explanation",
                    "The self-check explains nothing; write below the answer, after an empty line, a quotation that"
                            + " says why: \"> …\".");
        }
        Prompt prompt = new Prompt(
                settings.id(),
                "",
                false,
                markdown.inline(blocks.get(0)),
                markdown.html(blocks.subList(1, answer.at())),
                explained ? markdown.html(blocks.get(end).children()) : "");
        checks.add(answers.read(answer, prompt, settings, blocks)
                .map(question -> new SelfCheck(question, seed(question, blocks.subList(0, end)))));
        return explained ? end + 1 : end;
    }

    /** A heading of another level, a line without its space, or one within a list or quotation. */
    private void refuseStray(Block block) {
        if (block.isFenced()) {
            return;
        }
        Matcher sign = SIGN.matcher(block.source());
        if (sign.find()) {
            margin.error(
                    block.line(),
                    "check",
                    "Here stands " + sign.group()
                            + " and no self-check: begin a line of its own with ### and a space, as in " + FORM + ".");
        }
    }

    private void leaveOut(int from, int to) {
        for (int line = from; line < to && line <= lines.size(); line++) {
            lines.set(line - 1, "");
        }
    }

    private static long seed(Question question, List<Block> blocks) {
        StringBuilder text = new StringBuilder(question.id());
        blocks.forEach(block -> text.append('\n').append(block.source()));
        String digest = Digest.sha256(text.toString().getBytes(StandardCharsets.UTF_8));
        return ByteBuffer.wrap(HexFormat.of().parseHex(digest.substring(0, 16))).getLong();
    }
}
