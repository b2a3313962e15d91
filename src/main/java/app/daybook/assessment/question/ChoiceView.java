package app.daybook.assessment.question;

import java.util.ArrayList;
import java.util.List;

import app.daybook.quiz.Choice;
import app.daybook.quiz.Option;
import app.daybook.quiz.Response;

/** The options of a choice, in the order shown. */
record ChoiceView(boolean multiple, boolean partial, List<OptionView> options) {

    /**
     * @param state {@code is-right}, {@code is-wrong} or {@code is-missed} after submission, else empty
     */
    record OptionView(String alias, String text, boolean chosen, String state, String feedback) {}

    static ChoiceView of(Choice choice, long seed, Response response, boolean revealed) {
        List<OptionView> options = new ArrayList<>();
        for (Option option : choice.arranged(seed)) {
            boolean chosen = response.values().contains(option.key());
            options.add(new OptionView(
                    Alias.of(seed, choice.id(), option.key()),
                    option.text(),
                    chosen,
                    revealed ? state(option, chosen) : "",
                    revealed ? option.feedback() : ""));
        }
        return new ChoiceView(choice.multiple(), choice.marking() == Choice.Marking.PARTIAL, options);
    }

    private static String state(Option option, boolean chosen) {
        if (option.right()) {
            return chosen ? "is-right" : "is-missed";
        }
        return chosen ? "is-wrong" : "";
    }
}
