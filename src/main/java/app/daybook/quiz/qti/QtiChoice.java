package app.daybook.quiz.qti;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import app.daybook.quiz.Choice;
import app.daybook.quiz.Option;
import app.daybook.quiz.Question;
import app.daybook.quiz.foreign.Notes;
import app.daybook.quiz.foreign.Weighted;

/** Options to choose from as a {@code choiceInteraction}. */
final class QtiChoice {

    private QtiChoice() {}

    static void write(QtiWriter item, Choice choice) {
        boolean partial = choice.marking() == Choice.Marking.PARTIAL;
        item.declare(choice.multiple() ? "multiple" : "single", "identifier");
        item.correct(
                choice.options().stream().filter(Option::right).map(Option::key).toList());
        if (partial) {
            item.map(shares(choice));
        }
        item.declared();
        item.vignette();
        QtiMarkup qti = item.qti();
        qti.open(
                        "choiceInteraction",
                        "responseIdentifier",
                        QtiWriter.RESPONSE,
                        "shuffle",
                        Boolean.toString(!choice.trueFalse()),
                        "maxChoices",
                        choice.multiple() ? "0" : "1")
                .html("prompt", choice.stem());
        for (Option option : choice.options()) {
            qti.html("simpleChoice", option.text(), "identifier", option.key());
            item.say(option.key(), option.feedback());
        }
        qti.close("choiceInteraction", "itemBody").open("responseProcessing");
        item.score(partial);
        item.showWhatWasChosen();
        qti.close("responseProcessing");
    }

    private static Map<String, Double> shares(Choice choice) {
        Map<String, Double> shares = new LinkedHashMap<>();
        List<Weighted> weighted = Weighted.of(choice);
        for (int i = 0; i < weighted.size(); i++) {
            shares.put(choice.options().get(i).key(), weighted.get(i).percent() / 100);
        }
        return shares;
    }

    static Question read(QtiItem item) {
        Map<String, String> texts = new LinkedHashMap<>();
        Map<String, String> own = new LinkedHashMap<>();
        item.interaction()
                .children()
                .filter(part ->
                        part.name().equals("simpleChoice") || part.name().equals("inlineChoice"))
                .forEach(choice -> {
                    String key = choice.attribute("identifier");
                    if (texts.put(key, item.html(choice.content())) != null) {
                        throw new IllegalArgumentException(
                                "two of its choices are called \"" + Notes.shortened(key) + "\"; rename one");
                    }
                    own.put(key, item.feedback().within(choice));
                });
        return new QtiOptions(item, texts).question(own);
    }
}
