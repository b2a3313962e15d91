package app.daybook.authoring.lint;

import java.util.List;

import app.daybook.quiz.Question;

/**
 * Tells a question that applies knowledge to a case from one that asks for the knowledge alone. It has a case if
 * something stands between heading and options, or if its heading first tells a situation in a sentence of its own and
 * then asks: “A client’s calf is warm and swollen. What do you do?”
 */
public final class CaseQuestion {

    private CaseQuestion() {}

    public static boolean is(Question question) {
        List<Sentences.Sentence> stem = Sentences.in(Plain.of(question.stem()));
        return !question.vignette().isBlank()
                || stem.size() > 1 && !stem.get(0).text().strip().endsWith("?");
    }
}
