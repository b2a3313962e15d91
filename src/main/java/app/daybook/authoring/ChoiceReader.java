package app.daybook.authoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import app.daybook.markdown.Block;
import app.daybook.markdown.Letters;
import app.daybook.markdown.Margin;
import app.daybook.markdown.Markdown;
import app.daybook.markdown.TaskList;
import app.daybook.quiz.Choice;
import app.daybook.quiz.Option;
import app.daybook.quiz.Prompt;
import app.daybook.quiz.Question;

/** Reads a list of boxes: a choice of one option, or with {@code .multiple} of several. */
record ChoiceReader(Markdown markdown, Margin margin) implements AnswerReader {

    private static final Pattern BOX = Pattern.compile("(?m)^[ ]{0,3}[-*+][ \\t]+\\[[ xX]\\]");

    @Override
    public boolean isFor(Braces braces) {
        return !braces.order() && !braces.match();
    }

    @Override
    public boolean begins(Block block) {
        return block.isBulletList();
    }

    @Override
    public String missing() {
        return "The question has no options; add lines that begin with \"- [ ]\".";
    }

    /**
     * Lists with boxes that follow one another had different bullets: they are one answer, which is told. One without
     * boxes begins the explanation.
     */
    @Override
    public int length(List<Block> blocks) {
        int lists = 1;
        while (lists < blocks.size()
                && blocks.get(lists).isBulletList()
                && BOX.matcher(blocks.get(lists).source()).find()) {
            lists++;
        }
        return lists;
    }

    @Override
    public Optional<Question> read(Prompt prompt, Braces braces, List<Block> answer) {
        if (answer.size() > 1) {
            margin.error(
                    answer.get(1).line(),
                    "option",
                    "Here the options change their sign (-, * or +), which begins a new list; use \"- \" for all.");
            return Optional.empty();
        }
        List<Option> options = new ArrayList<>();
        for (TaskList.Item item : markdown.ticked(answer.get(0))) {
            if (item.feedback().isBlank()) {
                margin.error(
                        item.line(),
                        "feedback",
                        "The option has no feedback; add a line \"  > …\" under it that says why.");
            }
            options.add(new Option(Letters.of(options.size()), item.right(), item.text(), item.feedback()));
        }
        return Optional.of(new Choice(prompt, options, marking(braces)));
    }

    private static Choice.Marking marking(Braces braces) {
        if (!braces.multiple()) {
            return Choice.Marking.SINGLE;
        }
        return braces.partial() ? Choice.Marking.PARTIAL : Choice.Marking.MULTIPLE;
    }
}
