package app.daybook.quiz;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Numbers and words in the spellings in which people type them. */
class TypedAnswerTest {

    private static final Numeric HOLD = Samples.numeric("30..60 s", "0.5..1 min");

    @ParameterizedTest
    @CsvSource(
            value = {
                "30|1",
                "60|1",
                "45|1",
                "29.999|0",
                "60,001|0",
                "60.000|1",
                " 45 |1",
                "45s|1",
                "45 s|1",
                "45 sec|1",
                "45 sec.|1",
                "45 Seconds|1",
                "45\u00a0s|1",
                "45\u202fs|1",
                "+45|1",
                "-45|0",
                "\u221245|0",
                "４５|1",
                "٤٥|1",
                "45.|1",
                "045|1",
                "1 min|1",
                "0,75 min|1",
                ".75 min|1",
                "2 min|0",
                "45 min|0",
                "45 kg|0",
                "45 h|0",
                "forty|0",
                "30-60|0",
                "30 s to 60 s|0",
                "1/2 min|0",
                "½ min|0",
                "45²|0",
                "4 5|0",
                "4e1|0",
                "45s;drop|0",
                "''|0"
            },
            delimiter = '|')
    void takesANumberWithItsUnitOrWithout(String typed, double grade) {
        assertEquals(grade, HOLD.grade(Response.ofText(typed)), typed);
    }

    @ParameterizedTest
    @CsvSource(
            value = {
                "1234.5|1,234.5",
                "1234.5|1.234,5",
                "1234.5|1 234,5",
                "1234.5|1'234.5",
                "1234.5|1\u202f234,5",
                "1234.5|1234,50",
                "1234567|1,234,567",
                "1234567|1.234.567",
                "1234567|1 234 567",
                "1000|1,000",
                "1|1.000",
                "0.5|0,500",
                "0.5|,5",
                "-2.5|−2,5",
                "2.5 kg/cm2|2,5 kg/cm²",
                "37 °C|37 ℃",
                "20 %|20 per cent",
                "90 °|90 degrees",
                "35°|35º",
                "35°|35˚",
                "35°|35 ∘",
                "-2|\u20132",
                "-2|\u2012 2",
                "-2|\ufe632",
                "-2|\uff0d2",
                "20 °C|20 ºC",
                "5 lb|5 lbs",
                "5 lb|5 pounds",
                "3 in|3 inches",
                "3 in|3\"",
                "3 in|3″",
                "3 in|3''",
                "6 ft|6'",
                "1500|1\u00ad500",
                "3|3"
            },
            delimiter = '|')
    void readsManySpellings(String key, String typed) {
        assertEquals(1, Samples.numeric(key).grade(Response.ofText(typed)), typed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1,00,000", "1.2.3", "1 2345", "1,2,3", "1,234.567.8", "1.,5", ",", ".", "-", "--1", "1 - 2"})
    void takesNoNumberThatIsNone(String typed) {
        assertEquals(
                List.of(Numeric.Problem.NOT_A_NUMBER),
                HOLD.problem(Response.ofText(typed)).stream().toList());
    }

    /** Every number written in every way is read as itself. */
    @Test
    void readsBackWhatItWrites() {
        Random random = new Random(11);
        for (int round = 0; round < 5_000; round++) {
            long thousandths = random.nextInt(2_000_000_000) - 1_000_000_000L;
            String sign = thousandths < 0 ? "-" : "";
            long whole = Math.abs(thousandths) / 1000;
            String rest = String.format(Locale.ROOT, "%04d", Math.abs(thousandths) % 1000 * 10);
            Numeric asked = Samples.numeric(sign + whole + "." + rest);
            String grouped = String.format(Locale.ROOT, "%,d", whole);
            for (String typed : List.of(
                    whole + "." + rest,
                    whole + "," + rest,
                    grouped + "." + rest,
                    grouped.replace(',', '.') + "," + rest,
                    grouped.replace(',', ' ') + "," + rest,
                    grouped.replace(',', '\u202f') + "." + rest,
                    grouped.replace(',', '\u2019') + "." + rest)) {
                assertEquals(1, asked.grade(Response.ofText(sign + typed)), sign + typed);
            }
        }
    }

    @Test
    void tellsWhatIsNoNumberAndWhichUnitIsUnknown() {
        assertEquals(List.of(), HOLD.problem(Response.of()).stream().toList());
        assertEquals(List.of(), HOLD.problem(Response.of("5 minutes")).stream().toList(), "wrong, but a number");
        assertEquals(
                List.of(Numeric.Problem.NOT_A_NUMBER),
                HOLD.problem(Response.of("about half a minute")).stream().toList());
        assertEquals(
                List.of(Numeric.Problem.UNKNOWN_UNIT),
                HOLD.problem(Response.of("45 kg")).stream().toList());
        assertEquals(List.of("s", "min"), HOLD.units());
    }

    @ParameterizedTest
    @CsvSource(
            value = {
                "30..60 s|30..60 s", "45|45", "45.0 s|45 s", "4,5 cm|4.5 cm", "4.5 ± 0.5 cm|4..5 cm",
                "4.5+-0.5|4..5", "-2..2 °C|-2..2 °C", "100|100", "30..60s|30..60 s", "2..4 out of 10|2..4 out of 10"
            },
            delimiter = '|')
    void readsTheRangesThatAuthorsWrite(String written, String range) {
        assertEquals(range, Range.parse(written, Numerals.ENGLISH).toString());
        assertEquals(Range.parse(written, Numerals.ENGLISH), Range.parse(range, Numerals.ENGLISH));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "s", "30-60 s", "30…60 s", "60..30 s", "30..s", "about 30", "30.. 60.. 90", "1e9999"})
    void refusesOtherRangesWithAHint(String written) {
        String message = assertThrows(IllegalArgumentException.class, () -> Range.parse(written, Numerals.ENGLISH))
                .getMessage();
        assertTrue(message.contains("30..60 s"), message);
    }

    @ParameterizedTest
    @CsvSource(
            value = {
                "nociceptor|nociceptor|1",
                "nociceptor|NociCeptor|1",
                "nociceptor|nociceptors|0",
                "nociceptor|nocicptor|0",
                "Œdème|oedeme|1",
                "Œdème|OEDÈME|1",
                "Straße|STRASSE|1",
                "naïve|nai\u0308ve|1",
                "trigger point|trigger-point|1",
                "trigger point| Trigger   Point. |1",
                "trigger point|triggerpoint|1",
                "trigger point|trigger\u00a0point|1",
                "m. trapezius|M Trapezius|1",
                "ﬁbre|fibre|1",
                "İris|iris|1",
                "Žižková|zizkova|1",
                "C7|c7|1",
                "C7|C 7|1",
                "subclay|sub-clay|1",
                "subclay|sub\u2011clay|1",
                "subclay|sub\u00adclay|1",
                "subclay|sub\u200bclay|1",
                "digger's layer|diggers layer|1",
                "digger's layer|digger\u2019s layer|1",
                "L4-5|L4/5|1",
                "L4-5|L45|0",
                "subclay|sub-loam|0",
                "Ängström|angstrom|1",
                "kg·cm⁻²|kg cm 2|1"
            },
            delimiter = '|')
    void foldsWhatAReaderTakesForTheSame(String right, String typed, double grade) {
        assertEquals(grade, Samples.shortAnswer(right).grade(Response.ofText(typed)), typed);
        assertEquals(Folding.of(right), Folding.of(Folding.of(right)), "folding twice changes nothing");
    }

    @ParameterizedTest
    @CsvSource(
            value = {
                "en|1,000 g|1000 g",
                "en|1.000 g|1 g",
                "en|1,000,000|1000000",
                "en|0,500|0.5",
                "en|1.125|1.1250",
                "fr|1,000 g|1 g",
                "fr|1 000,5 g|1000.5 g",
                "fr-CA|16,125|16.1250",
                "de|1.000 g|1000 g",
                "de|1.000,5 g|1000.5 g",
                "de-CH|1'000 g|1000 g",
                "es-MX|1,000|1000",
                "en|.5 cm|0.5 cm",
                "fr|,5 cm|0.5 cm",
                "en|-.5..0.5 cm|-0.5..0.5 cm",
                "en|–2 °C|-2 °C",
                "en|1,000..2,000 g|1000..2000 g",
                "tlh|1,000|1000"
            },
            delimiter = '|')
    void readsKeysAsTheLanguageWritesNumbers(String language, String key, String range) {
        Numerals numerals = Numerals.of(language);
        assertEquals(range, Range.parse(key, numerals).toString());
        assertEquals(Optional.empty(), numerals.doubt(key));
        for (String other : List.of("en", "fr", "de")) {
            assertEquals(range, Range.parse(range, Numerals.of(other)).toString(), "what we write, all read");
        }
    }

    @Test
    void doubtsKeysThatTheLanguageDoesNotDecide() {
        assertEquals(
                Optional.of("\"1.500\" can be read as 1,5 or as 1500 and is read as the first; write \"1,500\" or"
                        + " \"1500\""),
                Numerals.of("fr").doubt("= 1.500 g"));
        assertEquals(Optional.empty(), Numerals.of("fr").doubt("1.50 g"));
    }

    /** A key and what is typed are read alike, and what two languages read differently is told. */
    @ParameterizedTest
    @CsvSource(
            value = {
                "en|16|16,000|0|16000, 16",
                "en|16000|16,000|1|16000, 16",
                "en|1000|1,000|1|1000, 1",
                "en|16|16.000|1|",
                "en|-16000|-16,000|1|-16000, -16",
                "fr|16|16,000|1|",
                "fr|1.5|1.500|1|1,5, 1500",
                "de|1500|1.500|1|1500, 1,5",
                "de|1.5|1,500|1|",
                "en|0.5|0,500|1|"
            },
            delimiter = '|')
    void neverMisreadsWithoutAWord(String language, String key, String typed, double grade, String readings) {
        Numerals numerals = Numerals.of(language);
        Numeric asked = new Numeric(
                Samples.prompt("n"),
                List.of(new Numeric.Answer(List.of(Range.parse(key, Numerals.ENGLISH)), true, "")),
                numerals);
        assertEquals(grade, asked.grade(Response.ofText(typed)));
        Optional<Numeric.Problem> problem = asked.problem(Response.ofText(typed));
        assertEquals(readings == null ? Optional.empty() : Optional.of(Numeric.Problem.TWO_READINGS), problem);
        if (readings != null) {
            assertEquals(readings, String.join(", ", asked.readings(Response.ofText(typed))));
        }
    }

    @ParameterizedTest
    @CsvSource(
            value = {
                "90 s|true|false",
                ".5|true|false",
                "−2|true|false",
                "–2|true|false",
                "½ cm|false|true",
                "≈ 5|false|true",
                "< 5|false|true",
                "C7|false|false",
                "µg|false|false"
            },
            delimiter = '|')
    void knowsWhatIsMeantForANumber(String key, boolean number, boolean almost) {
        assertEquals(number, Numerals.isNumber(key));
        assertEquals(almost, Numerals.isAlmostNumber(key));
    }

    @Test
    void foldsTenThousandMarksInNoTime() {
        String marked = "e" + "\u0301\u0323".repeat(5_000);
        String many = marked.repeat(20);
        assertEquals("e".repeat(20), Folding.of(many));
        assertEquals(Folding.of("e"), Folding.of("é"));
    }

    @Test
    void foldsEveryLetterTheSameInEveryForm() {
        Random random = new Random(3);
        for (int round = 0; round < 5_000; round++) {
            String word = random.ints(8, 0x21, 0x2FFF)
                    .filter(Character::isLetterOrDigit)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
            String folded = Folding.of(word);
            assertEquals(folded, Folding.of(folded), word);
            assertEquals(folded, Folding.of(Normalizer.normalize(word, Normalizer.Form.NFC)), word);
            assertEquals(folded, Folding.of(Normalizer.normalize(word, Normalizer.Form.NFD)), word);
        }
    }

    @Test
    void findsTheAnswerThatWasMetRightOrForeseen() {
        ShortAnswer term = new ShortAnswer(
                Samples.prompt("term"),
                List.of(
                        new ShortAnswer.Answer(List.of("latent"), true, "yes"),
                        new ShortAnswer.Answer(List.of("active", "acute"), false, "that one hurts by itself")));
        assertEquals(0, term.grade(Response.of("Active")));
        assertEquals(
                "that one hurts by itself",
                term.met(Response.of("ACUTE")).orElseThrow().feedback());
        assertTrue(term.met(Response.of("dormant")).isEmpty());
        assertEquals(List.of("latent"), term.right());
    }
}
