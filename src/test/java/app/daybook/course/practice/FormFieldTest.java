package app.daybook.course.practice;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;

class FormFieldTest {

    private static final Map<String, FieldKind> KINDS = Map.of(
            "date", new FieldKind.Day(),
            "choice", new FieldKind.Choice(Map.of("left", "Left", "right", "Right")),
            "scale", new FieldKind.Scale("none", "worst"),
            "number", new FieldKind.Number("s", new BigDecimal("0.5"), BigDecimal.valueOf(90)),
            "text", new FieldKind.ShortText(),
            "long", new FieldKind.LongText(3),
            "list", new FieldKind.Checklist(Map.of("a", "A", "b", "B"), true),
            "some", new FieldKind.Checklist(Map.of("a", "A", "b", "B"), false),
            "place",
                    new FieldKind.BodyPlace(
                            List.of(new FieldKind.BodyPlace.Region("thumb", "Thumb", "Hand")), List.of()));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "date | 2026-02-28 | ",
                "date | 2026-02-30 | NO_DATE",
                "date | 1.2.2026 | NO_DATE",
                "date | 1999-12-31 | NO_DATE",
                "choice | left | ",
                "choice | up | NOT_OFFERED",
                "scale | 0 | ",
                "scale | 10 | ",
                "scale | 11 | NOT_OFFERED",
                "scale | -1 | NOT_OFFERED",
                "scale | 4.5 | NOT_OFFERED",
                "number | 0.5 | ",
                "number | 0,5 | ",
                "number | 90 | ",
                "number | 90.01 | OUT_OF_RANGE",
                "number | 0 | OUT_OF_RANGE",
                "number | -5 | OUT_OF_RANGE",
                "number | 1,000 | NO_NUMBER",
                "number | 40 s | NO_NUMBER",
                "number | =1+1 | NO_NUMBER",
                "long | one two three | ",
                "long | one — two, three! | ",
                "long | a client’s own-words four five | TOO_MANY_WORDS",
                "list | a b | ",
                "list | a | NOT_ALL",
                "list | a b c | NOT_OFFERED",
                "some | a | ",
                "place | thumb | ",
                "place | knee | NOT_OFFERED"
            })
    void refusesWhatDoesNotFit(String kind, String value, String fault) {
        FormField field = new FormField("it", "It", "", false, false, KINDS.get(kind));
        assertEquals(
                Optional.ofNullable(fault),
                field.fault(new Entries(Map.of("it", value)))
                        .map(found -> found.what().name()));
    }

    @Test
    void refusesNothingThatIsLeftEmptyUnlessRequired() {
        KINDS.values().forEach(kind -> {
            assertEquals(Optional.empty(), new FormField("it", "It", "", false, false, kind).fault(Entries.NONE));
            assertEquals(
                    Optional.of(Fault.What.MISSING),
                    new FormField("it", "It", "", true, false, kind)
                            .fault(Entries.NONE)
                            .map(Fault::what));
        });
    }

    @Test
    void takesAPairWholeOrNotAtAll() {
        FormField pair = new FormField("it", "It", "", false, false, new FieldKind.BeforeAfter(KINDS.get("number")));
        assertEquals(List.of("it.before", "it.after"), pair.names());
        assertEquals(Optional.empty(), pair.fault(Entries.NONE));
        assertEquals(
                Optional.of("it.after HALF_A_PAIR"),
                pair.fault(new Entries(Map.of("it.before", "5"))).map(fault -> fault.name() + " " + fault.what()));
        assertEquals(
                Optional.of("it.after OUT_OF_RANGE"),
                pair.fault(new Entries(Map.of("it.before", "5", "it.after", "500")))
                        .map(fault -> fault.name() + " " + fault.what()));
        assertEquals(Optional.of(new BigDecimal("-3.5")), FieldKind.BeforeAfter.change("6", "2,5"));
        assertEquals(Optional.empty(), FieldKind.BeforeAfter.change("6", "?"));
    }

    @Test
    void keepsNoBlanks() {
        assertEquals(Entries.NONE, new Entries(Map.of("it", " \t\n ")));
        assertEquals("a\nb", new Entries(Map.of("it", "a\r\nb ")).of("it"));
    }
}
