package app.daybook.authoring;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import app.daybook.course.EvaluationForm;
import app.daybook.markdown.Findings;

/** Reads {@code evaluation.md}: a statement or question a heading, its kind in the braces. */
final class EvaluationReader {

    private static final String FILE = "evaluation.md";
    private static final Pattern ITEM = Pattern.compile("^### (.*?)" + Braces.AT_THE_END);

    private final FrontMatter front;
    private final Findings findings;

    EvaluationReader(CourseFiles files, Findings findings) {
        this.front = FrontMatter.read(FILE, files, findings);
        this.findings = findings;
    }

    EvaluationForm read() {
        String title = front.yaml().text("title");
        String intro = front.yaml().text("intro");
        front.yaml().refuseUnknownKeys();
        List<EvaluationForm.Item> items = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        String[] lines = front.body().split("\n");
        for (int i = 0; i < lines.length; i++) {
            int line = i + 1;
            Matcher item = ITEM.matcher(lines[i]);
            if (item.matches()) {
                Braces braces = Braces.ofEvaluation(FILE, line, item.group(2), findings);
                boolean agree = braces.words().contains("agree");
                if (agree == braces.words().contains("text")) {
                    findings.error(
                            FILE, line, "evaluation", "The braces name one kind, agree or text: {#clear agree}.");
                }
                if (!ids.add(braces.id())) {
                    findings.error(
                            FILE,
                            line,
                            "duplicate-id",
                            "The id \"" + braces.id() + "\" is used twice; choose another.");
                }
                items.add(new EvaluationForm.Item(
                        braces.id(),
                        item.group(1),
                        agree ? EvaluationForm.Kind.AGREE : EvaluationForm.Kind.TEXT,
                        braces.words().contains("optional")));
            } else if (!lines[i].isBlank()) {
                findings.error(
                        FILE,
                        line,
                        "evaluation",
                        "Each item is one heading: \"### The lessons were clear. {#clear agree}\".");
            }
        }
        if (items.isEmpty()) {
            findings.error(FILE, 1, "evaluation", "The evaluation asks nothing; add at least one item.");
        }
        return new EvaluationForm(title, intro, List.copyOf(items));
    }
}
