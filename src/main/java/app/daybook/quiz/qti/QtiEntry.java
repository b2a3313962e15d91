package app.daybook.quiz.qti;

import java.util.List;

import app.daybook.quiz.Numeric;
import app.daybook.quiz.Question;
import app.daybook.quiz.Range;
import app.daybook.quiz.ShortAnswer;
import app.daybook.quiz.foreign.Html;
import app.daybook.quiz.foreign.Notes;
import app.daybook.quiz.foreign.Typed;

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

    static Question read(QtiItem item) {
        String type = item.key().type();
        if (!item.interaction().attribute("patternMask").isEmpty()) {
            item.intake().lost("the pattern of what may be typed (patternMask) has no place here.");
        }
        return switch (type) {
            case "float", "integer" -> new QtiNumbers(item, type).question();
            case "string", "identifier", "" -> new QtiWords(item).question();
            default ->
                throw new IllegalArgumentException(
                        "its base type \"" + Notes.shortened(type) + "\" is none that Daybook lets type");
        };
    }

    private static void answer(QtiWriter item, int number, double percent, String said) {
        String key = ANSWER + (number + 1);
        item.say(key, said);
        item.qti().score(percent > 0 ? "1" : "0");
        item.show(said.isEmpty() ? List.of() : List.of(key));
    }
}
