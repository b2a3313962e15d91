package app.daybook.authoring.lint;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import app.daybook.quiz.Choice;
import app.daybook.quiz.Option;
import app.daybook.quiz.Prompt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Stems of the course about trigger points, from several of its editions, judged by hand first. */
class CaseQuestionTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            true  | A 61-year-old’s left calf is warm and swollen two days after a long flight. What do you do?
            true  | You hold a spot at 5 out of 10. After 20 seconds the client says 7. What do you do?
            true  | A client asks, “So it’s not my disc, it’s this muscle?” What do you answer?
            true  | A trial finds “no difference” with eighteen people in each group. What follows?
            true  | <em>Screening</em> is done. The client adds that she flew home yesterday. Is she ready?
            false | How do you take a PPT with an algometer?
            false | In the hypothesis, what is meant by the “energy crisis”?
            false | Which contact suits the free front edge of the upper trapezius, and why?
            false | Which chart entry could a colleague use tomorrow?
            false | What is kappa? What does it tell you?
            false | Describe the stop rule.
            """)
    void hasACaseWhereASituationIsToldBeforeItAsks(boolean isCase, String stem) {
        assertEquals(isCase, CaseQuestion.is(question(stem, "")));
    }

    @Test
    void hasACaseWhereOneStandsBeforeTheOptions() {
        assertTrue(CaseQuestion.is(question("What do you do?", "<p>The client is pregnant.</p>")));
    }

    private static Choice question(String stem, String vignette) {
        return new Choice(
                new Prompt("id", "objective", false, stem, vignette, ""),
                List.of(new Option("a", true, "This", ""), new Option("b", false, "That", "")),
                Choice.Marking.SINGLE);
    }
}
