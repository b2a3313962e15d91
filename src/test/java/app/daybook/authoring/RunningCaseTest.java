package app.daybook.authoring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** One case runs through the course: what its days tell is what its record on day 29 adds up. */
class RunningCaseTest {

    private static final List<String> ACTIVITIES =
            List.of("PSFS, sewing for an hour", "PSFS, cutting heavy cloth", "PSFS, lifting to the rail");

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
