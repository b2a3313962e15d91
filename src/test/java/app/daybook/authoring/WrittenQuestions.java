package app.daybook.authoring;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import app.daybook.course.Triage;
import app.daybook.markdown.Findings;
import app.daybook.markdown.Markdown;
import app.daybook.quiz.Question;

/** Questions read as they stand in a course file, for tests of other rooms. */
public final class WrittenQuestions {

    private WrittenQuestions() {}

    public static List<Question> read(String markdown, Findings findings) {
        CourseLinks links =
                new CourseLinks("x", "en", List.of(), Map.of(), Map.of(), Optional.empty(), Triage.NONE, List.of());
        return new QuestionReader("q.md", links, findings, Set.of(), new QuestionIds())
                .read(new Markdown("q.md", links, findings), markdown);
    }
}
