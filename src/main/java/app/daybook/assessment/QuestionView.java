package app.daybook.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import app.daybook.quiz.Choice;
import app.daybook.quiz.Option;
import app.daybook.quiz.Quiz;
import app.daybook.quiz.Response;

/**
 * A question as a page shows it. Before submission it holds nothing that tells a right option from a wrong one.
 *
 * @param number from 1
 */
record QuestionView(
        int number,
        String id,
        String stem,
        String vignette,
        boolean multiple,
        boolean safety,
        boolean answered,
        boolean right,
        List<OptionView> options,
        String explanation) {

    /**
     * @param state {@code is-right}, {@code is-wrong} or {@code is-missed} after submission, else empty
     */
    record OptionView(int position, String text, boolean chosen, String state, String feedback) {}

    static List<QuestionView> of(Quiz form, long seed, Map<String, Response> responses, boolean revealed) {
        List<QuestionView> views = new ArrayList<>();
        form.questions()
                .forEach(question -> views.add(of(
                        (Choice) question,
                        views.size() + 1,
                        seed,
                        responses.getOrDefault(question.id(), Response.of()),
                        revealed)));
        return views;
    }

    private static QuestionView of(Choice choice, int number, long seed, Response response, boolean revealed) {
        List<OptionView> options = new ArrayList<>();
        for (Option option : choice.arranged(seed)) {
            boolean chosen = response.values().contains(option.key());
            options.add(new OptionView(
                    options.size(),
                    option.text(),
                    chosen,
                    revealed ? state(option, chosen) : "",
                    revealed ? option.feedback() : ""));
        }
        return new QuestionView(
                number,
                choice.id(),
                choice.stem(),
                choice.vignette(),
                choice.multiple(),
                choice.safety(),
                !response.isEmpty(),
                revealed && choice.grade(response) == 1,
                options,
                revealed ? choice.explanation() : "");
    }

    private static String state(Option option, boolean chosen) {
        if (option.right()) {
            return chosen ? "is-right" : "is-missed";
        }
        return chosen ? "is-wrong" : "";
    }
}
