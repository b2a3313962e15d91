package app.daybook.quiz.exchange;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import app.daybook.quiz.Numeric;
import app.daybook.quiz.Question;
import app.daybook.quiz.Range;
import app.daybook.quiz.ShortAnswer;

/** Numbers and words to type as a {@code textEntryInteraction}, with one branch of the rules for each answer. */
final class QtiEntry {

    private static final String ANSWER = "answer-";
    private static final String IF = "responseIf";
    private static final String ELSE = "responseElseIf";

    private QtiEntry() {}

    static void write(QtiWriter item, Numeric numeric) {
        item.losses().ofRanges(numeric);
        item.declare("single", "float");
        item.correct(List.of(numeric.right().low().toPlainString()));
        body(item, numeric.unit());
        QtiMarkup qti = item.qti();
        List<Typed.Interval> intervals = Typed.of(numeric);
        unanswered(qti);
        for (int i = 0; i < intervals.size(); i++) {
            Range range = intervals.get(i).range();
            qti.open(ELSE).open("and").open("gte").variable(QtiWriter.RESPONSE);
            qti.base("float", range.low().toPlainString())
                    .close("gte")
                    .open("lte")
                    .variable(QtiWriter.RESPONSE);
            qti.base("float", range.high().toPlainString()).close("lte", "and");
            answer(item, i, intervals.get(i).percent(), intervals.get(i).feedback());
            qti.close(ELSE);
        }
        qti.close("responseCondition", "responseProcessing");
    }

    static void write(QtiWriter item, ShortAnswer words) {
        item.losses().tell(words, "elsewhere accents and punctuation count; Daybook forgives them.");
        item.declare("single", "string");
        item.correct(List.of(words.right().get(0)));
        body(item, "");
        QtiMarkup qti = item.qti();
        unanswered(qti);
        for (int i = 0; i < words.answers().size(); i++) {
            ShortAnswer.Answer answer = words.answers().get(i);
            qti.open(ELSE).open("or");
            for (String text : answer.alternatives()) {
                qti.open("stringMatch", "caseSensitive", "false")
                        .variable(QtiWriter.RESPONSE)
                        .base("string", text)
                        .close("stringMatch");
            }
            qti.close("or");
            answer(item, i, answer.right() ? 100 : 0, answer.feedback());
            qti.close(ELSE);
        }
        qti.close("responseCondition", "responseProcessing");
    }

    /** The body with a field to type in, and the beginning of the rules. */
    private static void body(QtiWriter item, String unit) {
        item.declared();
        item.vignette();
        QtiMarkup qti = item.qti();
        qti.block("p", item.question().stem());
        qti.plain().open("p", "class", QtiHtml.ENTRY);
        qti.empty("textEntryInteraction", "responseIdentifier", QtiWriter.RESPONSE, "expectedLength", "20");
        if (!unit.isEmpty()) {
            qti.block("span", Html.escape(unit), "class", "unit");
        }
        qti.plain().close("p");
        qti.close("itemBody").open("responseProcessing");
        item.showAllFeedback();
        qti.open("responseCondition");
    }

    /** The first branch, for an empty field: nothing compares with it, and not every player takes that as no match. */
    private static void unanswered(QtiMarkup qti) {
        qti.open(IF)
                .open("isNull")
                .variable(QtiWriter.RESPONSE)
                .close("isNull")
                .score("0")
                .close(IF);
    }

    private static void answer(QtiWriter item, int number, double percent, String said) {
        String key = ANSWER + (number + 1);
        item.say(key, said);
        item.qti().score(percent > 0 ? "1" : "0");
        item.show(said.isEmpty() ? List.of() : List.of(key));
    }

    static Question read(QtiItem item) {
        Head head = item.head(Optional.empty(), false);
        boolean numbers = List.of("float", "integer").contains(item.response().attribute("baseType"));
        return numbers ? Typed.numeric(head, intervals(item, head), item.intake()) : words(item, head);
    }

    private static List<Xml> branches(QtiItem item) {
        return item.rules().stream()
                .filter(rule -> rule.name().equals(IF) || rule.name().equals(ELSE))
                .toList();
    }

    private static List<Typed.Interval> intervals(QtiItem item, Head head) {
        String unit = item.body()
                .all()
                .filter(part -> part.attribute("class").equals("unit"))
                .findFirst()
                .map(part -> part.text().strip())
                .orElse(head.tags().unit());
        List<Typed.Interval> intervals = new ArrayList<>();
        for (Xml branch : branches(item)) {
            Optional<BigDecimal> low = bound(branch, "gte");
            Optional<BigDecimal> high = bound(branch, "lte");
            if (low.isPresent() && high.isPresent()) {
                intervals.add(new Typed.Interval(
                        Typed.range(low.get(), high.get(), unit), percent(branch), feedback(item, branch)));
            }
        }
        if (intervals.isEmpty()) {
            for (String value : item.correct()) {
                BigDecimal number = Typed.number(value);
                intervals.add(new Typed.Interval(Typed.range(number, number, unit), 100, ""));
            }
        }
        return intervals;
    }

    private static Optional<BigDecimal> bound(Xml branch, String comparison) {
        return branch.all()
                .filter(part -> part.name().equals(comparison))
                .findFirst()
                .map(part -> Typed.number(part.text("baseValue")));
    }

    private static Question words(QtiItem item, Head head) {
        List<ShortAnswer.Answer> right = new ArrayList<>();
        List<ShortAnswer.Answer> wrong = new ArrayList<>();
        for (Xml branch : branches(item)) {
            List<String> texts = branch.all()
                    .filter(part -> part.name().equals("stringMatch"))
                    .map(part -> part.text("baseValue"))
                    .toList();
            if (!texts.isEmpty()) {
                boolean counts = percent(branch) > 99;
                (counts ? right : wrong).add(new ShortAnswer.Answer(texts, counts, Html.block(feedback(item, branch))));
            }
        }
        if (right.isEmpty() && wrong.isEmpty()) {
            Set<String> texts = new LinkedHashSet<>(item.correct());
            item.shares().forEach((text, share) -> texts.addAll(share > 99 ? List.of(text) : List.of()));
            return Typed.shortAnswer(
                    head,
                    texts.stream()
                            .map(text -> new Typed.Spelling(text, 100, ""))
                            .toList(),
                    item.intake());
        }
        right.addAll(wrong);
        return new ShortAnswer(item.intake().prompt(head), right);
    }

    private static double percent(Xml branch) {
        return branch.children("setOutcomeValue")
                .filter(set -> set.attribute("identifier").equals("SCORE"))
                .findFirst()
                .map(set -> Typed.number(set.text("baseValue")).doubleValue() * 100)
                .orElse(0.0);
    }

    private static String feedback(QtiItem item, Xml branch) {
        return branch.children("setOutcomeValue")
                .filter(set -> set.attribute("identifier").equals(QtiWriter.FEEDBACK))
                .flatMap(Xml::all)
                .filter(part -> part.name().equals("baseValue"))
                .map(part -> part.text().strip())
                .filter(key -> !key.equals(QtiWriter.EXPLANATION))
                .map(item::feedback)
                .findFirst()
                .orElse("");
    }
}
