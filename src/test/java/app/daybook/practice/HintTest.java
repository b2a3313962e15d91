package app.daybook.practice;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import app.daybook.course.practice.Entries;
import app.daybook.course.practice.FieldKind;
import app.daybook.course.practice.FormField;
import app.daybook.course.practice.FormSection;
import app.daybook.course.practice.RecordForm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

class HintTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "write to anna.b@example.org today | MAIL | anna.b@example.org",
                "call 613 555 0199 | PHONE | 613 555 0199",
                "call (613) 555-0199. | PHONE | (613) 555-0199",
                "on +49 170 1234567 | PHONE | +49 170 1234567",
                "born 3 May 1961 in spring | BIRTH | born 3 May 1961",
                "DOB 1961 | BIRTH | DOB 1961",
                "it was 12.04.1958, she said | BIRTH | 12.04.1958",
                "on 1958-04-12 | BIRTH | 1958-04-12",
                "on May 3, 1961 | BIRTH | May 3, 1961",
                "I treated Anna for an hour | NAME | Anna",
                "with my friend Jean-Luc Picard | NAME | Jean-Luc Picard",
                "Mrs. Öztürk came | NAME | Mrs. Öztürk",
                "Dr Lee sent her | NAME | Dr Lee",
                "a man called Bob | NAME | called Bob"
            })
    void pointsAt(String text, Hint.Looks looks, String found) {
        List<Hint> hints = in(text);
        assertEquals(
                List.of(looks + " " + found),
                hints.stream().map(hint -> hint.looks() + " " + hint.found()).toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A woman in her forties who works at a desk.",
                "Held 30-60 s, three repetitions, NPRS 5 to 2. Then 20 slow side-bends.",
                "Seen on 2026-05-01 and again on May 3, 2026.",
                "Right upper trapezius, free edge: tender. Recognised as “my desk pain”.",
                "In May we stopped. I’m unsure; I'd ask again on Monday.",
                "The Spurling test, as Travell wrote, and the Achilles tendon.",
                "Reach 1000 mm, 1200 mm, 1400 mm.",
                "C5–6 and T4 are clear. PSFS 4, 5, 3.",
                "The region is Neck, as this form says."
            })
    void takesNothingElseForAPerson(String text) {
        assertEquals(List.of(), in(text));
    }

    @Test
    void asksAgainWhenAnotherIsAdded() {
        String one = Hint.mark(in("I treated Anna."));
        assertEquals(one, Hint.mark(in("I treated Anna.")));
        assertNotEquals(one, Hint.mark(in("I treated Anna and then Bob.")));
        assertEquals("", Hint.mark(List.of()));
    }

    private static List<Hint> in(String text) {
        FormField field = new FormField("note", "Neck", "", true, false, new FieldKind.LongText(500));
        RecordForm form = new RecordForm(
                "form",
                "Form",
                "",
                Optional.empty(),
                Optional.empty(),
                0,
                List.of(new FormSection("one", "One", "", Optional.empty(), List.of(field))),
                List.of());
        return Hint.in(form, new Entries(Map.of("note", text)));
    }
}
