package app.daybook.authoring.lint;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import app.daybook.authoring.CourseFiles;
import app.daybook.authoring.StableIds;
import app.daybook.authoring.ThreeDays;
import app.daybook.markdown.Finding;
import app.daybook.markdown.Findings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The slips that authors make most: each is told once, with its line, the sign and what to write; look-alikes are not. */
class SlipsTest {

    private static final String DAY = "day-02-second.md";
    private static final String NO_BREAK = "\u00a0";

    record Row(String what, CourseFiles files, String place, String message) {

        @Override
        public String toString() {
            return what;
        }
    }

    static Stream<Row> rows() {
        return Stream.of(
                told("a heading without a space", "##Find it", "13:1 heading-mark", "without a space behind ##"),
                told(
                        "a no-break space behind a heading's mark",
                        "##" + NO_BREAK + "Wet stones",
                        "13:1 heading-mark",
                        "Behind ## stands a no-break space"),
                told(
                        "a no-break space behind an item's mark",
                        "-" + NO_BREAK + "slate\n-" + NO_BREAK + "quartz",
                        "13:1 list-mark",
                        "Behind - stands a no-break space"),
                told("a word processor's bullets", "• chalk", "13:1 list-mark", "“•” makes no list"),
                told("a raised figure in HTML", "In g/cm<sup>3</sup>.", "13:8 html", "<sup> is shown as it stands"),
                told("a line break in HTML", "Dry.<br>Wipe.", "13:5 html", "<br>"),
                told(
                        "a paragraph of a word processor",
                        "<p class=MsoNormal>Dry.<o:p></o:p></p>",
                        "13:1 html",
                        "<p class=MsoNormal>"),
                told("bars without a table", "| Sign | Meaning |\n| a | b |", "13:1 table-rule", "line of dashes"),
                told(
                        "a short row",
                        "| Sign | Meaning |\n|---|---|\n| short |",
                        "15:1 table-row",
                        "cells are 1 and the head’s 2"),
                told(
                        "a long row",
                        "| Sign | Meaning |\n|---|---|\n| a | b | c |",
                        "15:1 table-row",
                        "cells are 3 and the head’s 2"),
                row(
                        "a number sign in a title",
                        ThreeDays.replace(DAY, "title: A little every day", "title: Box #2 by form"),
                        DAY + ":3:8 yaml-comment",
                        "\"#2 by form\" is a comment"),
                row(
                        "curly quotation marks around a title",
                        ThreeDays.replace(DAY, "title: A little every day", "title: “A little every day”"),
                        DAY + ":3:8 curly-quotes",
                        "straight ones"),
                row(
                        "a quiz in small letters",
                        ThreeDays.replace(DAY, "## Quiz", "## quiz"),
                        DAY + ":16:1 quiz",
                        "\"## Quiz\", and this is \"## quiz\""),
                row(
                        "a quiz with closing marks",
                        ThreeDays.replace(DAY, "## Quiz", "## Quiz ##"),
                        DAY + ":16:1 quiz",
                        "write it so"),
                row(
                        "a quiz behind a no-break space",
                        ThreeDays.replace(DAY, "## Quiz", "##" + NO_BREAK + "Quiz"),
                        DAY + ":16:1 quiz",
                        "write it so"),
                row(
                        "a lesson in capitals",
                        ThreeDays.with("Day-04-fourth.md", "x"),
                        "Day-04-fourth.md:1:1 day",
                        "in small letters, and this one is not read; rename it"),
                row(
                        "a lesson of a word processor",
                        ThreeDays.with("day-04-fourth.docx", "x"),
                        "day-04-fourth.docx:1:1 day",
                        "save its text as Markdown"),
                row(
                        "a misspelt file",
                        ThreeDays.with("refrences.yaml", "x"),
                        "refrences.yaml:1:1 unread-file",
                        "did you mean references.yaml?"),
                row(
                        "a link's title without its end",
                        ThreeDays.replace(
                                DAY,
                                "## Quiz",
                                "[the guide](https://example.org/guide \"How) " + "and so on ".repeat(400)
                                        + "\n\n## Quiz"),
                        DAY + ":16:1 nesting",
                        "has no second \" behind it"),
                row(
                        "a letter with thousands of marks",
                        ThreeDays.replace(DAY, "## Quiz", "a" + "\u0301".repeat(16_000) + "\n\n## Quiz"),
                        DAY + ":16:1 nesting",
                        "too many marks"));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void tellsTheSignTheLineAndTheRemedy(Row row) {
        List<Finding> found =
                Lint.check(row.files, new Findings(), Optional.empty()).findings();
        assertFalse(found.isEmpty(), "nothing was told");
        Finding first = found.get(0);
        assertEquals(
                row.place,
                first.file() + ":" + first.line() + ":" + first.column() + " " + first.rule(),
                found::toString);
        assertTrue(first.message().contains(row.message), first.message());
    }

    static Stream<String> lookAlikes() {
        return Stream.of(
                "A #hashtag, C# and #2 in a line.",
                "Less <half> a cup, 3 < 4 and 5 > 4.",
                "`<br>` and `##Find` in code.",
                "```\n##Find it\n• chalk\n<br>\n| a | b |\n```",
                "| Sign | Meaning |\n|---|---|\n| `a \\| b` | either |",
                "Choose a | b.",
                "Put down\n~ 5 kg at most.",
                "See <https://example.org> for more.",
                "- [x] washed\n- [ ] not yet washed");
    }

    @ParameterizedTest
    @MethodSource("lookAlikes")
    void leavesAloneWhatIsMeantSo(String text) {
        assertEquals(
                List.of(),
                Lint.check(teaching(text), new Findings(), Optional.empty()).findings());
    }

    /** The lesson is told where it changed its id, before the links that its new id breaks. */
    @Test
    void tellsTheChangedIdOfALessonFirst() {
        CourseFiles changed = ThreeDays.replace(DAY, "id: second", "id: another");
        StableIds.Kept kept = new StableIds.Kept(Set.of("second"), Set.of());
        List<Finding> found = Lint.check(
                        changed, new Findings(), Optional.of(new Lint.Published(ThreeDays.files(), kept)))
                .findings();
        assertEquals("vanished-id", found.get(0).rule());
        assertEquals(DAY + ":2", found.get(0).file() + ":" + found.get(0).line());
        assertTrue(
                found.get(0).message().contains("Write \"id: second\" again"),
                found.get(0).message());
    }

    @Test
    void tellsEverySlipThatItKnowsAsAWarningOfTheRulebook() {
        assertTrue(Rulebook.WARNINGS.containsAll(rows().map(row -> row.place.split(" ")[1])
                .filter(rule -> !Rulebook.ERRORS.contains(rule))
                .collect(Collectors.toCollection(TreeSet::new))));
    }

    private static Row told(String what, String text, String place, String message) {
        return row(what, teaching(text), DAY + ":" + place, message);
    }

    private static Row row(String what, CourseFiles files, String place, String message) {
        return new Row(what, files, place, message);
    }

    /** The second day with this text from its line 13 on. */
    private static CourseFiles teaching(String text) {
        return ThreeDays.replace(DAY, "1. Write down three evenings.\n2. Keep each of them to twenty minutes.", text);
    }
}
