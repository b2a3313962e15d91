package app.daybook.authoring.lint;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import app.daybook.authoring.CourseFiles;
import app.daybook.authoring.ThreeDays;
import app.daybook.markdown.Findings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * What each rule warns of and what it leaves alone. Rows change one text of the good course, which has no finding, and
 * name the places at which the rule, and no other, must warn; a row without places is the look-alike that is allowed.
 */
class LintTest {

    private static final String DAY = "day-02-second.md";
    private static final String COURSE = "course.yaml";

    record Row(String rule, String what, CourseFiles files, List<String> places) {

        @Override
        public String toString() {
            return rule + ": " + what;
        }
    }

    @ParameterizedTest
    @MethodSource("rows")
    void warnsWhereItShould(Row row) {
        Lint.Checked checked = Lint.check(row.files, new Findings(), Optional.empty());
        assertEquals(
                row.places,
                checked.findings().stream()
                        .map(found -> found.file() + ":" + found.line() + ":" + found.column()
                                + (found.rule().equals(row.rule) ? "" : " " + found))
                        .toList(),
                () -> checked.findings().toString());
        assertTrue(checked.course().isPresent(), "a warning keeps no course from being served");
    }

    @Test
    void hasForEveryRuleACourseThatBreaksItAndOneThatDoesNot() {
        Set<String> rules = Rules.ALL.stream().map(Rule::name).collect(Collectors.toSet());
        assertEquals(rules, rulesOf(rows().filter(row -> !row.places.isEmpty())), "rules with a fixture that warns");
        assertEquals(rules, rulesOf(rows().filter(row -> row.places.isEmpty())), "rules with one that does not");
    }

    private static Set<String> rulesOf(Stream<Row> rows) {
        return rows.map(Row::rule).collect(Collectors.toSet());
    }

    static Stream<Row> rows() {
        return Stream.of(overclaims(), reading(), practice(), options(), wordings(), signs())
                .flatMap(rows -> rows);
    }

    private static Stream<Row> signs() {
        String rule = "own-words";
        return Stream.of(
                new Row(rule, "at another speed", teaching("A suddenly cold hand is seen the same day."), at(13, 1)),
                new Row(rule, "in a list", teaching("- Emergency: a cold hand."), at(13, 3)),
                new Row(rule, "a case at its own speed", teaching("Her hand is cold, so you call 911."), List.of()));
    }

    private static Stream<Row> overclaims() {
        String rule = "overclaim";
        return Stream.of(
                new Row(rule, "in a paragraph", teaching("Slow strokes flush lactic acid out."), at(13, 14)),
                new Row(rule, "on a second line", teaching("Slow strokes,\nfirm ones too, melt knots."), at(14, 16)),
                new Row(
                        rule,
                        "with emphasis and a citation before",
                        teaching("It *gently* realigns [@cepeda2006] the **fibres**."),
                        at(13, 13)),
                new Row(
                        rule,
                        "in words for the client",
                        teaching("## Say it to a client\n\n“This pressure will cure the headache.”"),
                        at(15, 21)),
                new Row(
                        rule,
                        "in feedback",
                        ThreeDays.replace(DAY, "The week would lose most of its practice.", "It removes toxins."),
                        at(25, 16)),
                new Row(
                        rule,
                        "in a table",
                        teaching("| Stroke | Use |\n|---|---|\n| Slow | Breaks up adhesions |"),
                        at(15, 10)),
                new Row(
                        rule,
                        "in a caption",
                        ThreeDays.replace("day-01-first.md", "One page, one pen, no telephone", "Guaranteed relief"),
                        List.of("day-01-first.md:18:73")),
                new Row(
                        rule,
                        "in an objective",
                        ThreeDays.replace(DAY, "Spread practice over several days", "Reopen arteries by pressing"),
                        at(6, 10)),
                new Row(
                        rule,
                        "in what the course says of itself",
                        ThreeDays.replace(COURSE, "summary: ", "summary: A permanent relief. "),
                        List.of("course.yaml:2:12")),
                new Row(
                        rule,
                        "after a denial of something else",
                        teaching("It is not only pleasant, it boosts recovery."),
                        at(13, 29)),
                new Row(
                        rule,
                        "after a denial in another clause",
                        teaching("Nothing hurts here; circulation rises by 500 %."),
                        at(13, 21)),
                new Row(rule, "denied before", teaching("No study shows that pressure melts knots."), List.of()),
                new Row(rule, "denied within", teaching("Knots aren’t melted by any stone."), List.of()),
                new Row(rule, "denied after", teaching("That strokes flush lactic acid is not shown."), List.of()),
                new Row(rule, "called untrue", teaching("“Reopens arteries” is false, and unsafe."), List.of()),
                new Row(rule, "quoted as a claim", teaching("A leaflet claims: “Flushes lactic acid.”"), List.of()),
                new Row(
                        rule,
                        "quoted in a column of claims",
                        teaching("| Quoted claim | Wording |\n|---|---|\n| “Cures pain” | May ease it |"),
                        List.of()),
                new Row(
                        rule,
                        "quoted under a heading of claims",
                        teaching("## Two claims to rewrite\n\n> We realign your spine."),
                        List.of()),
                new Row(rule, "struck out", teaching("Write “may ease it”, ~~cures it~~."), List.of()),
                new Row(
                        rule,
                        "in a wrong option",
                        ThreeDays.replace(DAY, "One hour on Sunday", "One hour that melts knots"),
                        List.of()),
                new Row(
                        rule,
                        "in what is said after a typed answer",
                        ThreeDays.replace("day-01-first.md", "It is called recall.", "It cures headaches."),
                        List.of("day-01-first.md:167:4")),
                new Row(
                        rule,
                        "in a wrong answer that was foreseen",
                        ThreeDays.replace("day-01-first.md", "!= review", "!= cure"),
                        List.of()),
                new Row(rule, "a drug’s name", teaching("Ask about botulinum toxin."), List.of()),
                new Row(rule, "an open wound", teaching("Keep away from an open wound near the artery."), List.of()));
    }

    private static Stream<Row> reading() {
        String forty = "Keep " + "a small calm pause ".repeat(9) + "for your hands.";
        String hard = "Considerable physiological variability characterises musculoskeletal rehabilitation. ";
        String plain = "You sit down and rest your hands for a while. ";
        return Stream.of(
                new Row(
                        "long-sentence",
                        "of 44 words",
                        teaching("Short one. " + forty.replace("for", "and rest it all for")),
                        at(13, 12)),
                new Row(
                        "long-sentence",
                        "in a case",
                        ThreeDays.replace(
                                DAY,
                                "objective=space}\n",
                                "objective=space}\n\n" + forty.replace("for", "well for") + "\n"),
                        at(20, 1)),
                new Row("long-sentence", "of 40 words", teaching(forty), List.of()),
                new Row(
                        "long-sentence",
                        "that abbreviations do not divide",
                        teaching("See Fig. 2, p. 5, e.g. "
                                + forty.replace("Keep", "keep").replace("for your hands", "now")),
                        at(13, 1)),
                new Row(
                        "long-sentence",
                        "a list and a table",
                        teaching("- a calm pause\n".repeat(20) + "\n| a | b |\n|---|---|\n"
                                + "| one two | three four |\n".repeat(15)),
                        List.of()),
                new Row("reading-grade", "hard words on a whole page", teaching(hard.repeat(15)), at(1, 1)),
                new Row(
                        "reading-grade",
                        "hard words here and there",
                        teaching((hard + plain.repeat(5)).repeat(4)),
                        List.of()),
                new Row("reading-grade", "too short to tell", teaching(hard.repeat(3)), List.of()));
    }

    private static Stream<Row> practice() {
        String cautions = "## Cautions before you touch\n\nAsk first.\n\n";
        String treat = "## Treat it\n\n";
        String dose = "Aim for 4 out of 10 and hold for 30 s.\n\n";
        String stop = "Stop for tingling.";
        return Stream.of(
                new Row("cautions-first", "no cautions", teaching(treat + dose + stop), at(13, 4)),
                new Row(
                        "cautions-first",
                        "cautions after technique",
                        teaching(treat + dose + stop + "\n\n" + cautions),
                        at(13, 4)),
                new Row("cautions-first", "a heading before", teaching(cautions + treat + dose + stop), List.of()),
                new Row(
                        "cautions-first",
                        "a callout before",
                        teaching("> [!DANGER]\n> Not on a warm calf.\n\n" + treat + dose + stop),
                        List.of()),
                new Row("cautions-first", "nothing hands-on", teaching("Write a note."), List.of()),
                new Row("dose", "no figures", teaching(cautions + treat + "Press well.\n\n" + stop), at(17, 4)),
                new Row("dose", "no time", teaching(cautions + treat + "Aim for 4/10.\n\n" + stop), at(17, 4)),
                new Row(
                        "dose",
                        "before the technique only",
                        teaching(dose + cautions + treat + "Press well.\n\n" + stop),
                        at(19, 4)),
                new Row(
                        "dose",
                        "in a table",
                        teaching(cautions + treat
                                + "| What | How |\n|---|---|\n| Strength | 4–5/10 |\n| Hold | 30–60 seconds |\n\n"
                                + stop),
                        List.of()),
                new Row(
                        "dose",
                        "in percent of effort, repeated",
                        teaching(cautions + treat + "Press at 10–25% effort, three times.\n\n" + stop),
                        List.of()),
                new Row("stop-rule", "no stop", teaching(cautions + treat + dose), at(17, 4)),
                new Row(
                        "stop-rule",
                        "a stop without a sign",
                        teaching(cautions + treat + dose + "Stop at noon."),
                        at(17, 4)),
                new Row(
                        "stop-rule",
                        "before the technique",
                        teaching(stop + "\n\n" + cautions + treat + dose),
                        List.of()));
    }

    private static Stream<Row> options() {
        return Stream.of(
                new Row(
                        "few-options",
                        "two",
                        ThreeDays.replace(
                                DAY, "- [ ] One hour on Sunday\n  > It feels thorough, and less of it stays.\n", ""),
                        at(18, 1)),
                new Row(
                        "few-options",
                        "four",
                        ThreeDays.append(DAY, "- [ ] Five minutes a day\n  > That leaves twenty-five.\n"),
                        List.of()),
                new Row(
                        "all-of-the-above",
                        "all",
                        ThreeDays.replace(DAY, "Ten minutes, and the rest next week", "All of the above"),
                        at(18, 1)),
                new Row(
                        "all-of-the-above",
                        "both",
                        ThreeDays.replace(DAY, "Ten minutes, and the rest next week", "Both of these"),
                        at(18, 1)),
                new Row(
                        "all-of-the-above",
                        "all of something",
                        ThreeDays.replace(DAY, "Ten minutes, and the rest next week", "All of it above the table"),
                        List.of()),
                new Row(
                        "absolute-cue",
                        "in a wrong option alone",
                        ThreeDays.replace(DAY, "One hour on Sunday", "One hour, always on Sunday"),
                        at(18, 1)),
                new Row(
                        "absolute-cue",
                        "in the right one too",
                        ThreeDays.replace(
                                DAY,
                                "- [x] Twenty minutes on three evenings\n  > Time between sessions is part of learning.\n- [ ] One hour on Sunday",
                                "- [x] Twenty minutes, always in the evening\n  > Time between sessions is part of learning.\n- [ ] One hour, never on Sunday"),
                        List.of()),
                new Row(
                        "long-right-option",
                        "three of three",
                        inFirst(
                                "At a desk that is free of other things and stands in a quiet corner of the house, with the door shut"),
                        List.of("day-01-first.md:191:1")),
                new Row(
                        "long-right-option",
                        "one of three",
                        ThreeDays.replace(
                                "day-01-first.md",
                                "At a desk that is free of other things",
                                "At a desk that is free of other things and stands in a quiet corner of the house"),
                        List.of()));
    }

    private static Stream<Row> wordings() {
        String stem = "You have one hour for practice this week. How do you spend it?";
        return Stream.of(
                new Row(
                        "negative-stem",
                        "shouted",
                        ThreeDays.replace(DAY, stem, "Which plan is NOT a good one?"),
                        at(18, 1)),
                new Row(
                        "negative-stem",
                        "except",
                        ThreeDays.replace(DAY, stem, "Which plans help, except one?"),
                        at(18, 1)),
                new Row(
                        "negative-stem",
                        "asked softly",
                        ThreeDays.replace(DAY, stem, "You have one hour. What shouldn’t you do?"),
                        at(18, 1)),
                new Row(
                        "negative-stem",
                        "a negative in the case",
                        ThreeDays.replace(DAY, stem, "You have not practised for a week. What do you do?"),
                        List.of()));
    }

    /** The second day with its list replaced; the text begins in line 13. */
    private static CourseFiles teaching(String text) {
        return ThreeDays.replace(DAY, "1. Write down three evenings.\n2. Keep each of them to twenty minutes.", text);
    }

    /** The first day with three more questions, whose right option is this; the others are short. */
    private static CourseFiles inFirst(String right) {
        StringBuilder more = new StringBuilder();
        for (String id : List.of("one", "two", "three", "four", "five")) {
            more.append("\n### Where? {#more-" + id + " objective=place}\n\n- [x] " + right
                    + "\n  > Yes.\n- [ ] Outside\n  > No.\n- [ ] In bed\n  > No.\n");
        }
        return ThreeDays.append("day-01-first.md", more.toString());
    }

    private static List<String> at(int line, int column) {
        return List.of(DAY + ":" + line + ":" + column);
    }
}
