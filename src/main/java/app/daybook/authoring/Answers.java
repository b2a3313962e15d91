package app.daybook.authoring;

import java.util.List;
import java.util.Optional;

import app.daybook.markdown.Block;
import app.daybook.markdown.Margin;
import app.daybook.markdown.Markdown;
import app.daybook.quiz.Prompt;
import app.daybook.quiz.Question;

/** Finds the answer among the blocks of a question and reads it in the form of its kind. */
record Answers(Markdown markdown, CourseLinks links, Margin margin) {

    /**
     * Where the answer stands among the blocks of its question.
     *
     * @param at its first block
     * @param end the block after its last one
     */
    record Place(AnswerReader reader, int at, int end) {

        /** Whether each of its parts has to say why it is right or wrong. */
        boolean explainsItself() {
            return reader instanceof ChoiceReader;
        }
    }

    /**
     * @param blocks of the question, its heading first
     * @return nothing, and a finding, where no block begins an answer
     */
    Optional<Place> find(List<Block> blocks, Braces settings) {
        List<AnswerReader> readers =
                kinds().stream().filter(kind -> kind.isFor(settings)).toList();
        for (int at = 1; at < blocks.size(); at++) {
            for (AnswerReader reader : readers) {
                if (reader.begins(blocks.get(at))) {
                    return Optional.of(new Place(reader, at, at + reader.length(blocks.subList(at, blocks.size()))));
                }
            }
        }
        margin.error(blocks.get(0).line(), "question", readers.get(0).missing());
        return Optional.empty();
    }

    /** The question with this answer; nothing, and a finding, where it cannot be read. */
    Optional<Question> read(Place answer, Prompt prompt, Braces settings, List<Block> blocks) {
        try {
            return answer.reader().read(prompt, settings, blocks.subList(answer.at(), answer.end()));
        } catch (IllegalArgumentException e) {
            margin.error(blocks.get(0).line(), "answer", "In this question " + e.getMessage() + ".");
            return Optional.empty();
        }
    }

    private List<AnswerReader> kinds() {
        return List.of(
                new ChoiceReader(markdown, margin),
                new OrderReader(markdown),
                new MatchReader(markdown, margin),
                new TypedReader(markdown, links.numerals(), margin),
                new PlaceReader(markdown, links, margin));
    }
}
