package app.daybook.authoring.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import app.daybook.course.Sign;
import app.daybook.course.Tier;
import app.daybook.course.Triage;
import app.daybook.markdown.Position;

import static org.junit.jupiter.api.Assertions.assertEquals;

class OwnWordsTest {

    private static final Triage TRIAGE = new Triage(
            List.of(
                    sign("clot", Tier.SAME_DAY, "calf swollen"),
                    sign("clot-chest", Tier.EMERGENCY, "calf breathless"),
                    sign("loss", Tier.PROMPT, "weight loss")),
            List.of());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ITEM | Same day: a calf that is swollen. | words the sign",
                "CELL | Calf swollen: same-day care | words the sign",
                "WARNING | A swollen calf needs care the same day. | words the sign",
                "ITEM | Call 911 for a swollen calf. | “clot” is sent to the tier “emergency”",
                "PARAGRAPH | Her calf is swollen, so refer her promptly. | “clot” is sent to the tier “prompt”",
                "PARAGRAPH | Her calf is swollen, so she is seen the same day. |",
                "PARAGRAPH | Weight loss without a reason is an emergency. | “loss” is sent to the tier “emergency”",
                "PARAGRAPH | A swollen calf is the same day, and 911 if he is breathless. |",
                "ITEM | Her calf is swollen. |",
                "FEEDBACK | A swollen calf is an emergency. |",
                "OPTION | Call 911 for the swollen calf |"
            })
    void findsASignAtAnotherSpeedOrInWordsOfItsOwn(Passage.Kind kind, String text, String expected) {
        Passage passage = new Passage(kind, text, "", "", List.of(new Passage.Piece(0, Position.TOP)));
        List<String> notes = new ArrayList<>();
        new OwnWords()
                .check(
                        new Page(List.of(passage), List.of(), List.of(), TRIAGE),
                        (place, message) -> notes.add(message));
        assertEquals(expected == null ? 0 : 1, notes.size(), notes::toString);
        assertEquals(true, expected == null || notes.get(0).contains(expected), notes::toString);
    }

    private static Sign sign(String id, Tier tier, String knownBy) {
        return new Sign(id, tier, "", Optional.empty(), true, "", List.of(), Optional.empty(), List.of(knownBy));
    }
}
