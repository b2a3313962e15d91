package app.daybook.authoring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import app.daybook.course.Course;
import app.daybook.course.sheet.Example;
import app.daybook.course.sheet.PracticeSheet;
import app.daybook.markdown.Findings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** One case runs through the course: what its days tell is what its record on day 29 adds up. */
class RunningCaseTest {

    private static final List<String> ACTIVITIES =
            List.of("PSFS, sewing for an hour", "PSFS, cutting heavy cloth", "PSFS, lifting to the rail");

    private static final Course COURSE = CourseReader.read(
                    CourseFiles.read(Path.of("content/trigger-points"), new Findings()), new Findings())
            .course()
            .orElseThrow();

    /** Day 0 of the record is this day of the course, and this day of March on the sheets. */
    private static final int FIRST_DAY = 10;

    private final Map<String, List<String>> record = table("day-29-case-study.md", "| Measure | Day 0 |");

    @Test
    void eachMeanIsTheMeanOfItsActivities() {
        List<String> means = record.get("PSFS, mean");
        for (int visit = 0; visit < means.size(); visit++) {
            int at = visit;
            if (!means.get(at).equals("–")) {
                double mean = ACTIVITIES.stream()
                        .mapToInt(activity ->
                                Integer.parseInt(record.get(activity).get(at)))
                        .average()
                        .orElseThrow();
                assertEquals("%.1f".formatted(mean), means.get(at), "column " + at);
            }
        }
    }

    @Test
    void theFirstVisitIsTheFirstColumn() {
        Map<String, List<String>> baseline = table("day-10-tools.md", "| Measure | Nora, first day |");
        List<String> first = record.values().stream().map(row -> row.get(0)).toList();
        List<String> told = baseline.values().stream().map(row -> row.get(0)).toList();
        assertEquals(first.subList(0, 6), told.subList(0, 6));
        assertTrue(told.get(6).startsWith("Left " + first.get(6)), told.get(6));
    }

    @ParameterizedTest
    @CsvSource({
        "day-18-forearm.md,2,NPRS is %s on average and %s at worst. The PSFS scores are %s for sewing; %s for cutting and %s for hanging; a mean of %s; and the side-bend to the left is %s.",
        "day-25-hamstrings.md,3,Her NPRS is %s on average and %s at worst. The PSFS scores are %s; %s and %s; a mean of %s.",
    })
    void laterVisitsAreTheirColumns(String day, int column, String told) {
        Object[] numbers = record.values().stream().map(row -> row.get(column)).toArray();
        String sentence = told.replace(';', ',').formatted(numbers);
        assertTrue(text(day).contains(sentence), sentence);
    }

    @Test
    void theSheetOfMeasuresIsTheRecord() {
        Map<String, List<String>> sheet = example("outcome-measures").rows();
        List<List<String>> told = List.copyOf(record.values());
        assertEquals(told, List.copyOf(sheet.values()).subList(1, 1 + told.size()));
        assertEquals(
                days("day-29-case-study.md"),
                sheet.get("on").stream()
                        .map(date -> Integer.parseInt(date.replaceFirst(" March.*", "")) - FIRST_DAY)
                        .toList());
    }

    /** What a filled sheet says of her in numbers is told in the lesson of its day. */
    @ParameterizedTest
    @CsvSource({
        "session-note,day-11-trapezius.md",
        "screening,day-10-tools.md",
        "referral-letter,day-10-tools.md",
        "home-care-shoulder-and-arm,day-18-forearm.md",
        "home-care-hip-and-thigh,day-25-hamstrings.md",
    })
    void theOtherSheetsSayNoOtherNumber(String sheet, String day) {
        Example example = example(sheet);
        String lessons = text(day) + text("day-10-tools.md") + text("day-29-case-study.md");
        Stream.concat(
                        example.entries().values().values().stream(),
                        example.rows().values().stream().flatMap(List::stream))
                .flatMap(words -> Pattern.compile("\\d+(\\.\\d+)?")
                        .matcher(words.replaceAll("\\d+ March|2026-03-\\d+", ""))
                        .results())
                .map(MatchResult::group)
                .forEach(number -> assertTrue(
                        Pattern.compile("(?<![\\d.])" + Pattern.quote(number) + "(?![\\d])")
                                .matcher(lessons)
                                .find(),
                        sheet + ": " + number));
    }

    /** The ceilings on her card are those of the atlas. */
    @Test
    void theCeilingsAreTheAtlas() {
        List<String> told = Stream.of("upper-trapezius", "hamstrings")
                .map(muscle -> String.valueOf(COURSE.atlas()
                        .flatMap(atlas -> atlas.muscle(muscle))
                        .flatMap(read -> read.handling().hold())
                        .orElseThrow()
                        .ceiling()))
                .toList();
        assertEquals(told, example("dose-and-ceilings").rows().get("ceiling"));
    }

    /** What day 10 could not weigh is the one answer that is not clear, and no sign is ticked. */
    @Test
    void theScreeningIsThatOfDayTen() {
        Example screening = example("screening");
        assertEquals(Set.of("neck-pressure"), screening.unsure());
        assertEquals(Set.of(), screening.ticked());
    }

    private static Example example(String sheet) {
        return COURSE.sheets().sheet(sheet).flatMap(PracticeSheet::example).orElseThrow();
    }

    /** The days at the head of the record's table. */
    private static List<Integer> days(String file) {
        try (Stream<String> lines = text(file).lines()) {
            String head = lines.filter(line -> line.startsWith("| Measure | Day 0 |"))
                    .findFirst()
                    .orElseThrow();
            return Pattern.compile("Day (\\d+)")
                    .matcher(head)
                    .results()
                    .map(found -> Integer.parseInt(found.group(1)))
                    .toList();
        }
    }

    private static Map<String, List<String>> table(String day, String head) {
        Map<String, List<String>> rows = new LinkedHashMap<>();
        try (Stream<String> lines = text(day).lines()) {
            lines.dropWhile(line -> !line.startsWith(head))
                    .skip(2)
                    .takeWhile(line -> line.startsWith("|"))
                    .forEach(line -> {
                        List<String> cells = Arrays.stream(line.split("\\|"))
                                .map(String::strip)
                                .skip(1)
                                .toList();
                        rows.put(cells.get(0), cells.subList(1, cells.size()));
                    });
        }
        return rows;
    }

    private static String text(String day) {
        try {
            return Files.readString(Path.of("content/trigger-points", day));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
