package app.daybook.assessment.question;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import io.quarkus.qute.i18n.MessageBundles;

import app.daybook.quiz.Numeric;
import app.daybook.quiz.Quiz;
import app.daybook.quiz.Response;
import app.daybook.quiz.ShortAnswer;

/**
 * A field to write a number or a word into.
 *
 * @param digitsOnly whether a phone may show no more than digits and the decimal mark: it has no minus and no unit then
 * @param unit in which a bare number is taken; empty for none
 * @param otherUnits that may be written too, with commas
 * @param text as typed
 * @param note what the learner should know about the text before submission; empty for nothing
 * @param right what to show as right after submission, else empty
 * @param feedback to what was typed, after submission
 */
public record TypedView(
        boolean number,
        boolean digitsOnly,
        String unit,
        String otherUnits,
        String text,
        String note,
        String right,
        String feedback) {

    static TypedView of(Numeric numeric, Response response, boolean revealed) {
        List<String> units = numeric.units();
        String otherUnits =
                units.stream().filter(unit -> !unit.equals(numeric.unit())).collect(Collectors.joining(", "));
        return new TypedView(
                true,
                otherUnits.isEmpty() && !numeric.negative(),
                numeric.unit(),
                otherUnits,
                response.text().orElse(""),
                note(numeric, response).orElse(""),
                revealed ? right(numeric) : "",
                revealed ? numeric.met(response).map(Numeric.Answer::feedback).orElse("") : "");
    }

    static TypedView of(ShortAnswer word, Response response, boolean revealed) {
        return new TypedView(
                false,
                false,
                "",
                "",
                response.text().orElse(""),
                "",
                revealed ? String.join(", ", word.right()) : "",
                revealed ? word.met(response).map(ShortAnswer.Answer::feedback).orElse("") : "");
    }

    /** Why what was typed cannot be taken as a number; it is kept as it is. */
    private static Optional<String> note(Numeric numeric, Response response) {
        return numeric.problem(response).map(problem -> note(numeric, response, problem));
    }

    private static String note(Numeric numeric, Response response, Numeric.Problem problem) {
        QuestionTexts texts = MessageBundles.get(QuestionTexts.class);
        return switch (problem) {
            case NOT_A_NUMBER -> texts.notANumber();
            case UNKNOWN_UNIT ->
                numeric.units().isEmpty() ? texts.noUnit() : texts.unknownUnit(String.join(", ", numeric.units()));
            case TWO_READINGS ->
                texts.twoReadings(
                        numeric.readings(response).get(0),
                        numeric.readings(response).get(1));
        };
    }

    /** What the learner should know about these responses, by question id. */
    public static Map<String, String> notes(Quiz form, Map<String, Response> responses) {
        Map<String, String> notes = new LinkedHashMap<>();
        responses.forEach((id, response) -> form.question(id)
                .filter(Numeric.class::isInstance)
                .flatMap(numeric -> note((Numeric) numeric, response))
                .ifPresent(note -> notes.put(id, note)));
        return notes;
    }

    /** “30 – 60 s”, as a reader writes it. */
    private static String right(Numeric numeric) {
        return numeric.right().shown(numeric.numerals());
    }
}
