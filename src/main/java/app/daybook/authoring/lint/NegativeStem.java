package app.daybook.authoring.lint;

import java.util.List;
import java.util.regex.Pattern;

/** A question that asks for what is not so is misread by those who know the answer. */
final class NegativeStem implements Rule {

    private static final Pattern SHOUTED = Pattern.compile("\\b(?:NOT|EXCEPT|LEAST|NEVER)\\b");
    private static final Pattern ASKED = Pattern.compile(
            "(?i)\\b(?:which|what|who)\\b.*(?:\\b(?:not|except|never|incorrect|untrue|false|wrong)\\b|n[’']t\\b)");

    @Override
    public String name() {
        return "negative-stem";
    }

    /** The case may say what is not so; only what is asked, the last sentence of the heading, may not. */
    @Override
    public void check(Page page, Notes notes) {
        page.choices().forEach(asked -> {
            String stem = Plain.of(asked.choice().stem());
            List<Sentences.Sentence> sentences = Sentences.in(stem);
            String question = sentences.isEmpty()
                    ? ""
                    : sentences.get(sentences.size() - 1).text();
            if (SHOUTED.matcher(stem).find() || ASKED.matcher(question).find()) {
                notes.note(asked.place(), "The question asks for what is not so; ask for what is, or for what to do.");
            }
        });
    }
}
