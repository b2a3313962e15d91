package app.daybook.quiz.qti;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import app.daybook.quiz.Matching;
import app.daybook.quiz.Question;
import app.daybook.quiz.foreign.Html;
import app.daybook.quiz.foreign.Matched;
import app.daybook.quiz.foreign.Notes;
import app.daybook.quiz.foreign.Xml;

/** Things to match with targets as a {@code matchInteraction}; a target may be matched any number of times. */
final class QtiMatch {

    private static final String TARGET = "target-";
    private static final int MOST = 200;
    private static final String CHOICE = "simpleAssociableChoice";

    private QtiMatch() {}

    static void write(QtiWriter item, Matching matching) {
        item.declare("multiple", "directedPair");
        List<String> pairs = matching.items().stream()
                .map(thing -> QtiWriter.ITEM + thing.key() + " " + TARGET + thing.target())
                .toList();
        item.correct(pairs);
        if (matching.partial()) {
            Map<String, Double> shares = new LinkedHashMap<>();
            pairs.forEach(pair -> shares.put(pair, 1.0 / pairs.size()));
            item.map(shares);
        }
        item.declared();
        item.vignette();
        QtiMarkup qti = item.qti();
        qti.open(
                        "matchInteraction",
                        "responseIdentifier",
                        QtiWriter.RESPONSE,
                        "shuffle",
                        "true",
                        "maxAssociations",
                        Integer.toString(pairs.size()))
                .html("prompt", matching.stem())
                .open("simpleMatchSet");
        for (Matching.Item thing : matching.items()) {
            qti.html(CHOICE, thing.text(), "identifier", QtiWriter.ITEM + thing.key(), "matchMax", "1");
            item.say(QtiWriter.ITEM + thing.key(), thing.feedback());
        }
        qti.close("simpleMatchSet").open("simpleMatchSet");
        for (Matching.Target target : matching.targets()) {
            qti.text(CHOICE, target.text(), "identifier", TARGET + target.key(), "matchMax", "0");
        }
        qti.close("simpleMatchSet", "matchInteraction", "itemBody").open("responseProcessing");
        item.score(matching.partial());
        item.showAllFeedback();
        qti.close("responseProcessing");
    }

    static Question read(QtiItem item) {
        List<Xml> sets = item.interaction().children("simpleMatchSet").toList();
        if (sets.size() != 2) {
            throw new IllegalArgumentException("it has " + sets.size() + " sets to match; it needs two");
        }
        Map<String, String> targets = new LinkedHashMap<>();
        sets.get(1)
                .children(CHOICE)
                .forEach(
                        target -> targets.put(target.attribute("identifier"), Html.plain(item.html(target.content()))));
        if (targets.values().stream().distinct().count() < targets.size()) {
            throw new IllegalArgumentException("two of its matches read the same; tell them apart in their words");
        }
        List<String> key = key(item);
        Map<String, String> pairs = new LinkedHashMap<>();
        for (String pair : key) {
            String[] ends = pair.split("\\s+");
            if (ends.length != 2 || !targets.containsKey(ends[1])) {
                throw new IllegalArgumentException(
                        "its right pair \"" + Notes.shortened(pair) + "\" names none of its matches; write both names");
            }
            if (pairs.put(ends[0], ends[1]) != null) {
                throw new IllegalArgumentException("one thing has several matches; Daybook asks for one");
            }
        }
        List<String> things = sets.get(0)
                .children(CHOICE)
                .map(thing -> thing.attribute("identifier"))
                .toList();
        boolean whole = whole(item, key);
        QtiFeedback.Said said = item.feedback()
                .toThings(things, List.of(item.rules().run(key), item.rules().run(key.subList(1, key.size()))));
        return Matched.matching(
                item.head(whole, said.explanation()), matched(item, sets.get(0), targets, pairs, said), item.intake());
    }

    /** The right pairs: the correct response or, where there is none, those that the mapping gives points for. */
    private static List<String> key(QtiItem item) {
        List<String> key = item.key().correct();
        if (key.isEmpty()) {
            key = item.key().entries().entrySet().stream()
                    .filter(entry -> entry.getValue() > 0)
                    .map(Map.Entry::getKey)
                    .toList();
        }
        if (key.isEmpty()) {
            throw item.intake().idiom().noneRight("pairs");
        }
        return key;
    }

    /** Whether only all pairs earn the point; parts in a way of their own are told. */
    private static boolean whole(QtiItem item, List<String> key) {
        double best = item.rules().run(key).score();
        if (best <= 0) {
            throw item.intake().idiom().noneRight("pairs");
        }
        boolean whole = true;
        boolean even = true;
        for (int i = 0; i < key.size() && key.size() < MOST; i++) {
            List<String> others = new ArrayList<>(key);
            others.remove(i);
            double score = item.rules().run(others).score() / best;
            whole &= score <= 0;
            even &= Math.abs(score - (key.size() - 1.0) / key.size()) < 1e-6;
        }
        if (!whole && !even) {
            item.intake().lost("its pairs have weights of their own; each earns the same now.");
        }
        return whole;
    }

    /** The pairs, and before each the targets that nothing has and that come before its own. */
    private static List<Matched> matched(
            QtiItem item, Xml things, Map<String, String> targets, Map<String, String> pairs, QtiFeedback.Said said) {
        List<String> order = List.copyOf(targets.keySet());
        List<String> spare = new ArrayList<>(order);
        spare.removeAll(pairs.values());
        List<Matched> matched = new ArrayList<>();
        for (Xml thing : things.children(CHOICE).toList()) {
            String key = thing.attribute("identifier");
            String target = pairs.getOrDefault(key, "");
            while (!spare.isEmpty() && order.indexOf(spare.get(0)) < order.indexOf(target)) {
                matched.add(new Matched("", targets.get(spare.remove(0)), ""));
            }
            matched.add(new Matched(item.html(thing.content()), targets.getOrDefault(target, ""), said.to(key)));
        }
        spare.forEach(key -> matched.add(new Matched("", targets.get(key), "")));
        return matched;
    }
}
