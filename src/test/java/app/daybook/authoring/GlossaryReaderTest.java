package app.daybook.authoring;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import app.daybook.authoring.lint.Lint;
import app.daybook.course.Course;
import app.daybook.course.Lesson;
import app.daybook.course.Term;
import app.daybook.markdown.Finding;
import app.daybook.markdown.Findings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class GlossaryReaderTest {

    static final String RECALL = """
            terms:
              - term: recall
                plain: to remember without looking
                meaning: To bring back from memory what was read.
                explained-on: first
            """;

    @Test
    void linksATermWhereItFirstStandsToItsExplanation() {
        Course course =
                ThreeDays.read(ThreeDays.with("glossary.yaml", RECALL)).course().orElseThrow();
        Lesson first = course.lessons().get(0);
        assertEquals(List.of("recall"), first.terms().stream().map(Term::id).toList());
        assertEquals(2, first.text().split("<a class=\"term\" href=\"#term-recall\">").length);
        assertTrue(course.lessons().stream()
                .flatMap(lesson -> lesson.quiz().questions().stream())
                .noneMatch(question -> question.stem().contains("term-recall")));
    }

    @Test
    void warnsOfATermThatComesTooEarlyOrNever() {
        assertEquals(
                List.of("glossary.yaml:2 [unexplained-term]"), findings(RECALL.replace("on: first", "on: second")));
        assertEquals(List.of("glossary.yaml:2 [unused-term]"), findings(RECALL.replace("recall", "xylophone")));
        assertEquals(List.of(), findings(RECALL));
    }

    @Test
    void warnsOfASignThatNobodyShows() {
        String signs = ThreeDays.text("triage.yaml").replace("\nquestions:\n", """

                  - id: silent
                    tier: prompt
                    sign: Two evenings without a note.
                    basis: J
                    source: The course's own choice
                    regions: []
                    known-by: []
                questions:
                """);
        assertEquals(
                List.of("triage.yaml:33 [unused-sign]"),
                Lint.check(ThreeDays.with("triage.yaml", signs), new Findings(), Optional.empty()).findings().stream()
                        .map(GlossaryReaderTest::place)
                        .toList());
    }

    private static List<String> findings(String glossary) {
        return Lint.check(ThreeDays.with("glossary.yaml", glossary), new Findings(), Optional.empty())
                .findings()
                .stream()
                .map(GlossaryReaderTest::place)
                .toList();
    }

    private static String place(Finding finding) {
        return finding.file() + ":" + finding.line() + " [" + finding.rule() + "]";
    }
}
