package app.daybook.authoring;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import app.daybook.markdown.Block;
import app.daybook.markdown.Findings;
import app.daybook.markdown.Lines;
import app.daybook.markdown.Margin;
import app.daybook.markdown.Markdown;
import app.daybook.markdown.Nearest;
import app.daybook.quiz.Prompt;
import app.daybook.quiz.Question;

/**
 * Reads questions: a level-3 heading with its braces, then a case, the answer in the form of its kind, an explanation.
 */
final class QuestionReader {

    private static final Pattern BRACES = Pattern.compile("(?m)^(### .*?)" + Braces.AT_THE_END);
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
        Map<Integer, String> braces = new LinkedHashMap<>();
        Matcher heading = BRACES.matcher(text);
        StringBuilder withoutBraces = new StringBuilder();
        int line = 1;
        int lineBegan = 0;
        while (heading.find()) {
            line += Lines.ended(text, lineBegan, heading.start());
            lineBegan = heading.start();
            braces.put(line, heading.group(2));
            heading.appendReplacement(withoutBraces, Matcher.quoteReplacement(heading.group(1)));
        }
        heading.appendTail(withoutBraces);

        List<Question> questions = new ArrayList<>();
        markdown.read(withoutBraces.toString(), all -> {
            List<Block> blocks = new ArrayList<>();
            for (Block block : all) {
                if (block.isHeading(3)) {
                    question(markdown, blocks, braces).ifPresent(questions::add);
                    blocks = new ArrayList<>();
                }
                blocks.add(block);
            }
            question(markdown, blocks, braces).ifPresent(questions::add);
        });
        return questions;
    }

    /** The objectives that a question names, be the question otherwise right or not. */
    Set<String> tested() {
        return tested;
    }

    private Optional<Question> question(Markdown markdown, List<Block> blocks, Map<Integer, String> braces) {
        if (blocks.isEmpty()) {
            return Optional.empty();
        }
        Block heading = blocks.get(0);
        int line = heading.line();
        if (!heading.isHeading(3)) {
            findings.error(file, line, "quiz", "The quiz begins with a question: \"" + FORM + "\".");
            return Optional.empty();
        }
        if (!braces.containsKey(line)) {
            findings.error(file, line, "question", "The question has no braces; write \"" + FORM + "\".");
            return Optional.empty();
        }
        Braces settings = Braces.ofQuestion(file, line, braces.get(line), findings);
        refuseUnknown(settings, line);
        List<AnswerReader> readers =
                kinds(markdown).stream().filter(kind -> kind.isFor(settings)).toList();
        for (int at = 1; at < blocks.size(); at++) {
            Block block = blocks.get(at);
            Optional<AnswerReader> reader =
                    readers.stream().filter(kind -> kind.begins(block)).findFirst();
            if (reader.isPresent()) {
                return question(markdown, blocks, at, reader.get(), settings);
            }
        }
        findings.error(file, line, "question", readers.get(0).missing());
        return Optional.empty();
    }

    private List<AnswerReader> kinds(Markdown markdown) {
        Margin margin = new Margin(file, findings);
        return List.of(
                new ChoiceReader(markdown, margin),
                new OrderReader(markdown),
                new MatchReader(markdown, margin),
                new TypedReader(markdown, links.numerals(), margin),
                new PlaceReader(markdown, links, margin));
    }

    private Optional<Question> question(
            Markdown markdown, List<Block> blocks, int at, AnswerReader reader, Braces settings) {
        int line = blocks.get(0).line();
        int end = at + reader.length(blocks.subList(at, blocks.size()));
        String explanation = markdown.html(blocks.subList(end, blocks.size()));
        if (explanation.isBlank() && !(reader instanceof ChoiceReader)) {
            findings.error(
                    file,
                    line,
                    "explanation",
                    "The question explains nothing; write after the answer why it is the right one.");
        }
        Prompt prompt = new Prompt(
                settings.id(),
                settings.objective(),
                settings.safety(),
                markdown.inline(blocks.get(0)),
                markdown.html(blocks.subList(1, at)),
                explanation);
        try {
            return reader.read(prompt, settings, blocks.subList(at, end));
        } catch (IllegalArgumentException e) {
            findings.error(file, line, "answer", "In this question " + e.getMessage() + ".");
            return Optional.empty();
        }
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
