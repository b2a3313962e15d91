package app.daybook.quiz.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import app.daybook.quiz.Choice;
import app.daybook.quiz.Matching;
import app.daybook.quiz.Numeric;
import app.daybook.quiz.Option;
import app.daybook.quiz.Ordering;
import app.daybook.quiz.Place;
import app.daybook.quiz.Question;
import app.daybook.quiz.ShortAnswer;

/**
 * Writes one question as an item (QTI Information Model 2.1, Items; 3.0 likewise), with rules of its own in place of a
 * template wherever feedback is to be shown.
 */
final class QtiWriter {

    static final String RESPONSE = "RESPONSE";
    static final String FEEDBACK = "FEEDBACK";
    static final String EXPLANATION = "explanation";
    static final String ITEM = "item-";
    static final String TARGET = "target-";
    static final String ANSWER = "answer-";

    private final QtiNames names;
    private final Losses losses;
    private final Question question;
    private final QtiMarkup qti;
    private final Map<String, String> feedback = new LinkedHashMap<>();

    QtiWriter(QtiNames names, Losses losses, Question question) {
        this.names = names;
        this.losses = losses;
        this.question = question;
        this.qti = new QtiMarkup(names);
    }

    String write() {
        losses.ofTexts(question);
        qti.open(
                "assessmentItem",
                "xmlns", names.namespace,
                "identifier", question.id(),
                "title", Notes.shortened(Html.plain(question.stem())),
                "adaptive", "false",
                "timeDependent", "false");
        if (question instanceof Choice choice) {
            choice(choice);
        } else if (question instanceof Ordering ordering) {
            ordering(ordering);
        } else if (question instanceof Matching matching) {
            matching(matching);
        } else if (question instanceof Numeric numeric) {
            numeric(numeric);
        } else if (question instanceof ShortAnswer typed) {
            shortAnswer(typed);
        } else {
            place((Place) question);
        }
        modalFeedback();
        return qti.close("assessmentItem").toString();
    }

    private void choice(Choice choice) {
        declare(choice.multiple() ? "multiple" : "single", "identifier");
        correct(choice.options().stream().filter(Option::right).map(Option::key).toList());
        if (choice.marking() == Choice.Marking.PARTIAL) {
            Map<String, Double> shares = new LinkedHashMap<>();
            List<Weighted> weighted = Weighted.of(choice);
            for (int i = 0; i < weighted.size(); i++) {
                shares.put(choice.options().get(i).key(), weighted.get(i).percent() / 100);
            }
            map(shares);
        }
        declared();
        vignette();
        qti.open(
                        "choiceInteraction",
                        "responseIdentifier", RESPONSE,
                        "shuffle", Boolean.toString(!choice.trueFalse()),
                        "maxChoices", choice.multiple() ? "0" : "1")
                .html("prompt", question.stem());
        for (Option option : choice.options()) {
            qti.html("simpleChoice", option.text(), "identifier", option.key());
            say(option.key(), option.feedback());
        }
        qti.close("choiceInteraction", "itemBody").open("responseProcessing");
        score(choice.marking() == Choice.Marking.PARTIAL);
        showWhatWasChosen();
        qti.close("responseProcessing");
    }

    private void ordering(Ordering ordering) {
        List<String> keys = ordering.items().stream().map(Ordering.Item::key).toList();
        declare("ordered", "identifier");
        correct(keys);
        declared();
        vignette();
        qti.open("orderInteraction", "responseIdentifier", RESPONSE, "shuffle", "true")
                .html("prompt", question.stem());
        for (Ordering.Item item : ordering.items()) {
            qti.html("simpleChoice", item.text(), "identifier", item.key());
            say(ITEM + item.key(), item.feedback());
        }
        qti.close("orderInteraction", "itemBody").open("responseProcessing");
        if (ordering.partial()) {
            for (int i = 1; i < keys.size(); i++) {
                neighbours(keys.get(i - 1), keys.get(i), keys.size());
            }
        } else {
            score(false);
        }
        showAll();
        qti.close("responseProcessing");
    }

    /** Adds the share of a pair if the second comes directly after the first, wherever that is. */
    private void neighbours(String first, String second, int items) {
        qti.open("responseCondition").open("responseIf").open("or");
        for (int at = 1; at < items; at++) {
            qti.open("and");
            matchAt(at, first);
            matchAt(at + 1, second);
            qti.close("and");
        }
        qti.close("or").set("SCORE").open("sum").variable("SCORE").base("float", number(1.0 / (items - 1)));
        qti.close("sum", "setOutcomeValue", "responseIf", "responseCondition");
    }

    private void matchAt(int place, String key) {
        qti.open("match").open("index", "n", Integer.toString(place)).variable(RESPONSE);
        qti.close("index").base("identifier", key).close("match");
    }

    private void matching(Matching matching) {
        declare("multiple", "directedPair");
        List<String> pairs = matching.items().stream()
                .map(item -> ITEM + item.key() + " " + TARGET + item.target())
                .toList();
        correct(pairs);
        if (matching.partial()) {
            Map<String, Double> shares = new LinkedHashMap<>();
            pairs.forEach(pair -> shares.put(pair, 1.0 / pairs.size()));
            map(shares);
        }
        declared();
        vignette();
        qti.open(
                        "matchInteraction",
                        "responseIdentifier", RESPONSE,
                        "shuffle", "true",
                        "maxAssociations", Integer.toString(pairs.size()))
                .html("prompt", question.stem());
        qti.open("simpleMatchSet");
        for (Matching.Item item : matching.items()) {
            qti.html("simpleAssociableChoice", item.text(), "identifier", ITEM + item.key(), "matchMax", "1");
            say(ITEM + item.key(), item.feedback());
        }
        qti.close("simpleMatchSet").open("simpleMatchSet");
        for (Matching.Target target : matching.targets()) {
            qti.text("simpleAssociableChoice", target.text(), "identifier", TARGET + target.key(), "matchMax", "0");
        }
        qti.close("simpleMatchSet", "matchInteraction", "itemBody").open("responseProcessing");
        score(matching.partial());
        showAll();
        qti.close("responseProcessing");
    }

    private void numeric(Numeric numeric) {
        losses.ofUnits(numeric);
        declare("single", "float");
        correct(List.of(numeric.right().low().toPlainString()));
        declared();
        entry(numeric.unit());
        List<Typed.Interval> intervals = Typed.of(numeric);
        for (int i = 0; i < intervals.size(); i++) {
            Typed.Interval interval = intervals.get(i);
            String branch = branch(i);
            qti.open(branch).open("and").open("gte").variable(RESPONSE);
            qti.base("float", interval.range().low().toPlainString()).close("gte").open("lte").variable(RESPONSE);
            qti.base("float", interval.range().high().toPlainString()).close("lte", "and");
            answer(i, interval.percent(), interval.feedback());
            qti.close(branch);
        }
        qti.close("responseCondition", "responseProcessing");
    }

    private void shortAnswer(ShortAnswer typed) {
        losses.tell(typed, "elsewhere accents and punctuation count; Daybook forgives them.");
        declare("single", "string");
        correct(List.of(typed.right().get(0)));
        declared();
        entry("");
        for (int i = 0; i < typed.answers().size(); i++) {
            ShortAnswer.Answer answer = typed.answers().get(i);
            String branch = branch(i);
            qti.open(branch).open("or");
            for (String text : answer.alternatives()) {
                qti.open("stringMatch", "caseSensitive", "false").variable(RESPONSE).base("string", text);
                qti.close("stringMatch");
            }
            qti.close("or");
            answer(i, answer.right() ? 100 : 0, answer.feedback());
            qti.close(branch);
        }
        qti.close("responseCondition", "responseProcessing");
    }

    /** The body with a field to type in, and the beginning of what is asked of the text. */
    private void entry(String unit) {
        vignette();
        qti.block("p", question.stem());
        qti.plain().open("p");
        qti.empty("textEntryInteraction", "responseIdentifier", RESPONSE, "expectedLength", "20");
        if (!unit.isEmpty()) {
            qti.block("span", Html.escape(unit), "class", "unit");
        }
        qti.plain().close("p");
        qti.close("itemBody").open("responseProcessing");
        if (!question.explanation().isEmpty()) {
            feedbackOf(List.of(EXPLANATION));
        }
        qti.open("responseCondition");
    }

    private static String branch(int answer) {
        return answer == 0 ? "responseIf" : "responseElseIf";
    }

    private void answer(int number, double percent, String said) {
        String key = ANSWER + (number + 1);
        say(key, said);
        qti.score(percent > 0 ? "1" : "0");
        List<String> shown = new ArrayList<>();
        if (!said.isEmpty()) {
            shown.add(key);
        }
        if (!question.explanation().isEmpty()) {
            shown.add(EXPLANATION);
        }
        feedbackOf(shown);
    }

    private void place(Place place) {
        QtiPlace drawn = new QtiPlace(place);
        declare("single", "identifier");
        List<String> right = drawn.right();
        correct(right.subList(0, 1));
        Map<String, Double> shares = new LinkedHashMap<>();
        right.forEach(key -> shares.put(key, 1.0));
        map(shares);
        declared();
        vignette();
        qti.open("hotspotInteraction", "responseIdentifier", RESPONSE, "maxChoices", "1")
                .html("prompt", question.stem());
        qti.plain().raw("object", Html.escape(Html.plain(question.stem())), drawn.object());
        drawn.hotspots(qti);
        qti.close("hotspotInteraction", "itemBody").open("responseProcessing");
        score(true);
        if (!place.feedback().isEmpty()) {
            right.forEach(key -> say(key, place.feedback()));
        }
        showWhatWasChosen();
        qti.close("responseProcessing");
        losses.tell(place, "its drawing went along without colours; it comes back as a list to choose from.");
    }

    private void declare(String cardinality, String type) {
        qti.open("responseDeclaration", "identifier", RESPONSE, "cardinality", cardinality, "baseType", type);
    }

    private void correct(List<String> values) {
        qti.open("correctResponse");
        values.forEach(value -> qti.text("value", value));
        qti.close("correctResponse");
    }

    private void map(Map<String, Double> shares) {
        qti.open("mapping", "lowerBound", "0", "upperBound", "1", "defaultValue", "0");
        shares.forEach((key, share) -> qti.empty("mapEntry", "mapKey", key, "mappedValue", number(share)));
        qti.close("mapping");
    }

    private void declared() {
        qti.close("responseDeclaration")
                .open("outcomeDeclaration", "identifier", "SCORE", "cardinality", "single", "baseType", "float")
                .open("defaultValue")
                .text("value", "0")
                .close("defaultValue", "outcomeDeclaration")
                .empty("outcomeDeclaration", "identifier", FEEDBACK, "cardinality", "multiple", "baseType", "identifier")
                .open("itemBody");
    }

    private void vignette() {
        if (!question.vignette().isEmpty()) {
            qti.content(question.vignette());
        }
    }

    private void score(boolean mapped) {
        if (mapped) {
            qti.set("SCORE").empty("mapResponse", "identifier", RESPONSE).close("setOutcomeValue");
            return;
        }
        qti.open("responseCondition").open("responseIf").open("match").variable(RESPONSE);
        qti.empty("correct", "identifier", RESPONSE).close("match").score("1").close("responseIf", "responseCondition");
    }

    private void showWhatWasChosen() {
        qti.set(FEEDBACK).open("multiple").variable(RESPONSE);
        if (!question.explanation().isEmpty()) {
            qti.base("identifier", EXPLANATION);
        }
        qti.close("multiple", "setOutcomeValue");
    }

    private void showAll() {
        List<String> all = new ArrayList<>(feedback.keySet());
        if (!question.explanation().isEmpty()) {
            all.add(EXPLANATION);
        }
        feedbackOf(all);
    }

    private void feedbackOf(List<String> keys) {
        if (!keys.isEmpty()) {
            qti.set(FEEDBACK).open("multiple");
            keys.forEach(key -> qti.base("identifier", key));
            qti.close("multiple", "setOutcomeValue");
        }
    }

    private void say(String key, String html) {
        if (!html.isEmpty()) {
            feedback.put(key, html);
        }
    }

    private void modalFeedback() {
        say(EXPLANATION, Html.withoutDrawings(question.explanation()));
        feedback.forEach((key, html) -> {
            String[] attributes = {"outcomeIdentifier", FEEDBACK, "identifier", key, "showHide", "show"};
            if (names == QtiNames.V2_1) {
                qti.html("modalFeedback", html, attributes);
            } else {
                qti.open("modalFeedback", attributes).html("contentBody", html).close("modalFeedback");
            }
        });
    }

    private static String number(double value) {
        return java.math.BigDecimal.valueOf(value)
                .setScale(12, java.math.RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }
}
