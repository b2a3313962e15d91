package app.daybook.course;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import app.daybook.quiz.Choice;
import app.daybook.quiz.Matching;
import app.daybook.quiz.Numeric;
import app.daybook.quiz.Option;
import app.daybook.quiz.Ordering;
import app.daybook.quiz.Place;
import app.daybook.quiz.Question;
import app.daybook.quiz.Range;
import app.daybook.quiz.ShortAnswer;

/** Writes a question as a course file has it, so that {@link QuestionReader} reads the same question. */
final class QuestionSource {

    private static final Pattern DIGIT = Pattern.compile("[-+−]?\\d.*", Pattern.DOTALL);
    private static final HtmlSource ANYTHING = new HtmlSource(Set.of());

    private QuestionSource() {}

    /** @throws IllegalArgumentException if no course file can hold it, with the reason */
    static String of(Question question) {
        List<String> blocks = new ArrayList<>();
        blocks.add("### " + Inline.guarded(HtmlSource.line(question.stem())) + " {" + braces(question) + "}");
        blocks.add(new HtmlSource(likeTheAnswer(question)).blocks(question.vignette()));
        blocks.add(answer(question));
        blocks.add(ANYTHING.blocks(question.explanation()));
        return blocks.stream().filter(block -> !block.isBlank()).collect(Collectors.joining("\n\n", "", "\n"));
    }

    private static String braces(Question question) {
        List<String> words = new ArrayList<>(List.of("#" + question.id()));
        if (question instanceof Choice choice && choice.multiple()) {
            words.add(Braces.MULTIPLE);
        } else if (question instanceof Ordering) {
            words.add(Braces.ORDER);
        } else if (question instanceof Matching) {
            words.add(Braces.MATCH);
        }
        boolean partial = question instanceof Choice choice && choice.marking() == Choice.Marking.PARTIAL
                || question instanceof Ordering ordering && ordering.partial()
                || question instanceof Matching matching && matching.partial();
        if (partial) {
            words.add(Braces.PARTIAL);
        }
        if (!question.objective().isEmpty()) {
            words.add("objective=" + question.objective());
        }
        if (question.safety()) {
            words.add("safety");
        }
        return String.join(" ", words);
    }

    private static Set<String> likeTheAnswer(Question question) {
        if (question instanceof Ordering) {
            return Set.of("ol");
        }
        return question instanceof Matching ? Set.of("table") : Set.of("ul");
    }

    private static String answer(Question question) {
        if (question instanceof Choice choice) {
            return choice.options().stream().map(QuestionSource::option).collect(Collectors.joining("\n"));
        } else if (question instanceof Ordering ordering) {
            List<String> items = new ArrayList<>();
            for (Ordering.Item item : ordering.items()) {
                items.add(item(items.size() + 1 + ". ", item.text(), item.feedback()));
            }
            return String.join("\n", items);
        } else if (question instanceof Matching matching) {
            return matching(matching);
        } else if (question instanceof Numeric numeric) {
            return numeric.answers().stream()
                    .map(answer -> typed(
                            answer.right(),
                            answer.ranges().stream().map(Range::toString).toList(),
                            answer.feedback()))
                    .collect(Collectors.joining("\n\n"));
        } else if (question instanceof ShortAnswer words) {
            return words(words);
        }
        throw new IllegalArgumentException(
                "a place is asked on the body map of " + ((Place) question).id() + "; write its bodymap block by hand");
    }

    private static String option(Option option) {
        return item(option.right() ? "- [x] " : "- [ ] ", option.text(), option.feedback());
    }

    private static String item(String mark, String text, String feedback) {
        int columns = mark.startsWith("-") ? 2 : mark.length();
        String line = mark + Inline.guarded(HtmlSource.line(text));
        return feedback.isBlank() ? line : line + "\n" + " ".repeat(columns) + quotation(feedback, columns);
    }

    private static String quotation(String feedback, int columns) {
        return HtmlSource.indented(HtmlSource.quoted(List.of(ANYTHING.blocks(feedback))), columns);
    }

    private static String matching(Matching matching) {
        StringBuilder table = new StringBuilder("| What | Its match | Why |\n|---|---|---|\n");
        List<Matching.Target> spare = new ArrayList<>(matching.targets());
        spare.removeIf(target ->
                matching.items().stream().anyMatch(item -> item.target().equals(target.key())));
        List<String> order =
                matching.targets().stream().map(Matching.Target::key).toList();
        for (Matching.Item item : matching.items()) {
            while (!spare.isEmpty() && order.indexOf(spare.get(0).key()) < order.indexOf(item.target())) {
                row(table, "", spare.remove(0).text(), "");
            }
            row(table, HtmlSource.line(item.text()), matching.target(item.target()), HtmlSource.line(item.feedback()));
        }
        spare.forEach(target -> row(table, "", target.text(), ""));
        return table.toString().strip();
    }

    private static void row(StringBuilder table, String item, String target, String feedback) {
        table.append("| ")
                .append(item)
                .append(" | ")
                .append(Inline.escaped(target.replaceAll("\\s+", " ")))
                .append(" | ")
                .append(feedback)
                .append(" |\n");
    }

    /** What begins with a digit would be read as a number, so a word comes first. */
    private static String words(ShortAnswer question) {
        List<ShortAnswer.Answer> answers = new ArrayList<>(question.answers());
        answers.sort((a, b) -> Boolean.compare(b.right(), a.right()));
        if (DIGIT.matcher(answers.get(0).alternatives().get(0)).matches()) {
            throw new IllegalArgumentException("its first answer, \""
                    + answers.get(0).alternatives().get(0)
                    + "\", begins with a digit and would be read as a number; let a word come first");
        }
        return answers.stream()
                .map(answer -> typed(
                        answer.right(),
                        answer.alternatives().stream()
                                .map(text -> text.replaceAll("[|\\s]+", " ").strip())
                                .toList(),
                        answer.feedback()))
                .collect(Collectors.joining("\n\n"));
    }

    private static String typed(boolean right, List<String> alternatives, String feedback) {
        String line = (right ? "= " : "!= ") + String.join(" | ", alternatives);
        return feedback.isBlank() ? line : line + "\n" + quotation(feedback, 0);
    }
}
