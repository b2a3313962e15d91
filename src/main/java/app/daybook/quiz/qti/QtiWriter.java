package app.daybook.quiz.qti;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import app.daybook.quiz.Choice;
import app.daybook.quiz.Matching;
import app.daybook.quiz.Numeric;
import app.daybook.quiz.Ordering;
import app.daybook.quiz.Place;
import app.daybook.quiz.Question;
import app.daybook.quiz.ShortAnswer;
import app.daybook.quiz.foreign.Html;
import app.daybook.quiz.foreign.Losses;
import app.daybook.quiz.foreign.Notes;

/**
 * Writes one question as an item (QTI Information Model 2.1, Items; 3.0 likewise), with rules of its own in place of a
 * template wherever feedback is to be shown.
 */
final class QtiWriter {

    static final String RESPONSE = "RESPONSE";
    static final String FEEDBACK = "FEEDBACK";
    static final String EXPLANATION = "explanation";
    /** Begins the identifiers of things to order or to match. */
    static final String ITEM = "item-";

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
                "xmlns",
                names.namespace,
                "identifier",
                question.id(),
                "title",
                Notes.shortened(Html.plain(question.stem())),
                "adaptive",
                "false",
                "timeDependent",
                "false");
        if (question instanceof Choice choice) {
            QtiChoice.write(this, choice);
        } else if (question instanceof Ordering ordering) {
            QtiOrder.write(this, ordering);
        } else if (question instanceof Matching matching) {
            QtiMatch.write(this, matching);
        } else if (question instanceof Numeric numeric) {
            QtiEntry.write(this, numeric);
        } else if (question instanceof ShortAnswer typed) {
            QtiEntry.write(this, typed);
        } else {
            QtiHotspot.write(this, (Place) question);
        }
        modalFeedback();
        return qti.close("assessmentItem").toString();
    }

    Question question() {
        return question;
    }

    QtiMarkup qti() {
        return qti;
    }

    Losses losses() {
        return losses;
    }

    void declare(String cardinality, String type) {
        qti.open("responseDeclaration", "identifier", RESPONSE, "cardinality", cardinality, "baseType", type);
    }

    void correct(List<String> values) {
        qti.open("correctResponse");
        values.forEach(value -> qti.text("value", value));
        qti.close("correctResponse");
    }

    void map(Map<String, Double> shares) {
        qti.open("mapping", "lowerBound", "0", "upperBound", "1", "defaultValue", "0");
        shares.forEach((key, share) -> qti.empty("mapEntry", "mapKey", key, "mappedValue", number(share)));
        qti.close("mapping");
    }

    void declared() {
        qti.close("responseDeclaration")
                .open("outcomeDeclaration", "identifier", "SCORE", "cardinality", "single", "baseType", "float")
                .open("defaultValue")
                .text("value", "0")
                .close("defaultValue", "outcomeDeclaration")
                .empty(
                        "outcomeDeclaration",
                        "identifier",
                        FEEDBACK,
                        "cardinality",
                        "multiple",
                        "baseType",
                        "identifier")
                .open("itemBody");
    }

    /** What is told before the question, as the beginning of the body. */
    void vignette() {
        if (!question.vignette().isEmpty()) {
            qti.content(question.vignette());
        }
    }

    /** @param mapped whether parts earn what the mapping says; else only the correct response earns the point */
    void score(boolean mapped) {
        if (mapped) {
            qti.set("SCORE").empty("mapResponse", "identifier", RESPONSE).close("setOutcomeValue");
            return;
        }
        qti.open("responseCondition").open("responseIf").open("match").variable(RESPONSE);
        qti.empty("correct", "identifier", RESPONSE).close("match").score("1").close("responseIf", "responseCondition");
    }

    /** Shows the feedback whose keys are those of the response, and the explanation. */
    void showWhatWasChosen() {
        qti.set(FEEDBACK).open("multiple").variable(RESPONSE);
        if (!question.explanation().isEmpty()) {
            qti.base("identifier", EXPLANATION);
        }
        qti.close("multiple", "setOutcomeValue");
    }

    /** Shows everything that was said so far, and the explanation. */
    void showAllFeedback() {
        show(List.copyOf(feedback.keySet()));
    }

    /** Shows the feedback of these keys, and the explanation. */
    void show(List<String> keys) {
        List<String> shown = new ArrayList<>(keys);
        if (!question.explanation().isEmpty()) {
            shown.add(EXPLANATION);
        }
        if (!shown.isEmpty()) {
            qti.set(FEEDBACK).open("multiple");
            shown.forEach(key -> qti.base("identifier", key));
            qti.close("multiple", "setOutcomeValue");
        }
    }

    /** Feedback that is shown where the outcome holds its key. */
    void say(String key, String html) {
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

    static String number(double value) {
        return BigDecimal.valueOf(value)
                .setScale(12, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }
}
