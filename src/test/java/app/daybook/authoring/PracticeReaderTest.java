package app.daybook.authoring;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import app.daybook.course.Course;
import app.daybook.course.practice.Stage;
import app.daybook.markdown.Finding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class PracticeReaderTest {

    private static final String FIRST = "day-01-first.md";
    private static final String SECOND = "day-02-second.md";

    @Test
    void knowsForWhatARecordCounts() {
        Course course = ThreeDays.read(ThreeDays.replace(
                        "course.yaml",
                        "parts:\n",
                        "practice:\n  study-diary: {day: handed-in, certificate: accepted}\nparts:\n"))
                .course()
                .orElseThrow();
        assertEquals(
                Optional.of(Stage.HANDED_IN),
                course.demandedOnDay(course.lessons().get(0)));
        assertEquals(
                Optional.of(Stage.ACCEPTED),
                course.demandedForCertificate(course.lessons().get(0)));
        assertEquals(Optional.empty(), course.demandedOnDay(course.lessons().get(1)));
        assertTrue(course.asksForRecord(course.lessons().get(1)), "a part of the diary is written on day 2");
    }

    @Test
    void readsACourseWithoutForms() {
        CourseFiles withoutForms = withoutForms();
        Course course = ThreeDays.read(withoutForms).course().orElseThrow();
        assertEquals(Optional.empty(), course.form(course.lessons().get(0)));
        assertEquals(List.of(), warnings(withoutForms));
    }

    /** Sheets take fields of the forms, ask the questions of triage, and a concern is read from a form: all go together. */
    private static CourseFiles withoutForms() {
        SortedMap<String, byte[]> files =
                new TreeMap<>(ThreeDays.without("practice.yaml").files());
        files.remove("sheets.yaml");
        String triage = ThreeDays.text("triage.yaml");
        files.put(
                "triage.yaml", triage.substring(0, triage.indexOf("questions:")).getBytes(StandardCharsets.UTF_8));
        String course = ThreeDays.text("course.yaml");
        files.put(
                "course.yaml",
                course.replaceFirst("(?m)^concerns:\\n(?: .*\\n?)+", "").getBytes(StandardCharsets.UTF_8));
        return new CourseFiles(ThreeDays.files().course(), files);
    }

    @Test
    void tellsOfAFormThatNoDayAsksFor() {
        assertEquals(
                List.of("practice.yaml:3 unused-form"),
                warnings(ThreeDays.replace(FIRST, "practice: study-diary\n", "practice: short-note\n")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Then hand in your note.",
                "Hand it in by evening.",
                "The note is handed in as it is.",
                "You submit the page.",
                "What was submitted stays."
            })
    void tellsOfSomethingToHandInWithoutAForm(String sentence) {
        assertEquals(List.of(SECOND + ":11 hand-in"), warnings(saying(sentence)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Keep your hand in the air.",
                "Walk hand in hand.",
                "Keep one hand in view and the free hand in a fist.",
                "Plan the week."
            })
    void takesNoOtherHandForIt(String sentence) {
        assertEquals(List.of(), warnings(saying(sentence)));
    }

    private static CourseFiles saying(String sentence) {
        return ThreeDays.replace(SECOND, "## Plan the week", sentence + "\n\n## Plan the week");
    }

    private static List<String> warnings(CourseFiles files) {
        return ThreeDays.read(files).findings().stream()
                .map(PracticeReaderTest::place)
                .toList();
    }

    private static String place(Finding finding) {
        return finding.file() + ":" + finding.line() + " " + finding.rule();
    }
}
