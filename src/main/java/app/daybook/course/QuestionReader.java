package app.daybook.course;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import app.daybook.quiz.Choice;
import app.daybook.quiz.Option;
import app.daybook.quiz.Prompt;
import app.daybook.quiz.Question;

/** Reads questions: a level-3 heading with its braces, then a case, the options with their feedback, an explanation. */
final class QuestionReader {

    private static final Pattern BRACES = Pattern.compile("(?m)^(### .*?)[ \\t]*\\{([^{}\\n]*)\\}[ \\t]*$");
    private static final String FORM = "### What do you do? {#an-id objective=key}";

    private final String file;
    private final Findings findings;
    private final Set<String> objectives;
    private final Set<String> questionIds;
    private final Set<String> tested = new HashSet<>();

    /**
     * @param objectives what {@code objective=} may name
     * @param questionIds the ids that the course has so far; those read here are added
     */
    QuestionReader(String file, Findings findings, Set<String> objectives, Set<String> questionIds) {
        this.file = file;
        this.findings = findings;
        this.objectives = objectives;
        this.questionIds = questionIds;
    }

    List<Question> read(Markdown markdown, String text) {
        Map<Integer, String> braces = new LinkedHashMap<>();
        Matcher heading = BRACES.matcher(text);
        StringBuilder withoutBraces = new StringBuilder();
        while (heading.find()) {
            braces.put(lineAt(text, heading.start()), heading.group(2));
            heading.appendReplacement(withoutBraces, Matcher.quoteReplacement(heading.group(1)));
        }
        heading.appendTail(withoutBraces);

        List<Question> questions = new ArrayList<>();
        List<Block> blocks = new ArrayList<>();
        for (Block block : markdown.parse(withoutBraces.toString())) {
            if (block.isHeading(3)) {
                question(markdown, blocks, braces).ifPresent(questions::add);
                blocks = new ArrayList<>();
            }
            blocks.add(block);
        }
        question(markdown, blocks, braces).ifPresent(questions::add);
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
        Braces settings = Braces.parse(file, line, braces.get(line), findings);
        refuseUnknown(settings, line);

        int listAt = 1;
        while (listAt < blocks.size() && !blocks.get(listAt).isBulletList()) {
            listAt++;
        }
        if (listAt == blocks.size()) {
            findings.error(file, line, "question", "The question has no options; add lines that begin with \"- [ ]\".");
            return Optional.empty();
        }
        List<Option> options = options(markdown.ticked(blocks.get(listAt)));
        try {
            Prompt prompt = new Prompt(
                    settings.id(),
                    settings.objective(),
                    settings.safety(),
                    markdown.inline(heading),
                    markdown.html(blocks.subList(1, listAt)),
                    markdown.html(blocks.subList(listAt + 1, blocks.size())));
            return Optional.of(
                    new Choice(prompt, options, settings.multiple() ? Choice.Marking.MULTIPLE : Choice.Marking.SINGLE));
        } catch (IllegalArgumentException e) {
            findings.error(file, line, "right-option", "In this question " + e.getMessage() + ".");
            return Optional.empty();
        }
    }

    private List<Option> options(List<TaskList.Item> ticked) {
        List<Option> options = new ArrayList<>();
        for (TaskList.Item item : ticked) {
            if (item.feedback().isBlank()) {
                findings.error(
                        file,
                        item.line(),
                        "feedback",
                        "The option has no feedback; add a line \"  > …\" under it that says why.");
            }
            String key = String.valueOf((char) ('a' + options.size()));
            options.add(new Option(key, item.right(), item.text(), item.feedback()));
        }
        return options;
    }

    private void refuseUnknown(Braces settings, int line) {
        if (!settings.id().isEmpty() && !questionIds.add(settings.id())) {
            findings.error(
                    file,
                    line,
                    "duplicate-id",
                    "The question id \"" + settings.id() + "\" is used twice in this course; choose another.");
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

    private static int lineAt(String text, int offset) {
        return (int) text.substring(0, offset).chars().filter(c -> c == '\n').count() + 1;
    }
}
