package app.daybook.authoring;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;

import app.daybook.authoring.lint.Lint;
import app.daybook.markdown.Finding;
import app.daybook.markdown.Findings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What was published stays or is retired: learners' progress and answers are kept under these ids. */
class StableIdsTest {

    private static final String DAY = "day-02-second.md";

    private static final String EXAM = "final-exam.md";
    private static final String ABOUT = "course.yaml";

    private final CourseFiles published = ThreeDays.files();
    private final CourseFiles otherQuestion = edit(published, DAY, "{#one-hour", "{#a-whole-hour");
    private final CourseFiles otherObjective = edit(
            edit(edit(published, DAY, "space: Spread", "spread: Spread"), DAY, "=space", "=spread"),
            EXAM,
            "second.space",
            "second.spread");
    private final CourseFiles otherLesson = edit(
            edit(
                    edit(edit(otherQuestion, DAY, "id: second", "id: daily"), EXAM, "second.space", "daily.space"),
                    "day-01-first.md",
                    "](second)",
                    "](daily)"),
            "practice.yaml",
            "lesson: second",
            "lesson: daily");

    @Test
    void refusesAQuestionThatVanished() {
        assertEquals(
                List.of(
                        "course.yaml:1:1: error: The question \"one-hour\" of day-02-second.md was published and is gone,"
                                + " and students' records name it. Put it back, or list it under \"retired\" in course.yaml if"
                                + " it is to go for good. [vanished-id]"),
                errors(otherQuestion));
        assertFalse(check(otherQuestion).course().isPresent());
    }

    @Test
    void refusesAnObjectiveThatVanished() {
        assertEquals(1, errors(otherObjective).size());
        assertTrue(errors(otherObjective).get(0).contains("The objective \"second.space\" of " + DAY));
    }

    @Test
    void tellsOfALessonThatVanishedOnceWithAllThatWasInIt() {
        assertEquals(1, errors(otherLesson).size());
        assertTrue(errors(otherLesson).get(0).startsWith(DAY + ":2:1: error: This lesson was published as \"second\""));
    }

    @Test
    void letsGoWhatIsRetired() {
        assertEquals(List.of(), errors(retiring(otherQuestion, "one-hour")));
        assertEquals(List.of(), errors(retiring(otherObjective, "second.space")));
        assertEquals(List.of(), errors(retiring(otherLesson, "second")));
    }

    @Test
    void refusesWhatIsRetiredAndUsed() {
        for (String id : List.of("one-hour", "second", "second.space")) {
            CourseFiles retiring = retiring(published, id);
            List<String> lines =
                    retiring.text(ABOUT, new Findings()).orElseThrow().lines().toList();
            assertEquals(
                    List.of("course.yaml:" + (lines.indexOf("  - " + id) + 1) + ":1: error: \"" + id
                            + "\" is retired here and used in the course;"
                            + " give what uses it an id of its own. [retired]"),
                    errors(retiring));
        }
    }

    @Test
    void letsGoWhatNobodyOpenedOrAnswered() {
        StableIds.Kept nothing = new StableIds.Kept(Set.of(), Set.of());
        StableIds.Kept other = new StableIds.Kept(Set.of("first"), Set.of("another"));
        for (CourseFiles changed : List.of(otherQuestion, otherObjective, otherLesson)) {
            assertEquals(List.of(), check(changed, nothing).findings());
            assertEquals(List.of(), check(changed, other).findings());
        }
    }

    @Test
    void keepsALessonThatWasOpenedAndOneWhoseQuestionWasAnswered() {
        for (StableIds.Kept kept : List.of(
                new StableIds.Kept(Set.of("second"), Set.of()), new StableIds.Kept(Set.of(), Set.of("one-hour")))) {
            assertEquals(1, check(otherLesson, kept).findings().size(), kept::toString);
        }
        assertEquals(
                List.of(),
                check(otherQuestion, new StableIds.Kept(Set.of("second"), Set.of()))
                        .findings());
    }

    @Test
    void seesNoLossInWhatIsNewOrMoved() {
        CourseFiles more = ThreeDays.append(
                DAY,
                "\n### Then? {#then objective=space}\n\n- [x] Rest\n  > Yes.\n- [ ] Run\n  > No.\n- [ ] Read\n  > No.\n");
        assertEquals(List.of(), errors(more));
        assertEquals(List.of(), errors(ThreeDays.rename(DAY, "day-02-daily.md")));
    }

    private Lint.Checked check(CourseFiles changed) {
        return check(changed, new StableIds.Kept(Set.of("first", "second", "third", "final"), Set.of("one-hour")));
    }

    private Lint.Checked check(CourseFiles changed, StableIds.Kept kept) {
        return Lint.check(changed, new Findings(), Optional.of(new Lint.Published(published, kept)));
    }

    private List<String> errors(CourseFiles changed) {
        return check(changed).findings().stream().map(Finding::toString).toList();
    }

    private static CourseFiles retiring(CourseFiles files, String id) {
        return edit(files, ABOUT, "Study Habits\n", "Study Habits\n\nretired:\n  - " + id + "\n");
    }

    private static CourseFiles edit(CourseFiles files, String name, String old, String replacement) {
        String text = files.text(name, new Findings()).orElseThrow();
        assertTrue(text.contains(old), name + " must contain " + old);
        SortedMap<String, byte[]> edited = new TreeMap<>(files.files());
        edited.put(name, text.replace(old, replacement).getBytes(StandardCharsets.UTF_8));
        return new CourseFiles(files.course(), edited);
    }
}
