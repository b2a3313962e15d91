package app.daybook.authoring.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import app.daybook.authoring.Braces;
import app.daybook.markdown.Fragments;
import app.daybook.markdown.HtmlSource;
import app.daybook.markdown.Inline;
import app.daybook.quiz.Choice;
import app.daybook.quiz.Matching;
import app.daybook.quiz.Numerals;
import app.daybook.quiz.Numeric;
import app.daybook.quiz.Option;
import app.daybook.quiz.Ordering;
import app.daybook.quiz.Place;
import app.daybook.quiz.Question;
import app.daybook.quiz.Range;
import app.daybook.quiz.ShortAnswer;

/** Writes questions as a course file has them, so that {@link QuestionReader} reads the same. */
final class QuestionSource {

    private final Fragments fragments = new Fragments();
    private final HtmlSource html = new HtmlSource(fragments, Set.of());

    /** @throws IllegalArgumentException if no course file can hold it, with the reason */
    String of(Question question) {
        List<String> blocks = new ArrayList<>();
        blocks.add("### " + Inline.guarded(html.line(question.stem())) + " {" + braces(question) + "}");
        blocks.add(new HtmlSource(fragments, likeTheAnswer(question)).blocks(question.vignette()));
        blocks.add(answer(question));
        blocks.add(html.blocks(question.explanation()));
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

    private String answer(Question question) {
        if (question instanceof Choice choice) {
            return choice.options().stream().map(this::option).collect(Collectors.joining("\n"));
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

    private String option(Option option) {
        return item(option.right() ? "- [x] " : "- [ ] ", option.text(), option.feedback());
    }

    private String item(String mark, String text, String feedback) {
        int columns = mark.startsWith("-") ? 2 : mark.length();
        String line = mark + Inline.guarded(html.line(text));
        return feedback.isBlank() ? line : line + "\n" + " ".repeat(columns) + quotation(feedback, columns);
    }

    private String quotation(String feedback, int columns) {
        return HtmlSource.indented(HtmlSource.quoted(List.of(html.blocks(feedback))), columns);
    }

    private String matching(Matching matching) {
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
            row(table, html.line(item.text()), matching.target(item.target()), html.line(item.feedback()));
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
    private String words(ShortAnswer question) {
        List<ShortAnswer.Answer> answers = new ArrayList<>(question.answers());
        answers.sort((a, b) -> Boolean.compare(b.right(), a.right()));
        String first = answers.get(0).alternatives().get(0);
        if (Numerals.isNumber(first) || Numerals.isAlmostNumber(first)) {
            throw new IllegalArgumentException("its first answer, \"" + first
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

    private String typed(boolean right, List<String> alternatives, String feedback) {
        String line = (right ? "= " : "!= ") + String.join(" | ", alternatives);
        return feedback.isBlank() ? line : line + "\n" + quotation(feedback, 0);
    }
}
