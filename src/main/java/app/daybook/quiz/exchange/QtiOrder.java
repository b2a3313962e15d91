package app.daybook.quiz.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import app.daybook.quiz.Ordering;
import app.daybook.quiz.Question;

/** Things to put in order as an {@code orderInteraction}; where parts count, rules look at each pair of neighbours. */
final class QtiOrder {

    private QtiOrder() {}

    static void write(QtiWriter item, Ordering ordering) {
        List<String> keys = ordering.items().stream().map(Ordering.Item::key).toList();
        item.declare("ordered", "identifier");
        item.correct(keys);
        item.declared();
        item.vignette();
        QtiMarkup qti = item.qti();
        qti.open("orderInteraction", "responseIdentifier", QtiWriter.RESPONSE, "shuffle", "true")
                .html("prompt", ordering.stem());
        for (Ordering.Item thing : ordering.items()) {
            qti.html("simpleChoice", thing.text(), "identifier", thing.key());
            item.say(QtiWriter.ITEM + thing.key(), thing.feedback());
        }
        qti.close("orderInteraction", "itemBody").open("responseProcessing");
        if (ordering.partial()) {
            for (int i = 1; i < keys.size(); i++) {
                neighbours(qti, keys.get(i - 1), keys.get(i), QtiWriter.number(1.0 / (keys.size() - 1)));
            }
        } else {
            item.score(false);
        }
        item.showAllFeedback();
        qti.close("responseProcessing");
    }

    /**
     * Adds the share of a pair if the second comes directly after the first: an ordered container contains another as a
     * strict sub-sequence (QTI Information Model 2.1, contains).
     */
    private static void neighbours(QtiMarkup qti, String first, String second, String share) {
        qti.open("responseCondition")
                .open("responseIf")
                .open("contains")
                .variable(QtiWriter.RESPONSE)
                .open("ordered")
                .base("identifier", first)
                .base("identifier", second)
                .close("ordered", "contains");
        qti.set("SCORE").open("sum").variable("SCORE").base("float", share);
        qti.close("sum", "setOutcomeValue", "responseIf", "responseCondition");
    }

    static Question read(QtiItem item, Xml interaction) {
        Map<String, Xml> choices = new LinkedHashMap<>();
        interaction.children("simpleChoice").forEach(choice -> choices.put(choice.attribute("identifier"), choice));
        List<Ordering.Item> things = new ArrayList<>();
        for (String key : item.correct()) {
            if (!choices.containsKey(key)) {
                throw new IllegalArgumentException(
                        "its right order names \"" + Notes.shortened(key) + "\", which is none of its choices");
            }
            things.add(new Ordering.Item(
                    Keys.of(things.size()),
                    Html.inline(item.html(choices.get(key).content())),
                    Html.block(item.feedback(QtiWriter.ITEM + key))));
        }
        boolean partial = item.rules().stream().anyMatch(rule -> rule.name().equals("contains"));
        return Ordered.ordering(
                item.head(interaction.child("prompt"), false),
                things,
                partial ? Ordered.NEIGHBOURS : Ordered.WHOLE,
                item.intake());
    }
}
