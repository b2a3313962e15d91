package app.daybook.quiz.qti;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import app.daybook.quiz.Ordering;
import app.daybook.quiz.Question;
import app.daybook.quiz.foreign.Html;
import app.daybook.quiz.foreign.Keys;
import app.daybook.quiz.foreign.Notes;
import app.daybook.quiz.foreign.Ordered;
import app.daybook.quiz.foreign.Xml;

/** Things to put in order as an {@code orderInteraction}; where parts count, rules look at each pair of neighbours. */
final class QtiOrder {

    private static final int TRIED = 60;

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

    static Question read(QtiItem item) {
        Map<String, Xml> choices = new LinkedHashMap<>();
        item.interaction()
                .children("simpleChoice")
                .forEach(choice -> choices.put(choice.attribute("identifier"), choice));
        List<String> order = item.key().correct();
        if (order.isEmpty()) {
            throw new IllegalArgumentException("its right order is not told; name it in a correctResponse");
        }
        List<String> wanting = new ArrayList<>(choices.keySet());
        wanting.removeAll(order);
        if (!wanting.isEmpty()) {
            throw new IllegalArgumentException("its right order leaves out \"" + Notes.shortened(wanting.get(0))
                    + "\"; Daybook orders all that is shown");
        }
        String grading = grading(item, order);
        QtiFeedback.Said said = item.feedback()
                .toThings(order, List.of(item.rules().run(order), item.rules().run(turned(order))));
        List<Ordering.Item> things = new ArrayList<>();
        for (String key : order) {
            if (!choices.containsKey(key)) {
                throw new IllegalArgumentException(
                        "its right order names \"" + Notes.shortened(key) + "\", which is none of its choices");
            }
            String own = item.feedback().within(choices.get(key));
            things.add(new Ordering.Item(
                    Keys.of(things.size()),
                    Html.inline(item.html(choices.get(key).content())),
                    Html.block(said.to(key).isEmpty() ? own : said.to(key))));
        }
        return Ordered.ordering(item.head(false, said.explanation()), things, grading, item.intake());
    }

    /** How the rules mark it: the whole order, neighbours as we do, or in a way of their own, which is told. */
    private static String grading(QtiItem item, List<String> order) {
        double best = item.rules().run(order).score();
        if (best <= 0) {
            throw item.intake().idiom().noneRight("orders");
        }
        boolean whole = true;
        boolean neighbours = true;
        Random random = new Random(order.size());
        List<String> other = new ArrayList<>(order);
        for (int i = 0; i < TRIED; i++) {
            Collections.shuffle(other, random);
            double score = item.rules().run(other).score() / best;
            whole &= other.equals(order) || score <= 0;
            neighbours &= Math.abs(score - share(order, other)) < 1e-6;
        }
        if (!whole && !neighbours) {
            item.intake().lost("parts of its point follow rules of their own; right neighbours earn them now.");
        }
        return whole ? Ordered.WHOLE : Ordered.NEIGHBOURS;
    }

    private static double share(List<String> order, List<String> other) {
        int neighbours = 0;
        for (int i = 1; i < order.size(); i++) {
            int at = other.indexOf(order.get(i));
            neighbours += at > 0 && other.get(at - 1).equals(order.get(i - 1)) ? 1 : 0;
        }
        return (double) neighbours / (order.size() - 1);
    }

    private static List<String> turned(List<String> order) {
        List<String> turned = new ArrayList<>(order);
        Collections.reverse(turned);
        return turned;
    }
}
