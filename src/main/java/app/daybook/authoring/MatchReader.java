package app.daybook.authoring;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import app.daybook.markdown.Block;
import app.daybook.markdown.Letters;
import app.daybook.markdown.Margin;
import app.daybook.markdown.Markdown;
import app.daybook.quiz.Matching;
import app.daybook.quiz.Prompt;
import app.daybook.quiz.Question;

/**
 * Reads a table under {@code .match}: what is to be matched, its target, and in a third column why. Equal right sides
 * are one target; a row without a left side is a target that nothing has.
 */
record MatchReader(Markdown markdown, Margin margin) implements AnswerReader {

    private static final String FORM = "\"| what | its match |\", and why in a third column if you like";

    @Override
    public boolean isFor(Braces braces) {
        return braces.match();
    }

    @Override
    public boolean begins(Block block) {
        return block.isTable();
    }

    @Override
    public String missing() {
        return "The question has nothing to match; add a table with rows such as " + FORM + ".";
    }

    @Override
    public int length(List<Block> blocks) {
        return 1;
    }

    @Override
    public Optional<Question> read(Prompt prompt, Braces braces, List<Block> answer) {
        List<Matching.Item> items = new ArrayList<>();
        Map<String, String> keys = new LinkedHashMap<>();
        for (List<Block> row : answer.get(0).rows()) {
            String target = row.size() < 2 ? "" : row.get(1).plain();
            if (row.size() > 3 || target.isEmpty()) {
                margin.error(row.get(0).line(), "match", "A row has two sides: " + FORM + ".");
                continue;
            }
            String key = keys.computeIfAbsent(target, text -> Letters.of(keys.size()));
            if (!row.get(0).plain().isEmpty()) {
                items.add(new Matching.Item(
                        Letters.of(items.size()),
                        markdown.inline(row.get(0)),
                        key,
                        row.size() < 3 ? "" : markdown.inline(row.get(2))));
            }
        }
        List<Matching.Target> targets = keys.entrySet().stream()
                .map(target -> new Matching.Target(target.getValue(), target.getKey()))
                .toList();
        return Optional.of(new Matching(prompt, items, targets, braces.partial()));
    }
}
