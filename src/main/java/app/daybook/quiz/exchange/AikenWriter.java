package app.daybook.quiz.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import app.daybook.quiz.Choice;
import app.daybook.quiz.Option;
import app.daybook.quiz.Question;
import app.daybook.quiz.foreign.Html;
import app.daybook.quiz.foreign.Losses;

/** Writes Aiken (Moodle, “Aiken format”): the question in one line, options A to Z, and the letter of the right one. */
record AikenWriter(Losses losses) {

    private static final int LETTERS = 26;
    private static final Pattern LIKE_A_MARK = Pattern.compile("[A-Z][.)]\\s|ANSWER:");

    String write(List<Question> questions) {
        StringBuilder aiken = new StringBuilder();
        for (Question question : questions) {
            if (LIKE_A_MARK
                    .matcher(Html.plain(Html.whole(question.vignette(), question.stem())))
                    .lookingAt()) {
                losses.leftOut(question, "its text begins as an option or an answer of Aiken does.");
            } else if (question instanceof Choice choice
                    && !choice.multiple()
                    && choice.options().size() > 1
                    && choice.options().size() <= LETTERS) {
                aiken.append(choice(choice)).append('\n');
            } else {
                losses.leftOut(question, "Aiken holds choices of one among 2 to 26 options only.");
            }
        }
        return aiken.toString();
    }

    private String choice(Choice choice) {
        losses.ofTexts(choice);
        List<String> lost = new ArrayList<>(List.of("its id"));
        if (!choice.objective().isEmpty()) {
            lost.add("its objective");
        }
        if (choice.safety()) {
            lost.add("that it is a safety item");
        }
        if (!choice.explanation().isEmpty()) {
            lost.add("its explanation");
        }
        if (choice.options().stream().anyMatch(option -> !option.feedback().isEmpty())) {
            lost.add("the feedback of its options");
        }
        losses.tell(choice, String.join(", ", lost) + " and marks such as bold were left out; Aiken is bare text.");
        StringBuilder aiken = new StringBuilder(Html.plain(Html.whole(choice.vignette(), choice.stem())) + "\n");
        char letter = 'A';
        char right = 'A';
        for (Option option : choice.options()) {
            right = option.right() ? letter : right;
            aiken.append(letter).append(". ").append(Html.plain(option.text())).append('\n');
            letter++;
        }
        return aiken + "ANSWER: " + right + "\n";
    }
}
