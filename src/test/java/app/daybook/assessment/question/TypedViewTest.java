package app.daybook.assessment.question;

import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import app.daybook.quiz.Numerals;
import app.daybook.quiz.Numeric;
import app.daybook.quiz.Prompt;
import app.daybook.quiz.Range;
import app.daybook.quiz.Response;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** What a field to type into asks of a phone, and how it shows what is right. */
class TypedViewTest {

    /** The digits of a phone have neither a minus nor letters. */
    @ParameterizedTest
    @CsvSource(
            value = {
                "en|90 s|true|90 s",
                "en|-2|false|-2",
                "en|-2..3 °C|false|-2 – 3 °C",
                "en|90 s ; 1.5 min|false|90 s",
                "fr|4,5 cm|true|4,5 cm"
            },
            delimiter = '|')
    void asksForDigitsOnlyWhereDigitsAreEnough(String language, String keys, boolean digitsOnly, String right) {
        Numerals numerals = Numerals.of(language);
        List<Range> ranges = Arrays.stream(keys.split(" ; "))
                .map(key -> Range.parse(key, numerals))
                .toList();
        Numeric asked = new Numeric(
                new Prompt("q", "o", false, "How many?", "", ""),
                List.of(new Numeric.Answer(ranges, true, "")),
                numerals);
        TypedView view = TypedView.of(asked, Response.of(), true);
        assertEquals(digitsOnly, view.digitsOnly());
        assertEquals(right, view.right());
    }
}
