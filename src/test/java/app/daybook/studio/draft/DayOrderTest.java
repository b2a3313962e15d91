package app.daybook.studio.draft;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import app.daybook.authoring.CourseFiles;
import app.daybook.authoring.ThreeDays;
import app.daybook.authoring.lint.Lint;
import app.daybook.markdown.Finding;
import app.daybook.markdown.Findings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Days change their places and nothing else; what begins can be published as it is. */
class DayOrderTest {

    @ParameterizedTest
    @CsvSource({
        "1 2 3, first second third",
        "2 1 3, second first third",
        "3 2 1, third second first",
        "3 2 3, second third first",
        "1 2 1, third first second",
        "2 2 3, second first third",
        "1 1 1, second third first"
    })
    void daysTakeThePlacesThatTheyAreGiven(String places, String order) {
        SortedMap<String, byte[]> arranged = new DayOrder(ThreeDays.files())
                .arranged(Stream.of(places.split(" ")).map(Integer::valueOf).toList());
        assertEquals(order, ids(arranged));
        assertEquals(ThreeDays.files().files().size(), arranged.size());
    }

    /** Part one has days 1 and 2, part two has day 3. */
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "1, second third, 1-1 2-2, first",
                "2, first third, 1-1 2-2, second",
                "2, first third, 1-1 2-2, -",
                "3, -, -, third"
            })
    void aDayGoesWithItsPlace(int day, String order, String parts, String retired) {
        Optional<SortedMap<String, byte[]>> fewer =
                new DayOrder(ThreeDays.files()).without(day, Optional.ofNullable(retired));
        assertEquals(Optional.ofNullable(order), fewer.map(DayOrderTest::ids), "a part keeps one day at least");
        fewer.ifPresent(files -> {
            String yaml = new String(files.get("course.yaml"), StandardCharsets.UTF_8);
            assertEquals(
                    parts,
                    yaml.lines()
                            .filter(line -> line.contains("days:"))
                            .map(line -> line.replaceAll(".*: ", ""))
                            .collect(Collectors.joining(" ")));
            assertEquals(retired != null, yaml.endsWith("retired:\n  - " + retired + "\n"), yaml);
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "retired: [a, b]\\nend: 1 | retired: [second, a, b]\\nend: 1",
                "retired: []             | retired: [second]",
                "retired:\\n- a\\n- b\\nend: 1 | retired:\\n- second\\n- a\\n- b\\nend: 1",
                "retired:  # gone\\n    - a | retired:  # gone\\n    - second\\n    - a",
                "end: 1                  | end: 1\\nretired:\\n  - second\\n"
            })
    void whatIsRetiredAlreadyStays(String before, String after) {
        String settings = ThreeDays.text("course.yaml") + before.replace("\\n", "\n");
        SortedMap<String, byte[]> fewer = new DayOrder(ThreeDays.with("course.yaml", settings))
                .without(2, Optional.of("second"))
                .orElseThrow();
        String yaml = new String(fewer.get("course.yaml"), StandardCharsets.UTF_8);
        assertTrue(yaml.endsWith(after.replace("\\n", "\n")), yaml);
    }

    @ParameterizedTest
    @CsvSource({
        "0, new first second third, 1-3 4-4",
        "1, first new second third, 1-3 4-4",
        "2, first second new third, 1-3 4-4",
        "3, first second third new, 1-2 3-4"
    })
    void aNewDayMakesItsPartLonger(int after, String order, String parts) {
        SortedMap<String, byte[]> more =
                new DayOrder(ThreeDays.files()).with(after, "new", NewTexts.day("new", "A: \"new\" day #1"));
        assertEquals(order, ids(more));
        String yaml = new String(more.get("course.yaml"), StandardCharsets.UTF_8);
        assertEquals(
                parts,
                yaml.lines()
                        .filter(line -> line.contains("days:"))
                        .map(line -> line.replaceAll(".*: ", ""))
                        .collect(Collectors.joining(" ")));
        assertEquals(List.of(), errors(new CourseFiles("three-days", more)));
    }

    @Test
    void aCourseThatBeginsCanBePublishedAsItIs() {
        CourseFiles files =
                new CourseFiles("begun", NewTexts.course("A \"title\": with # signs \\ in it", "Dana O’Neil"));
        Lint.Checked checked = Lint.check(files, new Findings(), Optional.empty());
        assertEquals(List.of(), errors(files));
        assertEquals(
                "A \"title\": with # signs \\ in it",
                checked.course().orElseThrow().title());
    }

    @ParameterizedTest
    @CsvSource({
        "'The neck: levator, and more!', the-neck-levator-and-more",
        "Épaule à épaule, epaule-a-epaule",
        "2nd day, nd-day",
        "***, ''"
    })
    void aTitleBecomesAnAddress(String title, String slug) {
        assertEquals(slug, NewTexts.slug(title));
        assertTrue(NewTexts.slug("word ".repeat(50)).length() <= 40);
    }

    private static List<Finding> errors(CourseFiles files) {
        return Lint.check(files, new Findings(), Optional.empty()).findings().stream()
                .filter(finding -> finding.severity() == Finding.Severity.ERROR)
                .toList();
    }

    private static String ids(SortedMap<String, byte[]> files) {
        return new CourseFiles("x", new TreeMap<>(files))
                .names(CourseFiles.LESSONS).stream()
                        .map(name -> new String(files.get(name), StandardCharsets.UTF_8)
                                .lines()
                                .filter(line -> line.startsWith("id: "))
                                .findFirst()
                                .orElse("")
                                .substring(4))
                        .collect(Collectors.joining(" "));
    }
}
