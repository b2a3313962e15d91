package app.daybook.authoring;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import app.daybook.markdown.Block;
import app.daybook.markdown.Findings;
import app.daybook.markdown.Margin;
import app.daybook.markdown.Markdown;
import app.daybook.markdown.Nearest;
import app.daybook.quiz.Prompt;
import app.daybook.quiz.Question;

/**
 * Reads questions: a level-3 heading with its braces, then a case, the answer in the form of its kind, an explanation.
 */
final class QuestionReader {

    private static final String FORM = "### What do you do? {#an-id objective=key}";

    private final String file;
    private final CourseLinks links;
    private final Findings findings;
    private final Set<String> objectives;
    private final QuestionIds questionIds;
    private final Set<String> tested = new HashSet<>();

    /**
     * @param objectives what {@code objective=} may name
     * @param questionIds the ids of the course, to which those read here are added
     */
    QuestionReader(String file, CourseLinks links, Findings findings, Set<String> objectives, QuestionIds questionIds) {
        this.file = file;
        this.links = links;
        this.findings = findings;
        this.objectives = objectives;
        this.questionIds = questionIds;
    }

    List<Question> read(Markdown markdown, String text) {
        Braced braced = Braced.of(text);
        Answers answers = new Answers(markdown, links, new Margin(file, findings));
        List<Question> questions = new ArrayList<>();
        markdown.read(braced.text(), all -> {
            List<Block> blocks = new ArrayList<>();
            for (Block block : all) {
                if (block.isHeading(3)) {
                    question(markdown, answers, blocks, braced).ifPresent(questions::add);
                    blocks = new ArrayList<>();
                }
                blocks.add(block);
            }
            question(markdown, answers, blocks, braced).ifPresent(questions::add);
        });
        return questions;
    }

    /** The objectives that a question names, be the question otherwise right or not. */
    Set<String> tested() {
        return tested;
    }

    private Optional<Question> question(Markdown markdown, Answers answers, List<Block> blocks, Braced braced) {
        if (blocks.isEmpty()) {
            return Optional.empty();
        }
        Block heading = blocks.get(0);
        int line = heading.line();
        if (!heading.isHeading(3)) {
            findings.error(file, line, "quiz", "The quiz begins with a question: \"" + FORM + "\".");
            return Optional.empty();
        }
        if (!braced.braces().containsKey(line)) {
            findings.error(file, line, "question", "The question has no braces; write \"" + FORM + "\".");
            return Optional.empty();
        }
        Braces settings = Braces.ofQuestion(file, line, braced.braces().get(line), findings);
        refuseUnknown(settings, line);
        return answers.find(blocks, settings).flatMap(answer -> {
            String explanation = markdown.html(blocks.subList(answer.end(), blocks.size()));
            if (explanation.isBlank() && !answer.explainsItself()) {
                findings.error(
                        file,
                        line,
                        "explanation",
                        "The question explains nothing; write after the answer why it is the right one.");
            }
            return answers.read(
                    answer,
                    new Prompt(
                            settings.id(),
                            settings.objective(),
                            settings.safety(),
                            markdown.inline(heading),
                            markdown.html(blocks.subList(1, answer.at())),
                            explanation),
                    settings,
                    blocks);
        });
    }

    private void refuseUnknown(Braces settings, int line) {
        if (!settings.id().isEmpty()) {
            questionIds.add(settings.id(), file, line);
        }
        tested.add(settings.objective());
        if (!objectives.isEmpty() && !objectives.contains(settings.objective())) {
            findings.error(
                    file,
                    line,
                    "objective",
                    "There is no objective \"" + settings.objective() + "\"; "
                            + Nearest.to(settings.objective(), objectives)
                                    .map(near -> "did you mean \"" + near + "\"?")
                                    .orElse("use one of: " + String.join(", ", objectives) + "."));
        }
    }
}
