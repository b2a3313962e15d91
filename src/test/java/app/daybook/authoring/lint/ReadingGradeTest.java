package app.daybook.authoring.lint;

import java.util.List;

import org.junit.jupiter.api.Test;

import app.daybook.course.Triage;
import app.daybook.markdown.Position;

import static org.junit.jupiter.api.Assertions.assertEquals;

class ReadingGradeTest {

    @Test
    void weighsWordsPerSentenceAndSyllablesPerWord() {
        assertEquals(
                new ReadingGrade(2, 8, 10),
                ReadingGrade.of(Sentences.in("The client rests. Wait for a minute, please.")));
        assertEquals(0.39 * 4 + 11.8 * 1.25 - 15.59, new ReadingGrade(2, 8, 10).value(), 1e-9);
        assertEquals(0, ReadingGrade.of(List.of()).value());
    }

    @Test
    void readsWhatIsTaughtInSentencesOnly() {
        Page page = new Page(
                List.of(
                        passage(Passage.Kind.HEADING, "Considerable variability"),
                        passage(Passage.Kind.PARAGRAPH, "You rest."),
                        passage(Passage.Kind.CELL, "Physiological rehabilitation"),
                        passage(Passage.Kind.LABEL, "Musculoskeletal variability"),
                        passage(Passage.Kind.ITEM, "You wait."),
                        passage(Passage.Kind.FEEDBACK, "Rehabilitation requires consideration."),
                        passage(Passage.Kind.OPTION, "Physiotherapeutic rehabilitation")),
                List.of(),
                List.of(),
                Triage.NONE);
        assertEquals(new ReadingGrade(2, 4, 4), ReadingGrade.of(page));
    }

    private static Passage passage(Passage.Kind kind, String text) {
        return new Passage(kind, text, "", "", List.of(new Passage.Piece(0, Position.TOP)));
    }
}
