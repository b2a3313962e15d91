package app.daybook.authoring;

import java.util.List;
import java.util.Optional;

import app.daybook.markdown.Block;
import app.daybook.quiz.Prompt;
import app.daybook.quiz.Question;

/**
 * Reads one kind of answer: where it begins among the blocks of a question, how many blocks it takes, and what it asks.
 */
interface AnswerReader {

    boolean isFor(Braces braces);

    boolean begins(Block block);

    /** What is missing where no block begins the answer, and how to write it. */
    String missing();

    /** How many blocks of these, which begin with the answer, belong to it; the rest is the explanation. */
    int length(List<Block> blocks);

    /**
     * @param answer the blocks of the answer
     * @return nothing if the reader has noted itself what is wrong
     * @throws IllegalArgumentException with what is wrong and, after a semicolon, what to do
     */
    Optional<Question> read(Prompt prompt, Braces braces, List<Block> answer);
}
