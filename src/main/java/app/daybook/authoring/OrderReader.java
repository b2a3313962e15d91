package app.daybook.authoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import app.daybook.markdown.Block;
import app.daybook.markdown.Letters;
import app.daybook.markdown.Markdown;
import app.daybook.markdown.TaskList;
import app.daybook.quiz.Ordering;
import app.daybook.quiz.Prompt;
import app.daybook.quiz.Question;

/** Reads a numbered list in its right order, under {@code .order}. */
record OrderReader(Markdown markdown) implements AnswerReader {

    @Override
    public boolean isFor(Braces braces) {
        return braces.order();
    }

    @Override
    public boolean begins(Block block) {
        return block.isNumberedList();
    }

    @Override
    public String missing() {
        return "The question has nothing to put in order; add lines that begin with \"1. \", in their right order.";
    }

    @Override
    public int length(List<Block> blocks) {
        return 1;
    }

    @Override
    public Optional<Question> read(Prompt prompt, Braces braces, List<Block> answer) {
        List<Ordering.Item> items = new ArrayList<>();
        for (TaskList.Item item : markdown.numbered(answer.get(0))) {
            items.add(new Ordering.Item(Letters.of(items.size()), item.text(), item.feedback()));
        }
        return Optional.of(new Ordering(prompt, items, braces.partial()));
    }
}
