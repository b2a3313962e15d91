package app.daybook.authoring.lint;

import java.util.List;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Where sentences end; a stroke in the second column stands between two of them. */
class SentencesTest {

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '\0', textBlock = """
            Press. Let go. ; Press.|Let go.
            Is it sharp? Stop! ; Is it sharp?|Stop!
            Choose a firm grip, e.g. a fold, i.e. skin and muscle. ; Choose a firm grip, e.g. a fold, i.e. skin and muscle.
            See Fig. 2 and p. 5 of vol. 3. ; See Fig. 2 and p. 5 of vol. 3.
            Use a fold vs. Flat fingers. ; Use a fold vs. Flat fingers.
            Ask Dr. Lee or Prof. Chen. ; Ask Dr. Lee or Prof. Chen.
            So did Moraska et al. in 2015. ; So did Moraska et al. in 2015.
            So did J. A. Moraska. He measured. ; So did J. A. Moraska.|He measured.
            Item No. 5 is hard. ; Item No. 5 is hard.
            Say no. Then stop. ; Say no.|Then stop.
            The m. trapezius lifts. ; The m. trapezius lifts.
            Hold for 2.5 s. Rest. ; Hold for 2.5 s. Rest.
            Hold for 2.5 seconds. 3 more follow. ; Hold for 2.5 seconds.|3 more follow.
            “Does it hurt?” you ask. ; “Does it hurt?” you ask.
            She says “Stop.” You stop. ; She says “Stop.”|You stop.
            Wait … and press. Wait … Then press. ; Wait … and press.|Wait …|Then press.
            Pens, paper etc. are here. Pens etc. Then go. ; Pens, paper etc. are here.|Pens etc.|Then go.
            (It eased.) It came back. ; (It eased.)|It came back.
            """)
    void endsWhereAReaderStops(String text, String sentences) {
        assertEquals(
                sentences,
                Sentences.in(text).stream().map(Sentences.Sentence::text).collect(Collectors.joining("|")));
    }

    @Test
    void countsFiguresAndJoinedWordsAsOneEach() {
        Sentences.Sentence sentence = Sentences.in("  A 52-year-old’s well-known “4–5/10”, 30 s – done.")
                .get(0);
        assertEquals(List.of("A", "52-year-old’s", "well-known", "4–5/10", "30", "s", "done"), sentence.words());
        assertEquals(2, sentence.start());
    }

    @Test
    void leavesOutWhatHasNoWord() {
        assertTrue(Sentences.in(" … – !").isEmpty());
        assertTrue(Sentences.in("").isEmpty());
    }
}
